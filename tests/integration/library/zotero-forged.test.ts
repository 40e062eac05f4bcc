import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { importZotero } from '../../../electron/host/zotero-import.ts';
import { files } from '../../fixtures/attachments/files.ts';
import { type Folder, writeZoteroFolder } from '../../fixtures/zotero/data-folder.ts';
import { open, tempFolder } from './temp.ts';
import { folderOf, take, whole, work } from './zotero-content.ts';

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
