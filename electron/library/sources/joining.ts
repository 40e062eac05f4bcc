import { isDeepStrictEqual } from 'node:util';
import { newId } from '../../../shared/ids.ts';
import { attachmentLinks } from '../attachments/attachment-links.ts';
import type { WriteDb } from '../db.ts';

type Row = Record<string, string | number | null>;
type Judgement = { kind: string; note: string };

/** What a quotation says, whenever and from whichever copy of a file it was taken. */
const saidBy = ({ id: _, source_id: _s, created: _c, modified: _m, attachment_id: _a, ...rest }: Row): Row =>
  rest;

/**
 * Gives what hangs on one source to another, equal things once; inside the transaction of the caller. Where both are
 * judged the judgement of `to` stands, and the other is kept beside it.
 */
export const belongingsJoiner = (db: WriteDb): ((from: string, to: string, time: string) => void) => {
  const attachments = attachmentLinks(db);
  const moves = [
    `INSERT OR IGNORE INTO source_tags (source_id, tag_id)
     SELECT @to, tag_id FROM source_tags WHERE source_id = @from`,
    `INSERT OR IGNORE INTO collection_sources (source_id, collection_id)
     SELECT @to, collection_id FROM collection_sources WHERE source_id = @from`,
    `UPDATE source_notes SET source_id = @to WHERE source_id = @from
       AND text NOT IN (SELECT text FROM source_notes WHERE source_id = @to)`,
    `UPDATE other_judgements SET source_id = @to WHERE source_id = @from`,
  ].map((sql) => db.prepare(sql));
  const judgement = db.prepare('SELECT kind, note FROM source_judgements WHERE source_id = ?');
  const moveJudgement = db.prepare('UPDATE source_judgements SET source_id = @to WHERE source_id = @from');
  const keepJudgement = db.prepare(
    'INSERT INTO other_judgements (id, source_id, kind, note) VALUES (@id, @to, @kind, @note)',
  );
  const quotations = db.prepare('SELECT * FROM quotations WHERE source_id = ? ORDER BY created, id');
  const moveQuotation = db.prepare(
    'UPDATE quotations SET source_id = @to, attachment_id = @file WHERE id = @id',
  );

  const joinJudgements = (from: string, to: string): void => {
    const [theirs, mine] = [judgement.get(from), judgement.get(to)] as (Judgement | undefined)[];
    if (!theirs) return;
    if (!mine) moveJudgement.run({ from, to });
    else if (!isDeepStrictEqual(theirs, mine)) keepJudgement.run({ ...theirs, id: newId(16), to });
  };
  const joinQuotations = (from: string, to: string, fileOf: ReadonlyMap<string, string>): void => {
    const there = (quotations.all(to) as Row[]).map(saidBy);
    for (const row of quotations.all(from) as Row[]) {
      if (there.some((other) => isDeepStrictEqual(other, saidBy(row)))) continue;
      const file = String(row.attachment_id);
      moveQuotation.run({ to, id: row.id, file: fileOf.get(file) ?? file });
    }
  };
  return (from, to, time) => {
    for (const move of moves) move.run({ from, to });
    joinJudgements(from, to);
    joinQuotations(from, to, attachments.move(from, to, time));
  };
};
