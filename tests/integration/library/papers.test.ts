import { describe, expect, test } from 'vitest';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { schema } from '#shared/document/schema.ts';
import type { SeriesId } from '#shared/document/series.ts';
import { emptyPaper, writeStoredPaper } from '#shared/document/stored-paper.ts';
import { asPaperId, asSourceId } from '#shared/ids.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open } from './temp.ts';

const id = asSourceId;
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a new paper of a series', () => {
  test('takes the address from the last changed paper of the series in its language', () => {
    const { papers } = open();
    const make = (address: string, lang: string, series: string): void => {
      const doc = emptyPaper({ lang, series, address: [address] }, address);
      papers.add(writeStoredPaper(doc, []));
    };
    make('Old road', 'en-GB', 'IAI Papers');
    make('New road', 'en-GB', 'IAI Papers');
    make('Via nuova', 'it-IT', 'IAI Papers');
    make('Elsewhere', 'en-GB', 'IAI Briefs');
    const addressOf = (lang: string, series: SeriesId): unknown => {
      const { doc } = papers.open(papers.create('', lang, series).id);
      return (doc as { attrs: { meta: PaperMeta } }).attrs.meta.address;
    };
    expect(addressOf('en-GB', 'iai-papers')).toEqual(['New road']);
    expect(addressOf('it-IT', 'iai-papers')).toEqual(['Via nuova']);
    expect(addressOf('en-GB', 'documenti-iai')).toBeUndefined();
    expect(addressOf('en-GB', 'plain-report')).toBeUndefined();
  });
});

describe('a paper', () => {
  test('opens as it was saved, with revision and view', () => {
    const { papers } = open();
    const paper = papers.create('Draft', 'it');
    const empty = papers.open(paper.id);
    expect(empty).toMatchObject({ revision: 1, view: '', snapshot: [] });
    expect(empty.doc).toMatchObject({ attrs: { meta: { lang: 'it' } } });
    const saved = papers.save(paper.id, paperCiting('Draft two', ['a']).toJSON(), 1);
    expect(saved.revision).toBe(2);
    papers.setView(paper.id, '{"at":3}');
    expect(papers.open(paper.id)).toMatchObject({ revision: 2, view: '{"at":3}' });
    expect(papers.list()).toEqual([
      expect.objectContaining({
        id: paper.id,
        title: 'Draft two',
        words: 5,
        notes: 1,
        modified: saved.modified,
      }),
    ]);
  });

  test('is not saved over what another window saved', () => {
    const library = open();
    const other = open(library.path);
    const paper = library.papers.create('Draft', 'en');
    const mine = paperCiting('Mine').toJSON();
    expect(library.papers.save(paper.id, mine, 1).revision).toBe(2);
    expect(() => other.papers.save(paper.id, paperCiting('Theirs').toJSON(), 1)).toThrow(code('conflict'));
    expect(other.papers.list()[0]?.title).toBe('Mine');
    expect(library.papers.save(paper.id, mine, 1).revision).toBe(2);
  });

  test('that is no document is refused, and the last one stays', () => {
    const { papers } = open();
    const paper = papers.create('Draft', 'en');
    for (const doc of [
      null,
      'x',
      {},
      { type: 'paragraph' },
      { type: 'doc' },
      { type: 'doc', content: [{ type: 'script' }] },
    ])
      expect(() => papers.save(paper.id, doc, 1), JSON.stringify(doc)).toThrow(code('bad-request'));
    expect(papers.open(paper.id).revision).toBe(1);
    expect(() => papers.open(asPaperId('none'))).toThrow(code('not-found'));
    expect(() => papers.save(asPaperId('none'), paperCiting('x').toJSON(), 1)).toThrow(code('not-found'));
  });

  test('goes to the bin and comes back', () => {
    const { papers } = open();
    const paper = papers.create('Draft', 'en');
    papers.remove([paper.id]);
    expect(papers.list()).toEqual([]);
    papers.restore([paper.id]);
    expect(papers.list()).toHaveLength(1);
    expect(() => papers.remove([asPaperId('none')])).toThrow(code('not-found'));
  });
});

describe('the copies a paper holds of its sources', () => {
  test('follow the library at each save, and outlive its rows', () => {
    const { papers, sources } = open();
    sources.importItems([book('a', 'One'), book('b', 'Two')]);
    const paper = papers.create('Draft', 'en');
    const titles = (): unknown[] => papers.open(paper.id).snapshot.map((item) => item.title);
    papers.save(paper.id, paperCiting('Draft', ['b'], ['a', 'b']).toJSON(), 1);
    expect(titles()).toEqual(['Two', 'One']);
    sources.update(id('a'), book('a', 'One, revised'));
    expect(titles()).toEqual(['Two', 'One']);
    expect(papers.read(paper.id).sources.map((item) => item.title)).toEqual(['Two', 'One, revised']);
    papers.save(paper.id, paperCiting('Draft', ['b'], ['a']).toJSON(), 2);
    expect(titles()).toEqual(['Two', 'One, revised']);
    papers.save(paper.id, paperCiting('Draft', ['a']).toJSON(), 3);
    expect(titles()).toEqual(['One, revised']);
    expect(sources.get(id('b')).citedIn).toEqual([]);
  });

  test('are found again when the last citation of a source the library lacks is put back', () => {
    const { papers, sources } = open();
    const doc = paperCiting('Draft', ['a']);
    const added = papers.add(writeStoredPaper(doc, [book('a', 'One')]));
    papers.save(added.id, paperCiting('Draft').toJSON(), 1);
    sources.remove(id('a'));
    expect(papers.open(added.id).snapshot).toEqual([]);
    const other = papers.add(writeStoredPaper(paperCiting('Other', ['x']), []));
    expect(papers.open(other.id).snapshot).toEqual([]);
    papers.save(added.id, paperCiting('Draft').toJSON(), 2);
    sources.importItems([book('a', 'One')]);
    papers.save(added.id, doc.toJSON(), 3);
    expect(papers.open(added.id).snapshot.map((item) => item.title)).toEqual(['One']);
  });

  test('serve a citation pasted into another paper', () => {
    const { papers, sources } = open();
    const from = papers.add(writeStoredPaper(paperCiting('From', ['a']), [book('a', 'One')]));
    papers.remove([from.id]);
    sources.remove(id('a'));
    const to = papers.create('To', 'en');
    papers.save(to.id, paperCiting('To', ['a']).toJSON(), 1);
    expect(papers.open(to.id).snapshot.map((item) => item.title)).toEqual(['One']);
  });
});

describe('a paper taken in with its sources', () => {
  test('adds those the library lacks and leaves the others alone', () => {
    const { papers, sources } = open();
    sources.importItems([book('a', 'One', 2020, { publisher: 'Kept' })]);
    const stored = writeStoredPaper(paperCiting('In', ['a'], ['b']), [book('a', 'One'), book('b', 'Two')]);
    const added = papers.add(stored);
    expect(added.sources).toMatchObject({ imported: 1, unchanged: 1, skipped: [], renamed: [], kept: ['a'] });
    expect(sources.get(id('a')).csl.publisher).toBe('Kept');
    expect(papers.open(added.id).snapshot.map((item) => item.id)).toEqual(['a', 'b']);
  });

  test('cites a different work under an id that is taken by a new id', () => {
    const { papers, sources } = open();
    sources.importItems([book('a', 'Naval Power in the Baltic')]);
    const stored = writeStoredPaper(paperCiting('In', ['a'], ['b', 'a']), [
      book('a', 'Cooking for Two'),
      book('b', 'Two'),
    ]);
    const added = papers.add(stored);
    expect(added.sources.renamed).toEqual([{ from: 'a', to: 'a-2' }]);
    const opened = papers.open(added.id);
    expect(opened.snapshot.map((item) => [item.id, item.title])).toEqual([
      ['a-2', 'Cooking for Two'],
      ['b', 'Two'],
    ]);
    expect(JSON.stringify(opened.doc)).not.toContain('"sourceId":"a"');
    expect(sources.get(id('a'))).toMatchObject({ csl: { title: 'Naval Power in the Baltic' }, citedIn: [] });
    schema.nodeFromJSON(opened.doc).check();
  });

  test('leaves nothing behind when it can’t be read', () => {
    const { papers, sources } = open();
    expect(() =>
      papers.add({
        format: 'ibid-paper',
        schemaVersion: 1,
        doc: { type: 'doc' },
        sources: [book('a', 'One')],
      }),
    ).toThrow(code('bad-file'));
    expect(sources.all()).toEqual([]);
    expect(papers.list()).toEqual([]);
  });
});

describe('settings', () => {
  test('are set one by one, and taken away by null', () => {
    const { settings } = open();
    settings.set({ zoom: 1.2, panels: { side: true } });
    settings.set({ zoom: null, lang: 'it' });
    expect(settings.get()).toEqual({ lang: 'it', panels: { side: true } });
    expect(() => settings.set({ big: 'x'.repeat(300_000) })).toThrow(code('too-large'));
    expect(settings.get()).toEqual({ lang: 'it', panels: { side: true } });
  });
});
