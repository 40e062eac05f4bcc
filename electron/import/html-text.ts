const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
]);

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get((name as string).toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });

/** Comments, tags, words, and a `<` that begins none of these. Each letter is looked at once. */
const pieces = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|[^<]+|</gi;
/** Elements whose words are no text. */
const unread = new Set(['script', 'style', 'head', 'title', 'template']);
const blocks = new Set('p div h1 h2 h3 h4 h5 h6 ul ol table tr blockquote pre section article hr'.split(' '));

/**
 * A note or passage in HTML as plain text: paragraphs stand apart, items of lists have a dash or their number, a link has its address
 * behind it. Nothing of it is run or loaded.
 */
export const textOfHtml = (html: string): string => {
  const out: string[] = [];
  let skipping = '';
  let address = '';
  let linkWords = '';
  /** The lists that are open: how many items a numbered one has had, null for others. */
  const lists: (number | null)[] = [];
  for (const [whole, end, tag, attributes] of html.matchAll(pieces)) {
    const name = tag?.toLowerCase();
    if (name === undefined) {
      if (skipping !== '' || whole.startsWith('<!--')) continue;
      const words = decoded(whole.replace(/\s+/g, ' '));
      if (address !== '') linkWords += words;
      out.push(words);
    } else if (skipping !== '') {
      if (end === '/' && name === skipping) skipping = '';
    } else if (unread.has(name)) {
      if (end === '') skipping = name;
    } else if (name === 'a') {
      if (end === '/' && address !== '' && linkWords.trim() !== address) out.push(` (${address})`);
      address = end === '' ? addressIn(attributes ?? '') : '';
      linkWords = '';
    } else if (name === 'br') out.push('\n');
    else if (name === 'li') out.push(end === '' ? `\n${itemMark(lists)} ` : '');
    else if (blocks.has(name)) {
      if (name === 'ol' || name === 'ul') {
        if (end === '/') lists.pop();
        else lists.push(name === 'ol' ? 0 : null);
      }
      out.push('\n\n');
    }
  }
  return (
    out
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      // An item whose words are a paragraph of their own.
      .replace(/^(-|\d{1,6}\.)\n+(?=\S)/gm, '$1 ')
      .trim()
  );
};

/** What stands before the next item of the innermost list. */
const itemMark = (lists: (number | null)[]): string => {
  const count = lists.at(-1) ?? null;
  if (count === null) return '-';
  lists[lists.length - 1] = count + 1;
  return `${count + 1}.`;
};

const addressIn = (attributes: string): string =>
  decoded(/\bhref\s*=\s*["']?(https?:[^"'\s<>]{1,2000})/i.exec(attributes.slice(0, 5000))?.[1] ?? '');
