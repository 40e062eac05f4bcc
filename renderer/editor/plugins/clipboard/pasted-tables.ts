/**
 * HTML with each table that stands alone put into a block with a caption and a source line, which is where a
 * paper has its tables; without it the cells would come in as loose paragraphs.
 */
export const withTableBlocks = (html: string): string => {
  if (!/<table[\s>]/i.test(html)) return html;
  // The document of a parser is inert: nothing in it is loaded or run.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const table of parsed.querySelectorAll('table')) {
    // A table in a table's cell is text of that cell.
    if (table.parentElement?.closest('table, figure[data-type=table_block]')) continue;
    const block = parsed.createElement('figure');
    block.dataset.type = 'table_block';
    const caption = parsed.createElement('figcaption');
    caption.dataset.type = 'caption';
    const own = table.querySelector(':scope > caption');
    if (own) {
      caption.append(...own.childNodes);
      own.remove();
    }
    const source = parsed.createElement('p');
    source.dataset.type = 'source_line';
    table.replaceWith(block);
    block.append(caption, table, source);
  }
  return parsed.documentElement.outerHTML;
};
