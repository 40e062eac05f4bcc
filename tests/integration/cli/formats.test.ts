import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { db, inFolder, isPlain } from './in-folder.ts';

const { ibid, ibidWith, path, write } = inFolder();

describe('import', () => {
  test('takes files that lie beside the one that names them, and no others', async () => {
    mkdirSync(path('lib/files/1'), { recursive: true });
    write('lib/files/1/a.pdf', '%PDF-1.4 a');
    write('outside.pdf', '%PDF-1.4 secret');
    write(
      'lib/refs.bib',
      '@book{a, title={A}, file={Full:files/1/a.pdf:application/pdf;x:../outside.pdf:PDF;y:files/gone.pdf:PDF}}',
    );
    const ran = await ibid('import', 'lib/refs.bib', ...db, '--json');
    expect(ran.code).toBe(0);
    const { imported, remarks, notUnderstood } = JSON.parse(ran.out) as {
      imported: number;
      remarks: { entry: string; reason: string }[];
      notUnderstood: unknown[];
    };
    expect({ imported, notUnderstood }).toEqual({ imported: 1, notUnderstood: [] });
    expect(remarks.map(({ reason }) => reason.match(/outside\.pdf|gone\.pdf|a\.pdf/)?.[0])).toEqual([
      'outside.pdf',
      'gone.pdf',
    ]);
  });

  test('finds a file beside the list that was moved away from where it was made', async () => {
    mkdirSync(path('moved'));
    write('moved/Ports.pdf', '%PDF-1.4 ports');
    write(
      'moved/refs.bib',
      String.raw`@book{a, title={A}, file={:C$\backslash$:/Users/Ada/Ports.pdf:pdf;:home/ada/Gone.pdf:pdf}}`,
    );
    const ran = await ibid('import', 'moved/refs.bib', ...db, '--json');
    const { remarks } = JSON.parse(ran.out) as { remarks: { reason: string }[] };
    expect(remarks.map(({ reason }) => reason.match(/“(.*?)”/)?.[1])).toEqual(['Gone.pdf']);
  });

  test('takes a folder, names with a star, and files of several formats, into a collection', async () => {
    mkdirSync(path('lists'));
    write('lists/a.bib', '@book{a, title={A}}');
    write('lists/b.ris', 'TY  - BOOK\nTI  - B\nID  - b\nER  - \n');
    write('lists/notes.pdf', 'none of sources');
    const ran = await ibid('import', 'lists', '--into', 'Projects/ Baltic', ...db);
    expect([ran.code, ran.out]).toEqual([0, '2 imported, 0 updated, 0 unchanged, 0 skipped.\n']);
    expect((await ibid('import', 'lists/*.bib', ...db)).out).toBe(
      '0 imported, 0 updated, 1 unchanged, 0 skipped.\n',
    );
    const out = await ibid('sources', '--format', 'csv', ...db);
    expect(out.out.match(/Projects\/Baltic/g)).toHaveLength(2);
    for (const name of ['lists/*.json', 'lists/none.bib', 'host-none/*']) {
      const missing = await ibid('import', name, ...db);
      expect(missing.code).toBe(1);
      isPlain(missing);
    }
    mkdirSync(path('bare'));
    expect((await ibid('import', 'bare', ...db)).notes[0]).toMatch(/no file of sources in .*zotero\.sqlite/);
    expect((await ibid('import', 'lists', '--into', 'a//b', ...db)).code).toBe(2);
  });

  test('reads standard input', async () => {
    const ran = await ibidWith('@book{piped, title={Piped}}', 'import', '-', '--json', ...db);
    expect([ran.code, JSON.parse(ran.out)]).toMatchObject([0, { imported: 1 }]);
    const none = await ibidWith('hi', 'import', '-', ...db);
    expect(none.code).toBe(1);
    expect(none.notes[0]).toMatch(/^Standard input/);
    isPlain(none);
  });

  test('says what to do with an empty file, and with a table whose columns nobody knows', async () => {
    write('empty.docx', '');
    expect((await ibid('import', 'empty.docx', ...db)).notes[0]).toMatch(/^empty\.docx is empty/);
    write('unknown.csv', 'What,Who\nPorts,Rossi\n');
    const unknown = await ibid('import', 'unknown.csv', ...db);
    expect(unknown.code).toBe(1);
    expect(unknown.notes.join('\n')).toContain('--map');
    isPlain(unknown);
  });

  test('says how a paper is taken in', async () => {
    write('paper.md', '# Ports\n\nThey are deep.\n');
    const ran = await ibid('import', 'paper.md', ...db);
    expect(ran.code).toBe(1);
    expect(ran.notes[0]).toMatch(/^paper\.md is a paper, .* ibid paper add/);
    isPlain(ran);
  });

  test('names the new sources that look like others', async () => {
    write('one.bib', '@book{kern2019, author = {Kern, Ada}, title = {Bells at Sea}, year = {2019}}');
    write(
      'two.bib',
      '@book{k, author = {Kern, A.}, title = {Bells at sea}, year = {2019}} @book{other, title = {Other}}',
    );
    expect((await ibid('import', 'one.bib', ...db)).notes.join()).not.toContain('look like');
    expect((await ibid('import', 'two.bib', ...db)).notes.join()).toContain(
      'look like others in the library: k.',
    );
    write('three.bib', '@book{l, author = {Kern, Ada}, title = {Bells at sea.}, year = {2019}}');
    expect(JSON.parse((await ibid('import', 'three.bib', '--json', ...db)).out)).toMatchObject({
      alike: ['l'],
    });
  });

  test('refuses a text that gives neither a title nor an author', async () => {
    write('word.txt', 'hi');
    const ran = await ibid('import', 'word.txt', ...db);
    expect(ran.code).toBe(1);
    expect(ran.notes[0]).toMatch(/^word\.txt: It has neither/);
    isPlain(ran);
  });

  test('reads a table as the command line says', async () => {
    write('t.csv', 'What,Who,When\nPorts,"Rossi, Maria",2020\n');
    const map = ['--map', 'What=title', '--map', 'Who=author', '--map', 'When='];
    expect((await ibid('import', 't.csv', ...map, ...db)).out).toBe(
      '1 imported, 0 updated, 0 unchanged, 0 skipped.\n',
    );
    const [item] = JSON.parse((await ibid('sources', '--json', ...db)).out) as Record<string, unknown>[];
    expect(item).toMatchObject({ title: 'Ports', author: [{ family: 'Rossi', given: 'Maria' }] });
    expect(item).not.toHaveProperty('issued');
    const wrong = await ibid('import', 't.csv', '--map', 'What=colour', ...db);
    expect(wrong.code).toBe(2);
    isPlain(wrong);
  });

  test('names the columns there are where --map names another', async () => {
    write('t.csv', 'Title,Author,Wehn\nPorts,Rossi,2020\n');
    const ran = await ibid('import', 't.csv', '--map', 'When=issued', ...db);
    expect(ran.code).toBe(2);
    expect(ran.notes[0]).toContain('"When". The columns are: "Title", "Author", "Wehn".');
    isPlain(ran);
  });

  test('says once what is said of many entries, and of those taken all the same apart', async () => {
    const rows = Array.from({ length: 9 }, (_, n) => `,${n}`);
    write('t.csv', `Title,Colour\nPorts,blue\n${rows.join('\n')}\n`);
    write('t.ris', 'TY  - BOOK\nTI  - Locks\n');
    const ran = await ibid('import', 't.csv', 't.ris', ...db);
    expect(ran.out).toBe('2 imported, 0 updated, 0 unchanged, 9 skipped.\n');
    expect(ran.notes.filter((line) => line.startsWith('Skipped '))).toEqual([
      expect.stringMatching(/^Skipped t\.csv: row 3, t\.csv: row 4, .*row 8 and 3 more: /),
    ]);
    expect(ran.notes.filter((line) => line.startsWith('Taken, but look at t.ris: Locks: '))).toHaveLength(1);
  });
});

test('a collection, or what a search finds, goes out alone', async () => {
  write(
    't.csv',
    'title,author,year,tags,collections\nPorts,"Rossi, M",2020,navy,Projects/Baltic\nLocks,"Neri, A",2021,canal,Projects\nBells,"Kern, H",2019,navy,\n',
  );
  await ibid('import', 't.csv', ...db);
  const titles = async (...args: string[]): Promise<string[]> => {
    const { out } = await ibid('sources', '--json', ...args, ...db);
    return (JSON.parse(out) as { title: string }[]).map(({ title }) => title).toSorted();
  };
  expect(await titles('--collection', 'Projects')).toEqual(['Locks', 'Ports']);
  expect(await titles('--collection', 'projects/baltic')).toEqual(['Ports']);
  expect(await titles('--find', 'tag:navy')).toEqual(['Bells', 'Ports']);
  expect(await titles('--find', 'tag:navy', '--collection', 'Projects')).toEqual(['Ports']);
  const { out } = await ibid('sources', '--format', 'csv', '--collection', 'Projects/Baltic', ...db);
  expect(out).toBe(
    '\ufeffid,type,title,author,issued,tags,collections\r\nrossi2020ports,document,Ports,"Rossi, M",2020,navy,Projects/Baltic\r\n',
  );
  const none = await ibid('sources', '--collection', 'Nowhere', ...db);
  expect(none.code).toBe(1);
  isPlain(none);
});

test.each(['bibtex', 'biblatex', 'ris'])(
  'a library goes out as %s and comes back as it was',
  async (format) => {
    await ibid('import', 'sources.json', ...db);
    const before = (await ibid('sources', '--json', ...db)).out;
    expect(await ibid('sources', '--format', format, '--to', 'out.txt', ...db)).toMatchObject({
      code: 0,
      out: '',
    });
    await ibid('import', 'out.txt', '--library', 'second.ibidlib');
    const after = (await ibid('sources', '--json', '--library', 'second.ibidlib')).out;
    expect(JSON.parse(after)).toEqual(JSON.parse(before));
  },
);
