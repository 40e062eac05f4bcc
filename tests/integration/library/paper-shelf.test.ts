import { describe, expect, test } from 'vitest';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import { asPaperId, asSourceId, type PaperId } from '#shared/ids.ts';
import { applicationId, connect } from '../../../electron/library/db.ts';
import type { Library } from '../../../electron/library/index.ts';
import { migrate } from '../../../electron/library/migrations/index.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const hour = 3_600_000;
const add = ({ papers }: Library, text: string, ...notes: string[][]): PaperId =>
  papers.add(writeStoredPaper(paperCiting(text, ...notes), [])).id;
const search = ({ papers }: Library, query: string) =>
  papers.search({ query, places: 5, limit: 20 }).papers.map(({ title, hits }) => [title, hits]);

describe('the shelf', () => {
  test('holds status and archive apart from the text', () => {
    const library = open();
    const [a, b] = [add(library, 'One'), add(library, 'Two')];
    const before = library.papers.list();
    library.papers.setStatus([a, b], 'final');
    library.papers.archive([a], true);
    const after = library.papers.list();
    expect(after.map(({ id, status, archived }) => [id, status, archived !== null])).toEqual([
      [b, 'final', false],
      [a, 'final', true],
    ]);
    expect(after.map((row) => row.modified)).toEqual(before.map((row) => row.modified));
    expect(library.papers.open(a).revision).toBe(1);
    library.papers.archive([a], false);
    expect(library.papers.list().every((row) => row.archived === null)).toBe(true);
  });

  test('changes all papers asked for, or none', () => {
    const library = open();
    const a = add(library, 'One');
    for (const change of ['remove', 'restore', 'purge', 'unpurge'] as const)
      expect(() => library.papers[change]([a, asPaperId('none')])).toThrow(code('not-found'));
    expect(() => library.papers.setStatus([a, asPaperId('none')], 'final')).toThrow(code('not-found'));
    expect(library.papers.list()).toMatchObject([{ id: a, status: 'draft', deleted: null }]);
  });

  test('renames a paper as a change of its text', () => {
    const library = open();
    const a = add(library, 'One', ['k']);
    expect(library.papers.rename(a, ' A better \n title ')).toBe(2);
    expect(library.papers.list()).toMatchObject([{ title: 'A better title', notes: 1 }]);
    expect(library.papers.open(a)).toMatchObject({ revision: 2 });
    expect(search(library, 'better')).toEqual([['A better title', 1]]);
    expect(() => library.papers.save(a, paperCiting('Stale').toJSON(), 1)).toThrow(code('conflict'));
  });

  test('duplicates a paper with its own copies of sources', () => {
    const library = open();
    const { papers, sources } = library;
    const a = papers.add(writeStoredPaper(paperCiting('One', ['k']), [book('k', 'Work')])).id;
    papers.setStatus([a], 'published');
    papers.remove([a]);
    sources.remove(asSourceId('k'));
    papers.restore([a]);
    const [copy] = papers.duplicate([a], ' (copy)');
    expect(papers.list()[0]).toMatchObject({ id: copy, title: 'One (copy)', status: 'draft', notes: 1 });
    expect(papers.open(copy!).snapshot).toMatchObject([{ id: 'k', title: 'Work' }]);
  });
});

describe('the bin', () => {
  test('keeps papers and brings them back to where they were', () => {
    const library = open();
    const a = add(library, 'One');
    library.papers.archive([a], true);
    library.papers.remove([a]);
    expect(library.papers.list()).toEqual([]);
    expect(library.papers.bin()).toMatchObject([{ id: a, title: 'One' }]);
    expect(search(library, 'sentence')).toEqual([]);
    library.papers.restore([a]);
    expect(library.papers.list()[0]?.archived).not.toBeNull();
    expect(search(library, 'sentence')).toHaveLength(1);
  });

  test('is emptied for good only after a day', () => {
    let time = Date.parse('2026-03-01T10:00:00Z');
    const now = (): Date => new Date(time);
    const library = open(undefined, { now });
    const [a, b] = [add(library, 'One', ['k']), add(library, 'Two')];
    expect(() => library.papers.purge([a])).toThrow(code('not-found'));
    library.papers.remove([a, b]);
    library.papers.purge([a]);
    expect(library.papers.bin().map(({ id }) => id)).toEqual([b]);
    expect(library.papers.purged().map(({ id }) => id)).toEqual([a]);
    library.papers.unpurge([a]);
    expect(library.papers.bin()).toHaveLength(2);
    library.papers.purge([a, b]);
    time += 23 * hour;
    library.close();
    const later = open(library.path, { now });
    expect(later.papers.purged()).toHaveLength(2);
    later.papers.unpurge([b]);
    later.close();
    time += 2 * hour;
    const last = open(library.path, { now });
    expect(last.papers.purged()).toEqual([]);
    expect(() => last.papers.open(a)).toThrow(code('not-found'));
    last.papers.restore([b]);
    expect(last.papers.list().map(({ id }) => id)).toEqual([b]);
    last.close();
    const db = connect(library.path);
    for (const table of ['paper_docs', 'paper_texts', 'paper_citations'])
      expect(db.prepare(`SELECT count(*) FROM ${table} WHERE paper_id = ?`).pluck().get(a), table).toBe(0);
    const texts = db.prepare('SELECT count(*) FROM paper_texts').pluck().get();
    expect(db.prepare("SELECT count(*) FROM paper_words WHERE paper_words MATCH 'in'").pluck().get()).toBe(1);
    expect(texts).toBeGreaterThan(0);
    db.close();
  });

  test('holds no source back, and a paper brought back prints from its own copy', () => {
    const library = open();
    const { papers, sources } = library;
    const a = papers.add(writeStoredPaper(paperCiting('One', ['k']), [book('k', 'Work')])).id;
    expect(sources.get(asSourceId('k')).citedIn).toHaveLength(1);
    papers.archive([a], true);
    expect(sources.get(asSourceId('k')).citedIn).toHaveLength(1);
    papers.remove([a]);
    expect(sources.get(asSourceId('k')).citedIn).toEqual([]);
    sources.update(asSourceId('k'), book('k', 'Work, revised'));
    sources.remove(asSourceId('k'));
    papers.restore([a]);
    expect(papers.read(a).sources).toMatchObject([{ id: 'k', title: 'Work, revised' }]);
  });
});

describe('the search over all papers', () => {
  test('finds text, notes and title, follows each save, and shows where', () => {
    const library = open();
    const a = add(library, 'Harbours', ['k']);
    add(library, 'Città portuali');
    expect(search(library, 'harb')).toEqual([['Harbours', 2]]);
    expect(search(library, 'CITTA sent')).toEqual([['Città portuali', 1]]);
    const [hit] = library.papers.search({ query: 'sentence', places: 1, limit: 1, paper: a }).papers;
    expect(hit).toMatchObject({ id: a, hits: 1, archived: false });
    expect(hit?.places).toMatchObject([
      {
        part: 'text',
        note: 0,
        block: 1,
        start: expect.stringMatching(/^Harbours in a sentence\./),
        from: 14,
        to: 22,
      },
    ]);
    library.papers.save(a, paperCiting('Quays').toJSON(), 1);
    expect(search(library, 'harb')).toEqual([]);
    expect(search(library, 'quay')).toEqual([['Quays', 2]]);
  });

  test('keeps places right when blocks are put in, moved and taken away', () => {
    const library = open();
    const a = add(library, 'x');
    const node = paperCiting('x');
    const save = (...texts: string[]): void => {
      const { schema } = node.type;
      const body = schema.nodes.body!.create(
        null,
        texts.map((text) => schema.nodes.paragraph!.create(null, schema.text(text))),
      );
      const doc = node.copy(node.content.replaceChild(1, body));
      library.papers.save(a, doc.toJSON(), library.papers.open(a).revision);
    };
    const places = (query: string): number[] =>
      library.papers
        .search({ query, places: 20, limit: 1 })
        .papers.flatMap((paper) => paper.places.map((place) => place.block));
    // The title is block 0.
    save('one', 'two', 'three', 'same', 'same');
    expect(places('same')).toEqual([4, 5]);
    save('zero', 'one', 'three', 'same', 'two', 'same', 'end');
    expect([places('zero'), places('two'), places('same'), places('end')]).toEqual([[1], [5], [4, 6], [7]]);
    save('same');
    expect([places('same'), places('three'), places('zero')]).toEqual([[1], [], []]);
  });

  test('finds what an older version of Ibid wrote', () => {
    const path = `${tempFolder()}/library.db`;
    const db = connect(path);
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, 3);
    const doc = JSON.stringify(paperCiting('Old harbours', ['k']));
    for (const id of ['a'.repeat(16), 'b'.repeat(16)]) {
      db.prepare(
        "INSERT INTO papers (id, title, series, words, notes, revision, created, modified) VALUES (?, 'Old harbours', '', 1, 1, 1, '2026', '2026')",
      ).run(id);
      db.prepare('INSERT INTO paper_docs (paper_id, schema_version, doc) VALUES (?, 1, ?)').run(
        id,
        id.startsWith('a') ? doc : '{"type":"broken"}',
      );
    }
    db.close();
    const library = open(path);
    expect(library.papers.list().map(({ status, authors }) => [status, authors])).toEqual([
      ['draft', ''],
      ['draft', ''],
    ]);
    expect(search(library, 'harbours')).toEqual([['Old harbours', 2]]);
  });
});
