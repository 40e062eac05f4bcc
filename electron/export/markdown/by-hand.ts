import type { CitationItem, FieldValue, TextByHand } from '#shared/citations/citation.ts';

/*
 * What is set by hand in a citation, as attributes of a span around it: `[[@key, p. 3]]{.by-hand text="…"
 * was="…" reason="…"}`, and `title="…" title.was="…" title.reason="…"` for a field of its source, with `:2`
 * behind the name for its second source. Pandoc reads the same file and prints the citation live.
 */

/** Signs that would mean something in a line of Markdown, a table or an attribute travel as references. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\|[\]<>&`{}]|^\s|\s$|\p{Cc}/gu, (sign) => `&#${sign.codePointAt(0)};`)}"`;

/** Names and dates are written as JSON. */
const valueText = (value: FieldValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Puts what is set by hand around a written citation.
 * @param text the text set by hand, as Markdown
 */
export const writeByHand = (
  citation: string,
  items: readonly CitationItem[],
  byHand: TextByHand | null,
  text: string,
): string => {
  const attributes: string[] = [];
  const put = (name: string, value: string): void => void attributes.push(`${name}=${quoted(value)}`);
  if (byHand) {
    put('text', text);
    if (byHand.was !== '') put('was', byHand.was);
    put('reason', byHand.reason);
  }
  for (const [index, { fields = {} }] of items.entries())
    for (const [variable, { value, was, reason }] of Object.entries(fields)) {
      const name = index === 0 ? variable : `${variable}:${index + 1}`;
      put(name, valueText(value));
      if (was !== '') put(`${name}.was`, valueText(was));
      put(`${name}.reason`, reason);
    }
  return attributes.length === 0 ? citation : `[${citation}]{.by-hand ${attributes.join(' ')}}`;
};
