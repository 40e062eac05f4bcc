import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { IbidError } from '#shared/result.ts';
import { fileError } from './read-file.ts';

/**
 * Writes a file whole or not at all: the bytes go to a new file beside it, which then takes its name. A file
 * that was there stays as it was until then. Written at a stretch, as files are read.
 * @throws IbidError 'export-failed' if the place is a folder, is missing or can't be written, 'disk-full'
 */
export const writeWhole = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  try {
    writeNow(path, bytes);
  } catch (error) {
    throw fileError(error, path, 'write');
  }
};

const writeNow = (path: string, bytes: Uint8Array | string): void => {
  const info = statOf(path);
  if (info?.isDirectory())
    throw new IbidError(
      'export-failed',
      `"${path}" is a folder, so nothing was written. Give the name of a file.`,
    );
  // A device or pipe ("/dev/stdout") can't be replaced, only written to.
  if (info !== undefined && !info.isFile()) {
    writeFileSync(path, bytes);
    return;
  }
  // Where a link leads is replaced, not the link.
  const target = info === undefined ? path : realpathSync(path);
  // A name no other has: of this process, at this nanosecond. Should there be such a file, it is not touched.
  const unique = `${process.pid.toString(36)}${process.hrtime.bigint().toString(36)}`;
  const temporary = join(dirname(target), `.${basename(target)}.${unique}.tmp`);
  const file = openSync(temporary, 'wx', info?.mode);
  try {
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** What is there, if anything is that can be seen. */
const statOf = (path: string) => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};
