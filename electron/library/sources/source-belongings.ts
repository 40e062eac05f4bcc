import { isDeepStrictEqual } from 'node:util';
import type { BelongingKind } from '../../../shared/contract/source-history.ts';
import { newId } from '../../../shared/ids.ts';
import { attachmentLinks } from '../attachments/attachment-links.ts';
import type { WriteDb } from '../db.ts';
import type { Hanging } from './source-states.ts';

type Row = Record<string, string | number | null>;
type Table = {
  name: string;
  kind: BelongingKind;
  /** What a row is known by at its source. */
  key: string;
  /** What must be there for a row to be: a tag that was deleted since does not come back. */
  needs?: string;
};

/** The tables whose rows hang on a source. A test asks the schema whether one is missing here. */
export const hangingTables: readonly Table[] = [
  { name: 'source_tags', kind: 'tags', key: 'tag_id', needs: 'tags' },
  { name: 'collection_sources', kind: 'collections', key: 'collection_id', needs: 'collections' },
  { name: 'source_notes', kind: 'notes', key: 'id' },
  { name: 'source_judgements', kind: 'judgement', key: '' },
  { name: 'attachments', kind: 'files', key: 'id' },
  { name: 'quotations', kind: 'quotations', key: 'id' },
];

/** All that hangs on sources; inside the transaction of the caller. */
export type SourceBelongings = {
  read(id: string): Hanging;
  /** Takes rows away from a source. */
  take(id: string, rows: Hanging): void;
  /**
   * Puts rows to a source, in place of what it has under the same keys. A row whose tag or collection is gone is
   * left out, and one that is at another source by now stays there.
   */
  put(id: string, rows: Hanging): void;
  /**
   * Gives what hangs on one source to another, equal things once. Where both are judged the judgement of `to`
   * stands, and the other becomes a note at it.
   */
  join(from: string, to: string, time: string): void;
};

const labelOf = ({ name, key }: Table, row: Row): string =>
  key === '' ? name : `${name} ${String(row[key])}`;

/** What kind of thing a row is, by its label in `Hanging`. */
export const belongingKindOf = (label: string): BelongingKind =>
  hangingTables.find(({ name }) => label === name || label.startsWith(`${name} `))?.kind ?? 'notes';

export const sourceBelongings = (db: WriteDb): SourceBelongings => {
  const attachments = attachmentLinks(db);
  const tables = hangingTables.map((table) => {
    const columns = new Set(db.prepare(`SELECT name FROM pragma_table_info('${table.name}')`).pluck().all());
    const inPlace = columns.has('left_at') ? ' AND left_at IS NULL' : '';
    return {
      ...table,
      columns,
      of: db.prepare(
        `SELECT * FROM ${table.name} WHERE source_id = ?${inPlace} ORDER BY ${table.key || 'source_id'}`,
      ),
      drop: db.prepare(
        `DELETE FROM ${table.name} WHERE source_id = @source${table.key === '' ? '' : ` AND ${table.key} = @key`}`,
      ),
      needed: table.needs ? db.prepare(`SELECT 1 FROM ${table.needs} WHERE id = ?`).pluck() : null,
    };
  });
  const tableOf = (label: string): (typeof tables)[number] | undefined =>
    tables.find(({ name }) => label === name || label.startsWith(`${name} `));
  // A file that was left behind with its source gives way to the row that comes back.
  const forgetLeft = db.prepare(
    'DELETE FROM attachments WHERE left_at IS NOT NULL AND (id = @id OR (source_id = @source AND sha256 = @sha256))',
  );
  const move = {
    tags: db.prepare(
      `INSERT OR IGNORE INTO source_tags (source_id, tag_id)
       SELECT @to, tag_id FROM source_tags WHERE source_id = @from`,
    ),
    collections: db.prepare(
      `INSERT OR IGNORE INTO collection_sources (source_id, collection_id)
       SELECT @to, collection_id FROM collection_sources WHERE source_id = @from`,
    ),
    notes: db.prepare(
      `UPDATE source_notes SET source_id = @to WHERE source_id = @from
         AND text NOT IN (SELECT text FROM source_notes WHERE source_id = @to)`,
    ),
    quotation: db.prepare('UPDATE quotations SET source_id = @to, attachment_id = @file WHERE id = @id'),
    judgement: db.prepare('UPDATE source_judgements SET source_id = @to WHERE source_id = @from'),
  };
  const judgement = db.prepare('SELECT kind, note FROM source_judgements WHERE source_id = ?');
  const quotations = db.prepare('SELECT * FROM quotations WHERE source_id = ? ORDER BY created, id');
  const note = db.prepare(
    'INSERT INTO source_notes (id, source_id, text, created, modified) VALUES (?, ?, ?, ?, ?)',
  );
  const files = db.prepare('SELECT id, sha256 FROM attachments WHERE source_id = ? AND left_at IS NULL');
  const addressOf = db
    .prepare('SELECT id FROM attachments WHERE source_id = ? AND sha256 = ? AND left_at IS NULL')
    .pluck();

  /** What a quotation says, whenever and from whichever copy of a file it was taken. */
  const saidBy = ({
    id: _,
    source_id: _s,
    created: _c,
    modified: _m,
    attachment_id: _a,
    ...rest
  }: Row): Row => rest;

  const joinQuotations = (from: string, to: string, moved: ReadonlyMap<string, string>): void => {
    const there = (quotations.all(to) as Row[]).map(saidBy);
    for (const row of quotations.all(from) as Row[]) {
      if (there.some((other) => isDeepStrictEqual(other, saidBy(row)))) continue;
      const file = String(row.attachment_id);
      move.quotation.run({ to, id: row.id, file: moved.get(file) ?? file });
    }
  };
  const joinJudgements = (from: string, to: string, time: string): void => {
    type Judgement = { kind: string; note: string };
    const [theirs, mine] = [judgement.get(from), judgement.get(to)] as (Judgement | undefined)[];
    if (!theirs) return;
    if (!mine) move.judgement.run({ from, to });
    else if (!isDeepStrictEqual(theirs, mine)) {
      const text = [theirs.kind && `[${theirs.kind.replaceAll('-', ' ')}]`, theirs.note]
        .filter(Boolean)
        .join(' ');
      if (text !== '') note.run(newId(16), to, text, time, time);
    }
  };

  return {
    read: (id) =>
      Object.fromEntries(
        tables.flatMap((table) =>
          (table.of.all(id) as Row[]).map((row) => {
            const { source_id: _, left_at: _a, left_with: _w, ...rest } = row;
            return [labelOf(table, row), rest];
          }),
        ),
      ),
    take: (id, rows) => {
      for (const [label, row] of Object.entries(rows)) {
        const table = tableOf(label);
        table?.drop.run({ source: id, ...(table.key === '' ? {} : { key: (row as Row)[table.key] }) });
      }
    },
    put: (id, rows) => {
      for (const [label, given] of Object.entries(rows)) {
        const table = tableOf(label);
        const row = given as Row;
        if (!table || (table.needed && table.needed.get(row[table.key]) === undefined)) continue;
        if (table.name === 'attachments') forgetLeft.run({ id: row.id, source: id, sha256: row.sha256 });
        table.drop.run({ source: id, ...(table.key === '' ? {} : { key: row[table.key] }) });
        const columns = ['source_id', ...Object.keys(row).filter((name) => table.columns.has(name))];
        db.prepare(
          `INSERT OR IGNORE INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
        ).run({ ...row, source_id: id });
      }
    },
    join: (from, to, time) => {
      move.tags.run({ from, to });
      move.collections.run({ from, to });
      move.notes.run({ from, to });
      joinJudgements(from, to, time);
      const before = files.all(from) as { id: string; sha256: string }[];
      attachments.move(from, to);
      joinQuotations(
        from,
        to,
        new Map(before.map(({ id, sha256 }) => [id, addressOf.get(to, sha256) as string])),
      );
    },
  };
};
