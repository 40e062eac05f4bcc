import { searchable } from '../../../shared/sources/search-text.ts';
import type { WriteDb } from '../db.ts';
import { fillSearch } from '../migrations/fill-search.ts';
import type { Told } from '../migrations/index.ts';
import { moreWords } from '../search/more-words.ts';

/** Makes all words of the search anew; papers, and the keys of duplicates, have theirs made when they are next asked for. */
export const deriveWords = (db: WriteDb, tell: Told): void => {
  fillSearch(db, tell);
  moreWords(db).rebuild();
  db.exec(`INSERT INTO attachment_words (attachment_words) VALUES ('delete-all')`);
  const addWords = db.prepare('INSERT INTO attachment_words (rowid, text) VALUES (?, ?)');
  const text = db.prepare('SELECT text FROM attachment_texts WHERE num = ?').pluck();
  // One at a time: the texts of a library may be larger than its memory.
  for (const num of db.prepare(`SELECT num FROM attachment_texts WHERE text <> ''`).pluck().all())
    addWords.run(num, searchable(text.get(num) as string));
  db.exec(`INSERT INTO paper_words (paper_words) VALUES ('delete-all');
    DELETE FROM paper_texts; UPDATE papers SET derived = 0;
    DELETE FROM source_keys; UPDATE sources SET keyed = 0`);
};
