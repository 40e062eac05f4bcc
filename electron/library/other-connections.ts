import type { PaperId } from '../../shared/ids.ts';
import type { WriteDb } from './db.ts';
import { type Restored, restoredSetting } from './upkeep.ts';

/**
 * What other connections to the same file, mostly other processes, have changed since it was last asked. Whether the
 * order of the sources did (tags, collections …) is not told apart: any change may be one.
 */
export type OtherNews = {
  /** A backup took the place of everything; null where none did. */
  restored: Restored | null;
  /** Papers that are new, gone, or not what they were, with their revisions. */
  papers: { id: PaperId; revision: number | undefined }[];
  /** Sources, or what hangs on them. */
  sources: boolean;
  styles: boolean;
  settings: string[];
};

export type OtherConnections = {
  /** Null where nobody else has written since. It costs next to nothing then. */
  news(): OtherNews | null;
};

const facts = (table: string, time: string): string =>
  `(SELECT count(*) FROM ${table}) || ' ' || (SELECT coalesce(max(${time}), '') FROM ${table})`;
const marks = (...parts: string[]): string => `SELECT ${parts.join(` || ' ' || `)}`;

type State = {
  papers: Map<string, { row: string; revision: number }>;
  settings: Map<string, string>;
  sources: string;
  styles: string;
};

/** What the setting says; an older version of Ibid writes only when it was. */
const restoredIn = (value: string): Restored => {
  const told: unknown = JSON.parse(value);
  return typeof told === 'object' ? (told as Restored) : { since: String(told), aside: '' };
};

export const otherConnections = (db: WriteDb): OtherConnections => {
  const papers = db.prepare(
    'SELECT id, revision, title, status, modified, deleted_at, archived_at, purged_at FROM papers',
  );
  const settings = db.prepare('SELECT name, value FROM settings');
  const sources = db
    .prepare(
      marks(
        facts('sources', 'modified'),
        // Times can't be relied on where the clock was set back.
        '(SELECT coalesce(max(num), 0) FROM source_changes)',
        '(SELECT coalesce(max(num), 0) FROM act_batches)',
        facts('quotations', 'modified'),
        facts('attachments', 'coalesce(removed_at, left_at, added_at)'),
      ),
    )
    .pluck();
  const styles = db.prepare(marks(facts('styles', 'updated'))).pluck();
  const version = (): number => db.pragma('data_version', { simple: true }) as number;
  const read = (): State => ({
    papers: new Map(
      (papers.all() as { id: string; revision: number }[]).map((row) => [
        row.id,
        { row: JSON.stringify(row), revision: row.revision },
      ]),
    ),
    settings: new Map(
      (settings.all() as { name: string; value: string }[]).map(({ name, value }) => [name, value]),
    ),
    sources: sources.get() as string,
    styles: styles.get() as string,
  });
  const differing = <Value>(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): string[] =>
    [...new Set([...a.keys(), ...b.keys()])].filter(
      (key) => JSON.stringify(a.get(key)) !== JSON.stringify(b.get(key)),
    );

  let seen: { version: number; state: State } | null = null;
  return {
    news: () => {
      const now = version();
      if (seen?.version === now) return null;
      const before = seen?.state;
      const state = read();
      seen = { version: now, state };
      if (!before) return null;
      const changed = differing(before.settings, state.settings);
      return {
        restored: changed.includes(restoredSetting)
          ? restoredIn(state.settings.get(restoredSetting) ?? '')
          : null,
        papers: differing(before.papers, state.papers).map((id) => ({
          id: id as PaperId,
          revision: state.papers.get(id)?.revision,
        })),
        sources: before.sources !== state.sources,
        styles: before.styles !== state.styles,
        settings: changed.filter((name) => name !== restoredSetting),
      };
    },
  };
};
