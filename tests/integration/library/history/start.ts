import { join } from 'node:path';
import { expect } from 'vitest';
import { type ActId, asSourceId, newId, type SourceId } from '#shared/ids.ts';
import { connect, type WriteDb } from '../../../../electron/library/db.ts';
import { hangingTables } from '../../../../electron/library/history/tables.ts';
import type { Library } from '../../../../electron/library/index.ts';
import { open, tempFolder } from '../temp.ts';

export const id = asSourceId;
export const code = (expected: string) => expect.objectContaining({ code: expected });
export const page = { offset: 0, limit: 50 };

/** A library with a second door to its tables, and a clock that moves only when it is told to. */
export const start = () => {
  const path = join(tempFolder(), 'library.ibidlib');
  const clock = { time: Date.UTC(2026, 10, 18) };
  const options = { now: () => new Date(clock.time), backUpDaily: false };
  const library = open(path, options);
  return {
    library,
    again: () => open(path, options),
    wait: (ms: number): void => {
      clock.time += ms;
    },
    withDb: <T>(use: (db: WriteDb) => T): T => {
      const db = connect(path);
      try {
        return use(db);
      } finally {
        db.close();
      }
    },
  };
};
export type Started = ReturnType<typeof start>;

/** All that a library holds of sources and of what hangs on them, however it is stored. */
export const contents = ({ library, withDb }: Started): unknown =>
  withDb((db) => ({
    sources: (db.prepare('SELECT id, csl, created FROM sources ORDER BY id').all() as { csl: string }[]).map(
      (row) => ({ ...row, csl: JSON.parse(row.csl) }),
    ),
    hanging: hangingTables.map(({ name, key }) =>
      db
        .prepare(
          `SELECT * FROM ${name}${name === 'attachments' ? ' WHERE left_at IS NULL' : ''} ORDER BY source_id${key ? `, ${key}` : ''}`,
        )
        .all(),
    ),
    cited: db
      .prepare(
        'SELECT paper_id, source_id, position, count FROM paper_citations ORDER BY paper_id, source_id',
      )
      .all(),
    docs: library.papers
      .list()
      .map(({ id: paper }) => paper)
      .sort()
      .map((paper) => library.papers.open(paper).doc),
  }));

export const found = (library: Library, query: string): string[] =>
  library.sources.list({ query, ...page }).rows.map((row) => row.id);
/** Sources at whose notes or quotations a word is found. */
export const withWord = ({ withDb }: Started, word: string): unknown[] =>
  withDb((db) =>
    db
      .prepare(
        `SELECT id FROM sources WHERE num IN (SELECT rowid FROM source_more_words WHERE source_more_words MATCH ?)`,
      )
      .pluck()
      .all(word),
  );
export const lastAct = (library: Library): ActId => library.acts.recent(1)[0]!.id;
export const undo = (library: Library, act: ActId | null, force = false) => library.acts.undo(act!, force);

/** A source with everything that can hang on one. */
export const laden = (started: Started, source: SourceId, mark: string): void => {
  started.library.attachments.add(source, `${mark}.txt`, Buffer.from(`text of ${mark}`));
  started.withDb((db) => {
    db.exec(`INSERT OR IGNORE INTO tags (id, name, folded, colour) VALUES ('tag-${mark}', '${mark}', '${mark}', 'red');
      INSERT INTO source_tags (source_id, tag_id) VALUES ('${source}', 'tag-${mark}');
      INSERT OR IGNORE INTO collections (id, parent_id, name, position) VALUES ('shelf-${mark}', NULL, '${mark}', 0);
      INSERT INTO collection_sources (collection_id, source_id) VALUES ('shelf-${mark}', '${source}');
      INSERT INTO source_notes (id, source_id, text, created, modified) VALUES ('${newId(16)}', '${source}', 'note ${mark}', 't', 't');
      INSERT INTO source_judgements (source_id, kind, note) VALUES ('${source}', 'primary', 'judged ${mark}')`);
  });
  started.library.quotations.add({
    sourceId: source,
    text: `words of ${mark}`,
    lang: '',
    label: 'page',
    locator: '3',
    note: '',
    translation: '',
    attached: null,
  });
};
