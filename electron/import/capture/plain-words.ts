import { parsePage, wordsIn } from './page-dom.ts';

/** Marks of a page that stand in what its head says: "&#8217;", "<em>". */
const marked =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|<\/?(?:b|br|em|i|p|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?\/?>/i;

/**
 * What a page says in its head, as a reader would see it. Sites put text with the marks of a page into tags and
 * linked data, where nothing reads them as such, at times twice over.
 */
export const plainWords = (text: string): string => {
  let plain = text;
  for (let turn = 0; turn < 2 && marked.test(plain); turn++)
    plain = wordsIn(parsePage(`<p>${plain}</p>`).querySelector('p'), text.length);
  return plain.replace(/\s+/g, ' ').trim();
};
