import type { SavedSearch } from '../../../shared/contract/organising.ts';
import { type ActId, newId, type SavedSearchId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { ImportedSearch } from '../../../shared/sources/imported-source.ts';
import { organisingLimits, tidyName } from '../../../shared/sources/organising.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';

/** What is typed into the search, kept by names in an order of the reader's. */
export type SavedSearches = {
  list(): SavedSearch[];
  /** @param id null for a new one. @throws IbidError 'not-found', 'too-large' */
  save(id: SavedSearchId | null, name: string, query: string): { id: SavedSearchId; act: ActId | null };
  /** @throws IbidError 'not-found' */
  move(id: SavedSearchId, before: SavedSearchId | null): { act: ActId | null };
  /** @throws IbidError 'not-found' */
  remove(id: SavedSearchId): { act: ActId | null };
};

type Row = SavedSearch & { position: number };

/**
 * Takes searches of a file, inside the transaction of the caller: none that is there by that name already, and no more
 * than there is room for.
 */
export const importSearches = (db: WriteDb, searches: readonly ImportedSearch[]): void => {
  const add = db.prepare(
    `INSERT INTO saved_searches (id, name, query, position)
     SELECT @id, @name, @query, (SELECT coalesce(max(position) + 1, 0) FROM saved_searches)
     WHERE NOT EXISTS (SELECT 1 FROM saved_searches WHERE name = @name AND query = @query)
       AND (SELECT count(*) FROM saved_searches) < ${organisingLimits.searches}`,
  );
  for (const search of searches) {
    const name = tidyName(search.name);
    if (name !== '') add.run({ id: newId(16), name, query: search.query });
  }
};

export const savedSearchesRepo = (db: WriteDb, journal: Journal): SavedSearches => {
  const rows = db.prepare('SELECT * FROM saved_searches ORDER BY position, id');
  const byId = db.prepare('SELECT * FROM saved_searches WHERE id = ?');
  const insert = db.prepare(
    'INSERT INTO saved_searches (id, name, query, position) VALUES (@id, @name, @query, @position)',
  );
  const update = db.prepare('UPDATE saved_searches SET name = ?, query = ? WHERE id = ?');
  const setPlace = db.prepare('UPDATE saved_searches SET position = ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM saved_searches WHERE id = ?');

  const find = (id: SavedSearchId): Row => {
    const row = byId.get(id) as Row | undefined;
    if (!row) throw new IbidError('not-found', say('search-gone'));
    return row;
  };
  const add = (name: string, query: string): SavedSearchId => {
    const all = rows.all() as Row[];
    if (all.length >= organisingLimits.searches)
      throw new IbidError('too-large', say('too-many-searches', { most: organisingLimits.searches }));
    const id = newId(16) as SavedSearchId;
    insert.run({ id, name, query, position: (all.at(-1)?.position ?? -1) + 1 });
    return id;
  };
  const place = (id: SavedSearchId, before: SavedSearchId | null): void => {
    const others = (rows.all() as Row[]).flatMap((row) => (row.id === id ? [] : [row.id]));
    const at = before === null ? -1 : others.indexOf(before);
    others.splice(at < 0 ? others.length : at, 0, id);
    others.forEach((other, position) => {
      setPlace.run(position, other);
    });
  };
  const acting = <T>(work: () => T): { result: T; act: ActId | null } =>
    db.transaction(() => journal.during({ act: 'searches' }, work)).immediate();
  return {
    list: () => (rows.all() as Row[]).map(({ position: _, ...search }) => search),
    save: (id, name, query) => {
      const { result, act } = acting(() => {
        if (id === null) return add(name, query);
        update.run(name, query, find(id).id);
        return id;
      });
      return { id: result, act };
    },
    move: (id, before) => ({ act: acting(() => place(find(id).id, before)).act }),
    remove: (id) => ({ act: acting(() => void drop.run(find(id).id)).act }),
  };
};
