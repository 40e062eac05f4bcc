import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { IbidError } from '#shared/result.ts';
import { largestFile } from '../import/read-text.ts';

const code = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The plain sentence for what the system says about a file. */
export const fileError = (error: unknown, path: string, doing: 'read' | 'write'): IbidError => {
  if (error instanceof IbidError) return error;
  const kind = doing === 'read' ? 'bad-file' : 'export-failed';
  switch (code(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return doing === 'read'
        ? new IbidError('not-found', `There is no file "${path}". Check its name and folder.`)
        : new IbidError(
            kind,
            `The folder for "${path}" does not exist, so nothing was written. Make it first or choose another.`,
          );
    case 'EISDIR':
      return new IbidError(kind, `"${path}" is a folder. Give the name of a file.`);
    case 'EACCES':
    case 'EPERM':
      return new IbidError(kind, `You are not allowed to ${doing} "${path}". Check its permissions.`);
    case 'EROFS':
      return new IbidError(kind, `The disk of "${path}" can't be written. Choose a place on another one.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new IbidError(
        'disk-full',
        `The disk is full, so "${path}" was not written. Free some space and try again.`,
      );
    case 'ENAMETOOLONG':
      return new IbidError(kind, 'The name of the file is too long. Choose a shorter one.');
    default:
      return new IbidError(kind, `"${path}" can't be ${doing === 'read' ? 'read' : 'written'}.`);
  }
};

/**
 * The bytes of a file. Read at a stretch: a command has nothing else to do meanwhile, and to load what reads in
 * the background takes longer than the reading.
 * @throws IbidError 'not-found', 'bad-file' (a folder, no permission), 'too-large'
 */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    const file = openSync(path, 'r');
    try {
      const info = fstatSync(file);
      if (info.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (info.size > largestFile) throw tooLarge(path);
      const bytes = readFileSync(file);
      if (bytes.length > largestFile) throw tooLarge(path);
      return bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileError(error, path, 'read');
  }
};

const tooLarge = (path: string): IbidError =>
  new IbidError('too-large', `"${path}" is larger than 64 MB, the most Ibid reads. Split it into parts.`);
