/** What can be wrong with a file that is to be a style. */
export const styleFaults = [
  'too-large',
  'empty',
  'doctype',
  'unclosed',
  'mismatched',
  'bad-tag',
  'bad-character',
  'too-deep',
  'too-much',
  'page',
  'locale',
  'no-style',
  'old-version',
  'new-version',
  'extended',
  'no-id',
  'no-title',
  'no-citation',
  'no-layout',
  'unknown-macro',
  'macro-loop',
  'unknown-element',
  'no-parent',
  'house-id',
  'prints-nothing',
] as const;
export type StyleFault = (typeof styleFaults)[number];

/** Why a file is no style that Ibid can print by: what, in which line (0 if nowhere), and the name in question. */
export type StyleProblem = { fault: StyleFault; line: number; what: string };

/** Thrown with all that is wrong; never empty. */
export class StyleError extends Error {
  readonly problems: readonly StyleProblem[];
  constructor(problems: readonly StyleProblem[]) {
    super(problems.map(sentence).join(' '));
    this.problems = problems;
  }
}

const sentences: Readonly<Record<StyleFault, (what: string) => string>> = {
  'too-large': () => 'The file is larger than 2 MB, which no style is',
  empty: () => 'The file holds no XML. A style is a file whose name ends in .csl',
  doctype: () => 'The file declares a document type, which Ibid does not read. Take that line out',
  unclosed: (what) => `${what} is never closed, so the file is not whole. Get it again`,
  mismatched: (what) => `${what} is not closed where it should be, so the file is not XML`,
  'bad-tag': (what) => `"${what}" can’t be read, so the file is not XML`,
  'bad-character': (what) => `"${what}" stands for no character that XML knows. A plain & is written &amp;`,
  'too-deep': () => 'Elements lie in each other too deep for a style',
  'too-much': () => 'The file holds more than any style prints by',
  page: () => 'This is a web page, not a style. Download the style itself, a file whose name ends in .csl',
  locale: () =>
    'This is a file of words of a language, not a style. Ibid has the words of all languages of CSL',
  'no-style': (what) => `The file is XML, but not a style: it starts with <${what}> and not with <style>`,
  'old-version': () => 'The style is written in CSL 0.8. Get its version for CSL 1.0',
  'new-version': (what) => `The style is written in CSL ${what}, and Ibid reads CSL 1.0`,
  extended: (what) =>
    `The style is made for Jurism: ${what} is not part of CSL 1.0. Get the style as plain CSL`,
  'no-id': () => 'The style has no <id>, by which papers would name it',
  'no-title': () => 'The style has no <title>',
  'no-citation': () => 'The style has no <citation>, so it says nothing of how citations are printed',
  'no-layout': (what) => `<${what}> has no <layout>, so it prints nothing`,
  'unknown-macro': (what) => `The macro "${what}" is used, but not there`,
  'macro-loop': (what) => `The macro "${what}" uses itself, so it would never end`,
  'unknown-element': (what) => `<${what}> is not an element of CSL`,
  'no-parent': (what) =>
    `The style only points to another one, which is not here: ${what}. Add that one first`,
  'house-id': (what) => `The style has the id of Ibid’s own style "${what}". Give it another <id>`,
  'prints-nothing': () => 'The style prints nothing for a book and an article, so no paper could use it',
};

/** A problem as an English sentence. */
export const sentence = ({ fault, line, what }: StyleProblem): string =>
  `${line > 0 ? `Line ${line}: ` : ''}${sentences[fault](what)}.`;
