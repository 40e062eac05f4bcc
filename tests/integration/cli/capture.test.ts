import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Io } from '../../../electron/host/cli/command.ts';
import { runCommandLine } from '../../../electron/host/cli/main.ts';
import { openLibrary } from '../../../electron/library/index.ts';
import { asSourceId } from '../../../shared/ids.ts';
import { db, inFolder } from './in-folder.ts';

const { ibid, path, write } = inFolder();
const fixture = (name: string): string => {
  copyFileSync(fileURLToPath(new URL(`../../fixtures/capture/${name}`, import.meta.url)), path(name));
  return name;
};

test('an article becomes a source with its text and its file, and says what of it is a guess', async () => {
  const ran = await ibid('import', fixture('with-address.txt'), ...db, '--json');
  expect(ran.code).toBe(0);
  const { imported, read } = JSON.parse(ran.out);
  expect(imported).toBe(1);
  expect(read).toHaveLength(1);
  expect(read[0]).toMatchObject({
    file: 'with-address.txt',
    kind: 'article',
    guesses: ['type', 'outlet', 'date'],
    fields: {
      title: { value: 'Lighthouses and the price of light', certainty: 'stated', from: 'headline' },
      outlet: { value: 'Harbour Review', certainty: 'guessed', words: 'Harbour Review | Politics' },
      authors: null,
      date: { value: '2025-09-04', certainty: 'guessed' },
      doi: null,
    },
  });
  const library = openLibrary(path('db.ibidlib'));
  try {
    const id = asSourceId(read[0].source.id);
    expect(library.sources.get(id).csl).toEqual(read[0].source);
    const kept = library.attachments.list([id]);
    expect(kept.map(({ mediaType }) => mediaType)).toEqual(['text/html', 'text/plain']);
    const [snapshot, original] = kept.map((one) => library.attachments.read(one.id).bytes?.toString() ?? '');
    expect(kept[1]?.sha256).toBe(read[0].original.sha256);
    expect(snapshot).toContain(`name="ibid-original-sha256" content="${read[0].original.sha256}"`);
    expect(snapshot).toContain('a fund for lighthouses');
    expect(original).toContain('https://example.org/politics/');
  } finally {
    library.close();
  }
});

test('an article that is there already stays as its reader has corrected it', async () => {
  const first = JSON.parse((await ibid('import', fixture('wrapped.txt'), ...db, '--json')).out);
  const id = asSourceId(first.read[0].source.id);
  const library = openLibrary(path('db.ibidlib'));
  library.sources.update(id, { ...library.sources.get(id).csl, 'container-title': 'Harbour Review' });
  library.close();
  const again = JSON.parse((await ibid('import', 'wrapped.txt', ...db, '--json')).out);
  expect(again).toMatchObject({ imported: 0, updated: 1 });
  const after = openLibrary(path('db.ibidlib'));
  expect(after.sources.get(id).csl['container-title']).toBe('Harbour Review');
  expect(after.attachments.list([id])).toHaveLength(2);
  after.close();
});

test('files of sources and articles are told apart by what stands in them', async () => {
  write('refs.txt', '@book{field2020, author = {Field, Mary}, title = {Light}, year = 2020}');
  const ran = await ibid('import', 'refs.txt', fixture('german.txt'), ...db, '--json');
  const { imported, read } = JSON.parse(ran.out);
  expect(imported).toBe(2);
  expect(read.map(({ file }: { file: string }) => file)).toEqual(['german.txt']);
});

test('without --json a person reads what was taken and what was guessed', async () => {
  const ran = await ibid('import', fixture('no-headline.txt'), ...db);
  expect(ran.out).toBe('1 imported, 0 updated, 0 unchanged, 0 skipped.\n');
  expect(ran.notes.join('\n')).toMatch(/title: The ministers .* \(guessed from the first sentence\)/);
});

test('a text with nothing in it is refused, and nothing is written', async () => {
  write('empty.txt', ' \n \n');
  const ran = await ibid('import', 'empty.txt', ...db);
  expect(ran.code).toBe(1);
  expect(ran.out).toBe('');
  expect(ran.notes[0]).toMatch(/^empty\.txt: There is no text in it/);
});

test('pages and saved pages are read too, in a thread of their own', async () => {
  const ran = await ibid('import', fixture('news.html'), fixture('news.mhtml'), ...db, '--json');
  const { imported, updated, read } = JSON.parse(ran.out);
  // The same article twice is one source, with both files.
  expect({ imported, updated }).toEqual({ imported: 1, updated: 1 });
  expect(read[0]).toMatchObject({
    kind: 'html',
    source: { type: 'article-newspaper', title: 'Two coastal states agree on joint patrols' },
    fields: { url: { value: 'https://www.example.org/world/lights', from: 'canonical' } },
  });
});

test('a damaged PDF is refused with a sentence', async () => {
  write('x.pdf', '%PDF-1.7 and nothing more');
  const ran = await ibid('import', 'x.pdf', ...db);
  expect(ran.code).toBe(1);
  expect(ran.notes[0]).toMatch(/^x\.pdf: This PDF can’t be read/);
});

test('what stands in a file is found at once, and how many are read is said on a terminal', async () => {
  write(
    'sea.txt',
    'A harbour reopens\n\nBy Anna Verdi\n\n5 May 2021 - The harbour opened again. Its breakwater had been rebuilt by divers.\n',
  );
  const shown: string[] = [];
  const io: Io = { out: () => {}, note: () => {}, progress: (text) => shown.push(text), folder: path('.') };
  expect(await runCommandLine(['import', 'sea.txt', ...db], io)).toBe(0);
  expect(shown.filter(Boolean)[0]).toBe('Reading the attached files: 0 of 2');
  expect(shown.at(-1)).toBe('');
  expect((await ibid('search', 'breakwater', ...db)).out).toContain('A harbour reopens');
});
