import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PaperId } from '#shared/ids.ts';
import { asPaperId, asSourceId, asVersionId } from '#shared/ids.ts';
import { connect } from '../../../electron/library/db.ts';
import type { Library } from '../../../electron/library/index.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open, tempFolder } from './temp.ts';

const minute = 60_000;
const code = (expected: string) => expect.objectContaining({ code: expected });

/** A library whose clock stands still unless it is moved on. */
const withClock = (path = `${tempFolder()}/library.db`) => {
  const clock = { time: new Date(2026, 10, 18, 9, 0).getTime() };
  const library = open(path, { now: () => new Date(clock.time), backUpDaily: false });
  const wait = (ms: number): void => {
    clock.time += ms;
  };
  return { library, path, wait };
};
const many = (word: string, count: number): string => Array(count).fill(word).join(' ');
const save = (library: Library, id: PaperId, text: string, ...notes: string[][]): void => {
  const { revision } = library.papers.open(id);
  library.papers.save(id, paperCiting(text, ...notes).toJSON(), revision);
};
const titles = (library: Library, id: PaperId): string[] =>
  library.versions
    .list(id)
    .map(({ id: version }) => library.versions.open(id, version).doc.child(0).child(0).textContent);

describe('a version is kept by itself', () => {
  test('when writing goes on after a pause: as it was before', () => {
    const { library, wait } = withClock();
    const { id } = library.papers.create('', 'en');
    save(library, id, 'One');
    for (let i = 0; i < 20; i++) {
      wait(1000);
      save(library, id, `One and ${i}`);
    }
    expect(titles(library, id)).toEqual([]);
    const { modified } = library.papers.list()[0]!;
    wait(3 * minute);
    save(library, id, 'Two');
    expect(titles(library, id)).toEqual(['One and 19']);
    expect(library.versions.list(id)[0]).toMatchObject({ kind: 'auto', created: modified, changes: null });
    wait(3 * minute);
    save(library, id, 'Three');
    expect(titles(library, id)).toEqual(['Two', 'One and 19']);
  });

  test('every quarter of an hour while there is no pause', () => {
    const { library, wait } = withClock();
    const { id } = library.papers.create('', 'en');
    for (let i = 0; i < 61; i++) {
      save(library, id, `State ${i}`);
      wait(minute);
    }
    expect(titles(library, id)).toEqual(['State 45', 'State 30', 'State 15']);
  });

  test('of a paper from a file, before the first change', () => {
    const { library } = withClock();
    const { id } = library.papers.add({
      format: 'ibid-paper',
      schemaVersion: 1,
      doc: paperCiting('As it came', ['a']).toJSON(),
      sources: [book('a', 'A')],
    });
    save(library, id, 'Changed');
    expect(titles(library, id)).toEqual(['As it came']);
  });

  test('before a source is replaced in it', () => {
    const { library } = withClock();
    library.sources.importItems([book('a', 'A'), book('b', 'B')]);
    const { id } = library.papers.create('', 'en');
    save(library, id, 'Cites', ['a']);
    library.sources.replace(asSourceId('a'), asSourceId('b'));
    const [version] = library.versions.list(id);
    expect(version).toMatchObject({ kind: 'before' });
    expect(library.versions.open(id, version!.id).sources).toEqual([expect.objectContaining({ id: 'a' })]);
  });

  test('never twice, and never where nothing was written yet', () => {
    const { library, wait } = withClock();
    const { id } = library.papers.create('', 'en');
    expect(library.versions.keep(id, 'auto')).toBeNull();
    save(library, id, 'One');
    expect(library.versions.keep(id, 'auto')).not.toBeNull();
    expect(library.versions.keep(id, 'auto')).toBeNull();
    expect(library.versions.keep(id, 'before')).toBeNull();
    wait(60 * minute);
    save(library, id, 'Two');
    expect(titles(library, id)).toEqual(['One']);
  });

  test('also when two windows or programs write', () => {
    const first = withClock();
    const second = withClock(first.path);
    const { id } = first.library.papers.create('', 'en');
    save(first.library, id, 'Mine');
    first.wait(4 * minute);
    second.wait(4 * minute);
    save(second.library, id, 'Theirs');
    second.wait(1000);
    save(second.library, id, 'Theirs, more');
    first.wait(2000);
    save(first.library, id, 'Mine again');
    expect(titles(first.library, id)).toEqual(['Mine']);
    expect(titles(second.library, id)).toEqual(['Mine']);
  });
});

describe('a version', () => {
  test('has a name when it is given one; the automatic one that says the same becomes it', () => {
    const { library, wait } = withClock();
    const { id } = library.papers.create('', 'en');
    save(library, id, 'Draft');
    library.versions.keep(id, 'auto');
    wait(minute);
    const version = library.versions.name(id, 'Sent to Anna');
    expect(library.versions.list(id)).toEqual([
      expect.objectContaining({ id: version, kind: 'named', name: 'Sent to Anna' }),
    ]);
    library.versions.rename(id, version, 'Sent to Bruno');
    library.versions.remove(id, version);
    expect(library.versions.list(id)).toEqual([]);
    library.versions.bringBack(id, version);
    expect(library.versions.list(id)[0]?.name).toBe('Sent to Bruno');
    expect(() => library.versions.rename(id, asVersionId('none'), 'x')).toThrow(code('not-found'));
    expect(() => library.versions.open(id, asVersionId('none'))).toThrow(code('not-found'));
    expect(() => library.versions.name(asPaperId('none'), 'x')).toThrow(code('not-found'));
  });

  test('that was exported is on the list once for each format', () => {
    const { library } = withClock();
    const { id } = library.papers.create('', 'en');
    save(library, id, 'Draft');
    for (const format of ['docx', 'docx', 'ibid']) library.versions.keep(id, 'exported', format);
    expect(library.versions.list(id).map(({ name }) => name)).toEqual(['ibid', 'docx']);
  });

  test('prints by the sources of its time, and lends them where they are gone', () => {
    const { library } = withClock();
    library.sources.importItems([book('a', 'First title'), book('b', 'B')]);
    const { id } = library.papers.create('', 'en');
    save(library, id, 'Cites', ['a'], ['b']);
    const version = library.versions.name(id, 'Before');
    library.sources.update(asSourceId('a'), book('a', 'Second title'));
    save(library, id, 'Cites no more');
    library.sources.remove(asSourceId('b'));
    const { sources } = library.versions.open(id, version);
    expect(sources.map(({ title }) => title)).toEqual(['First title', 'B']);
    library.versions.lend(id, version);
    save(library, id, 'Cites', ['a'], ['b']);
    expect(library.papers.open(id).snapshot.map(({ title }) => title)).toEqual(['Second title', 'B']);
  });

  test('goes with its paper and with no other', () => {
    const { library, path } = withClock();
    const ids = ['One', 'Two'].map((text) => {
      const { id } = library.papers.create('', 'en');
      save(library, id, text);
      library.versions.name(id, 'Kept');
      return id;
    });
    const db = connect(path);
    db.prepare('DELETE FROM papers WHERE id = ?').run(ids[0]);
    expect(db.prepare('SELECT count(*) FROM checkpoint_parts').pluck().get()).toBe(2);
    db.close();
    expect(titles(library, ids[1]!)).toEqual(['Two']);
  });

  test('is kept in about the room of its deflated text, sources once', () => {
    const { library, path, wait } = withClock();
    library.sources.importItems([book('a', 'A')]);
    const { id } = library.papers.create('', 'en');
    for (let i = 0; i < 5; i++) {
      save(library, id, `${many('word', 2000)} ${i}`, ['a']);
      library.versions.name(id, `Version ${i}`);
      wait(minute);
    }
    const db = connect(path);
    const rows = db.prepare('SELECT length(bytes) FROM checkpoint_parts').pluck().all() as number[];
    db.close();
    expect(rows).toHaveLength(6);
    const { doc } = library.papers.open(id);
    expect(Math.max(...rows)).toBeLessThan(deflateSync(JSON.stringify(doc)).length + 100);
  });

  test('that was thinned out leaves nothing behind', () => {
    const { library, path, wait } = withClock();
    const { id } = library.papers.create('', 'en');
    for (let i = 0; i < 40; i++) {
      save(library, id, `State ${i}`);
      wait(4 * minute);
    }
    expect(library.versions.list(id).length).toBeGreaterThan(35);
    wait(24 * 60 * minute);
    save(library, id, 'Tomorrow');
    const kept = library.versions.list(id);
    expect(kept.length).toBeLessThan(7);
    expect(titles(library, id)[0]).toBe('State 39');
    expect(titles(library, id).at(-1)).toBe('State 0');
    const db = connect(path);
    expect(db.prepare('SELECT count(DISTINCT hash) FROM checkpoint_parts').pluck().get()).toBe(
      kept.length + 1,
    );
    db.close();
  });
});
