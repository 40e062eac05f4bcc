import { foldedWords } from '../../sources/fold.ts';

/** Small words that stand in titles of one language and hardly in those of another. */
const words: Record<string, ReadonlySet<string>> = {
  en: new Set(
    'the of and in for to from with after between towards on its how what why is are by at into as'.split(
      ' ',
    ),
  ),
  it: new Set(
    'il lo la i le gli di del della dei delle dello degli e nel nella nei nelle per con tra fra sul sulla una alla al ai dall dell nell all è che sulle sui da'.split(
      ' ',
    ),
  ),
  fr: new Set('le la les des du et dans pour avec sur une au aux est entre vers l'.split(' ')),
  de: new Set('der die das und des im zur zum für mit von eine einer auf den dem ist'.split(' ')),
  es: new Set('el los las de del y en para con por una hacia entre la'.split(' ')),
};

/** The language of a title, by its small words. Null where they say nothing, or too little. */
export const languageOf = (title: string): { tag: string; confidence: number } | null => {
  const all = foldedWords(title);
  const counts = Object.entries(words)
    .map(([tag, known]) => ({ tag, count: all.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || first.count === 0 || first.count === second?.count) return null;
  const lead = first.count - (second?.count ?? 0);
  return { tag: first.tag, confidence: Math.min(0.95, 0.6 + 0.12 * lead) };
};
