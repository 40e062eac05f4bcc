import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectText } from '../../../electron/import/formats.ts';
import { importZoteroRdf } from '../../../electron/import/zotero/zotero-rdf.ts';

const text = readFileSync(new URL('../../fixtures/import/zotero.rdf', import.meta.url), 'utf8');

describe('a file of Zotero RDF', () => {
  const { sources, problems, notUnderstood } = importZoteroRdf(text);

  test('is known as that', () => expect(detectText(text, 'x.txt')?.id).toBe('zotero-rdf'));

  test('gives an article with its journal, tags, notes, file and collections', () => {
    expect(sources[0]).toMatchObject({
      item: {
        id: 'kirisci-trading',
        type: 'article-journal',
        title: 'Trading <i>states</i>',
        author: [{ family: 'Kirişçi', given: 'Kemal' }, { literal: 'World Bank' }],
        translator: [{ family: 'Neri', given: 'Anna' }],
        'container-title': 'New Perspectives on Turkey',
        'container-title-short': 'New Perspect. Turk.',
        volume: '40',
        issue: '1',
        page: '29-57',
        DOI: '10.1017/S0896634600005203',
        ISSN: '0896-6346',
        URL: 'https://example.org/a?b=1&c=2',
        abstract: 'First.\nSecond.',
        issued: { 'date-parts': [[2009, 5]] },
        accessed: { 'date-parts': [[2010, 5, 13]] },
        language: 'en',
        'title-short': 'Trading',
        source: 'Cambridge',
        note: 'Seen in Rome',
      },
      tags: ['turkey', 'trade'],
      notes: ['Compare this.\n\nLater.'],
      collections: [['Projects', 'Turkey']],
      files: [{ name: 'Kirisci.pdf', path: 'files/13/Kirisci.pdf' }],
    });
  });

  test('gives a chapter with its book and series, in two collections', () => {
    expect(sources[1]).toMatchObject({
      item: {
        type: 'chapter',
        title: 'Straits',
        'container-title': 'Power at Sea',
        'collection-title': 'Naval Studies',
        'collection-number': '7',
        volume: '2',
        ISBN: '978-0-00-000000-2',
        publisher: 'Harbour Press',
        'publisher-place': 'London',
        issued: { 'date-parts': [[2004]], season: 1 },
      },
      collections: [['Projects'], ['Projects', 'Turkey']],
    });
  });

  test('gives a page with its site, and a note alone as a document', () => {
    expect(sources[2]!.item).toMatchObject({
      type: 'webpage',
      title: 'A page',
      'container-title': 'The Site',
    });
    expect(sources[3]).toMatchObject({
      item: { type: 'document', title: 'Alone with ideas' },
      notes: ['Alone with ideas'],
    });
  });

  test('leaves out what is not well formed, and names fields without a place', () => {
    expect(problems).toMatchObject([{ entry: 'Broken book', reason: { code: 'xml-broken' } }]);
    expect(notUnderstood).toContainEqual({ field: 'oddField', entries: 1 });
  });
});

test('collections in a circle, and a book that is part of itself, come to an end', () => {
  const circle = `<rdf:RDF xmlns:rdf="r" xmlns:z="z" xmlns:dc="d" xmlns:dcterms="t" xmlns:bib="b">
    <bib:Book rdf:about="#1"><z:itemType>book</z:itemType><dc:title>T</dc:title><dcterms:isPartOf rdf:resource="#1"/></bib:Book>
    <z:Collection rdf:about="#a"><dc:title>A</dc:title><dcterms:hasPart rdf:resource="#b"/><dcterms:hasPart rdf:resource="#1"/></z:Collection>
    <z:Collection rdf:about="#b"><dc:title>B</dc:title><dcterms:hasPart rdf:resource="#a"/></z:Collection>
  </rdf:RDF>`;
  expect(importZoteroRdf(circle).sources).toHaveLength(1);
});
