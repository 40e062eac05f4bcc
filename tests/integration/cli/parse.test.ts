import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/host/cli/main.ts';
import { type Ran, runIn } from './run.ts';

type Item = {
  source: { id: string; title?: string };
  confidence: Record<string, number>;
  locator?: string;
  match?: string;
};
type Note = { parts: (string | { items: Item[] })[] };

let folder: string;
let ibid: (...args: string[]) => Promise<Ran>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-parse-'));
  ibid = runIn(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
const notesOf = (ran: Ran): Note[] => JSON.parse(ran.out) as Note[];
const itemsOf = (note: Note | undefined): Item[] =>
  (note?.parts ?? []).flatMap((part) => (typeof part === 'string' ? [] : part.items));

const printed = 'Rossi, Anna, *Small States*, Rome, Donzelli, 2019, p. 12.';

describe('parse', () => {
  test('gives one entry for each line, empty ones included', async () => {
    write('notes.txt', `${printed}\n\nOnly words, and nothing that is cited.\nIbid., p. 14.\n`);
    const ran = await ibid('parse', 'notes.txt');
    expect(ran).toMatchObject({ code: 0, notes: [] });
    const notes = notesOf(ran);
    expect(notes).toHaveLength(4);
    expect(notes[1]).toEqual({ parts: [] });
    expect(notes[2]).toEqual({ parts: ['Only words, and nothing that is cited.'] });
    const [first] = itemsOf(notes[0]);
    const [again] = itemsOf(notes[3]);
    expect(first).toMatchObject({
      source: { type: 'book', title: 'Small States', publisher: 'Donzelli' },
      locator: '12',
    });
    expect(again).toMatchObject({ source: first!.source, locator: '14' });
    expect(Object.keys(first!.confidence)).toContain('title');
    expect(Object.keys(again!).sort()).toEqual(['confidence', 'locator', 'source']);
  });

  test('reads the encodings that other programs write, and a mark at the start', async () => {
    const text = 'Coşar, Ayşe, “L’unità d’Italia”, in *Il Mulino*, No. 3 (1998), p. 12-19.';
    write('utf16.txt', new Uint8Array(Buffer.from(`\ufeff${text}\r\n`, 'utf16le')));
    write(
      'latin.txt',
      new Uint8Array(Buffer.from('Perch\u00e9, Anna, *Citt\u00e0*, Roma, Donzelli, 2019.', 'latin1')),
    );
    expect(itemsOf(notesOf(await ibid('parse', 'utf16.txt'))[0])[0]!.source.title).toBe('L’unità d’Italia');
    expect(itemsOf(notesOf(await ibid('parse', 'latin.txt'))[0])[0]!.source.title).toBe('Città');
  });

  test('matches the library, and leaves what was read as it was read', async () => {
    write(
      's.json',
      JSON.stringify([
        {
          id: 'own',
          type: 'book',
          title: 'Small States. A History',
          author: [{ family: 'Rossi', given: 'Anna' }],
        },
      ]),
    );
    await ibid('import', 's.json', '--library', 'db.ibidlib');
    write('notes.txt', `${printed}\nRossi, Anna, *Large States*, Rome, Donzelli, 2020.`);
    const notes = notesOf(await ibid('parse', 'notes.txt', '--library', 'db.ibidlib'));
    expect(itemsOf(notes[0])[0]).toMatchObject({
      match: 'own',
      source: { id: 'own', title: 'Small States' },
    });
    expect(itemsOf(notes[1])[0]).not.toHaveProperty('match');
  });

  test('reads standard input', async () => {
    let out = '';
    const code = await runCommandLine(['parse', '-'], {
      out: (text) => {
        out += text;
      },
      note: () => {},
      folder,
      input: async () => Buffer.from(printed),
    });
    expect(code).toBe(0);
    expect(itemsOf((JSON.parse(out) as Note[])[0])[0]!.source.title).toBe('Small States');
  });

  test('says what is wrong', async () => {
    expect(await ibid('parse')).toMatchObject({ code: 2, out: '' });
    expect(await ibid('parse', 'a', 'b')).toMatchObject({ code: 2, out: '' });
    expect(await ibid('parse', 'missing.txt')).toMatchObject({ code: 1, out: '' });
    write('binary', new Uint8Array([0, 1, 2, 0, 0]));
    expect(await ibid('parse', 'binary')).toMatchObject({ code: 1, out: '' });
    write('notes.txt', printed);
    expect(await ibid('parse', 'notes.txt', '--library', 'none.ibidlib')).toMatchObject({ code: 1, out: '' });
  });
});
