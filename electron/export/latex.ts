/*
 * Text as it must stand in a field of BibTeX so that LaTeX prints it and parsers read it back. Letters outside
 * ASCII stay: every current BibTeX works in UTF-8.
 */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '\u00a0': '~',
};

/** Text without what a text file can't hold: control characters, halves of surrogate pairs. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]+/gu, ' ');

const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\{}$&#%_^~<>\u00a0]/g, (character) => commands[character]!)
    // TeX joins these into dashes and quotation marks.
    .replace(/--+|''+|``+/g, (run) => [...run].join('{}'));

const marks: readonly (readonly [RegExp, string])[] = [
  [/<i>(.*?)<\/i>/gs, 'emph'],
  [/<b>(.*?)<\/b>/gs, 'textbf'],
  [/<sup>(.*?)<\/sup>/gs, 'textsuperscript'],
  [/<sub>(.*?)<\/sub>/gs, 'textsubscript'],
  [/<(?:sc|span style="font-variant: ?small-caps;?")>(.*?)<\/(?:sc|span)>/gs, 'textsc'],
];

/** Plain text with the marks CSL knows (`<i>`, `<b>`, `<sup>`, `<sub>`, small capitals) as LaTeX. */
export const latex = (text: string): string => {
  for (const [mark, command] of marks) {
    mark.lastIndex = 0;
    const found = mark.exec(text);
    mark.lastIndex = 0;
    if (found)
      return `${latex(text.slice(0, found.index))}\\${command}{${latex(found[1]!)}}${latex(text.slice(found.index + found[0].length))}`;
  }
  return escaped(text);
};

/** A list field such as `publisher`: an "and" inside a name must not part it. */
export const literalList = (text: string): string =>
  /\sand\s/i.test(text) ? `{${latex(text)}}` : latex(text);

/** Text of a field that is not LaTeX (addresses, dates). Braces and $ would end or break it, so they are written as in a URL. */
export const plain = (text: string): string =>
  printable(text)
    .replace(/[{}\\$]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/\s+/g, ' ')
    .trim();

/** An id as a key that BibTeX and Pandoc take. */
export const inKey = (id: string): string =>
  id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9:._/+-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '') || 'source';
