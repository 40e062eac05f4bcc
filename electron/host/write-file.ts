import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { IbidError } from '#shared/result.ts';
import { fileError } from './read-file.ts';

/**
 * Writes a file whole or not at all: the bytes go to a new file beside it, which then takes its name. A file
 * that was there stays as it was until then.
 * @throws IbidError 'export-failed' if the place is a folder, is missing or can't be written, 'disk-full'
 */
export const writeWhole = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory())
    throw new IbidError(
      'export-failed',
      `"${path}" is a folder, so nothing was written. Give the name of a file.`,
    );
  // A device or pipe ("/dev/stdout") can't be replaced, only written to.
  if (info !== null && !info.isFile()) return writeTo(path, path, bytes, false);
  // Where a link leads is replaced, not the link.
  const target = info === null ? path : await realpath(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeTo(temporary, path, bytes, true, info?.mode);
    await rename(temporary, target).catch((error: unknown) => {
      throw fileError(error, path, 'write');
    });
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

const writeTo = async (
  place: string,
  shownPath: string,
  bytes: Uint8Array | string,
  fresh: boolean,
  mode?: number,
): Promise<void> => {
  try {
    const file = await open(place, fresh ? 'wx' : 'w', mode);
    try {
      await file.writeFile(bytes);
      if (fresh) await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError(error, shownPath, 'write');
  }
};
