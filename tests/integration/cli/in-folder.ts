import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';
import { type Ran, runIn } from './run.ts';

export const fixtures = fileURLToPath(new URL('../../fixtures/host', import.meta.url));

/** The options that name a library in that folder. */
export const db = ['--library', 'db.ibidlib'] as const;

/** A folder of each test's own that has the host's fixtures, and Ibid run in it. */
export const inFolder = () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ibid-cli-'));
    cpSync(fixtures, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  return {
    ibid: (...args: string[]): Promise<Ran> => runIn(folder)(...args),
    /** With something on its standard input. */
    ibidWith: (input: string, ...args: string[]): Promise<Ran> => runIn(folder, input)(...args),
    path,
    write: (name: string, content: string | Uint8Array): void => writeFileSync(path(name), content),
    read: (name: string): Buffer => readFileSync(path(name)),
    /** The names of what is in the folder. */
    names: (): string[] => readdirSync(folder),
  };
};

/** What a person gets to read when something is wrong: a sentence, and nothing of the inside. */
export const isPlain = (ran: Ran): void => {
  expect(ran.out).toBe('');
  expect(ran.notes.length).toBeGreaterThan(0);
  for (const note of ran.notes) {
    expect(note).not.toMatch(/\bat .+:\d+:\d+|Error:|undefined|\[object/);
    expect(note.trim()).not.toBe('');
  }
};
