import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaType } from '#shared/contract/attachments.ts';
import { asAttachmentId } from '#shared/ids.ts';
import { fail, ok } from '#shared/result.ts';
import { outsideOpener } from '../../../electron/shell/open-outside.ts';

const id = asAttachmentId('0123456789abcdef');
let folder: string;
let opened: string[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ibid-outside-')), 'opened');
  opened = [];
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const openerOf = (file: { name: string; mediaType: MediaType } | null, said = '') =>
  outsideOpener(
    folder,
    async () => (file ? ok({ ...file, base64: btoa('%PDF-1.7') }) : fail('not-found', 'gone')),
    async (path) => {
      opened.push(path);
      return said;
    },
  );

test('a copy that can’t be written is opened, a second time as well', async () => {
  const open = openerOf({ name: '../Report.pdf', mediaType: 'application/pdf' });
  expect(await open(id)).toBe(true);
  expect(await open(id)).toBe(true);
  expect(opened).toEqual([join(folder, id, 'Report.pdf'), join(folder, id, 'Report.pdf')]);
  expect(readFileSync(opened[0]!, 'latin1')).toBe('%PDF-1.7');
  expect(statSync(opened[0]!).mode & 0o222).toBe(0);
});

test('what could be a program, what is gone and what no program takes is not opened', async () => {
  expect(await openerOf({ name: 'setup.exe', mediaType: 'application/octet-stream' })(id)).toBe(false);
  expect(await openerOf(null)(id)).toBe(false);
  expect(opened).toEqual([]);
  expect(await openerOf({ name: 'a.pdf', mediaType: 'application/pdf' }, 'no program')(id)).toBe(false);
});

test('the copies of the last time are cleared away', async () => {
  mkdirSync(join(folder, 'old'), { recursive: true });
  writeFileSync(join(folder, 'old/a.pdf'), '');
  await openerOf(null)(id);
  expect(existsSync(join(folder, 'old'))).toBe(false);
});
