/** The address that a browser puts before what is copied from a page (Windows' clipboard format). */
const sourceOf = (html: string): string | null =>
  /^[\s\S]{0,2000}?SourceURL:(https?:\/\/\S{1,3000})/.exec(html)?.[1] ?? null;

/** Words that say something: an article, not a name or an address. */
const fewestCharacters = 200;

export type PastedArticle = { html: string; url: string | null } | { text: string };

/** The article on a clipboard, with its look where it has one; null for what is too short to be one. */
export const pastedArticle = (data: Pick<DataTransfer, 'getData'>): PastedArticle | null => {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (text.trim().length < fewestCharacters) return null;
  // What an editor of texts copies is its text with colours.
  const hasStructure = /<(?:p|h[1-6]|article|li|blockquote|table)[\s>]/i.test(html);
  return hasStructure ? { html, url: sourceOf(html) } : { text };
};
