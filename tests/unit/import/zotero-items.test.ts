import { describe, expect, test } from 'vitest';
import { parseQuery } from '#shared/search/query.ts';
import type { ZoteroContents, ZoteroItem } from '#shared/sources/zotero-library.ts';
import { sourcesOfZotero } from '../../../electron/import/zotero/index.ts';
import { queryOfSearch } from '../../../electron/import/zotero/saved-search.ts';

const none: Omit<ZoteroContents, 'items'> = { searches: [], tagColours: [], relations: 0 };
const blank: ZoteroItem = {
  key: 'AAAA2345',
  type: 'book',
  fields: new Map(),
  creators: [],
  tags: [],
  collections: [],
  notes: [],
  attachments: [],
};
const sourceOf = (item: Partial<ZoteroItem>) =>
  sourcesOfZotero({ ...none, items: [{ ...blank, ...item }] }).sources[0]!;
const read = (
  type: string,
  fields: Readonly<Record<string, string>>,
  creators: ZoteroItem['creators'] = [],
) => sourceOf({ type, fields: new Map(Object.entries(fields)), creators }).item;

describe('an item of Zotero', () => {
  // As Zotero itself exports them to CSL-JSON.
  test.each([
    ['presentation', 'place', 'event-place'],
    ['audioRecording', 'place', 'event-place'],
    ['book', 'place', 'publisher-place'],
    ['presentation', 'sessionTitle', 'container-title'],
    ['preprint', 'archiveID', 'number'],
    ['preprint', 'repository', 'publisher'],
    ['bill', 'code', 'container-title'],
    ['case', 'reporterVolume', 'volume'],
    ['hearing', 'committee', 'section'],
    ['computerProgram', 'programmingLanguage', 'genre'],
    ['patent', 'applicationNumber', 'call-number'],
    ['dataset', 'identifier', 'number'],
    ['journalArticle', 'journalAbbreviation', 'container-title-short'],
    ['videoRecording', 'runningTime', 'dimensions'],
  ])('%s has its %s as %s', (type, field, variable) => {
    expect(read(type, { [field]: 'Words' })).toMatchObject({ [variable]: 'Words' });
  });

  test('a patent has its priority as the original date', () => {
    expect(read('patent', { priorityDate: '2009-05-00 May 2009' })).toMatchObject({
      'original-date': { 'date-parts': [[2009, 5]] },
    });
  });

  test.each([
    ['audioRecording', 'performer', 'author'],
    ['film', 'castMember', 'performer'],
    ['bill', 'sponsor', 'author'],
    ['podcast', 'guest', 'guest'],
    ['encyclopediaArticle', 'seriesEditor', 'collection-editor'],
  ])('%s by a %s has an %s', (type, role, variable) => {
    const creator = { role, first: 'Ada', last: 'Rossi', isWhole: false };
    expect(read(type, {}, [creator])).toMatchObject({ [variable]: [{ family: 'Rossi', given: 'Ada' }] });
  });

  test.each([
    ['van der Berg', 'Hans', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Hans' }],
    ['"van der Berg"', 'Hans', { family: 'van der Berg', given: 'Hans' }],
    ['Neri', 'Bruno, Jr.', { family: 'Neri', given: 'Bruno', suffix: 'Jr.' }],
    ['de', '', { family: 'de' }],
  ])('by %s, %s', (last, first, name) => {
    expect(read('book', {}, [{ role: 'author', first, last, isWhole: false }])).toMatchObject({
      author: [name],
    });
  });

  test('says in its field Extra what has no field, in words or as programs wrote it once', () => {
    const extra =
      'Type: podcast\n{:original-date: 1934}\nReviewed Author: Neri || Bruno\nPlace Of Dreams: none\nvolume-title: Locks';
    expect(read('document', { title: 'T', extra, volumeTitle: '' })).toMatchObject({
      type: 'broadcast',
      'original-date': { 'date-parts': [[1934]] },
      'reviewed-author': [{ family: 'Neri', given: 'Bruno' }],
      'volume-title': 'Locks',
      note: 'Place Of Dreams: none',
    });
  });

  test('has the citation key that Zotero gives it', () => {
    expect(read('book', { title: 'T', citationKey: 'rossi2020', extra: 'Citation Key: other' }).id).toBe(
      'rossi2020',
    );
  });
});

test.each([
  ['paragraphs', '<h1>Head</h1>\n<p>One<br>two</p>', 'Head\n\nOne\ntwo'],
  ['a list', '<ul>\n<li>\nOne\n</li>\n<li>\n<p>Two</p>\n</li></ul>', '- One\n- Two'],
  ['numbers', '<ol><li><p>One</p><ul><li>In</li></ul></li><li>Two</li></ol>', '1. One\n\n- In\n\n2. Two'],
  [
    'lists that never begin or end',
    '</ol><li>One</ul><ol><li>Two<ol><li>Three',
    '- One\n\n1. Two\n\n1. Three',
  ],
  [
    'a marked passage with its citation',
    '<p><span class="highlight" data-annotation="%7B%7D">“No ships”</span> <span class="citation">(<span class="citation-item">Rossi, p. 12</span>)</span></p>',
    '“No ships” (Rossi, p. 12)',
  ],
])('a note of Zotero with %s is plain text', (_, html, text) => {
  const notes = [`<div data-schema-version="9">${html}</div>`];
  expect(sourceOf({ type: 'note', notes }).notes).toEqual([text]);
});

describe('a saved search of Zotero', () => {
  const query = (...conditions: [string, string, string][]): string | null =>
    queryOfSearch({
      name: 'S',
      conditions: conditions.map(([condition, operator, value]) => ({ condition, operator, value })),
    });
  const all: [string, string, string] = ['joinMode', 'all', ''];

  test.each<[string, [string, string, string][]]>([
    [
      'tag:"to read" -tag:old',
      [
        ['tag', 'is', 'to read'],
        ['tag', 'isNot', 'old'],
      ],
    ],
    [
      'in:Canals',
      [
        ['collection', 'is', 'Canals'],
        ['recursive', 'true', ''],
      ],
    ],
    ['type:article-journal', [['itemType', 'is', 'journalArticle']]],
    ['year:2005..', [['date', 'isAfter', '2005']]],
    ['year:..2019', [['date', 'isBefore', '2020']]],
    ['year:2020', [['year', 'is', '2020']]],
    [
      'title:"canals of" -title:locks',
      [
        ['title', 'contains', 'canals of'],
        ['title', 'doesNotContain', 'locks'],
      ],
    ],
    ['author:"Ada Rossi"', [['creator', 'is', 'Ada Rossi']]],
    [
      'outlet:Water lang:it',
      [
        ['publicationTitle', 'contains', 'Water'],
        ['language', 'is', 'it'],
      ],
    ],
    [
      '-has:abstract has:file',
      [
        ['abstractNote', 'isEmpty', ''],
        ['numAttachments', 'isGreaterThan', '0'],
      ],
    ],
    ['file:"shut locks"', [['fulltextContent/phrase', 'contains', 'shut locks']]],
    ['water', [['quicksearch-everything', 'contains', 'water']]],
  ])('is asked as %s', (typed, conditions) => {
    expect(query(all, ...conditions)).toBe(typed);
    expect(parseQuery(typed).hints).toEqual([]);
  });

  test.each<[string, [string, string, string][]]>([
    [
      'one of several things',
      [
        ['joinMode', 'any', ''],
        ['tag', 'is', 'a'],
        ['tag', 'is', 'b'],
      ],
    ],
    [
      'things in groups',
      [
        ['groupStart', 'true', ''],
        ['tag', 'is', 'a'],
        ['groupEnd', 'true', ''],
      ],
    ],
    ['a day', [['date', 'isAfter', '2005-03-01']]],
    ['when it was added', [['dateAdded', 'isInTheLast', '7 days']]],
    ['the beginning of a title', [['title', 'beginsWith', 'Canals']]],
    ['a collection that is gone', [['collection', 'is', '']]],
    ['a type that Ibid does not know', [['itemType', 'is', 'annotation']]],
    ['one of several types that CSL takes for one', [['itemType', 'is', 'podcast']]],
    ['nothing', []],
  ])('that asks for %s stays behind', (_, conditions) => {
    expect(query(...conditions)).toBeNull();
  });
});
