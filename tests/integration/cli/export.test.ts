import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pngBytes } from '../../fixtures/docx/pictures.ts';
import { db, inFolder, isPlain } from './in-folder.ts';

const { ibid, path, write, read, names } = inFolder();

describe('export', () => {
  test('takes pictures along: from beside a Markdown paper, and to beside one', async () => {
    const red = pngBytes(30, 20);
    writeFileSync(path('fig.png'), red);
    write('pictures.md', '---\ntitle: P\n---\n\n![One](fig.png)\n');
    expect(await ibid('export', 'pictures.md', '--to', 'p.docx')).toEqual({ code: 0, out: '', notes: [] });
    expect(await ibid('export', 'pictures.md', '--to', 'p.ibid')).toEqual({ code: 0, out: '', notes: [] });
    mkdirSync(path('out'));
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
    expect(names().filter((name) => /ibidlib|backup/.test(name))).toEqual([]);
  });

  test('to Ibid’s own format and back keeps the paper', async () => {
    await ibid('export', 'paper.md', '--to', 'paper.ibid');
    expect(await ibid('export', 'paper.ibid', '--to', 'from-ibid.docx')).toMatchObject({ code: 0 });
    await ibid('export', 'paper.md', '--to', 'from-md.docx');
    expect(read('from-ibid.docx').equals(read('from-md.docx'))).toBe(true);
  });

  test('to Markdown brings its sources along, without touching a file that is there', async () => {
    mkdirSync(path('out'));
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
    mkdirSync(path('taken.docx'));
    const before = names();
    const ran = await ibid('export', ...args);
    expect(ran.code).toBe(1);
    isPlain(ran);
    expect(names()).toEqual(before);
    expect(readdirSync(path('taken.docx'))).toEqual([]);
  });

  test('that fails leaves the file that was there', async () => {
    write('x.docx', 'mine');
    await ibid('export', 'none.md', '--to', 'x.docx');
    await ibid('export', 'paper.md', '--to', 'x.docx', '--style', 'none');
    expect(read('x.docx').toString()).toBe('mine');
  });

  test('over a link replaces what it leads to', async () => {
    write('real.docx', 'old');
    symlinkSync(path('real.docx'), path('link.docx'));
    expect((await ibid('export', 'paper.md', '--to', 'link.docx')).code).toBe(0);
    expect(read('real.docx').subarray(0, 2).toString()).toBe('PK');
    expect(names().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('names what reading a Markdown paper loses, and nothing where a note prints an author', async () => {
    write('lossy.md', 'Some ~~struck~~ words.[^1]\n\n[^1]: As @nobody1999 has it.\n');
    const { code, notes } = await ibid('export', 'lossy.md', '--to', 'lossy.docx');
    expect(code).toBe(0);
    expect(notes.filter((note) => note.startsWith('Lost:'))).toEqual(['Lost: strike-through (line 1)']);
    write('named.md', 'As @nobody1999 has it.\n');
    expect((await ibid('paper', 'add', 'named.md')).notes.join()).toContain('the author');
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
