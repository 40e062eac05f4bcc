import type { WriteDb } from '../db.ts';
import { quoted, readRows, type Table, type Unread } from './readable-rows.ts';

/** What is made anew from the rest: keys of duplicates, and the texts of papers for the search. */
const derived: ReadonlySet<string> = new Set(['source_keys', 'paper_texts']);

/** Columns of JSON without which a row is worth nothing. */
const mustParse: Readonly<Record<string, string>> = { sources: 'csl', paper_docs: 'doc' };

/** Puts rows into a table; those that are there, or that the table can't hold, are passed over. */
const putting = (db: WriteDb, { name }: Table, columns: readonly string[]): ((row: unknown[]) => boolean) => {
  const json = columns.indexOf(mustParse[name] ?? '');
  const insert = db.prepare(
    `INSERT OR IGNORE INTO ${quoted(name)} (${columns.map(quoted).join(', ')})
     SELECT ${columns.map(() => '?').join(', ')}${json < 0 ? '' : ' WHERE json_valid(?)'}`,
  );
  return (row) => {
    try {
      return insert.run(...row, ...(json < 0 ? [] : [row[json]])).changes > 0;
    } catch (error) {
      if (/^SQLITE_(CONSTRAINT|MISMATCH)/.test((error as { code?: string }).code ?? '')) return false;
      throw error;
    }
  };
};

/** Where a row has the number that it is known by, where that is a column of its own; -1 where there is none. */
const numberAt = ({ key }: Table, columns: readonly string[]): number =>
  key.length === 1 && key[0] === 'num' ? columns.indexOf('num') : -1;

/** Copies every row that can be read; what could not be, by table. */
export const copyRows = (damaged: WriteDb, into: WriteDb, tables: readonly Table[]): Map<Table, Unread> => {
  const unread = new Map<Table, Unread>();
  for (const table of tables.filter(({ name }) => !derived.has(name))) {
    const put = putting(into, table, table.columns);
    const num = numberAt(table, table.columns);
    const broken: bigint[] = [];
    const left = readRows(damaged, table, (row) => {
      // What is read twice, of a table without numbers, is there already.
      if (!put(row) && table.hasRowid) broken.push(num < 0 ? 0n : (row[num] as bigint));
    });
    const lost = [...left.lost, ...broken];
    if (lost.length > 0 || left.unknown) unread.set(table, { ...left, lost });
  }
  return unread;
};

/**
 * Takes from a backup the rows that a table lost, as they were then. Where it is not known which those are, all that
 * are not there: what was deleted since may come back with them.
 */
export const fillFrom = (backup: WriteDb, into: WriteDb, unread: ReadonlyMap<Table, Unread>): void => {
  for (const [table, { lost, gaps }] of unread) {
    const has = new Set(
      (backup.pragma(`table_info(${quoted(table.name)})`) as { name: string }[]).map(({ name }) => name),
    );
    const columns = table.columns.filter((column) => has.has(column));
    if (columns.length === 0) continue;
    const num = numberAt(table, columns);
    const wanted = new Set(lost);
    const isWanted = (row: bigint): boolean =>
      wanted.has(row) || gaps.some(([from, to]) => row >= from && row <= to);
    const put = putting(into, table, columns);
    const rows = backup.prepare(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table.name)}`);
    for (const row of rows.raw().safeIntegers().iterate() as Iterable<unknown[]>)
      if (num < 0 || isWanted(row[num] as bigint)) put(row);
  }
};
