import { closeSync, openSync, readSync } from 'node:fs';
import { applicationId } from './db.ts';

/** Where SQLite keeps the mark of the program that a database belongs to. */
const markAt = 68;

/** Whether a file begins as a library of Ibid does; nothing is opened as a database, and nothing left beside it. */
export const looksLikeLibrary = (path: string): boolean => {
  const head = Buffer.alloc(markAt + 4);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return head.toString('latin1', 0, 15) === 'SQLite format 3' && head.readUInt32BE(markAt) === applicationId;
};
