import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test, vi } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { lookAtZotero } from '../../../electron/host/zotero-import.ts';
import { files } from '../../fixtures/attachments/files.ts';
import { type Folder, writeZoteroFolder } from '../../fixtures/zotero/data-folder.ts';
import { open, tempFolder } from './temp.ts';
import { collected, content, folderOf, rows, tagged, take, told } from './zotero-content.ts';

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
      expect.stringMatching(/^New ones: This saved search asks for something/),
    ]);
  });

  test('gives saved searches that can be asked, and colours of tags, once', async () => {
    const library = open();
    await take(library, folderOf());
    await take(library, folderOf());
    const { searches, tags } = library.organising;
    expect(searches.list()).toMatchObject([{ name: 'Canals since 2005', query: 'in:Canals year:2005..' }]);
    expect(tags.list().map(({ name, colour }) => [name, colour])).toEqual([
      ['locks', ''],
      ['Water', 'blue'],
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
    expect(again).toMatchObject({ imported: 0, updated: 1, unchanged: 3 });
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

  test('gives linked files under the folder that Zotero’s settings name for them, and none that lead out of it', async () => {
    const [home, usual] = [tempFolder(), process.env.HOME];
    vi.stubEnv('HOME', home);
    const [base, profile] = [join(home, 'papers'), join(home, '.zotero', 'zotero', 'Profiles', 'x')];
    for (const folder of [join(base, 'sub'), profile]) mkdirSync(folder, { recursive: true });
    for (const place of [join(base, 'sub', 'in.pdf'), join(home, 'out.pdf')]) writeFileSync(place, files.pdf);
    writeFileSync(
      join(profile, 'prefs.js'),
      `user_pref("extensions.zotero.baseAttachmentPath", ${JSON.stringify(base)});\n`,
    );
    const item = (key: string, path: string): Folder['items'][number] => ({
      key: `${key}234567`.slice(0, 8),
      type: 'book',
      fields: { title: key, extra: `Citation Key: ${key}` },
      attached: [{ mode: 2, path }],
    });
    const folder = writeZoteroFolder(join(home, 'Zotero'), {
      items: [item('in', 'attachments:sub/in.pdf'), item('out', 'attachments:../out.pdf')],
    });
    const library = open();
    const report = await take(library, folder);
    vi.unstubAllEnvs();
    expect(process.env.HOME).toBe(usual);
    expect(library.attachments.list(['in', 'out'].map(asSourceId))).toMatchObject([
      { sourceId: 'in', name: 'in.pdf' },
    ]);
    expect(report.skipped).toMatchObject([{ entry: 'out' }]);
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
