import { DatabaseSync } from 'node:sqlite';
import type { ImportReport } from '#shared/contract/methods.ts';
import { inEnglish } from '#shared/reports/said.ts';
import type { ZoteroPart } from '#shared/sources/zotero-library.ts';
import { importZotero } from '../../../electron/host/zotero-import.ts';
import { files } from '../../fixtures/attachments/files.ts';
import { type Folder, writeZoteroFolder } from '../../fixtures/zotero/data-folder.ts';
import { type open, tempFolder } from './temp.ts';

/* A data folder of Zotero with something of everything, and how it is taken. */

export const whole: ZoteroPart[] = [{ library: 1, collections: null }];
export const work = { step: async () => undefined, signal: new AbortController().signal };
export const take = (
  library: ReturnType<typeof open>,
  folder: string,
  parts = whole,
): Promise<ImportReport> => importZotero(library, folder, { parts, files: true }, work);
export const told = ({ skipped }: ImportReport): string[] =>
  skipped.map(({ entry, reason }) => `${inEnglish(entry)}: ${inEnglish(reason)}`);
export const rows = (path: string, sql: string): unknown[] => {
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
export const collected = `SELECT source_id, coalesce(p.name || '/', '') || c.name FROM collection_sources
  JOIN collections c ON c.id = collection_id LEFT JOIN collections p ON p.id = c.parent_id ORDER BY 1, 2`;
export const tagged = 'SELECT source_id, name FROM source_tags JOIN tags ON tags.id = tag_id ORDER BY 1, 2';

export const article = {
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

export const content: Folder = {
  collections: [
    { id: 10, name: 'Projects' },
    { id: 12, name: 'Canals', parent: 10 },
    { id: 13, name: 'To read' },
    { id: 14, name: 'Binned', deleted: true },
    { id: 20, name: 'Shared', library: 5 },
  ],
  groups: [{ library: 5, name: 'Water Group' }],
  savedSearches: [
    {
      name: 'Canals since 2005',
      conditions: [
        ['joinMode', 'all', ''],
        ['collection', 'is', 'COLL0012'],
        ['date', 'isAfter', '2005'],
        ['recursive', 'true', ''],
      ],
    },
    { name: 'New ones', conditions: [['dateAdded', 'isInTheLast', '7 days']] },
    { name: 'In the bin', conditions: [['tag', 'is', 'Water']], deleted: true },
  ],
  tagColours: { Water: '#2EA8E5', locks: '#999999', nobody: '#FF6666' },
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
export const folderOf = (more: Partial<Folder> = {}): string =>
  writeZoteroFolder(tempFolder(), { ...content, ...more });
