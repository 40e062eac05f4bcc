import { searchable } from '../../../shared/sources/search-text.ts';
import type { WriteDb } from '../db.ts';
import { indexWrites } from './index-writes.ts';

/** Words of notes and quotations of one source beyond this are not searched (characters, each of the two). */
const longest = 500_000;

/** Keeps the search's words of what a reader has written at sources: notes and quotations. */
export type MoreWords = {
  /** Takes the words of a source anew; to be called in the transaction that changed its notes or quotations. */
  refresh(source: string): void;
  /** Forgets those of a source that is going, by its number. */
  forget(num: number): void;
  /** Takes the words of all sources anew. */
  rebuild(): void;
};

export const moreWords = (db: WriteDb): MoreWords => {
  const texts = `SELECT num,
      (SELECT group_concat(text, char(10)) FROM source_notes WHERE source_id = sources.id) AS notes,
      (SELECT group_concat(text || char(10) || translation || char(10) || note, char(10))
       FROM quotations WHERE source_id = sources.id) AS quotations
    FROM sources`;
  const ofSource = db.prepare(`${texts} WHERE id = ?`);
  const numOf = db.prepare('SELECT num FROM sources WHERE id = ?').pluck();
  const written = db.prepare(
    `${texts} WHERE id IN (SELECT source_id FROM source_notes UNION SELECT source_id FROM quotations)`,
  );
  const index = indexWrites(db);
  const remove = db.prepare('DELETE FROM source_more_words WHERE rowid = ?');
  const insert = db.prepare('INSERT INTO source_more_words (rowid, notes, quotations) VALUES (?, ?, ?)');
  type Texts = { num: number; notes: string | null; quotations: string | null };
  const put = ({ num, notes, quotations }: Texts): void => {
    if (notes === null && quotations === null) return;
    const [a, b] = [notes ?? '', quotations ?? ''].map((text) => searchable(text.slice(0, longest)));
    insert.run(num, a, b);
  };
  return {
    refresh: (source) => {
      const num = numOf.get(source) as number | undefined;
      if (num === undefined) return;
      index.write(num, () => {
        const row = ofSource.get(source) as Texts | undefined;
        // It may have gone in the same act.
        if (!row) return;
        remove.run(row.num);
        put(row);
      });
    },
    forget: (num) => index.write(num, () => remove.run(num)),
    rebuild: () => {
      db.exec(`INSERT INTO source_more_words (source_more_words) VALUES ('delete-all')`);
      for (const row of written.all() as Texts[]) put(row);
    },
  };
};
