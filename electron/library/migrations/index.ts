import type { WriteDb } from '../db.ts';
import sources from './001-sources.sql';
import papers from './002-papers.sql';
import settings from './003-settings.sql';
import paperShelf from './004-paper-shelf.sql';
import checkpoints from './005-checkpoints.sql';
import pictures from './006-pictures.sql';
import styles from './007-styles.sql';
import attachments from './008-attachments.sql';
import organising from './009-organising.sql';
import quotations from './010-quotations.sql';
import moreWords from './011-more-words.sql';
import sourceChanges from './012-source-changes.sql';
import duplicates from './013-duplicates.sql';
import search from './014-search.sql';
import acts from './015-acts.sql';
import actBatches from './016-act-batches.sql';
import importFiles from './017-import-files.sql';
import { fillSearch } from './fill-search.ts';

/** Hears of so many rows of all that are gone through. */
export type Told = (done: number, total: number) => void;
/** What a step does: statements, and what is derived in code from the rows there are. */
type Step = string | { sql: string; fill: (db: WriteDb, tell: Told) => void };

/**
 * The ladder of the library's schema. `migrations[0]` takes `user_version` 0 (an empty file) to 1, and so on.
 * Steps are only ever added at the end, and each only adds: a step that has left this repository is never
 * changed, because libraries exist that have taken it.
 */
export const migrations: readonly Step[] = [
  sources,
  papers,
  settings,
  paperShelf,
  checkpoints,
  pictures,
  styles,
  attachments,
  organising,
  quotations,
  moreWords,
  sourceChanges,
  duplicates,
  { sql: search, fill: fillSearch },
  acts,
  actBatches,
  importFiles,
];

/** The `user_version` of a library of this version of Ibid. */
export const currentVersion = migrations.length;

/**
 * Takes a library to `target`, each step in its own transaction with its new `user_version`. Another process
 * may be doing the same: the version is read again under the lock.
 */
export const migrate = (db: WriteDb, target: number = currentVersion, tell: Told = () => {}): void => {
  const step = db.transaction((): boolean => {
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version >= target) return false;
    const next = migrations[version]!;
    db.exec(typeof next === 'string' ? next : next.sql);
    if (typeof next !== 'string') next.fill(db, tell);
    db.pragma(`user_version = ${version + 1}`);
    return true;
  });
  while (step.immediate());
};
