import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { searchTextOf } from '../../../shared/sources/search-text.ts';
import type { WriteDb } from '../db.ts';
import { factColumns } from '../sources/source-facts.ts';
import type { Told } from './index.ts';

/**
 * Derives the columns of step 14 and the words of all sources anew, which are now indexed with hyphens and without.
 * A row that can't be read has no words.
 */
export const fillSearch = (db: WriteDb, tell: Told): void => {
  const total = db.prepare('SELECT count(*) FROM sources').pluck().get() as number;
  let done = 0;
  const page = db.prepare('SELECT num, csl FROM sources WHERE num > ? ORDER BY num LIMIT 1000');
  const set = db.prepare(
    'UPDATE sources SET kind = @kind, language = @language, facts = @facts WHERE num = @num',
  );
  const addWords = db.prepare(
    'INSERT INTO source_words (rowid, key, names, title, place, rest) VALUES (@num, @key, @names, @title, @place, @rest)',
  );
  db.exec(`INSERT INTO source_words (source_words) VALUES ('delete-all')`);
  for (let last = -1; ; ) {
    tell(done, total);
    const rows = page.all(last) as { num: number; csl: string }[];
    if (rows.length === 0) return;
    done += rows.length;
    for (const { num, csl } of rows) {
      last = num;
      let derived: [ReturnType<typeof factColumns>, ReturnType<typeof searchTextOf>];
      try {
        const item = JSON.parse(csl) as CslItem;
        if (typeof item.type !== 'string') continue;
        derived = [factColumns(item), searchTextOf(item)];
      } catch {
        continue;
      }
      set.run({ num, ...derived[0] });
      addWords.run({ num, ...derived[1] });
    }
  }
};
