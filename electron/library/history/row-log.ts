import type { WriteDb } from '../db.ts';
import { hangingTables, type Row, shelfTables } from './tables.ts';

/** What became of one row while it was looked on: null on a side where it was not there. */
export type RowChange = { table: string; before: Row | null; after: Row | null };

/** Sees every row of what a history is kept of, whoever writes it; rows that go with others included. */
export type RowLog = {
  /** What became of the rows while `work` ran. Inside another `watch` it only runs, and answers with null. */
  watch<T>(work: () => T): { result: T; changes: RowChange[] | null };
};

type Watched = { name: string; keys: readonly string[]; columns: readonly string[]; of?: string };

/** Of a source only what it says is watched: all else is made of that. */
const sourceTable: Watched = {
  name: 'sources',
  keys: ['id'],
  columns: ['num', 'id', 'created', 'modified', 'csl'],
  of: 'csl',
};

/**
 * Triggers of this connection alone tell what happens, so that no writer can forget to, and what SQLite deletes with
 * a row is told too.
 */
export const rowLog = (db: WriteDb): RowLog => {
  if (db.readonly) return { watch: (work) => ({ result: work(), changes: [] }) };
  const columnsOf = (table: string): string[] =>
    db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
  const watched: Watched[] = [
    sourceTable,
    ...hangingTables.map(({ name, key }) => ({
      name,
      keys: key === '' ? ['source_id'] : ['source_id', key],
      columns: columnsOf(name),
    })),
    ...shelfTables.map(({ name, keys }) => ({ name, keys, columns: columnsOf(name) })),
  ];
  let seen: Map<string, RowChange> | null = null;

  const see = (at: number, values: readonly Row[string][], side: 'before' | 'after'): void => {
    if (seen === null) return;
    const table = watched[at]!;
    const row: Row = Object.fromEntries(
      table.columns.map((column, index) => [column, values[index] ?? null]),
    );
    // A file that waits for its source to come back is nowhere.
    if (row.left_at) return;
    const key = `${at} ${table.keys.map((column) => row[column]).join('\n')}`;
    const change = seen.get(key) ?? { table: table.name, before: null, after: null };
    if (!seen.has(key)) {
      seen.set(key, change);
      if (side === 'before') change.before = row;
    }
    change.after = side === 'before' ? null : row;
  };
  db.function('row_was', { varargs: true }, (at, ...values) => see(at, values, 'before'));
  db.function('row_is', { varargs: true }, (at, ...values) => see(at, values, 'after'));
  for (const [at, { name, columns, of }] of watched.entries()) {
    const tell = (what: 'row_was' | 'row_is', side: 'OLD' | 'NEW'): string =>
      `SELECT ${what}(${[at, ...columns.map((column) => `${side}.${column}`)].join(', ')});`;
    const on = (event: string, body: string): void => {
      const trigger = `see_${event.slice(0, 6).toLowerCase()}_${name}`;
      db.exec(`CREATE TEMP TRIGGER ${trigger} AFTER ${event} ON main.${name} BEGIN ${body} END`);
    };
    on('INSERT', tell('row_is', 'NEW'));
    on(of ? `UPDATE OF ${of}` : 'UPDATE', tell('row_was', 'OLD') + tell('row_is', 'NEW'));
    on('DELETE', tell('row_was', 'OLD'));
  }
  return {
    watch: (work) => {
      if (seen !== null) return { result: work(), changes: null };
      seen = new Map();
      try {
        const result = work();
        const changes = [...seen.values()].filter(({ before, after }) => before !== null || after !== null);
        return { result, changes };
      } finally {
        seen = null;
      }
    },
  };
};
