import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { isNearlyAlike, likeness } from '#shared/sources/duplicates.ts';

const year = (...date: number[]) => ({ issued: { 'date-parts': [date] } });
const by = (...families: string[]) => ({ author: families.map((family) => ({ family, given: 'Anna' })) });
const of = (type: string, title: string, ...more: Partial<CslItem>[]): CslItem =>
  Object.assign({ id: 'x', type, title }, ...more) as CslItem;
const article = (title: string, ...more: Partial<CslItem>[]) => of('article-journal', title, ...more);
const book = (title: string, ...more: Partial<CslItem>[]) => of('book', title, ...more);
const chapter = (title: string, ...more: Partial<CslItem>[]) => of('chapter', title, ...more);
const news = (title: string, ...more: Partial<CslItem>[]) => of('article-newspaper', title, ...more);
const page = (title: string, ...more: Partial<CslItem>[]) => of('webpage', title, ...more);

/** An article of a long title, and what may stand otherwise in another record of it. */
const long = 'The Italian Armed Forces and Their Missions Abroad';
const whole = [by('Coticchia'), year(2019), { 'container-title': 'International Affairs' }];
const doi = (DOI: string) => article('A Title', { DOI });
const at = (URL: string) => page('A Title', { URL });

type Pair = readonly [what: string, one: CslItem, other: CslItem];

const duplicates: readonly Pair[] = [
  ['DOI: upper case', doi('10.1093/IA/IIZ001'), doi('10.1093/ia/iiz001')],
  ['DOI: "doi:" before it', doi('doi:10.1093/ia/iiz001'), doi('10.1093/ia/iiz001')],
  ['DOI: "DOI " before it', doi('DOI 10.1093/ia/iiz001'), doi('10.1093/ia/iiz001')],
  ['DOI: an address of dx.doi.org', doi('http://dx.doi.org/10.1093/ia/iiz001'), doi('10.1093/ia/iiz001')],
  ['DOI: a full stop behind it', doi('10.1093/ia/iiz001.'), doi('10.1093/ia/iiz001')],
  ['DOI: a bracket around it', doi('(10.1093/ia/iiz001)'), doi('10.1093/ia/iiz001')],
  ['DOI: with %2F', doi('https://doi.org/10.1093%2Fia%2Fiiz001'), doi('10.1093/ia/iiz001')],
  [
    'DOI: with brackets of its own',
    doi('10.1016/S0140-6736(05)67889-0'),
    doi('https://doi.org/10.1016/s0140-6736%2805%2967889-0'),
  ],
  [
    'DOI: in the address only',
    article('A Title', { URL: 'https://doi.org/10.1093/ia/iiz001' }),
    doi('10.1093/ia/iiz001'),
  ],
  [
    'DOI: with a tail of tracking',
    doi('https://doi.org/10.1093/ia/iiz001?utm_source=x'),
    doi('10.1093/ia/iiz001'),
  ],
  [
    'ISBN: ten digits and thirteen',
    book('A Title', { ISBN: '0306406152' }),
    book('A Title', { ISBN: '9780306406157' }),
  ],
  [
    'ISBN: hyphens and blanks',
    book('A Title', { ISBN: '978-0-306-40615-7' }),
    book('A Title', { ISBN: 'ISBN 978 0306406157' }),
  ],
  [
    'ISBN: an X at its end',
    book('A Title', { ISBN: '0-8044-2957-X' }),
    book('A Title', { ISBN: '9780804429573' }),
  ],
  [
    'ISBN: one of several',
    book('A Title', { ISBN: '0306406152, 9780804429573' }),
    book('A Title', { ISBN: '0-8044-2957-x' }),
  ],
  ['address: http, www and a slash', at('http://www.iai.it/en/news/one/'), at('https://iai.it/en/news/one')],
  [
    'address: utm_ and a place',
    at('https://iai.it/one?utm_source=x&utm_medium=y#top'),
    at('https://iai.it/one'),
  ],
  ['address: fbclid and gclid', at('https://iai.it/one?fbclid=Iw&gclid=b'), at('https://iai.it/one')],
  ['address: a mobile host', at('https://m.iai.it/one'), at('https://iai.it/one')],
  ['address: AMP', at('https://iai.it/one/amp/'), at('https://iai.it/one')],
  ['address: a default page', at('https://iai.it/one/index.html'), at('https://iai.it/one/')],
  [
    'address: an archived copy',
    at('https://web.archive.org/web/20200101/https://iai.it/one'),
    at('https://iai.it/one'),
  ],
  ['address: parameters in another order', at('https://iai.it/s?b=2&a=1'), at('https://iai.it/s?a=1&b=2')],
  [
    'title: accents, case and a subtitle',
    article('Élites and Borders', by('Aydın-Düzgit'), year(2018)),
    article('elites and borders: A Study', by('Aydin-Duzgit'), year(2018)),
  ],
  ['title: ü and ue', article(long, by('Müller'), year(2019)), article(long, by('Mueller'), year(2019))],
  ['title: one record without a year', article(long, ...whole), article(long, by('Coticchia'))],
  ['title: one record without an author', article(long, ...whole), article(long, year(2019))],
  [
    'title: a journal in full and short',
    article(long, ...whole),
    article(long, by('Coticchia'), year(2019), { 'container-title': 'Int. Aff.' }),
  ],
  [
    'title: marks and typographic signs',
    book('“Arms” & Influence', by('Schelling'), year(1966)),
    book('Arms & influence', by('Schelling'), year(1966)),
  ],
  [
    'title: a page and a post of one day',
    page(long, by('Rossi'), year(2024, 3, 1)),
    of('post-weblog', long, by('Rossi'), year(2024, 3, 1)),
  ],
];

const candidates: readonly Pair[] = [
  [
    'a slip in the first words',
    article(`The Italain Armed Forces and Their Missions Abroad`, ...whole),
    article(long, ...whole),
  ],
  [
    'a slip in the last word',
    article('The Italian Armed Forces and Their Missions Abraod', ...whole),
    article(long, ...whole),
  ],
  [
    'a letter too many, in two words',
    article('The Italiann Armed Forces and Theirr Missions Abroad', ...whole),
    article(long, ...whole),
  ],
  ['a slip in the name', article(long, by('Cotichia'), year(2019)), article(long, ...whole)],
  [
    'a slip in the name and in the title',
    article('The Italain Armed Forces and Their Missions Abroad', by('Cotichia'), year(2019)),
    article(long, ...whole),
  ],
  [
    'the given name as family name',
    article(long, { author: [{ family: 'Fabrizio', given: 'Coticchia' }] }, year(2019)),
    article(long, { author: [{ family: 'Coticchia', given: 'Fabrizio' }] }, year(2019)),
  ],
  [
    'one ISBN and two titles of books',
    book('Arms and Influence', { ISBN: '0306406152' }),
    book('The Strategy of Conflict', { ISBN: '0306406152' }),
  ],
  [
    'one DOI and two titles of articles',
    article('Arms and Influence', { DOI: '10.1000/1' }),
    article('The Strategy of Conflict', { DOI: '10.1000/1' }),
  ],
  [
    'one title in two newspapers on one day',
    news(long, by('Rossi'), year(2024, 3, 1), { 'container-title': 'La Stampa' }),
    news(long, by('Rossi'), year(2024, 3, 1), { 'container-title': 'Il Secolo XIX' }),
  ],
  [
    'two editions under one ISBN',
    book('A Title', { ISBN: '0306406152', edition: '1' }),
    book('A Title', { ISBN: '0306406152', edition: '3' }),
  ],
];

const others: readonly Pair[] = [
  [
    'two editions',
    book(long, by('Nye'), year(2004), { edition: '1' }),
    book(long, by('Nye'), year(2004), { edition: '2' }),
  ],
  ['two editions of two years', book(long, by('Nye'), year(2004)), book(long, by('Nye'), year(2011))],
  [
    'two volumes',
    book(long, by('Nye'), year(2004), { volume: '1' }),
    book(long, by('Nye'), year(2004), { volume: '2' }),
  ],
  [
    'two volumes under one ISBN',
    book('A Title', { ISBN: '0306406152', volume: '1' }),
    book('A Title', { ISBN: '0306406152', volume: '2' }),
  ],
  [
    'two volumes by their titles',
    book('History of Diplomacy in Europe I', by('Nye'), year(2004)),
    book('History of Diplomacy in Europe II', by('Nye'), year(2004)),
  ],
  [
    'two parts by number',
    article('Security in the Sahel Part 1', by('Nye'), year(2004)),
    article('Security in the Sahel Part 2', by('Nye'), year(2004)),
  ],
  [
    'two yearly reports',
    of('report', 'The Military Balance 2019', by('IISS'), year(2019)),
    of('report', 'The Military Balance 2020', by('IISS'), year(2020)),
  ],
  [
    'a translation',
    book('The Clash of Civilizations', by('Huntington'), year(1996)),
    book('Lo scontro delle civiltà', by('Huntington'), year(1997)),
  ],
  [
    'a translation with its title kept',
    book('Leviathan', by('Hobbes'), year(2010), { language: 'en' }),
    book('Leviathan', by('Hobbes'), year(2010), { language: 'it' }),
  ],
  [
    'two chapters of one book',
    chapter('One Thing', by('A'), { ISBN: '0306406152' }),
    chapter('Another Thing', by('A'), { ISBN: '0306406152' }),
  ],
  [
    'a book and its chapter',
    book('Arms and Influence', { ISBN: '0306406152' }),
    chapter('The Art of Commitment', { ISBN: '0306406152' }),
  ],
  [
    'introductions to two books',
    chapter('Introduction', by('Nye'), year(2004), { 'container-title': 'Soft Power' }),
    chapter('Introduction', by('Nye'), year(2004), { 'container-title': 'Understanding Conflict' }),
  ],
  [
    'a review of a book of its title',
    book(long, by('Nye'), year(2004)),
    of('review-book', long, by('Rossi'), year(2004)),
  ],
  ['a review without an author', book(long, by('Nye'), year(2004)), of('review', long, year(2004))],
  ['two DOIs', article(long, ...whole, { DOI: '10.1000/1' }), article(long, ...whole, { DOI: '10.1000/2' })],
  ['two authors', article(long, by('Nye'), year(2004)), article(long, by('Rossi'), year(2004))],
  [
    'two issues of a column',
    article('Editorial', by('Nye'), year(2004), { issue: '1' }),
    article('Editorial', by('Nye'), year(2004), { issue: '2' }),
  ],
  [
    'two days of a column',
    news('The Week in Brussels', by('Nye'), year(2004, 1, 5)),
    news('The Week in Brussels', by('Nye'), year(2004, 1, 12)),
  ],
  [
    'front pages of one host',
    page('Home', { URL: 'https://www.iai.it/' }),
    page('News', { URL: 'https://iai.it' }),
  ],
  [
    'two pages told apart by a parameter',
    at('https://iai.it/s?id=1'),
    page('B Title', { URL: 'https://iai.it/s?id=2' }),
  ],
  ['short titles without names', page('Libya'), page('Libya')],
  ['an ISBN that is none', book('One', { ISBN: '0306406153' }), book('Two', { ISBN: '0306406153' })],
  [
    'two words that differ by more than a slip',
    article('War and Peace in Northern Libya', ...whole),
    article('War and Peace in Southern Libya', ...whole),
  ],
  [
    'nearly one title, two years',
    article('The Italain Armed Forces and Their Missions Abroad', by('Coticchia'), year(2018)),
    article(long, ...whole),
  ],
];

describe('two records', () => {
  test.each(duplicates)('are one work: %s', (_, one, other) => {
    expect(likeness(one, other).isSure).toBe(true);
    expect(likeness(other, one).isSure).toBe(true);
  });
  test.each(candidates)('may be one work, and are not called so: %s', (_, one, other) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(likeness(a, b).isSure).toBe(false);
      expect(likeness(a, b).by.length > 0 || isNearlyAlike(a, b)).toBe(true);
    }
  });
  test.each(others)('are two works: %s', (_, one, other) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(likeness(a, b).by).toEqual([]);
      expect(isNearlyAlike(a, b)).toBe(false);
    }
  });
});
