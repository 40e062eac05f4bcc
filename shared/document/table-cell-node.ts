import type { Attrs, NodeSpec } from 'prosemirror-model';
import type { Element } from './dom-element.ts';

/** A cell of a table, or of its head. */
export function cell(role: 'cell' | 'header_cell', tag: 'td' | 'th'): NodeSpec {
  return {
    content: '(paragraph | bullet_list | ordered_list)+',
    tableRole: role,
    isolating: true,
    attrs: {
      colspan: { default: 1, validate: isSpan },
      rowspan: { default: 1, validate: isSpan },
      /** Shares of the table's width in thousandths, one for each column spanned (column-shares.ts), or null. */
      colwidth: { default: null, validate: isColumnWidth },
      /** Alignment of the column: left, center, right, or null for the style's own. */
      align: { default: null, validate: isAlignment },
    },
    toDOM: (node) => {
      const attrs: Record<string, string> = {};
      if (node.attrs.colspan !== 1) attrs.colspan = String(node.attrs.colspan);
      if (node.attrs.rowspan !== 1) attrs.rowspan = String(node.attrs.rowspan);
      const widths = node.attrs.colwidth as number[] | null;
      if (widths) {
        attrs['data-colwidth'] = widths.join(',');
        attrs.style = `width: ${widths.reduce((a, b) => a + b, 0) / 10}%`;
      }
      if (node.attrs.align) attrs['data-align'] = String(node.attrs.align);
      return [tag, attrs, 0];
    },
    parseDOM: [
      {
        tag,
        getAttrs: (dom: Element): Attrs => {
          const align = dom.getAttribute('data-align');
          return {
            colspan: span(dom.getAttribute('colspan')),
            rowspan: span(dom.getAttribute('rowspan')),
            colwidth: widths(dom.getAttribute('data-colwidth')),
            align: align === 'left' || align === 'center' || align === 'right' ? align : null,
          };
        },
      },
    ],
  };
}

/** A table is laid out on a grid of its rows and columns, so what a file claims must be bounded. */
function isSpan(value: unknown): void {
  if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > 100)
    throw new RangeError('a cell spans between 1 and 100 rows or columns');
}

function isColumnWidth(value: unknown): void {
  if (value !== null && !(Array.isArray(value) && value.every((width) => typeof width === 'number')))
    throw new RangeError('the widths of columns are numbers');
}

function isAlignment(value: unknown): void {
  if (value !== null && value !== 'left' && value !== 'center' && value !== 'right')
    throw new RangeError('a column is aligned left, center or right');
}

function span(text: string | null): number {
  const number = Number(text ?? '1');
  return Number.isSafeInteger(number) && number > 0 && number <= 100 ? number : 1;
}

/** Widths as `toDOM` writes them; what another program wrote is none. */
function widths(text: string | null): number[] | null {
  if (text === null || !/^\d{1,4}(,\d{1,4}){0,99}$/.test(text)) return null;
  return text.split(',').map(Number);
}
