import { describe, expect, test } from 'vitest';
import { attachmentTexts } from '../../../electron/library/attachments/attachment-texts.ts';
import { connect } from '../../../electron/library/db.ts';
import { moreWords } from '../../../electron/library/search/more-words.ts';
import { book } from './papers-builder.ts';
import { open } from './temp.ts';

const page = { offset: 0, limit: 50 };
const person = (family: string, given = 'A') => ({ author: [{ family, given }] });

/** A library with a connection of its own beside it, as another process has one. */
const library = () => {
  const { path, sources, papers } = open();
  sources.importItems([
    book('aydin', 'Turkish Civil Society', 2014, { ...person('Aydın-Düzgit', 'Senem'), language: 'en-GB' }),
    book('alema', 'Un Paese normale', 1995, { ...person("D'Alema", 'Massimo'), language: 'it' }),
    book('muller', 'Außenpolitik', 2001, {
      ...person('Müller', 'Jörg'),
      language: 'de',
      ISBN: '978-3-16-148410-0',
    }),
    book('mueller', 'Trade', 2002, person('Mueller', 'John')),
    book('orsted', 'Power at Sea', 2019, { author: [{ literal: 'Ørsted' }], DOI: '10.1000/xyz' }),
    book('cotic', 'Northern Africa', 2011, person('Coticchia', 'Fabrizio')),
    { id: 'report', type: 'report', title: 'Sea lanes', publisher: 'Institute', abstract: 'On the sea.' },
    {
      id: 'news',
      type: 'article-newspaper',
      title: 'Sea news',
      'container-title': 'Il Corriere',
      language: 'Italian',
    },
  ]);
  const db = connect(path);
  const find = (query: string): string[] =>
    sources
      .list({ query, ...page })
      .rows.map(({ id }) => id)
      .sort();
  return { sources, papers, db, find };
};

describe('one box', () => {
  test.each<[string, string[]]>([
    ['aydin duzgit', ['aydin']],
    ['aydinduzgit', ['aydin']],
    ['Aydın-Düzgit', ['aydin']],
    ['duzgit', ['aydin']],
    ['dalema', ['alema']],
    ['d’Alema', ['alema']],
    ['Müller', ['mueller', 'muller']],
    ['mueller', ['mueller', 'muller']],
    ['ØRSTED', ['orsted']],
    ['oersted', ['orsted']],
    ['9783161484100', ['muller']],
    ['aussenpolitik', ['muller']],
    ['"turkish civil"', ['aydin']],
    ['"civil turkish"', []],
    ['sea', ['news', 'orsted', 'report']],
    ['sea -news', ['orsted', 'report']],
    ['-sea', ['alema', 'aydin', 'cotic', 'mueller', 'muller']],
    ['title:sea author:orsted', ['orsted']],
    ['author:sea', []],
    ['testata:corriere', ['news']],
    ['type:report', ['report']],
    ['tipo:giornale', ['news']],
    ['type:book sea', ['orsted']],
    ['year:2011', ['cotic']],
    ['year:2011..2014', ['aydin', 'cotic']],
    ['year:..1999', ['alema']],
    ['-has:date', ['news', 'report']],
    ['has:doi', ['orsted']],
    ['has:isbn', ['muller']],
    ['has:abstract', ['report']],
    ['lang:it', ['alema', 'news']],
    ['lang:en', ['aydin']],
    ['lingua:tedesco', ['muller']],
    ['lang:xx', []],
    ['author:', ['alema', 'aydin', 'cotic', 'mueller', 'muller', 'news', 'orsted', 'report']],
    ['nonsense:sea', []],
  ])('%s', (query, expected) => {
    const { find, db } = library();
    expect(find(query)).toEqual(expected);
    db.close();
  });

  test('finds tags, collections with those in them, and judgements', () => {
    const { find, db, sources } = library();
    db.exec(`INSERT INTO tags VALUES ('t', 'To read', 'to read', ''), ('u', 'Read', 'read', '');
      INSERT INTO source_tags VALUES ('news', 't'), ('cotic', 'u');
      INSERT INTO collections VALUES ('c', NULL, 'Africa', 0), ('d', 'c', 'Libya', 0);
      INSERT INTO collection_sources VALUES ('d', 'orsted'), ('c', 'cotic');
      INSERT INTO source_judgements VALUES ('report', 'think-tank', '')`);
    expect(find('tag:"to read"')).toEqual(['news']);
    expect(find('tag:read')).toEqual(['cotic']);
    expect(find('tag:rea')).toEqual(['cotic', 'news']);
    expect(find('-tag:rea sea')).toEqual(['orsted', 'report']);
    expect(find('read')).toEqual(['cotic', 'news']);
    expect(find('read sea')).toEqual(['news']);
    expect(find('in:africa')).toEqual(['cotic', 'orsted']);
    expect(find('in:libya')).toEqual(['orsted']);
    expect(find('judged:think')).toEqual(['report']);
    expect(find('judged:primary')).toEqual([]);
    expect(find('judged:yes')).toEqual(['report']);
    expect(find('judged:no sea')).toEqual(['news', 'orsted']);
    const { rows, hints } = sources.list({ query: 'tag:nowhere sea', ...page });
    expect(rows).toEqual([]);
    expect(hints).toEqual([{ code: 'unknown-value', operator: 'tag', value: 'nowhere' }]);
    expect(sources.list({ query: 'tag:"to read"', ...page }).rows[0]).toMatchObject({
      tags: [{ name: 'To read', colour: '' }],
      language: 'Italian',
      files: 0,
    });
    db.close();
  });

  test('finds a source by words of which some stand in it and others in a note, a quotation or a file', () => {
    const { find, db } = library();
    db.exec(`INSERT INTO source_notes VALUES ('n', 'cotic', 'Compare with Łódź', '', '');
      INSERT INTO quotations VALUES ('q', 'news', 'Navi grigie', 'it', '', '', '', '', '', '', '', '');
      INSERT INTO attachments VALUES ('f', 'orsted', 'hash', 'a.pdf', 'application/pdf', 1, '', NULL, NULL, NULL);`);
    attachmentTexts(db).put('hash', { state: 'read', text: 'Turbines', labels: [] }, 'turbines');
    const words = moreWords(db);
    words.refresh('cotic');
    words.refresh('news');
    expect(find('lodz')).toEqual(['cotic']);
    expect(find('africa lodz')).toEqual(['cotic']);
    expect(find('sea lodz')).toEqual([]);
    expect(find('sea grigie')).toEqual(['news']);
    expect(find('nota:lodz')).toEqual(['cotic']);
    expect(find('quotation:lodz')).toEqual([]);
    expect(find('turbin power')).toEqual(['orsted']);
    expect(find('file:turbines')).toEqual(['orsted']);
    expect(find('-turbines sea')).toEqual(['news', 'report']);
    expect(find('has:note')).toEqual(['cotic']);
    expect(find('has:quotation')).toEqual(['news']);
    expect(find('has:file')).toEqual(['orsted']);
    db.exec(`UPDATE attachments SET removed_at = 'now'`);
    expect(find('turbin')).toEqual([]);
    expect(find('has:file')).toEqual([]);
    db.close();
  });

  test('says which sources papers cite', () => {
    const { find, db } = library();
    db.exec(`INSERT INTO papers (id, title, series, words, notes, revision, created, modified)
        VALUES ('p', 'Walls of Europe', '', 0, 0, 1, '', ''), ('q', 'Binned', '', 0, 0, 1, '', '');
      UPDATE papers SET deleted_at = 'x' WHERE id = 'q';
      INSERT INTO paper_citations VALUES ('p', 'news', 0, 1, NULL), ('q', 'report', 0, 1, NULL)`);
    expect(find('cited:yes')).toEqual(['news']);
    expect(find('cited:no sea')).toEqual(['orsted', 'report']);
    expect(find('cited:walls')).toEqual(['news']);
    expect(find('cited:"Walls of Europe" -sea')).toEqual([]);
    db.close();
  });
});

test('one of two is enough where OR stands between them', () => {
  const { find, db } = library();
  expect(find('cotic OR aydin')).toEqual(['aydin', 'cotic']);
  expect(find('lang:it OR year:2019')).toEqual(['alema', 'news', 'orsted']);
  expect(find('sea lang:it OR year:2019 -corriere')).toEqual(['orsted']);
  expect(find('title:sea OR tag:nothing')).toEqual(['news', 'orsted', 'report']);
  db.close();
});

describe('names with a slip', () => {
  test('find the one that is meant, behind those that are written so', () => {
    const { sources, db } = library();
    const rows = (query: string) =>
      sources.list({ query, ...page }).rows.map(({ id, similar }) => [id, similar]);
    expect(rows('cotichia')).toEqual([['cotic', 'Coticchia']]);
    expect(rows('cotciccha africa')).toEqual([['cotic', 'Coticchia']]);
    expect(rows('coticia')).toEqual([['cotic', 'Coticchia']]);
    expect(rows('author:cotichia')).toEqual([['cotic', 'Coticchia']]);
    expect(rows('cotichia sea')).toEqual([]);
    expect(rows('title:cotichia')).toEqual([]);
    expect(rows('coticchia')).toEqual([['cotic', undefined]]);
    sources.importItems([book('slip', 'Misprinted', 2020, person('Cotichia'))]);
    expect(rows('cotichia')).toEqual([
      ['slip', undefined],
      ['cotic', 'Coticchia'],
    ]);
    expect(sources.list({ query: 'cotichia', ...page }).total).toBe(2);
    db.close();
  });
});

describe('orders', () => {
  test('by any column, and the same for what is found', () => {
    const { sources, db } = library();
    const orders = [
      'authors',
      'title',
      'year',
      'modified',
      'added',
      'key',
      'kind',
      'in',
      'language',
      'cited',
    ] as const;
    for (const sort of orders)
      for (const alphabet of ['latin', 'turkish'] as const) {
        const ids = (query: string, descending: boolean): string[] =>
          sources.list({ query, sort, descending, alphabet, ...page }).rows.map(({ id }) => id);
        const all = ids('', false);
        expect(new Set(all).size).toBe(8);
        expect(ids('sea', false)).toEqual(all.filter((id) => ['news', 'orsted', 'report'].includes(id)));
        if (['authors', 'title', 'key', 'in'].includes(sort)) expect(ids('', true)).toEqual(all.toReversed());
        expect(sources.found({ query: 'sea', sort, alphabet })).toEqual(ids('sea', false));
      }
    db.close();
  });

  test('follow changes, in Turkish too', () => {
    const { sources } = open();
    sources.importItems([
      book('c', 'Cz', 2000, person('Czernin')),
      book('ç', 'Ç', 2000, person('Çağaptay')),
      book('d', 'D', 2000, person('Deniz')),
    ]);
    const ids = (alphabet: 'latin' | 'turkish'): string =>
      sources
        .list({ query: '', sort: 'authors', alphabet, ...page })
        .rows.map(({ id }) => id)
        .join('');
    expect([ids('latin'), ids('turkish')]).toEqual(['çcd', 'cçd']);
    sources.update('d' as never, book('d', 'D', 2000, person('Aba')) as never);
    expect([ids('latin'), ids('turkish')]).toEqual(['dçc', 'dcç']);
    sources.remove('c' as never);
    sources.importItems([book('x', 'X', 2000, person('Candar'))]);
    expect([ids('latin'), ids('turkish')]).toEqual(['dçx', 'dxç']);
  });
});
