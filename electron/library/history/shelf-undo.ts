import type { KeptShelf, ShelfKind } from '../../../shared/contract/acts.ts';
import type { WriteDb } from '../db.ts';
import type { ShelfChange } from './library-changes.ts';
import { type Row, shelfTables } from './tables.ts';

/** Takes back what an act did to tags, collections, saved searches and what was told apart. */
export type ShelfUndo = {
  /** What went is there again, and what was changed is as it was; before anything is put to sources. */
  bringBack(): void;
  /** Tags by those that stand for them, because they have their names by now. */
  stands: ReadonlyMap<string, string>;
  /** What came goes, where nothing was done with it since; after everything was taken from sources. */
  takeAway(): void;
  /** What stays as it is, because it was changed again since. */
  kept: KeptShelf[];
};

const tableOf = (db: WriteDb, kind: ShelfKind) => {
  const { name, keys } = shelfTables.find((table) => table.kind === kind)!;
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${name}')`).pluck().all() as string[];
  const own = keys.map((key) => `${key} = @${key}`).join(' AND ');
  return {
    get: db.prepare(`SELECT * FROM ${name} WHERE ${own}`),
    insert: db.prepare(
      `INSERT OR IGNORE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    ),
    set: db.prepare(
      `UPDATE ${name} SET ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE ${own}`,
    ),
    drop: db.prepare(`DELETE FROM ${name} WHERE ${own}`),
  };
};

/** What a row is called. */
const nameOf = (row: Row | null): string => String(row?.name ?? '');

/** A row with the values it had before a change, where they still are what the change made of them. */
const rowBefore = (
  now: Row,
  { before, after }: { before: Row; after: Row },
  force: boolean,
): { row: Row; isWhole: boolean } => {
  const row: Record<string, Row[string]> = { ...now };
  let isWhole = true;
  for (const [column, was] of Object.entries(before)) {
    if (was === after[column] || now[column] === was) continue;
    if (force || now[column] === after[column]) row[column] = was;
    // Where it stands among its neighbours changes with every one of them.
    else if (column !== 'position') isWhole = false;
  }
  return { row, isWhole };
};

export const shelfUndoer = (
  db: WriteDb,
): ((changes: readonly ShelfChange[], force: boolean) => ShelfUndo) => {
  const tables = {
    tags: tableOf(db, 'tags'),
    collections: tableOf(db, 'collections'),
    searches: tableOf(db, 'searches'),
    apart: tableOf(db, 'apart'),
  };
  const byFolded = db.prepare('SELECT id FROM tags WHERE folded = ?').pluck();
  const collection = db.prepare('SELECT parent_id FROM collections WHERE id = ?');
  const isUsed: Partial<Record<ShelfKind, { get(row: { id: string }): unknown }>> = {
    tags: db.prepare('SELECT 1 FROM source_tags WHERE tag_id = @id LIMIT 1'),
    collections: db.prepare(
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM collection_sources WHERE collection_id = @id)
         OR EXISTS (SELECT 1 FROM collections WHERE parent_id = @id)`,
    ),
  };

  const parentOf = (id: string): string | null | undefined =>
    (collection.get(id) as { parent_id: string | null } | undefined)?.parent_id;
  /** The place of a collection, which is the top where what was around it is gone or inside of it by now. */
  const withPlace = (row: Row): Row => {
    for (let at = row.parent_id as string | null | undefined; at !== null; at = parentOf(at))
      if (at === undefined || at === row.id) return { ...row, parent_id: null };
    return row;
  };
  const holderOf = (kind: ShelfKind, row: Row): string | undefined => {
    const other = kind === 'tags' ? (byFolded.get(row.folded) as string | undefined) : undefined;
    return other === row.id ? undefined : other;
  };

  return (changes, force) => {
    const kept: KeptShelf[] = [];
    const keep = ({ kind, before, after }: ShelfChange, now: Row | null): void =>
      void kept.push({ kind, name: nameOf(now ?? after ?? before) });

    const stands = new Map<string, string>();
    const bringBackGone = (): void => {
      const gone = changes.filter((one) => one.before !== null && one.after === null);
      const left = new Set(gone.filter(({ kind }) => kind === 'collections').map(({ id }) => id));
      const insert = ({ kind, id, before }: ShelfChange): void => {
        const row = before as Row;
        const holder = holderOf(kind, row);
        left.delete(id);
        if (holder === undefined) tables[kind].insert.run(kind === 'collections' ? withPlace(row) : row);
        else stands.set(id, holder);
      };
      // What lies inside of another comes after it.
      for (let some = gone; some.length > 0; ) {
        const ready = some.filter(({ before }) => !left.has(String(before?.parent_id)));
        for (const one of ready.length > 0 ? ready : some) insert(one);
        some = ready.length > 0 ? some.filter((one) => !ready.includes(one)) : [];
      }
    };
    const changeBack = (): void => {
      for (const change of changes) {
        const { kind, before, after } = change;
        if (before === null || after === null) continue;
        const now = tables[kind].get.get(after) as Row | undefined;
        if (!now) {
          keep(change, null);
          continue;
        }
        const { row, isWhole } = rowBefore(now, { before, after }, force);
        const isTaken = holderOf(kind, row) !== undefined;
        if (!isWhole || isTaken) keep(change, now);
        if (!isTaken) tables[kind].set.run(kind === 'collections' ? withPlace(row) : row);
      }
    };
    return {
      kept,
      stands,
      bringBack: () => {
        bringBackGone();
        changeBack();
      },
      takeAway: () => {
        for (const change of changes.toReversed()) {
          const { kind, id, before, after } = change;
          if (before !== null || after === null) continue;
          const now = tables[kind].get.get(after) as Row | undefined;
          if (!now) continue;
          const isSame = Object.entries(after).every(
            ([column, value]) => column === 'position' || now[column] === value,
          );
          if ((isSame || force) && isUsed[kind]?.get({ id }) === undefined) tables[kind].drop.run(now);
          else keep(change, now);
        }
      },
    };
  };
};
