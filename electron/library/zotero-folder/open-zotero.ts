import Database from 'better-sqlite3';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { copyDatabase } from './copy-database.ts';

/** Zotero's database, for questions alone. */
export type ZoteroDb = {
  rows<Row>(sql: string): IterableIterator<Row>;
  row<Row>(sql: string): Row | undefined;
  has(table: string, column?: string): boolean;
};

const needed = [
  'items',
  'itemTypes',
  'fields',
  'itemData',
  'itemDataValues',
  'creators',
  'creatorTypes',
  'itemCreators',
  'collections',
  'collectionItems',
  'tags',
  'itemTags',
  'itemNotes',
  'itemAttachments',
  'deletedItems',
  'libraries',
] as const;

/**
 * Does something with a copy of Zotero's database and throws the copy away. The file comes from somewhere else, so
 * nothing in its schema is trusted: no views, no triggers, no functions.
 * @throws IbidError as `copyDatabase`, and 'bad-file' for what is no database of Zotero 5 or later
 */
export const withZotero = async <T>(database: string, work: (db: ZoteroDb) => T | Promise<T>): Promise<T> => {
  const copy = await copyDatabase(database);
  let open: Database.Database | null = null;
  try {
    open = new Database(copy.path, { fileMustExist: true });
    open.pragma('trusted_schema = OFF');
    open.pragma('cell_size_check = ON');
    open.pragma('query_only = ON');
    const db = asked(open);
    for (const table of needed) if (!db.has(table)) throw new IbidError('bad-file', say('zotero-unknown'));
    if (!db.has('itemNotes', 'parentItemID') || !db.has('creators', 'lastName'))
      throw new IbidError('bad-file', say('zotero-too-old'));
    return await work(db);
  } catch (error) {
    if (error instanceof IbidError) throw error;
    // What a damaged or forged file makes SQLite say.
    if (error instanceof Database.SqliteError) throw new IbidError('bad-file', say('zotero-unreadable'));
    throw error;
  } finally {
    open?.close();
    await copy.remove();
  }
};

const asked = (open: Database.Database): ZoteroDb => {
  const tables = new Set(
    (
      open
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
        .pluck()
        .all() as string[]
    ).map((name) => name.toLowerCase()),
  );
  return {
    rows: <Row>(sql: string) => open.prepare(sql).iterate() as IterableIterator<Row>,
    row: <Row>(sql: string) => open.prepare(sql).get() as Row | undefined,
    has: (table, column) =>
      tables.has(table.toLowerCase()) &&
      (column === undefined ||
        (open.pragma(`table_info(${table})`) as { name: string }[]).some(({ name }) => name === column)),
  };
};

/** What is not in the bin. */
export const notDeleted = (id: string): string => `${id} NOT IN (SELECT itemID FROM deletedItems)`;

/** A text of the database; '' for what is none. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
