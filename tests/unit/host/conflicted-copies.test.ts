import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conflictedCopies } from '../../../electron/host/conflicted-copies.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, head = `SQLite format 3\0${' '.repeat(52)}Ibid`): void =>
  writeFileSync(join(folder, name), head);
const cloud = { kind: 'cloud', service: 'OneDrive' } as const;
const found = (place: Parameters<typeof conflictedCopies>[1]): string[] =>
  conflictedCopies(join(folder, 'library.ibidlib'), place);

test.each([
  "library (Anna's conflicted copy 2026-11-22).ibidlib",
  'library (conflicted copy 2026-11-22 101500).ibidlib',
  'library (copia in conflitto di Anna 2026-11-22).ibidlib',
  'library (Copie en conflit de Anna 2026-11-22).ibidlib',
  'library.sync-conflict-20261122-101500-ABCDEFG.ibidlib',
  'library_conflict-20261122-101500.ibidlib',
  'library [conflicted].ibidlib',
])('%s is a copy of two computers, wherever it lies', (name) => {
  put('library.ibidlib');
  put(name);
  expect(found(null)).toEqual([name]);
});

test.each(['library-ANNA-LAPTOP.ibidlib', 'library (1).ibidlib', 'library 2.ibidlib'])(
  '%s may be one in a cloud folder only',
  (name) => {
    put('library.ibidlib');
    put(name);
    expect(found(cloud)).toEqual([name]);
    expect(found(null)).toEqual([]);
  },
);

test('what is no library, what Ibid put there, and the libraries of others are none', () => {
  put('library.ibidlib');
  put('library (conflicted copy).ibidlib', 'words');
  put('library (conflicted copy).txt');
  put('library.damaged-2026-11-22T10-15-00.ibidlib');
  put('work (conflicted copy).ibidlib');
  put('library of Anna.ibidlib');
  expect(found(cloud)).toEqual([]);
  expect(conflictedCopies(join(folder, 'none', 'library.ibidlib'), cloud)).toEqual([]);
});
