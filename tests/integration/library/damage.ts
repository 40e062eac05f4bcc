import { closeSync, openSync, writeSync } from 'node:fs';
import { connect } from '../../../electron/library/db.ts';

/** The size of a page of a library. */
export const pageSize = 4096;

/** Writes nonsense into a file. */
export const scribble = (path: string, from: number, bytes: number): void => {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(bytes, 'scribble'), 0, bytes, from);
  closeSync(file);
};

/** Where in a library the pages of a table or an index are, in the order of what they hold. */
export const pagesOf = (
  path: string,
  name: string,
  kind: 'leaf' | 'internal' | 'overflow' = 'leaf',
): number[] => {
  const db = connect(path);
  try {
    return db
      .prepare('SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path')
      .pluck()
      .all(name, kind) as number[];
  } finally {
    db.close();
  }
};

/** Writes nonsense over whole pages. */
export const scribbleOver = (path: string, ...pages: number[]): void => {
  for (const page of pages) scribble(path, (page - 1) * pageSize, pageSize);
};
