import type { StyleFault } from '../../citations/styles/added/style-faults.ts';

const faults: Readonly<Record<StyleFault, (what: string) => string>> = {
  'too-large': () => 'The file is larger than 2 MB, which no style is.',
  empty: () => 'The file holds no XML. A style is a file whose name ends in .csl.',
  doctype: () => 'The file declares a document type, which Ibid does not read. Take that line out.',
  unclosed: (what) => `${what} is never closed, so the file is not whole. Get it again.`,
  mismatched: (what) => `${what} is not closed where it should be, so the file is not XML.`,
  'bad-tag': (what) => `“${what}” can’t be read, so the file is not XML.`,
  'bad-character': (what) => `“${what}” stands for no character that XML knows. A plain & is written &amp;.`,
  'too-deep': () => 'Elements lie in each other too deep for a style.',
  'too-much': () => 'The file holds more than any style prints by.',
  page: () => 'This is a web page, not a style. Download the style itself, a file whose name ends in .csl.',
  locale: () =>
    'This is a file of the words of a language, not a style. Ibid has those of all languages of CSL.',
  'no-style': (what) => `The file is XML, but not a style: it starts with <${what}> and not with <style>.`,
  'old-version': () => 'The style is written in CSL 0.8. Get its version for CSL 1.0.',
  'new-version': (what) => `The style is written in CSL ${what}, and Ibid reads CSL 1.0.`,
  extended: (what) =>
    `The style is made for Jurism: ${what} is not part of CSL 1.0. Get the style as plain CSL.`,
  'no-id': () => 'The style has no <id>, by which papers would name it.',
  'no-title': () => 'The style has no <title>.',
  'no-citation': () => 'The style has no <citation>, so it does not say how citations are printed.',
  'no-layout': (what) => `<${what}> has no <layout>, so it prints nothing.`,
  'unknown-macro': (what) => `The macro “${what}” is used, but not there.`,
  'macro-loop': (what) => `The macro “${what}” uses itself, so it would never end.`,
  'unknown-element': (what) => `<${what}> is not an element of CSL.`,
  'no-parent': (what) =>
    `The style only points to another one, which is neither part of Ibid nor in your library: ${what}. Add that one first.`,
  'house-id': (what) => `The style has the id of Ibid’s own style “${what}”. Give it another <id>.`,
  'prints-nothing': () => 'The style prints nothing for an article and a book, so no paper could use it.',
};

/** What there is to say of citation styles and their files. */
export const styles = {
  /** `line` is 0 where the fault stands in no line. */
  'style-fault': ({ fault, line, what }: { fault: StyleFault; line: number; what: string }) =>
    `${line > 0 ? `Line ${line}: ` : ''}${faults[fault](what)}`,
  'style-unknown': ({ name }: { name: string }) =>
    `There is no citation style "${name}". The names of all styles are listed by: ibid styles`,
  'style-not-added': ({ name }: { name: string }) =>
    `There is no added style "${name}" in the library, so none was removed.`,
  'styles-full': ({ count }: { count: number }) =>
    `The library has ${count} added styles, which is the most it takes. Remove one that no paper needs.`,
  'style-missing': ({ name, title }: { name: string; title: string }) =>
    `The citation style "${name}", which is not here: citations are printed as in "${title}". Add its .csl file, or choose another style`,
  'style-renamed': ({ title, own }: { title: string; own: string }) =>
    `The name of its citation style: the library has another version of "${title}", so the paper’s own is now called "${own}"`,
  'style-not-taken': () => 'The citation style that came with it, which can’t be read',
  'package-style': () => 'the citation style, which the file names but does not hold',
};
