import { describe, expect, test } from 'vitest';
import { book, paperCiting } from '../papers-builder.ts';
import { code, contents, id, laden, lastAct, start, undo, withWord } from './start.ts';

describe('a merge', () => {
  test('keeps all that hung on any of them, equal things once', () => {
    const started = start();
    const { library, withDb } = started;
    library.sources.importItems([book('a', 'One'), book('b', 'Uno'), book('c', 'Eins')]);
    for (const [source, mark] of [
      ['a', 'first'],
      ['b', 'first'],
      ['c', 'third'],
    ] as const)
      laden(started, id(source), mark);
    withDb((db) => db.exec(`UPDATE source_judgements SET note = 'judged second' WHERE source_id = 'b'`));
    library.sources.merge(id('a'), [id('b'), id('c')], book('a', 'One and all'));
    expect(library.sources.all()).toEqual([book('a', 'One and all')]);
    const rows = (sql: string): unknown[] => withDb((db) => db.prepare(sql).pluck().all());
    expect(rows('SELECT tag_id FROM source_tags ORDER BY 1')).toEqual(['tag-first', 'tag-third']);
    expect(rows('SELECT collection_id FROM collection_sources ORDER BY 1')).toEqual([
      'shelf-first',
      'shelf-third',
    ]);
    expect(rows('SELECT text FROM source_notes ORDER BY 1')).toEqual(['note first', 'note third']);
    expect(rows('SELECT note FROM source_judgements')).toEqual(['judged first']);
    expect(rows(`SELECT kind || ': ' || note FROM other_judgements ORDER BY 1`)).toEqual([
      'primary: judged second',
      'primary: judged third',
    ]);
    expect(library.quotations.list([id('a')]).map(({ text }) => text)).toEqual([
      'words of first',
      'words of third',
    ]);
    expect(library.attachments.list([id('a')]).map(({ name }) => name)).toEqual(['first.txt', 'third.txt']);
    expect(withWord(started, 'third')).toEqual(['a']);
  });

  test('of sources with the same file leaves the quotation from it at the file that stays', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Uno')]);
    const [mine, theirs] = ['a', 'b'].map((source) =>
      library.attachments.add(id(source), 'text.txt', Buffer.from('the same')),
    );
    const quotation = library.quotations.add({
      sourceId: id('b'),
      text: 'same',
      lang: '',
      label: 'page',
      locator: '',
      note: '',
      translation: '',
      attached: { attachmentId: theirs!.id, page: 1, from: 4, to: 8 },
    });
    library.sources.merge(id('a'), [id('b')], book('a', 'One'));
    expect(library.quotations.get(quotation.id).attached?.attachmentId).toBe(mine!.id);
    undo(library, lastAct(library));
    expect(library.quotations.get(quotation.id)).toEqual(quotation);
  });

  test('wants one that stays under its key, and others', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
    expect(() => library.sources.merge(id('a'), [], book('a', 'One'))).toThrow(code('bad-request'));
    expect(() => library.sources.merge(id('a'), [id('a')], book('a', 'One'))).toThrow(code('bad-request'));
    expect(() => library.sources.merge(id('a'), [id('b')], book('b', 'One'))).toThrow(code('bad-request'));
    expect(() => library.sources.merge(id('a'), [id('c')], book('a', 'One'))).toThrow(code('not-found'));
    expect(library.sources.all()).toHaveLength(2);
  });

  test('is undone in papers too; what was written at a citation since stays', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Uno'), book('c', 'Other')]);
    const { id: paper } = library.papers.create('First', 'en');
    library.papers.save(paper, paperCiting('First', ['b', 'a'], ['b'], ['b', 'c']).toJSON(), 1);
    const { act, papers } = library.sources.merge(id('a'), [id('b')], book('a', 'One'));
    expect(papers).toBe(1);
    type Item = { sourceId: string; locator?: string };
    const items = (): Item[][] =>
      [...JSON.stringify(library.papers.open(paper).doc).matchAll(/"items":(\[[^\]]*\])/g)].map(
        ([, text]) => JSON.parse(text!) as Item[],
      );
    expect(items().map((list) => list.map(({ sourceId }) => sourceId))).toEqual([['a'], ['a'], ['a', 'c']]);

    // In the second note a page is added, in the third the other source takes the place of the merged one.
    const { doc, revision } = library.papers.open(paper);
    const written = JSON.stringify(doc)
      .replace('"items":[{"sourceId":"a"}]', '"items":[{"sourceId":"a"} ]')
      .replace('"items":[{"sourceId":"a"}]', '"items":[{"sourceId":"a","locator":"7"}]')
      .replace(
        '"items":[{"sourceId":"a"},{"sourceId":"c"}]',
        '"items":[{"sourceId":"c"},{"sourceId":"c","locator":"1"}]',
      );
    library.papers.save(paper, JSON.parse(written), revision);
    const undone = undo(library, act);
    expect(undone).toMatchObject({ keptPlaces: 1, changed: [paper] });
    expect(items()).toEqual([
      [{ sourceId: 'b' }, { sourceId: 'a' }],
      [{ sourceId: 'b', locator: '7' }],
      [{ sourceId: 'c' }, { sourceId: 'c', locator: '1' }],
    ]);
    expect(library.papers.open(paper).snapshot.map((item) => item.id)).toEqual(['b', 'a', 'c']);
    expect(library.versions.list(paper).some(({ kind }) => kind === 'before')).toBe(true);

    // The undoing can be undone: what it brought back goes again.
    undo(library, undone.act);
    expect(items()).toEqual([
      [{ sourceId: 'a' }],
      [{ sourceId: 'a', locator: '7' }],
      [{ sourceId: 'c' }, { sourceId: 'c', locator: '1' }],
    ]);
    expect(library.sources.all().map((item) => item.id)).toEqual(['a', 'c']);
  });

  test('a source that came by an undoing does not go again while a paper cites it', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One')]);
    const { act } = library.sources.remove(id('a'));
    const undone = undo(library, act);
    const { id: paper } = library.papers.create('First', 'en');
    library.papers.save(paper, paperCiting('First', ['a']).toJSON(), 1);
    expect(undo(library, undone.act)).toMatchObject({ act: null, kept: [{ id: 'a', stays: 'cited' }] });
    expect(library.sources.all()).toHaveLength(1);
  });
});

test('the history of a source says what went into it, even where that changed nothing of it', () => {
  const { library } = start();
  library.sources.importItems([book('a', 'One'), book('b', 'One'), book('c', 'Three')]);
  library.sources.merge(id('a'), [id('b')], book('a', 'One'));
  library.sources.replace(id('c'), id('a'));
  expect(library.acts.ofSource(id('a'))).toMatchObject([
    { act: 'replace', what: 'changed', sources: 2 },
    { act: 'merge', what: 'changed', sources: 2 },
    { act: 'import', what: 'came', sources: 3 },
  ]);
  expect(library.acts.ofSource(id('b'))).toMatchObject([{ act: 'merge', what: 'went' }]);
});

test('replacing gives what hung on one source to the other, and is undone', () => {
  const started = start();
  const { library } = started;
  library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
  laden(started, id('a'), 'x');
  const before = contents(started);
  const { act } = library.sources.replace(id('a'), id('b'));
  expect(library.quotations.list([id('b')])).toHaveLength(1);
  undo(library, act);
  expect(contents(started)).toEqual(before);
});

test('the other judgement of a merged source takes the place of the one that stands, or goes; both are undone', () => {
  const { library } = start();
  library.sources.importItems([book('a', 'One'), book('b', 'Uno')]);
  const { judgements } = library.organising;
  judgements.set([id('a')], { kind: 'wire', note: 'quick' });
  judgements.set([id('b')], { kind: 'academic' });
  library.sources.merge(id('a'), [id('b')], book('a', 'One'));
  const [other] = judgements.others(id('a'));
  const taken = judgements.settle(other!.id, true);
  expect(judgements.of([id('a')])).toEqual([{ source: 'a', kind: 'academic', note: '' }]);
  expect(judgements.others(id('a'))).toMatchObject([{ kind: 'wire', note: 'quick' }]);
  undo(library, taken.act);
  expect(judgements.of([id('a')])).toMatchObject([{ kind: 'wire' }]);
  const dropped = judgements.settle(other!.id, false);
  expect(judgements.others(id('a'))).toEqual([]);
  expect(() => judgements.settle(other!.id, false)).toThrow(code('not-found'));
  undo(library, dropped.act);
  expect(judgements.others(id('a'))).toEqual([other]);
});
