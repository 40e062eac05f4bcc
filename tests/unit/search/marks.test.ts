import { describe, expect, test } from 'vitest';
import { hasWays, marksIn } from '#shared/search/marks.ts';
import { parseQuery, soughtTexts } from '#shared/search/query.ts';

/** The text with what a query marks in brackets. */
const marked = (text: string, query: string): string => {
  const ways = soughtTexts(parseQuery(query)).map((condition) => condition.ways);
  let out = '';
  let at = 0;
  for (const { from, to } of marksIn(text, ways)) {
    out += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return out + text.slice(at);
};

describe('what is marked', () => {
  test.each<[string, string, string]>([
    ['Recep Tayyip Erdoğan', 'erdog', 'Recep Tayyip [Erdoğan]'],
    ['Große Straße', 'STRASSE', 'Große [Straße]'],
    ['Senem Aydın-Düzgit', 'aydinduzgit', 'Senem [Aydın-Düzgit]'],
    ['Senem Aydın-Düzgit', 'duzgit', 'Senem Aydın-[Düzgit]'],
    ["Massimo D'Alema", 'dalema', "Massimo [D'Alema]"],
    ['Massimo D’Alema', "d'alema", 'Massimo [D’Alema]'],
    ['Jörg Müller', 'mueller', 'Jörg [Müller]'],
    ['John Mueller', 'Müller', 'John [Mueller]'],
    ['foreign policy and policy', '"foreign policy"', '[foreign policy] and policy'],
    ['policies', '"policy"', 'policies'],
    ['a policy', '"pol', 'a [policy]'],
    ['中国外交政策', '外交', '中国[外交]政策'],
    ['not this', '-this title:not', '[not] this'],
    ['', 'x', ''],
  ])('%s, asked for %s', (text, query, expected) => {
    const ways = soughtTexts(parseQuery(query)).map((condition) => condition.ways);
    expect(marked(text, query).replaceAll('][', '')).toBe(expected);
    expect(ways.some((one) => hasWays(text, one))).toBe(expected.includes('['));
  });
});
