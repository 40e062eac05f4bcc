import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';

/** The file and what SQLite keeps beside it while something is written. */
const beside = ['', '-journal', '-wal'] as const;
const largest = 16 * 1024 ** 3;
const attempts = 3;

type Copy = { path: string; remove(): Promise<void> };

/**
 * A copy of Zotero's database in a temporary folder. Zotero locks its database while it runs, so it is never opened
 * where it lies; and it is never written to.
 * @throws IbidError 'not-found', 'too-large', 'disk-full', 'bad-file'
 */
export const copyDatabase = async (database: string): Promise<Copy> => {
  const folder = await mkdtemp(join(tmpdir(), 'ibid-zotero-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'zotero.sqlite');
  try {
    for (let attempt = 1; ; attempt++) {
      const before = await state(database);
      for (const ending of beside) await copyIfThere(database + ending, path + ending);
      // What was written meanwhile would make the copy half old and half new.
      if ((await state(database)) === before) return { path, remove };
      if (attempt === attempts) throw new IbidError('bad-file', say('zotero-busy'));
    }
  } catch (error) {
    await remove();
    throw asIbidError(error, database);
  }
};

const state = async (database: string): Promise<string> => {
  const parts = await Promise.all(
    beside.map(async (ending) => {
      const info = await stat(database + ending).catch((error: unknown) => {
        if (ending === '') throw error;
        return null;
      });
      if (info && !info.isFile()) throw new IbidError('bad-file', say('zotero-unreadable'));
      if (info && info.size > largest) throw new IbidError('too-large', say('zotero-too-large'));
      return info ? `${info.size} ${info.mtimeMs}` : '';
    }),
  );
  return parts.join(' ');
};

const copyIfThere = async (from: string, to: string): Promise<void> => {
  await rm(to, { force: true });
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (from.endsWith('.sqlite') || codeOf(error) !== 'ENOENT') throw error;
  }
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const asIbidError = (error: unknown, database: string): IbidError => {
  if (error instanceof IbidError) return error;
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new IbidError('not-found', say('zotero-not-there', { path: database }));
    case 'ENOSPC':
    case 'EDQUOT':
      return new IbidError('disk-full', say('zotero-no-room'));
    default:
      return new IbidError('bad-file', say('zotero-not-readable', { path: database }));
  }
};
