import { type PageDocument, wordsIn } from './page-dom.ts';
import { plainWords } from './plain-words.ts';

/** What a page says of itself in its head, by names in lower case; each name may come more than once. */
export type Meta = (name: string) => readonly string[];

/** So many tags are looked at, and so much of each. */
const mostTags = 2000;
const longest = 20_000;

export const metaOf = (document: PageDocument): Meta => {
  const values = new Map<string, string[]>();
  let count = 0;
  for (const tag of document.querySelectorAll('meta')) {
    if (++count > mostTags) break;
    const content = plainWords(tag.getAttribute('content')?.slice(0, longest) ?? '');
    if (content === '') continue;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      // One tag may have several names.
      const names =
        tag.getAttribute(key)?.slice(0, 200).toLowerCase().replaceAll(':', '.').split(/\s+/) ?? [];
      for (const name of new Set(names)) {
        if (name === '') continue;
        const list = values.get(name) ?? [];
        if (list.length < 200) list.push(content);
        values.set(name, list);
      }
    }
  }
  // "dc.title" and "DC:title", "article:author" and "article.author" are the same.
  return (name) => values.get(name.toLowerCase().replaceAll(':', '.')) ?? [];
};

/** The first value that one of several names has. */
export const firstOf = (meta: Meta, names: readonly string[]): string | null => {
  for (const name of names) {
    const [value] = meta(name);
    if (value !== undefined) return value;
  }
  return null;
};

/** What stands in the text of a page with a mark of what it is (microdata). */
export const itemProperty = (
  document: PageDocument,
  name: string,
): { words: string; content: string | null }[] => {
  const found: { words: string; content: string | null }[] = [];
  for (const element of document.querySelectorAll(`[itemprop~="${name}"]`)) {
    if (found.length >= 30) break;
    const inner = element.querySelector('[itemprop~="name"]');
    const content = element.getAttribute('content') ?? element.getAttribute('datetime');
    found.push({ words: wordsIn(inner ?? element, 300), content });
  }
  return found;
};
