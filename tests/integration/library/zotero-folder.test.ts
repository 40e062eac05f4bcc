import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { ImportReport } from '#shared/contract/methods.ts';
import { asSourceId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import type { ZoteroPart } from '#shared/sources/zotero-library.ts';
import { importZotero, lookAtZotero } from '../../../electron/host/zotero-import.ts';
import { files } from '../../fixtures/attachments/files.ts';
import { type Folder, writeZoteroFolder } from '../../fixtures/zotero/data-folder.ts';
import { open, tempFolder } from './temp.ts';

const whole: ZoteroPart[] = [{ library: 1, collections: null }];
const work = { step: async () => undefined, signal: new AbortController().signal };
const take = (library: ReturnType<typeof open>, folder: string, parts = whole): Promise<ImportReport> =>
  importZotero(library, folder, { parts, files: true }, work);
const told = ({ skipped }: ImportReport): string[] =>
  skipped.map(({ entry, reason }) => `${inEnglish(entry)}: ${inEnglish(reason)}`);
const rows = (path: string, sql: string): unknown[] => {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => Object.values(row).join(' | '));
  } finally {
    db.close();
  }
};
const collected = `SELECT source_id, coalesce(p.name || '/', '') || c.name FROM collection_sources
  JOIN collections c ON c.id = collection_id LEFT JOIN collections p ON p.id = c.parent_id ORDER BY 1, 2`;
const tagged = 'SELECT source_id, name FROM source_tags JOIN tags ON tags.id = tag_id ORDER BY 1, 2';

const article = {
  key: 'ABCD2345',
  type: 'journalArticle',
  fields: {
    title: 'Canals of <i>Friuli</i>',
    publicationTitle: 'Water',
    date: '2009-05-13 May 13, 2009',
    pages: '3–9',
    volume: '4',
    DOI: 'https://doi.org/10.1000/ABC',
    url: 'https://example.org/a',
    accessDate: '2020-02-03 10:11:12',
    language: 'Italian',
    seriesText: 'second run',
    extra: 'Citation Key: rossiCanals\nOriginal Date: 1934\nRead this twice\ntex.ids: x',
  },
  people: [
    { role: 'author', first: 'Ada', last: 'Rossi' },
    { role: 'author', last: 'World Bank' },
    { role: 'translator', first: 'Bruno, Jr.', last: 'Neri' },
  ],
  tags: ['Water', 'locks'],
  collections: [12, 13],
  notes: [
    '<div data-schema-version="9"><p>First &amp; <b>best</b></p><p>Second <a href="https://example.org">site</a></p></div>',
  ],
  attached: [
    {
      key: 'FILE0001',
      mode: 0,
      path: 'storage:rossi.pdf',
      annotations: [
        { type: 1, text: 'No ships passed.', comment: 'Really?', page: '12', sort: '00002' },
        { type: 5, text: 'Locks were shut.', page: 'iv', sort: '00001' },
        { type: 2, comment: 'Ask Neri', page: '3', sort: '00003' },
        { type: 3, sort: '00004' },
      ],
    },
    { key: 'FILE0002', mode: 3, fields: { title: 'Catalogue', url: 'https://example.org/c' } },
  ],
} as const satisfies Folder['items'][number];

const content: Folder = {
  collections: [
    { id: 10, name: 'Projects' },
    { id: 12, name: 'Canals', parent: 10 },
    { id: 13, name: 'To read' },
    { id: 14, name: 'Binned', deleted: true },
    { id: 20, name: 'Shared', library: 5 },
  ],
  groups: [{ library: 5, name: 'Water Group' }],
  savedSearches: 2,
  items: [
    structuredClone(article) as unknown as Folder['items'][number],
    {
      key: 'EEEE2345',
      type: 'case',
      fields: {
        caseName: 'Weir v. Lock',
        court: 'High Court',
        dateDecided: '1998-00-00 1998',
        docketNumber: '12/98',
      },
      collections: [10, 14],
    },
    { key: 'GONE2345', type: 'book', fields: { title: 'In the bin' }, deleted: true },
    { key: 'NOTE2345', type: 'note', notes: ['<p>A thought</p><p>and more</p>'] },
    { key: 'PDFS2345', type: 'attachment', attached: [{ mode: 0, path: 'storage:loose.pdf' }] },
    { key: 'GRUP2345', type: 'book', library: 5, fields: { title: 'Of the group' }, collections: [20] },
    { key: 'FEED2345', type: 'webpage', library: 9, fields: { title: 'News' } },
  ],
  files: {
    'storage/FILE0001/rossi.pdf': files.pdf,
    'storage/PDFS2345/loose.pdf': Buffer.concat([files.pdf, Buffer.from('2')]),
  },
};
const folderOf = (more: Partial<Folder> = {}): string =>
  writeZoteroFolder(tempFolder(), { ...content, ...more });

describe('a data folder of Zotero', () => {
  test('tells what is in it before anything is taken', async () => {
    const libraries = await lookAtZotero(folderOf());
    expect(libraries).toEqual([
      {
        id: 1,
        name: '',
        items: 2,
        notes: 2,
        attachments: 2,
        annotations: 4,
        savedSearches: 2,
        collections: [
          { id: 10, name: 'Projects', level: 0, items: 1 },
          { id: 12, name: 'Canals', level: 1, items: 1 },
          { id: 13, name: 'To read', level: 0, items: 1 },
        ],
      },
      {
        id: 5,
        name: 'Water Group',
        items: 1,
        notes: 0,
        attachments: 0,
        annotations: 0,
        savedSearches: 0,
        collections: [{ id: 20, name: 'Shared', level: 0, items: 1 }],
      },
    ]);
  });

  test('gives its items as sources, with all that belongs to them', async () => {
    const library = open();
    const report = await take(library, folderOf());
    expect(report).toMatchObject({
      imported: 4,
      updated: 0,
      notUnderstood: [{ field: 'seriesText', entries: 1 }],
    });
    expect(library.sources.get(asSourceId('rossiCanals')).csl).toEqual({
      id: 'rossiCanals',
      type: 'article-journal',
      title: 'Canals of <i>Friuli</i>',
      author: [{ family: 'Rossi', given: 'Ada' }, { literal: 'World Bank' }],
      translator: [{ family: 'Neri', given: 'Bruno', suffix: 'Jr.' }],
      'container-title': 'Water',
      issued: { 'date-parts': [[2009, 5, 13]] },
      page: '3-9',
      volume: '4',
      DOI: '10.1000/ABC',
      URL: 'https://example.org/a',
      accessed: { 'date-parts': [[2020, 2, 3]] },
      language: 'it',
      'original-date': { 'date-parts': [[1934]] },
      note: 'Read this twice\ntex.ids: x',
      custom: { zotero: { seriesText: 'second run', key: 'ABCD2345' } },
    });
    const others = library.sources.all().filter(({ id }) => id !== 'rossiCanals');
    expect(
      others.map(({ type, title, authority, number, issued }) => ({
        type,
        title,
        authority,
        number,
        issued,
      })),
    ).toEqual(
      expect.arrayContaining([
        {
          type: 'legal_case',
          title: 'Weir v. Lock',
          authority: 'High Court',
          number: '12/98',
          issued: { 'date-parts': [[1998]] },
        },
        { type: 'document', title: 'A thought', authority: undefined, number: undefined, issued: undefined },
        { type: 'document', title: 'loose.pdf', authority: undefined, number: undefined, issued: undefined },
      ]),
    );
    expect(rows(library.path, tagged)).toEqual(['rossiCanals | Water', 'rossiCanals | locks']);
    expect(rows(library.path, collected)).toEqual([
      '1998weir | Projects',
      'rossiCanals | Projects/Canals',
      'rossiCanals | To read',
    ]);
    expect(rows(library.path, 'SELECT text FROM source_notes ORDER BY text')).toEqual([
      'A thought\n\nand more',
      'Catalogue: https://example.org/c',
      'First & best\n\nSecond site (https://example.org)',
      'p. 3: Ask Neri',
    ]);
    expect(rows(library.path, 'SELECT text, label, locator, note FROM quotations ORDER BY text')).toEqual([
      'Locks were shut. | page | iv | ',
      'No ships passed. | page | 12 | Really?',
    ]);
    expect(library.attachments.list([asSourceId('rossiCanals')])).toMatchObject([
      { name: 'rossi.pdf', mediaType: 'application/pdf', isMissing: false },
    ]);
    expect(told(report)).toEqual([
      expect.stringMatching(/^Canals of .*: A marked area or drawing in its file was left out/),
      expect.stringMatching(/^Zotero: 2 saved searches were left out/),
    ]);
  });

  test('brings its sources up to date when it is imported again, also under another title and key', async () => {
    const library = open();
    await take(library, folderOf());
    const changed = structuredClone(content);
    Object.assign(changed.items[0]!, {
      fields: { title: 'A History of Canals', extra: 'Citation Key: rossiHistory', date: '2010-00-00 2010' },
      tags: ['new'],
    });
    const again = await take(library, writeZoteroFolder(tempFolder(), changed));
    expect(again).toMatchObject({ imported: 0, updated: 4 });
    expect(library.sources.get(asSourceId('rossiCanals')).csl).toMatchObject({
      title: 'A History of Canals',
      volume: '4',
      custom: { zotero: { key: 'ABCD2345' } },
    });
    expect(rows(library.path, 'SELECT count(*) FROM quotations')).toEqual(['2']);
    expect(library.attachments.list([asSourceId('rossiCanals')])).toHaveLength(1);
  });

  test('gives chosen collections with those in them, and a group under its name', async () => {
    const some = open();
    expect(await take(some, folderOf(), [{ library: 1, collections: [10] }])).toMatchObject({ imported: 2 });
    const one = open();
    expect(await take(one, folderOf(), [{ library: 1, collections: [13] }])).toMatchObject({ imported: 1 });
    const group = open();
    await take(group, folderOf(), [{ library: 5, collections: null }]);
    expect(rows(group.path, collected)).toEqual([expect.stringMatching(/\| Water Group\/Shared$/)]);
  });

  test('is left as it was, and read while Zotero has it locked', async () => {
    const folder = folderOf();
    const path = join(folder, 'zotero.sqlite');
    const [bytes, { mtimeMs }] = [readFileSync(path), statSync(path)];
    const zotero = new DatabaseSync(path);
    zotero.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    const before = new Set(readdirSync(tmpdir()).filter((name) => name.startsWith('ibid-zotero-')));
    const report = await take(open(), folder);
    zotero.exec('ROLLBACK');
    zotero.close();
    expect(report.imported).toBe(4);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith('ibid-zotero-') && !before.has(name)),
    ).toEqual([]);
  });

  test('with what Zotero has written and not yet put into its file', async () => {
    const folder = folderOf();
    const zotero = new DatabaseSync(join(folder, 'zotero.sqlite'));
    zotero.exec(
      `PRAGMA journal_mode = WAL; UPDATE itemDataValues SET value = 'Fresh from the log' WHERE value = 'Weir v. Lock'`,
    );
    const library = open();
    await take(library, folder);
    zotero.close();
    expect(library.sources.all().map(({ title }) => title)).toContain('Fresh from the log');
  });
});

describe('what is not as it should be', () => {
  test.each([
    ['no folder', () => join(tempFolder(), 'none'), 'not-found', /no library of Zotero/],
    ['a folder of something else', () => tempFolder(), 'not-found', /no library of Zotero/],
    [
      'a file of words',
      () => {
        const folder = tempFolder();
        writeFileSync(join(folder, 'zotero.sqlite'), 'words '.repeat(100));
        return folder;
      },
      'bad-file',
      /damaged, or none of Zotero/,
    ],
    [
      'a database of another program',
      () => {
        const folder = tempFolder();
        new DatabaseSync(join(folder, 'zotero.sqlite')).exec('CREATE TABLE a (b)');
        return folder;
      },
      'bad-file',
      /none of Zotero/,
    ],
    [
      'views in place of tables',
      () => {
        const folder = folderOf();
        const db = new DatabaseSync(join(folder, 'zotero.sqlite'));
        db.exec(
          'DROP TABLE tags; CREATE VIEW tags AS SELECT 1 AS tagID, hex(randomblob(1000000000)) AS name',
        );
        db.close();
        return folder;
      },
      'bad-file',
      /none of Zotero/,
    ],
    [
      'the tables of Zotero 4',
      () => {
        const folder = folderOf();
        const db = new DatabaseSync(join(folder, 'zotero.sqlite'));
        db.exec('ALTER TABLE itemNotes RENAME parentItemID TO sourceItemID');
        db.close();
        return folder;
      },
      'bad-file',
      /Zotero 4 or older/,
    ],
  ])('%s is refused in words', async (_, make, code, words) => {
    const library = open();
    await expect(take(library, make())).rejects.toMatchObject({
      code,
      message: expect.stringMatching(words),
    });
    expect(library.sources.all()).toEqual([]);
  });

  test('a database that is cut off anywhere gives its sources or is refused', async () => {
    const folder = folderOf();
    const path = join(folder, 'zotero.sqlite');
    const bytes = readFileSync(path);
    for (let size = 0; size < bytes.length; size += 4096 * 3 + 100) {
      writeFileSync(path, bytes.subarray(0, size));
      await expect(
        take(open(), folder).catch((error: unknown) => (error as { code?: string }).code ?? error),
      ).resolves.toSatisfy(
        (answer: unknown) => typeof answer === 'string' || 'imported' in (answer as object),
      );
    }
  });

  test('files that are missing, lie elsewhere or lead out of the folder are told, and nothing of them is read', async () => {
    const secret = join(tempFolder(), 'secret');
    writeFileSync(secret, 'secret');
    const linked = join(tempFolder(), 'linked.pdf');
    writeFileSync(linked, files.pdf);
    const item = (path: string, mode: 0 | 2, index: number): Folder['items'][number] => ({
      key: `ITEM000${index}`,
      type: 'book',
      fields: { title: `Title ${index}`, extra: `Citation Key: k${index}` },
      attached: [{ key: `FILE000${index}`, mode, path }],
    });
    const folder = writeZoteroFolder(tempFolder(), {
      items: [
        item('storage:gone.pdf', 0, 1),
        item(`storage:../../../../../../../..${secret}`, 0, 2),
        item(secret, 2, 3),
        item('storage:link.pdf', 0, 4),
        item(linked, 2, 5),
        item('attachments:sub/x.pdf', 2, 6),
        item('storage:\u0000x.pdf', 0, 7),
      ],
      files: { 'storage/FILE0004/real.txt': 'x' },
    });
    symlinkSync(secret, join(folder, 'storage/FILE0004/link.pdf'));
    const library = open();
    const report = await take(library, folder);
    expect(report.imported).toBe(7);
    expect(
      library.attachments.list(['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'].map(asSourceId)),
    ).toMatchObject([{ sourceId: 'k5', name: 'linked.pdf' }]);
    expect(report.skipped.map(({ entry, reason }) => `${inEnglish(entry)} ${reason.code}`)).toEqual([
      'k1 file-not-there',
      'k2 file-not-taken',
      'k3 file-not-taken',
      'k4 file-not-taken',
      'k6 file-not-there',
      'k7 file-not-taken',
    ]);
  });

  test('cancelled while it is read, it changes nothing', async () => {
    const library = open();
    const stopped = {
      ...work,
      step: async () => {
        throw Object.assign(new Error('stop'), { code: 'cancelled' });
      },
    };
    await expect(importZotero(library, folderOf(), { parts: whole, files: true }, stopped)).rejects.toThrow(
      'stop',
    );
    expect(library.sources.all()).toEqual([]);
  });
});
