import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { AttachmentId, SourceId } from '#shared/ids.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import { readingTexts } from '../../../electron/host/threads/attachment-texts.ts';
import { connect } from '../../../electron/library/db.ts';
import type { Library } from '../../../electron/library/index.ts';
import { column, pdfOf } from '../../builders/pdf.ts';
import { pdfBomb } from '../../builders/pdf-bomb.ts';
import { book } from '../library/papers-builder.ts';
import { open, tempFolder } from '../library/temp.ts';

const source = 'a' as SourceId;
const pages = pdfOf([
  { texts: column(60, 780, ['The harbour of Trieste was for-', 'gotten by all of its owners.']) },
  { texts: column(60, 780, ['Erdogan came later.']) },
]);

const start = (path: string): { library: Library; api: AppApi; news: unknown[] } => {
  const library = open(path);
  const api = createApi(library, { version: '', host: 'browser', readsTexts: true });
  const news: unknown[] = [];
  api.on('sources.changed', ({ ids }) => news.push(ids));
  return { library, api, news };
};
const attach = async (api: AppApi, name: string, bytes: Buffer): Promise<Attachment> => {
  const result = await api.call('attachments.add', {
    sourceId: source,
    name,
    base64: bytes.toString('base64'),
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Attachment;
};
const states = (library: Library): [string, string][] =>
  library.attachments.list([source]).map(({ name, text }) => [name, text]);
/** Names of the files that have a word. */
const having = (path: string, word: string): unknown[] => {
  const db = connect(path, { readOnly: true });
  const names = db
    .prepare(
      `SELECT name FROM attachment_words JOIN attachment_texts ON num = attachment_words.rowid
       JOIN attachments USING (sha256) WHERE attachment_words MATCH ? ORDER BY name`,
    )
    .pluck()
    .all(`"${word}"*`);
  db.close();
  return names;
};

test('the texts of files are read while nobody waits, and their words are found', async () => {
  const path = join(tempFolder(), 'library.ibidlib');
  const { library, api, news } = start(path);
  library.sources.add(book('a', 'Harbours', 2020));
  const added = await attach(api, 'harbour.pdf', pages);
  expect(added.text).toBe('waiting');
  await attach(api, 'page.html', Buffer.from('<!doctype html><p>A harbour in <b>Straße</b>.'));
  await attach(api, 'scan.pdf', pdfOf([{ texts: [], picture: true }]));
  await attach(api, 'broken.pdf', Buffer.from('%PDF-1.4 and nothing else'));
  await attach(api, 'bytes.bin', Buffer.from([1, 2, 0, 3]));
  await api.textsRead();
  expect(states(library)).toEqual([
    ['harbour.pdf', 'read'],
    ['page.html', 'read'],
    ['scan.pdf', 'no-text'],
    ['broken.pdf', 'broken'],
    ['bytes.bin', 'no-kind'],
  ]);
  expect(having(path, 'harbour')).toEqual(['harbour.pdf', 'page.html']);
  expect(having(path, 'strasse')).toEqual(['page.html']);
  // A word that a line divided is found whole and by its second half.
  expect(having(path, 'forgotten')).toEqual(['harbour.pdf']);
  expect(having(path, 'gotten')).toEqual(['harbour.pdf']);
  expect(news.at(-1)).toEqual([source]);
  await api.stop();
});

test('what was read is not read again, what is left is read at the next start', async () => {
  const path = join(tempFolder(), 'library.ibidlib');
  const first = start(path);
  first.library.sources.add(book('a', 'Harbours', 2020));
  await attach(first.api, 'harbour.pdf', pages);
  await first.api.textsRead();
  await first.api.stop();
  first.library.attachments.add(source, 'later.txt', Buffer.from('Words that came later.'));
  expect(states(first.library).at(-1)).toEqual(['later.txt', 'waiting']);
  first.library.close();

  const db = connect(path);
  db.exec(`UPDATE attachment_texts SET text = 'untouched' WHERE state = 'read'`);
  db.close();
  const second = start(path);
  await second.api.textsRead();
  expect(states(second.library).at(-1)).toEqual(['later.txt', 'read']);
  expect(having(path, 'later')).toEqual(['harbour.pdf', 'later.txt']);
  await second.api.stop();
  second.library.close();
  const after = connect(path, { readOnly: true });
  expect(after.prepare('SELECT text FROM attachment_texts ORDER BY num').pluck().all()).toEqual([
    'untouched',
    'Words that came later.',
  ]);
  after.close();
});

test('a file that was missing is read when it is there again', async () => {
  const path = join(tempFolder(), 'library.ibidlib');
  const before = open(path);
  before.sources.add(book('a', 'Harbours', 2020));
  const { sha256 } = before.attachments.add(source, 'harbour.pdf', pages);
  rmSync(before.texts.pathOf(sha256));
  before.close();
  const { library, api } = start(path);
  await api.textsRead();
  expect(states(library)).toEqual([['harbour.pdf', 'missing']]);
  await attach(api, 'harbour.pdf', pages);
  await api.textsRead();
  expect(states(library)).toEqual([['harbour.pdf', 'read']]);
  await api.stop();
});

test('a text goes with the last file that has it', async () => {
  const path = join(tempFolder(), 'library.ibidlib');
  let now = new Date('2026-01-01T12:00:00Z');
  const library = open(path, { now: () => now });
  const api = createApi(library, { version: '', host: 'browser', readsTexts: true });
  library.sources.add(book('a', 'Harbours', 2020));
  const { id } = await attach(api, 'harbour.pdf', pages);
  await api.textsRead();
  await api.stop();
  expect(having(path, 'harbour')).toEqual(['harbour.pdf']);
  library.attachments.remove(id);
  now = new Date('2026-03-01T12:00:00Z');
  library.attachments.sweep();
  const db = connect(path, { readOnly: true });
  expect(db.prepare('SELECT count(*) FROM attachment_texts').pluck().get()).toBe(0);
  expect(
    db.prepare(`SELECT count(*) FROM attachment_words WHERE attachment_words MATCH 'harbour'`).pluck().get(),
  ).toBe(0);
  db.close();
});

test('a small file that unfolds into a large one is given up, and the next one is read', async () => {
  const library = open(join(tempFolder(), 'library.ibidlib'));
  library.sources.add(book('a', 'Harbours', 2020));
  library.attachments.add(source, 'bomb.pdf', pdfBomb());
  library.attachments.add(source, 'harbour.pdf', pages);
  const reading = readingTexts(library, () => {}, undefined, { memory: 300, pageTime: 60_000 });
  reading.wake();
  await reading.settled();
  expect(states(library)).toEqual([
    ['bomb.pdf', 'broken'],
    ['harbour.pdf', 'read'],
  ]);
  await reading.stop();
});

test('a file with a page that keeps its reader busy is given up, and the next one is read', async () => {
  const library = open(join(tempFolder(), 'library.ibidlib'));
  library.sources.add(book('a', 'Harbours', 2020));
  library.attachments.add(source, 'busy.pdf', pdfBomb('q Q '));
  library.attachments.add(source, 'harbour.pdf', pages);
  const reading = readingTexts(library, () => {}, undefined, { memory: 8000, pageTime: 5000 });
  reading.wake();
  await reading.settled();
  expect(states(library)).toEqual([
    ['busy.pdf', 'too-slow'],
    ['harbour.pdf', 'read'],
  ]);
  await reading.stop();
});

test('a reader finds a file where it was left', async () => {
  const { library, api } = start(join(tempFolder(), 'library.ibidlib'));
  library.sources.add(book('a', 'Harbours', 2020));
  const { id } = await attach(api, 'harbour.pdf', pages);
  const opened = async () => {
    const result = await api.call('reader.open', { id });
    return result.ok ? result.value : result.error.code;
  };
  expect(await opened()).toMatchObject({ attachment: { name: 'harbour.pdf' }, place: '', shift: null });
  await api.call('reader.setPlace', { id, place: '{"page":2}' });
  await api.call('reader.setShift', { id, shift: 40 });
  await api.call('reader.setPlace', { id, place: '{"page":1}' });
  expect(await opened()).toMatchObject({ place: '{"page":1}', shift: 40 });
  await api.call('attachments.remove', { id });
  expect(await opened()).toBe('not-found');
  const other = await api.call('reader.setShift', { id: '0000000000000000' as AttachmentId, shift: 1 });
  expect(other.ok).toBe(false);
  await api.stop();
});
