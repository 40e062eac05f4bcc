import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../electron/host/cli/commands.ts';
import { db, fixtures, inFolder, isPlain } from './in-folder.ts';

const { ibid, path, write, read, names } = inFolder();

const countSources = async (): Promise<number> => {
  const { out } = await ibid('search', 'a', ...db, '--json');
  return (JSON.parse(out || '[]') as unknown[]).length;
};

describe('help', () => {
  test('is there for the whole and for every command', async () => {
    const whole = await ibid('--help');
    expect(whole.code).toBe(0);
    for (const name of Object.keys(commands)) {
      expect(whole.out).toContain(name);
      for (const args of [
        [name, '--help'],
        [name, '-h'],
        ['help', name],
        [name, 'x', '--help'],
      ]) {
        const own = await ibid(...args);
        expect(own).toMatchObject({ code: 0, notes: [] });
        expect(own.out).toMatch(new RegExp(`^Usage: ibid ${name}`));
      }
    }
    expect((await ibid('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a wrong command line', () => {
  test.each([
    [[]],
    [['nothing']],
    [['constructor']],
    [['--nothing']],
    [['import']],
    [['import', '--nothing', 'x']],
    [['import', 'sources.json', '--library']],
    [['paper']],
    [['paper', 'remove']],
    [['paper', 'add']],
    [['paper', 'add', 'a.md', 'b.md']],
    [['paper', 'list', 'x']],
    [['export']],
    [['export', 'paper.md']],
    [['export', 'paper.md', 'other.md', '--to', 'x.docx']],
    [['export', 'paper.md', '--to', 'x.pdf']],
    [['export', 'paper.md', '--to', 'docx']],
    [['render']],
    [['render', '--sources', 'sources.json']],
    [['render', 'x', '--sources', 'sources.json', '--notes', 'notes.json']],
    [['search']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--limit', 'many']],
    [['search', 'x', '--limit', '1e2']],
    [['sources', 'x']],
    [['sources', '--json', '--ids']],
    [['sources', '--format', 'docx']],
    [['serve', 'x']],
    [['serve', '--port', '70000']],
  ])('%j is told so, with code 2', async (args) => {
    const ran = await ibid(...args);
    expect(ran.code).toBe(2);
    isPlain(ran);
    expect(ran.notes.join(' ')).toContain('--help');
    expect(names().sort()).toEqual(readdirSync(fixtures).sort());
  });
});

describe('import', () => {
  test('takes sources and says how many', async () => {
    const first = await ibid('import', 'sources.json', ...db, '--json');
    expect(first).toMatchObject({ code: 0, notes: [] });
    expect(JSON.parse(first.out)).toEqual({
      imported: 2,
      updated: 0,
      unchanged: 0,
      skipped: [],
      remarks: [],
      notUnderstood: [],
    });
    const again = await ibid('import', 'sources.json', ...db);
    expect(again.out).toBe('0 imported, 0 updated, 2 unchanged, 0 skipped.\n');
  });

  test('takes the good entries of a file with a bad one', async () => {
    write('some.json', '[{"id":"a","type":"book","title":"A"},{"id":"b"},7,{"id":"c","type":"book"}]');
    const ran = await ibid('import', 'some.json', ...db, '--json');
    expect(ran.code).toBe(0);
    const report = JSON.parse(ran.out) as { imported: number; skipped: { entry: string; reason: string }[] };
    expect(report.imported).toBe(2);
    expect(report.skipped).toHaveLength(2);
    for (const { reason } of report.skipped) expect(reason).not.toBe('');
  });

  test.each([
    ['missing.json', null],
    ['all-bad.json', '[{"id":"b"},7]'],
    ['folder.json', 'folder'],
    ['text.json', 'hello'],
    ['broken.json', '[{"id": "a", "type": "book"'],
    ['binary.bib', 'PK\u0003\u0004\0\0\0'],
    ['page.html', '<!doctype html><p>x</p>'],
    ['picture.png', '\u0089PNG\r\n\u001a\n\0\0'],
  ])(
    'of a file that is none (%s) leaves the library as it was, also with good files beside it',
    async (name, text) => {
      await ibid('import', 'sources.json', ...db);
      write('new.json', '[{"id":"fresh","type":"book","title":"A fresh one"}]');
      if (text === 'folder') mkdirSync(path(name));
      else if (text !== null) write(name, text);
      for (const args of [[name], ['new.json', name], [name, 'new.json']]) {
        const ran = await ibid('import', ...args, ...db);
        expect(ran.code).toBe(1);
        isPlain(ran);
        expect(ran.notes.join(' ')).toContain(name);
      }
      expect((await ibid('search', 'fresh', ...db)).out).toBe('');
      expect(await countSources()).toBe(2);
    },
  );

  test('makes no library for a file that is none', async () => {
    write('text.json', 'hello');
    expect((await ibid('import', 'text.json', '--library', 'new/db.ibidlib')).code).toBe(1);
    expect(existsSync(path('new'))).toBe(false);
  });

  test('into what is no library fails and leaves it as it was', async () => {
    write(
      'db.ibidlib',
      'these are notes of mine, not a database, and they are long enough to look at'.repeat(20),
    );
    const before = read('db.ibidlib');
    mkdirSync(path('place'));
    const ran = await ibid('import', 'sources.json', '--library', 'place');
    expect(ran.code).toBe(1);
    isPlain(ran);
    await ibid('import', 'sources.json', ...db);
    const kept = names().some((name) => read2(name)?.equals(before));
    expect(kept).toBe(true);
  });
  const read2 = (name: string): Buffer | null => {
    try {
      return read(name);
    } catch {
      return null;
    }
  };
});

describe('sources', () => {
  test('prints the library as CSL-JSON that a new library takes', async () => {
    await ibid('import', 'sources.json', ...db);
    const listed = await ibid('sources', '--json', ...db);
    expect(listed).toMatchObject({ code: 0, notes: [] });
    const items = JSON.parse(listed.out) as { id: string }[];
    expect(items.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      (JSON.parse(read('sources.json').toString()) as { id: string }[]).toSorted((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
    );
    expect((await ibid('sources', '--ids', ...db)).out).toBe(`${items.map(({ id }) => id).join('\n')}\n`);
    const lines = (await ibid('sources', ...db)).out.trimEnd().split('\n');
    expect(lines.map((line) => line.split('  ')[0])).toEqual(items.map(({ id }) => id));
    expect(await ibid('sources', '--format', 'ris', '--to', 'out.ris', ...db)).toMatchObject({
      code: 0,
      out: '',
    });
    await ibid('import', 'out.ris', '--library', 'second.ibidlib');
    expect(JSON.parse((await ibid('sources', '--json', '--library', 'second.ibidlib')).out)).toEqual(items);
  });

  test('of a paper are those it cites', async () => {
    const added = await ibid('paper', 'add', 'paper.md', ...db);
    const cited = await ibid('sources', '--ids', '--paper', added.out.trim(), ...db);
    expect(cited).toMatchObject({ code: 0, notes: [] });
    expect(cited.out).not.toBe('');
    expect((await ibid('sources', '--ids', '--paper', '0000000000000000', ...db)).code).toBe(1);
  });

  test('there are none without a library', async () => {
    const ran = await ibid('sources', '--json', ...db);
    expect(ran.code).toBe(1);
    isPlain(ran);
  });
});

describe('papers', () => {
  test('are added, listed and exported by their id', async () => {
    const added = await ibid('paper', 'add', 'paper.md', ...db);
    expect(added).toMatchObject({ code: 0, notes: [] });
    const id = added.out.trim();
    expect(id).toMatch(/^[0-9a-z]{16}$/);
    const list = await ibid('paper', 'list', ...db, '--json');
    expect(JSON.parse(list.out)).toMatchObject([{ id, title: 'A Short Paper', notes: 2 }]);
    expect((await ibid('paper', 'list', ...db)).out).toContain('A Short Paper');
    expect(await ibid('export', id, '--to', 'by-id.docx', ...db)).toEqual({ code: 0, out: '', notes: [] });
    expect(await ibid('export', 'paper.md', '--to', 'by-file.docx')).toEqual({ code: 0, out: '', notes: [] });
    expect(read('by-id.docx').equals(read('by-file.docx'))).toBe(true);
  });

  test('that are not in the library are not found', async () => {
    await ibid('import', 'sources.json', ...db);
    const ran = await ibid('export', '0123456789abcdef', '--to', 'x.docx', ...db);
    expect(ran.code).toBe(1);
    isPlain(ran);
    expect(existsSync(path('x.docx'))).toBe(false);
  });

  test.each([[['search', 'x']], [['paper', 'list']], [['export', '0123456789abcdef', '--to', 'x.docx']]])(
    'asked of a library that is not there (%j) make none',
    async (args) => {
      const ran = await ibid(...args, '--library', 'none.ibidlib');
      expect(ran.code).toBe(1);
      isPlain(ran);
      expect(existsSync(path('none.ibidlib'))).toBe(false);
    },
  );
});

describe('search', () => {
  test('finds by the start of a word, best first, at most so many', async () => {
    await ibid('import', 'sources.json', ...db);
    expect((await ibid('search', 'Andre', ...db)).out).toMatch(/^andreatta2008 {2}Andreatta/);
    const json = JSON.parse((await ibid('search', 'politica', ...db, '--json')).out) as { id: string }[];
    expect(json.map(({ id }) => id)).toEqual(['santoro1991']);
    expect(await ibid('search', 'nobody', ...db, '--json')).toMatchObject({ code: 0, out: '[]\n' });
  });
});
