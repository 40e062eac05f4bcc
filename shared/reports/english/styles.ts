/** What is wrong in a line; 0 where it stands in none. */
const fault =
  (words: (what: string) => string) =>
  ({ line, what }: { line: number; what: string }): string =>
    `${line > 0 ? `Line ${line}: ` : ''}${words(what)}`;

/** What there is to say of citation styles and their files. */
export const styles = {
  'style-too-large': fault(() => 'The file is larger than 2 MB, which no style is.'),
  'style-empty': fault(() => 'The file holds no XML. A style is a file whose name ends in .csl.'),
  'style-doctype': fault(
    () => 'The file declares a document type, which Ibid does not read. Take that line out.',
  ),
  'style-unclosed': fault((what) => `${what} is never closed, so the file is not whole. Get it again.`),
  'style-mismatched': fault((what) => `${what} is not closed where it should be, so the file is not XML.`),
  'style-bad-tag': fault((what) => `“${what}” can’t be read, so the file is not XML.`),
  'style-bad-character': fault(
    (what) => `“${what}” stands for no character that XML knows. A plain & is written &amp;.`,
  ),
  'style-too-deep': fault(() => 'Elements lie in each other too deep for a style.'),
  'style-too-much': fault(() => 'The file holds more than any style prints by.'),
  'style-page': fault(
    () => 'This is a web page, not a style. Download the style itself, a file whose name ends in .csl.',
  ),
  'style-locale': fault(
    () => 'This is a file of the words of a language, not a style. Ibid has those of all languages of CSL.',
  ),
  'style-no-style': fault(
    (what) => `The file is XML, but not a style: it starts with <${what}> and not with <style>.`,
  ),
  'style-old-version': fault(() => 'The style is written in CSL 0.8. Get its version for CSL 1.0.'),
  'style-new-version': fault((what) => `The style is written in CSL ${what}, and Ibid reads CSL 1.0.`),
  'style-extended': fault(
    (what) => `The style is made for Jurism: ${what} is not part of CSL 1.0. Get the style as plain CSL.`,
  ),
  'style-no-id': fault(() => 'The style has no <id>, by which papers would name it.'),
  'style-no-title': fault(() => 'The style has no <title>.'),
  'style-no-citation': fault(
    () => 'The style has no <citation>, so it does not say how citations are printed.',
  ),
  'style-no-layout': fault((what) => `<${what}> has no <layout>, so it prints nothing.`),
  'style-unknown-macro': fault((what) => `The macro “${what}” is used, but not there.`),
  'style-macro-loop': fault((what) => `The macro “${what}” uses itself, so it would never end.`),
  'style-unknown-element': fault((what) => `<${what}> is not an element of CSL.`),
  'style-no-parent': fault(
    (what) =>
      `The style only points to another one, which is neither part of Ibid nor in your library: ${what}. Add that one first.`,
  ),
  'style-house-id': fault(
    (what) => `The style has the id of Ibid’s own style “${what}”. Give it another <id>.`,
  ),
  'style-prints-nothing': fault(
    () => 'The style prints nothing for an article and a book, so no paper could use it.',
  ),
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
