import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../electron/host/cli/commands.ts';
import { pngBytes } from '../../fixtures/docx/pictures.ts';
import { type Ran, runIn } from './run.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/host', import.meta.url));
let folder: string;
let ibid: (...args: string[]) => Promise<Ran>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-cli-'));
  cpSync(fixtures, folder, { recursive: true });
  ibid = runIn(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name));
const db = ['--library', 'db.ibidlib'] as const;
const countSources = async (): Promise<number> => {
  const { out } = await ibid('search', 'a', ...db, '--json');
  return (JSON.parse(out || '[]') as unknown[]).length;
};

/** What a person gets to read when something is wrong: a sentence, and nothing of the inside. */
const isPlain = (ran: Ran) => {
  expect(ran.out).toBe('');
  expect(ran.notes.length).toBeGreaterThan(0);
  for (const note of ran.notes) {
    expect(note).not.toMatch(/\bat .+:\d+:\d+|Error:|undefined|\[object/);
    expect(note.trim()).not.toBe('');
  }
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
    [['serve', 'x']],
    [['serve', '--port', '70000']],
  ])('%j is told so, with code 2', async (args) => {
    const ran = await ibid(...args);
    expect(ran.code).toBe(2);
    isPlain(ran);
    expect(ran.notes.join(' ')).toContain('--help');
    expect(readdirSync(folder).sort()).toEqual(readdirSync(fixtures).sort());
  });
});

describe('import', () => {
  test('takes sources and says how many', async () => {
    const first = await ibid('import', 'sources.json', ...db, '--json');
    expect(first).toMatchObject({ code: 0, notes: [] });
    expect(JSON.parse(first.out)).toEqual({ imported: 2, updated: 0, skipped: [] });
    const again = await ibid('import', 'sources.json', ...db);
    expect(again.out).toBe('0 imported, 2 updated, 0 skipped.\n');
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
      if (text === 'folder') mkdirSync(join(folder, name));
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
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  test('into what is no library fails and leaves it as it was', async () => {
    write(
      'db.ibidlib',
      'these are notes of mine, not a database, and they are long enough to look at'.repeat(20),
    );
    const before = read('db.ibidlib');
    mkdirSync(join(folder, 'place'));
    const ran = await ibid('import', 'sources.json', '--library', 'place');
    expect(ran.code).toBe(1);
    isPlain(ran);
    await ibid('import', 'sources.json', ...db);
    const kept = readdirSync(folder).some((name) => read2(name)?.equals(before));
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
    expect(existsSync(join(folder, 'x.docx'))).toBe(false);
  });

  test.each([[['search', 'x']], [['paper', 'list']], [['export', '0123456789abcdef', '--to', 'x.docx']]])(
    'asked of a library that is not there (%j) make none',
    async (args) => {
      const ran = await ibid(...args, '--library', 'none.ibidlib');
      expect(ran.code).toBe(1);
      isPlain(ran);
      expect(existsSync(join(folder, 'none.ibidlib'))).toBe(false);
    },
  );
});

describe('export', () => {
  test('takes pictures along: from beside a Markdown paper, and to beside one', async () => {
    const red = pngBytes(30, 20);
    writeFileSync(join(folder, 'fig.png'), red);
    write('pictures.md', '---\ntitle: P\n---\n\n![One](fig.png)\n');
    expect(await ibid('export', 'pictures.md', '--to', 'p.docx')).toEqual({ code: 0, out: '', notes: [] });
    expect(await ibid('export', 'pictures.md', '--to', 'p.ibid')).toEqual({ code: 0, out: '', notes: [] });
    mkdirSync(join(folder, 'out'));
    expect((await ibid('export', 'p.ibid', '--to', 'out/q.md')).code).toBe(0);
    const [, address] = /\((q-pictures\/[0-9a-f]{16}\.png)\)/.exec(read('out/q.md').toString()) ?? [];
    expect(read(`out/${address}`)).toEqual(red);
    expect((await ibid('export', 'out/q.md', '--to', 'again.docx')).code).toBe(0);
    expect(read('again.docx')).toEqual(read('p.docx'));
    // Markdown that stays Markdown keeps its own files.
    await ibid('export', 'pictures.md', '--to', 'copy.md');
    expect(read('copy.md').toString()).toContain('(fig.png)');
    const added = await ibid('paper', 'add', 'p.ibid', ...db);
    expect(added.notes).toEqual([]);
    await ibid('export', added.out.trim(), '--to', 'by-id.docx', ...db);
    expect(read('by-id.docx')).toEqual(read('p.docx'));
  });

  test('needs no library, makes none, and gives the same bytes twice', async () => {
    expect(await ibid('export', 'paper.md', '--to', 'a.docx')).toEqual({ code: 0, out: '', notes: [] });
    await ibid('export', 'paper.md', '--to', 'b.docx');
    expect(read('a.docx').equals(read('b.docx'))).toBe(true);
    expect(readdirSync(folder).filter((name) => /ibidlib|backup/.test(name))).toEqual([]);
  });

  test('to Ibid’s own format and back keeps the paper', async () => {
    await ibid('export', 'paper.md', '--to', 'paper.ibid');
    expect(await ibid('export', 'paper.ibid', '--to', 'from-ibid.docx')).toMatchObject({ code: 0 });
    await ibid('export', 'paper.md', '--to', 'from-md.docx');
    expect(read('from-ibid.docx').equals(read('from-md.docx'))).toBe(true);
  });

  test('to Markdown brings its sources along, without touching a file that is there', async () => {
    mkdirSync(join(folder, 'out'));
    expect(await ibid('export', 'paper.md', '--to', 'out/copy.md')).toEqual({ code: 0, out: '', notes: [] });
    expect(JSON.parse(read('out/sources.json').toString())).toHaveLength(2);
    expect((await ibid('export', 'out/copy.md', '--to', 'out/again.md')).code).toBe(0);
    expect(read('out/again.md').toString()).toBe(read('out/copy.md').toString());
    const before = read('sources.json');
    await ibid('export', 'paper.md', '--to', 'copy.md');
    expect(read('sources.json').equals(before)).toBe(true);
  });

  test('in another language changes the words of the style', async () => {
    await ibid('export', 'paper.md', '--to', 'en.docx');
    expect((await ibid('export', 'paper.md', '--to', 'it.docx', '--locale', 'it-IT')).code).toBe(0);
    expect(read('it.docx').equals(read('en.docx'))).toBe(false);
  });

  test.each([
    ['a paper that is not there', ['none.md', '--to', 'x.docx']],
    ['a paper of another kind', ['sources.json', '--to', 'x.docx']],
    ['a folder', ['.', '--to', 'x.docx']],
    ['a package that is none', ['fake.ibid', '--to', 'x.docx']],
    ['a text that is none', ['binary.md', '--to', 'x.docx']],
    ['front matter that is broken', ['front.md', '--to', 'x.docx']],
    ['a bibliography that is not there', ['orphan.md', '--to', 'x.docx']],
    ['a bibliography that is none', ['bad-sources.md', '--to', 'x.docx']],
    ['a bibliography on the web', ['web.md', '--to', 'x.docx']],
    ['a style that is not there', ['paper.md', '--to', 'x.docx', '--style', 'none']],
    ['a template that is not there', ['paper.md', '--to', 'x.docx', '--template', 'none']],
    ['a language that is none', ['paper.md', '--to', 'x.docx', '--locale', 'not a tag']],
    ['a folder that is not there', ['paper.md', '--to', 'none/x.docx']],
    ['a place that is a folder', ['paper.md', '--to', 'taken.docx']],
    ['a place under a file', ['paper.md', '--to', 'sources.json/x.docx']],
  ])('of or to %s fails in a sentence and writes nothing', async (_, args) => {
    write('fake.ibid', 'not a zip');
    write('binary.md', 'a\0b');
    write('front.md', '---\ntitle: [\n---\n\nText\n');
    write('orphan.md', '---\ntitle: x\nbibliography: nowhere.json\n---\n\nText [@a]\n');
    write('bad-sources.md', '---\ntitle: x\nbibliography: fake.ibid\n---\n\nText [@a]\n');
    write('web.md', '---\ntitle: x\nbibliography: https://example.org/a.json\n---\n\nText [@a]\n');
    mkdirSync(join(folder, 'taken.docx'));
    const before = readdirSync(folder);
    const ran = await ibid('export', ...args);
    expect(ran.code).toBe(1);
    isPlain(ran);
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(join(folder, 'taken.docx'))).toEqual([]);
  });

  test('that fails leaves the file that was there', async () => {
    write('x.docx', 'mine');
    await ibid('export', 'none.md', '--to', 'x.docx');
    await ibid('export', 'paper.md', '--to', 'x.docx', '--style', 'none');
    expect(read('x.docx').toString()).toBe('mine');
  });

  test('over a link replaces what it leads to', async () => {
    write('real.docx', 'old');
    symlinkSync(join(folder, 'real.docx'), join(folder, 'link.docx'));
    expect((await ibid('export', 'paper.md', '--to', 'link.docx')).code).toBe(0);
    expect(read('real.docx').subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('names a missing source in the notes rather than failing', async () => {
    write('sources.json', '[]');
    expect((await ibid('export', 'paper.md', '--to', 'x.docx')).code).toBe(0);
  });
});

describe('render', () => {
  test('prints each note as the house style does', async () => {
    const ran = await ibid('render', '--sources', 'sources.json', '--notes', 'notes.json');
    expect(ran).toMatchObject({ code: 0, notes: [] });
    expect(JSON.parse(ran.out)).toEqual(
      [
        'Some *prose* of the note itself. See Santoro, Carlo Maria, *La politica estera di una media potenza. L’Italia dall’Unità ad oggi*, Bologna, Il Mulino, 1991, p. 12.',
        'Ibid., p. 24; Andreatta, Filippo, “Italian Foreign Policy: Domestic Politics, International Requirements and the European Dimension”, in *Journal of European Integration*, Vol. 30, No. 1 (2008), p. 169-181, DOI 10.1080/07036330801959564.',
      ].map((text) => expect.stringMatching(sameWithAnyApostrophe(text))),
    );
  });
  const sameWithAnyApostrophe = (text: string) =>
    new RegExp(`^${RegExp.escape(text).replaceAll('’', "['’]")}$`);

  test('keeps white space and empty notes where they are', async () => {
    write('notes.json', '[[], ["a"], ["See", " ", {"items": [{"id": "santoro1991"}]}, " and more."]]');
    const ran = await ibid('render', '--sources', 'sources.json', '--notes', 'notes.json');
    const notes = JSON.parse(ran.out) as string[];
    expect(notes).toHaveLength(3);
    expect(notes.slice(0, 2)).toEqual(['', 'a']);
    expect(notes[2]).toMatch(/^See Santoro, .* and more\.$/);
  });

  test('names a source that is not there', async () => {
    write('notes.json', '[[{"items": [{"id": "nobody"}]}]]');
    const ran = await ibid('render', '--sources', 'sources.json', '--notes', 'notes.json');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('nobody');
  });

  test.each([
    ['{}', 'array'],
    ['[1]', 'Note 1'],
    ['[["a"], [1]]', 'Part 1 of note 2'],
    ['[[{"items": []}]]', 'Part 1 of note 1'],
    ['[[{"items": [{"locator": "1"}]}]]', 'Part 1 of note 1'],
    ['[[{"items": [{"id": "a", "label": "leaf"}]}]]', 'Part 1 of note 1'],
    ['[[{"items": [{"id": "a", "page": "1"}]}]]', 'Part 1 of note 1'],
    ['[', 'JSON'],
  ])('of %s says what is wrong', async (text, words) => {
    write('notes.json', text);
    const ran = await ibid('render', '--sources', 'sources.json', '--notes', 'notes.json');
    expect(ran.code).toBe(1);
    isPlain(ran);
    expect(ran.notes.join(' ')).toContain(words);
  });
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
