import type { Node } from 'prosemirror-model';
import { type PaperText, paperTexts } from '../../../shared/document/paper-texts.ts';
import type { PaperId } from '../../../shared/ids.ts';
import { searchable } from '../../../shared/sources/search-text.ts';
import type { WriteDb } from '../db.ts';

/** Keeps the index of the texts of papers. The caller holds the transaction. */
export type PaperWords = {
  /** Brings the index up to date with a document; blocks that did not change are left alone. */
  refresh(paper: PaperId, doc: Node): void;
  /** Takes a paper out of the index. */
  forget(paper: PaperId): void;
};

type Row = { num: number; position: number; part: string; note: number; text: string };

export const paperWords = (db: WriteDb): PaperWords => {
  const rows = db.prepare(
    'SELECT num, position, part, note, text FROM paper_texts WHERE paper_id = ? ORDER BY position',
  );
  const insert = db.prepare(
    'INSERT INTO paper_texts (paper_id, position, part, note, text) VALUES (?, ?, ?, ?, ?)',
  );
  const move = db.prepare('UPDATE paper_texts SET position = ?, part = ?, note = ? WHERE num = ?');
  const remove = db.prepare('DELETE FROM paper_texts WHERE num = ?');
  const addWords = db.prepare('INSERT INTO paper_words (rowid, text) VALUES (?, ?)');
  const dropWords = db.prepare('DELETE FROM paper_words WHERE rowid = ?');

  const put = (paper: PaperId, { part, note, text }: PaperText, position: number): void => {
    const { lastInsertRowid } = insert.run(paper, position, part, note, text);
    addWords.run(lastInsertRowid, searchable(text));
  };
  const drop = ({ num }: Row): void => {
    dropWords.run(num);
    remove.run(num);
  };
  const place = (row: Row, { part, note }: PaperText, position: number): void => {
    if (row.position !== position || row.part !== part || row.note !== note)
      move.run(position, part, note, row.num);
  };

  return {
    refresh: (paper, doc) => {
      const stored = rows.all(paper) as Row[];
      const texts = paperTexts(doc);
      // An edit leaves the blocks before and behind it as they were; only between them texts are matched.
      let first = 0;
      while (first < stored.length && first < texts.length && stored[first]!.text === texts[first]!.text)
        place(stored[first]!, texts[first]!, first++);
      let ends = 0;
      const most = Math.min(stored.length, texts.length) - first;
      while (ends < most && stored.at(-1 - ends)!.text === texts.at(-1 - ends)!.text) {
        place(stored.at(-1 - ends)!, texts.at(-1 - ends)!, texts.length - 1 - ends);
        ends++;
      }
      const left = new Map<string, Row[]>();
      for (const row of stored.slice(first, stored.length - ends))
        left.set(row.text, [...(left.get(row.text) ?? []), row]);
      for (let position = first; position < texts.length - ends; position++) {
        const text = texts[position]!;
        const row = left.get(text.text)?.shift();
        if (row) place(row, text, position);
        else put(paper, text, position);
      }
      for (const gone of left.values()) gone.forEach(drop);
    },
    forget: (paper) => (rows.all(paper) as Row[]).forEach(drop),
  };
};
