import type { LostPart, MendedLibrary } from '../../../shared/reports/english/mending.ts';
import { type Said, say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { withoutFile } from '../backups/backup.ts';
import { applicationId, connect, isDamage, type WriteDb } from '../db.ts';
import { currentVersion, migrate, type Told } from '../migrations/index.ts';
import { dropOrphans, papersFromTexts, sourcesFromPapers, textsFromVersions } from './bring-back.ts';
import { copyRows, fillFrom } from './copy-rows.ts';
import { deriveWords } from './derive-words.ts';
import { idsByIndex, type Table, tablesOf, type Unread } from './readable-rows.ts';

/** A sound library in a file of its own; what a person must be told, once it is known where the damaged one is kept. */
export type Mended = { file: string; said: (aside: string) => Said };

type About = Omit<MendedLibrary, 'aside'>;
type Backup = { path: string; taken: Date };
type Surroundings = {
  /** The last good backup, which is only looked for where something can't be read. */
  backup: () => Backup | null;
  now: Date;
  tell: Told;
};

/** What a table is for a person, apart from sources and papers themselves. */
const partOf: Readonly<Record<string, LostPart>> = {
  pictures: 'pictures',
  paper_pictures: 'pictures',
  checkpoints: 'versions',
  checkpoint_parts: 'versions',
  checkpoint_pictures: 'versions',
  source_notes: 'notes',
  quotations: 'notes',
  attachments: 'files',
  attachment_texts: 'files',
  attachment_places: 'files',
  settings: 'settings',
  styles: 'settings',
  source_acts: 'acts',
  source_changes: 'acts',
  act_batches: 'acts',
  act_rows: 'acts',
  act_arrivals: 'acts',
};
const counted: ReadonlySet<string> = new Set(['sources', 'papers', 'paper_docs', 'paper_citations']);

const idsIn = (db: WriteDb, column: string, table: string): Set<string> =>
  new Set(db.prepare(`SELECT ${column} FROM ${table}`).pluck().all() as string[]);
const countLacking = (ids: Iterable<string>, among: ReadonlySet<string>): number =>
  [...ids].filter((id) => !among.has(id)).length;

/** What was read out of the damaged file, and what its indexes say that it had. */
type Salvaged = {
  unread: ReadonlyMap<Table, Unread>;
  sources: Set<string>;
  texts: Set<string>;
  had: { sources: Set<string>; papers: Set<string> };
  /** Papers or sources may be missing that no index names. */
  uncounted: boolean;
};

const salvage = (damaged: WriteDb, fresh: WriteDb): Salvaged => {
  const tables = tablesOf(fresh);
  const had = (name: string): ReturnType<typeof idsByIndex> =>
    idsByIndex(damaged, tables.find((table) => table.name === name)!);
  const unread = copyRows(damaged, fresh, tables);
  const [sources, papers] = [had('sources'), had('papers')];
  const isUnread = (...names: string[]): boolean =>
    [...unread.keys()].some(({ name }) => names.includes(name));
  return {
    unread,
    sources: idsIn(fresh, 'id', 'sources'),
    texts: idsIn(fresh, 'paper_id', 'paper_docs'),
    had: { sources: sources.ids, papers: papers.ids },
    uncounted:
      (isUnread('sources') && !sources.isWhole) || (isUnread('papers', 'paper_docs') && !papers.isWhole),
  };
};

/** Works on a library in which nothing happens by itself: a text that is put back would be waited for again. */
const withoutTriggers = <Answer>(db: WriteDb, work: () => Answer): Answer => {
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  const answer = work();
  for (const { sql } of triggers) db.exec(sql);
  return answer;
};

const takeFrom = (backup: Backup, fresh: WriteDb, unread: Salvaged['unread']): void => {
  const db = connect(backup.path, { readOnly: true });
  try {
    fillFrom(db, fresh, unread);
  } finally {
    db.close();
  }
};

/** Fills a new library with all that can be had; null where that is nothing of a person's. */
const rebuild = (
  damaged: WriteDb,
  fresh: WriteDb,
  { backup: findBackup, now, tell }: Surroundings,
): About | null => {
  const found = fresh.transaction(() =>
    withoutTriggers(fresh, () => {
      const salvaged = salvage(damaged, fresh);
      if (salvaged.unread.size > 0 && salvaged.sources.size + salvaged.texts.size === 0) return null;
      const backup = salvaged.unread.size > 0 ? findBackup() : null;
      if (backup) takeFrom(backup, fresh, salvaged.unread);
      return { ...salvaged, backup };
    }),
  )();
  if (found === null) return null;
  const { unread, texts, had, backup } = found;
  migrate(fresh);
  const wasRead = found.sources;
  fresh.transaction(() => {
    const time = now.toISOString();
    if (unread.size > 0) {
      papersFromTexts(fresh, time);
      const unreadTexts = [...idsIn(fresh, 'id', 'papers')].filter((id) => !texts.has(id));
      textsFromVersions(fresh, unreadTexts, backup?.taken.toISOString() ?? '');
      sourcesFromPapers(fresh, had.sources, time);
    }
    fresh.exec('DELETE FROM papers WHERE id NOT IN (SELECT paper_id FROM paper_docs)');
    dropOrphans(fresh);
    deriveWords(fresh, tell);
  })();
  const sources = idsIn(fresh, 'id', 'sources');
  const papers = idsIn(fresh, 'id', 'papers');
  const earlierPapers = countLacking(papers, texts);
  const earlierSources = countLacking(sources, wasRead);
  const parts = [...unread.keys()].flatMap(({ name }) =>
    counted.has(name) ? [] : (partOf[name] ?? 'order'),
  );
  const lostPapers = countLacking(had.papers, papers);
  const lostSources = countLacking([...had.sources, ...wasRead], sources);
  return {
    whole: unread.size + lostPapers + lostSources === 0 ? 'yes' : 'no',
    readPapers: papers.size - earlierPapers,
    readSources: sources.size - earlierSources,
    earlierPapers,
    earlierSources,
    lostPapers,
    lostSources,
    uncounted: found.uncounted ? 'yes' : 'no',
    parts: [...new Set(parts)].join(' '),
    taken: backup?.taken.toISOString().slice(0, 16).replace('T', ', ') ?? '',
  };
};

/**
 * Makes a sound library, beside a damaged one, of all that can still be read of it. Damaged indexes cost nothing: rows
 * are read without them. Rows that can't be read come from the last good backup, from versions of papers and from
 * the papers' own copies of sources. The damaged file stays as it is.
 * @returns null where nothing of it can be read
 * @throws IbidError 'library-broken' where it is of a newer version of Ibid, which alone can mend it
 */
export const mend = (path: string, surroundings: Surroundings): Mended | null => {
  const file = `${path}.${process.pid}.mending`;
  withoutFile(file);
  try {
    const about = mendInto(path, file, surroundings);
    if (about === null) withoutFile(file);
    return about && { file, said: (aside) => say('library-mended', { aside, ...about }) };
  } catch (error) {
    withoutFile(file);
    // A head or a list of tables that can't be read: there is nothing to go by.
    if (isDamage(error) || /no such (?:table|column)/.test(String(error))) return null;
    throw error;
  }
};

const mendInto = (path: string, file: string, surroundings: Surroundings): About | null => {
  const damaged = connect(path, { readOnly: true, damaged: true });
  try {
    const version = damaged.pragma('user_version', { simple: true }) as number;
    if (version <= 0) return null;
    if (version > currentVersion) throw new IbidError('library-broken', say('damaged-and-newer', { path }));
    const fresh = connect(file);
    try {
      fresh.pragma('foreign_keys = OFF');
      fresh.pragma(`application_id = ${applicationId}`);
      migrate(fresh, version);
      const about = rebuild(damaged, fresh, surroundings);
      return fresh.pragma('quick_check(1)', { simple: true }) === 'ok' ? about : null;
    } finally {
      fresh.close();
    }
  } finally {
    damaged.close();
  }
};
