import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Preparing } from '#shared/contract/preparing.ts';
import { connect } from '../../../electron/library/db.ts';
import { isOlder } from '../../../electron/library/index.ts';
import { currentVersion } from '../../../electron/library/migrations/index.ts';
import { makeOlder } from './older.ts';
import { open, tempFolder } from './temp.ts';

const count = 2500;
const older = (): string => {
  const path = join(tempFolder(), 'library.ibidlib');
  makeOlder(path, count);
  return path;
};
const found = (path: string, query: string): number =>
  open(path).sources.list({ query, offset: 0, limit: 1 }).total;

describe('a library of an older version', () => {
  test('tells how far it is: a backup first, then its sources one after the other to the last', () => {
    const path = older();
    const told: Preparing[] = [];
    open(path, {
      onPreparing: (preparing) => {
        if (told.length === 1) expect(existsSync(backupOf(path))).toBe(true);
        told.push(preparing);
      },
    });
    expect(told[0]).toEqual({ step: 'backup' });
    const counts = told.slice(1).map((now) => (now.step === 'sources' ? [now.done, now.total] : []));
    expect(counts).toEqual([
      [0, count],
      [1000, count],
      [2000, count],
      [count, count],
    ]);
  });

  test('is known before it is opened, and is none afterwards', () => {
    const path = older();
    expect(isOlder(path)).toBe(true);
    open(path).close();
    expect(isOlder(path)).toBe(false);
  });

  test('is not what is missing or no library', () => {
    const path = join(tempFolder(), 'library.ibidlib');
    expect(isOlder(path)).toBe(false);
    writeFileSync(path, 'no database');
    expect(isOlder(path)).toBe(false);
  });

  test('that is killed half way stays as it was, and the next opening goes through', () => {
    const path = older();
    const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
    const killed = spawnSync(
      process.execPath,
      ['--import', here('../../../scripts/text-files.mjs'), here('preparer.ts'), path],
      { encoding: 'utf8' },
    );
    expect([killed.signal, killed.stdout]).toEqual(['SIGKILL', '']);
    expect(isOlder(path)).toBe(true);
    const library = open(path);
    expect(library.notices).toEqual([]);
    expect(library.sources.all()).toHaveLength(count);
    expect(found(path, 'number')).toBe(count);
    expect(found(path, `number${count - 1}`)).toBe(1);
    const kept = connect(backupOf(path), { readOnly: true });
    expect(kept.prepare('SELECT count(*) FROM sources').pluck().get()).toBe(count);
    kept.close();
  });
});

const backupOf = (path: string): string =>
  join(dirname(path), 'backups', `library-before-v${currentVersion}.db`);
