import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Library, type OpenOptions, openLibrary } from '../../../electron/library/index.ts';

const folders: string[] = [];
const libraries: Library[] = [];

/** A folder that is gone after the test. */
export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-test-'));
  folders.push(folder);
  return folder;
};

/** A library that is closed after the test. */
export const open = (path: string = join(tempFolder(), 'library.db'), options: OpenOptions = {}): Library => {
  const library = openLibrary(path, options);
  libraries.push(library);
  return library;
};

afterEach(() => {
  for (const library of libraries.splice(0)) library.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
