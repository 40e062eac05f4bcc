import type { WriteDb } from '../db.ts';
import { ownPart } from './library-changes.ts';
import type { Hanging } from './states.ts';
import { hangingTables, labelOf, type Row, tableOfLabel } from './tables.ts';

/** All that hangs on sources; inside the transaction of the caller. */
export type Belongings = {
  /** @param labels only what lies in the tables that these speak of; all where absent */
  read(id: string, labels?: readonly string[]): Hanging;
  /** Takes rows away from a source. */
  take(id: string, rows: Hanging): void;
  /**
   * Puts rows to a source, in place of what it has under the same keys. A row whose tag or collection is gone is
   * left out, and one that is at another source by now stays there.
   * @param stands tags, by those that they stand for
   */
  put(id: string, rows: Hanging, stands: ReadonlyMap<string, string>): void;
};

const tablesOf = (db: WriteDb) =>
  hangingTables.map((table) => {
    const { name, key, needs } = table;
    const columns = (
      db.prepare(`SELECT name FROM pragma_table_info('${name}')`).pluck().all() as string[]
    ).filter((column) => column !== 'left_at' && column !== 'left_with');
    const inPlace = name === 'attachments' ? ' AND left_at IS NULL' : '';
    const own = `source_id = @source_id${key === '' ? '' : ` AND ${key} = @${key}`}`;
    return {
      ...table,
      columns,
      of: db.prepare(`SELECT * FROM ${name} WHERE source_id = ?${inPlace} ORDER BY ${key || 'source_id'}`),
      drop: db.prepare(`DELETE FROM ${name} WHERE ${own}`),
      set: db.prepare(
        `UPDATE ${name} SET ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE ${own}`,
      ),
      insert: db.prepare(
        `INSERT OR IGNORE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
      ),
      needed: needs ? db.prepare(`SELECT 1 FROM ${needs} WHERE id = ?`).pluck() : null,
    };
  });

export const belongingsOfSources = (db: WriteDb, now: () => Date): Belongings => {
  const tables = tablesOf(db);
  // A file that is taken away waits to be put back or tidied away, and where it was read is known as long.
  const leave = db.prepare(
    `UPDATE attachments SET left_at = @time, left_with = 'null' WHERE id = @id AND source_id = @source_id`,
  );
  const comeTo = db.prepare(
    `UPDATE attachments SET source_id = @source_id, left_at = NULL, left_with = NULL
     WHERE id = @id AND left_at IS NOT NULL`,
  );
  const forgetLeft = db.prepare(
    `DELETE FROM attachments
     WHERE left_at IS NOT NULL AND source_id = @source_id AND sha256 = @sha256 AND id <> @id`,
  );
  const here = db.prepare(
    'SELECT 1 FROM attachments WHERE source_id = @source_id AND sha256 = @sha256 AND id <> @id',
  );
  return {
    read: (id, labels) => {
      const named = labels && new Set(labels.map((label) => tableOfLabel(tables, label)));
      return Object.fromEntries(
        tables
          .filter((table) => named === undefined || named.has(table))
          .flatMap((table) => (table.of.all(id) as Row[]).map((row) => [labelOf(table, row), ownPart(row)])),
      );
    },
    take: (id, rows) => {
      for (const [label, given] of Object.entries(rows)) {
        const row = { ...given, source_id: id };
        const table = tableOfLabel(tables, label);
        if (table?.name === 'attachments') leave.run({ ...row, time: now().toISOString() });
        else table?.drop.run(row);
      }
    },
    put: (id, rows, stands) => {
      for (const [label, given] of Object.entries(rows)) {
        const table = tableOfLabel(tables, label);
        if (!table) continue;
        const row: Row = { ...(given as Row), source_id: id };
        const tag = stands.get(String(row.tag_id));
        const wanted = tag === undefined ? row : { ...row, tag_id: tag };
        if (table.needed && table.needed.get(wanted[table.key]) === undefined) continue;
        if (table.name === 'attachments') {
          forgetLeft.run(wanted);
          // Another copy of the file came meanwhile, and one is enough.
          if (here.get(wanted) !== undefined) continue;
          comeTo.run(wanted);
        }
        if (table.set.run(wanted).changes === 0) table.insert.run(wanted);
      }
    },
  };
};
