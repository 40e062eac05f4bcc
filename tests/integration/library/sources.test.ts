import { Fragment } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { schema } from '#shared/document/schema.ts';
import { asSourceId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open } from './temp.ts';

const failure = (act: () => unknown): IbidError => {
  try {
    act();
  } catch (error) {
    if (error instanceof IbidError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};
const page = { offset: 0, limit: 50 };
const id = asSourceId;

describe('a source', () => {
  test('comes back whole, with variables that CSL does not know', () => {
    const { sources } = open();
    const item = book('a', 'One', 2001, { 'x-unknown': { deep: [1, null, 'ü'] }, custom: { note: 'kept' } });
    sources.importItems([item]);
    expect(sources.get(id('a')).csl).toEqual(item);
    expect(sources.items([id('a'), id('none')])).toEqual([item]);
  });

  test('gets an id from its contents, and a free one where that is taken', () => {
    const { sources } = open();
    const { id: _, ...csl } = book('', 'The Transformation of Policy', 2009);
    expect(sources.add(csl).id).toBe('marrone2009transformation');
    expect(sources.add(csl).id).toBe('marrone2009transformation-2');
    expect(sources.add({ ...csl, id: 'mine' }).id).toBe('mine');
    expect(sources.add({ ...csl, id: 'mine' }).id).toBe('mine-2');
  });

  test('is listed with names joined in the language of the reader, however it is looked for', () => {
    const { sources } = open();
    const editor = [{ family: 'Rossi' }, { family: 'Neri' }];
    sources.importItems([{ ...book('a', 'Tides'), author: undefined, editor }]);
    for (const query of ['', 'tides']) {
      const names = (lang?: 'en' | 'it') =>
        sources.list({ query, ...page, ...(lang ? { lang } : {}) }).rows.map(({ authors }) => authors);
      expect(names()).toEqual(['Rossi and Neri (eds)']);
      expect(names('en')).toEqual(['Rossi and Neri (eds)']);
      expect(names('it')).toEqual(['Rossi e Neri (a cura di)']);
    }
  });

  test('is found by its new words and not by its old ones after a change', () => {
    const { sources } = open();
    sources.importItems([book('a', 'Submarines')]);
    sources.update(id('a'), book('a', 'Frigates'));
    expect(sources.list({ query: 'frigates', ...page }).total).toBe(1);
    expect(sources.list({ query: 'submarines', ...page }).total).toBe(0);
    sources.remove(id('a'));
    expect(sources.list({ query: 'frigates', ...page }).total).toBe(0);
    expect(sources.list({ query: '', ...page })).toMatchObject({ rows: [], total: 0 });
  });

  test('that papers cite is not removed, and the papers are named', () => {
    const { sources, papers } = open();
    sources.importItems([book('a', 'One')]);
    const paper = papers.create('Sahel briefing', 'en-GB');
    papers.save(paper.id, paperCiting('Sahel briefing', ['a'], ['a']).toJSON(), 1);
    expect(sources.list({ query: '', ...page }).rows[0]?.citedIn).toBe(1);
    expect(failure(() => sources.remove(id('a')))).toMatchObject({
      code: 'source-cited',
      details: { papers: [{ id: paper.id, title: 'Sahel briefing' }] },
    });
    papers.remove([paper.id]);
    sources.remove(id('a'));
    papers.restore([paper.id]);
    expect(papers.open(paper.id).snapshot.map((item) => item.id)).toEqual(['a']);
  });

  test('is asked for, changed or removed in vain where there is none', () => {
    const { sources } = open();
    for (const act of [
      () => sources.get(id('none')),
      () => sources.update(id('none'), book('none', 'x')),
      () => sources.remove(id('none')),
      () => sources.replace(id('none'), id('other')),
    ])
      expect(failure(act).code).toBe('not-found');
    sources.importItems([book('a', 'One')]);
    expect(failure(() => sources.update(id('a'), book('b', 'One'))).code).toBe('bad-request');
    expect(failure(() => sources.replace(id('a'), id('a'))).code).toBe('bad-request');
    expect(failure(() => sources.add({ type: 'book', author: 'nobody' as never })).code).toBe('bad-request');
  });
});

describe('replacing a source', () => {
  test('reaches every citation of every paper and its copies', () => {
    const { sources, papers } = open();
    sources.importItems([book('a', 'One'), book('b', 'Two'), book('c', 'Three')]);
    const cites = papers.create('First', 'en');
    papers.save(cites.id, paperCiting('First', ['a', 'c'], ['a'], ['b', 'a']).toJSON(), 1);
    const other = papers.create('Second', 'en');
    papers.save(other.id, paperCiting('Second', ['c']).toJSON(), 1);
    const binned = papers.create('Third', 'en');
    papers.save(binned.id, paperCiting('Third', ['a']).toJSON(), 1);
    papers.remove([binned.id]);

    expect(sources.replace(id('a'), id('b'))).toMatchObject({
      papers: 2,
      changed: expect.arrayContaining([cites.id, binned.id]),
    });
    const after = papers.open(cites.id);
    expect(JSON.stringify(after.doc)).not.toContain('"sourceId":"a"');
    expect(JSON.stringify(after.doc).match(/"sourceId":"b"/g)).toHaveLength(3);
    expect(after.snapshot.map((item) => item.id).sort()).toEqual(['b', 'c']);
    expect(papers.open(other.id).revision).toBe(2);
    expect(failure(() => papers.save(cites.id, paperCiting('First').toJSON(), 2)).code).toBe('conflict');
    expect(failure(() => sources.get(id('a'))).code).toBe('not-found');
    expect(sources.get(id('b')).citedIn.map((paper) => paper.id)).toEqual([cites.id]);
  });

  test('reaches lists of references, and what only they name is not deleted', () => {
    const { sources, papers } = open();
    sources.importItems([book('a', 'One'), book('b', 'Two')]);
    const { id: paper } = papers.create('First', 'en');
    const text = paperCiting('First');
    const list = schema.nodes.reference_list.create({ added: ['a'], placed: { a: 'books' } });
    const doc = text.copy(text.content.replaceChild(1, text.child(1).copy(Fragment.from([list]))));
    papers.save(paper, doc.toJSON(), 1);
    expect(papers.open(paper).snapshot.map((item) => item.id)).toEqual(['a']);
    expect(failure(() => sources.remove(id('a'))).code).toBe('source-cited');
    sources.replace(id('a'), id('b'));
    expect(papers.open(paper).snapshot.map((item) => item.id)).toEqual(['b']);
    expect(JSON.stringify(papers.open(paper).doc)).toContain('"added":["b"]');
    expect(JSON.stringify(papers.open(paper).doc)).toContain('"placed":{"b":"books"}');
  });
});

describe('import', () => {
  test('of the same items again adds nothing', () => {
    const { sources } = open();
    const items = [book('a', 'One'), book('b', 'Two')];
    expect(sources.importItems(items)).toEqual({
      imported: 2,
      updated: 0,
      unchanged: 0,
      skipped: [],
      renamed: [],
      kept: [],
      act: expect.any(String),
    });
    const before = sources.get(id('a')).modified;
    expect(sources.importItems(items)).toEqual({
      imported: 0,
      updated: 0,
      unchanged: 2,
      skipped: [],
      renamed: [],
      kept: [],
      act: null,
    });
    expect(sources.get(id('a')).modified).toBe(before);
  });

  test('updates the same work and keeps what only the library knows of it', () => {
    const { sources } = open();
    sources.importItems([book('a', 'The Rise of Middle Powers', 2020, { 'title-short': 'The Rise' })]);
    sources.importItems([book('a', 'The Rise of Middle Powers: A Study', 2020, { publisher: 'Routledge' })]);
    expect(sources.get(id('a')).csl).toMatchObject({
      title: 'The Rise of Middle Powers: A Study',
      publisher: 'Routledge',
      'title-short': 'The Rise',
    });
  });

  test('never puts a different work in the place of one, also when repeated', () => {
    const { sources } = open();
    sources.importItems([book('smith', 'Naval Power in the Baltic')]);
    const other = [book('smith', 'Cooking for Two')];
    expect(sources.importItems(other)).toMatchObject({
      imported: 1,
      renamed: [{ from: 'smith', to: 'smith-2' }],
    });
    expect(sources.importItems(other)).toMatchObject({ imported: 0, updated: 0, unchanged: 1 });
    expect(sources.importItems([book('smith', 'Cooking for Two', 1999)])).toMatchObject({
      imported: 1,
      renamed: [{ from: 'smith', to: 'smith-3' }],
    });
    expect(sources.get(id('smith')).csl.title).toBe('Naval Power in the Baltic');
    expect(sources.list({ query: '', ...page }).total).toBe(3);
  });

  test('leaves out what is not a source, says why, and takes the rest', () => {
    const { sources } = open();
    const report = sources.importItems([
      book('a', 'One'),
      { id: 'b', title: 'No type' },
      'text',
      null,
      { id: 7, type: 'book', title: 'A number as id' },
      { type: 'book', title: 'No id' },
      { id: 'c', type: 'book', author: [{ family: 3 }] },
      { id: 'd', type: 'book', abstract: 'x'.repeat(1_000_001) },
    ]);
    expect(report.imported).toBe(3);
    expect(report.skipped.map(({ entry }) => inEnglish(entry))).toEqual([
      'b',
      'entry 3',
      'entry 4',
      'c',
      'd',
    ]);
    expect(sources.all().map((item) => item.id)).toEqual(['7', 'a', 'no']);
  });

  test('is all or nothing', () => {
    const { sources } = open();
    const broken = {
      id: 'x',
      type: 'book',
      get title(): string {
        throw new Error('out of the blue');
      },
    };
    expect(() => sources.importItems([book('a', 'One'), broken])).toThrow('out of the blue');
    expect(sources.list({ query: '', ...page }).total).toBe(0);
  });
});
