import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Backup, BackupKind } from '../../../shared/contract/library.ts';
import { connect, type WriteDb } from '../db.ts';
import { currentVersion } from '../migrations/index.ts';
import { backupsIn, withoutFile } from './backup.ts';

const time = String.raw`\d{4}-\d\d-\d\dT[\d-]+`;
const kinds: readonly [BackupKind, RegExp][] = [
  ['day', /^\d{4}-\d\d-\d\d\.db$/],
  ['asked', new RegExp(`^${time}\\.db$`)],
  ['migration', /^before-v\d+\.db$/],
  ['restoration', new RegExp(`^before-restore-${time}\\.db$`)],
];

/** A moment as names of backups have it. */
export const timeInName = (now: Date): string => now.toISOString().replace(/[:.]/g, '-').replace('Z', '');

/** What is asked of a backup; whatever reading leaves beside it is taken away. */
const asked = <T>(path: string, ask: (db: WriteDb) => T): T | null => {
  const wasAlone = !existsSync(`${path}-wal`);
  let db: WriteDb | undefined;
  try {
    db = connect(path, { readOnly: true });
    return ask(db);
  } catch {
    return null;
  } finally {
    db?.close();
    if (wasAlone && existsSync(`${path}-wal`) && statSync(`${path}-wal`).size === 0) {
      withoutFile(`${path}-wal`);
      withoutFile(`${path}-shm`);
    }
  }
};

const count = (db: WriteDb, table: string): number =>
  db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

const read = (path: string, kind: BackupKind): Backup => {
  const { mtime, size } = statSync(path);
  const facts = asked(path, (db) => ({
    version: db.pragma('user_version', { simple: true }) as number,
    papers: count(db, 'papers'),
    sources: count(db, 'sources'),
  }));
  return {
    name: basename(path),
    kind,
    taken: mtime.toISOString(),
    size,
    papers: facts?.papers ?? 0,
    sources: facts?.sources ?? 0,
    state: facts === null ? 'damaged' : facts.version > currentVersion ? 'newer' : 'good',
  };
};

/** The backups of a library, the newest first. */
export const listBackups = (folder: string, libraryPath: string): Backup[] =>
  existsSync(folder)
    ? kinds
        .flatMap(([kind, name]) => backupsIn(folder, libraryPath, name).map((path) => read(path, kind)))
        .sort((a, b) => (a.taken < b.taken ? 1 : a.taken > b.taken ? -1 : 0))
    : [];

/** The path of a backup by its name; null where there is none. */
export const backupNamed = (folder: string, libraryPath: string, name: string): string | null =>
  existsSync(folder)
    ? (kinds
        .flatMap(([, pattern]) => backupsIn(folder, libraryPath, pattern))
        .find((path) => basename(path) === name) ?? null)
    : null;
