import type { Belongings } from '../../../shared/sources/imported-source.ts';
import type { ReadDb } from '../db.ts';

/** Reads what hangs on sources, all of them if `ids` is null; a source without any is not in it. */
export const belongingsOf = (db: ReadDb): ((ids: readonly string[] | null) => Map<string, Belongings>) => {
  const chosen = '(@ids IS NULL OR source_id IN (SELECT value FROM json_each(@ids)))';
  const tags = db.prepare(
    `SELECT source_id AS source, name FROM source_tags JOIN tags ON id = tag_id WHERE ${chosen} ORDER BY source_id, folded`,
  );
  const notes = db.prepare(
    `SELECT source_id AS source, text FROM source_notes WHERE ${chosen} ORDER BY source_id, created, id`,
  );
  const inCollections = db.prepare(
    `SELECT source_id AS source, collection_id AS id FROM collection_sources WHERE ${chosen} ORDER BY source_id, collection_id`,
  );
  const collections = db.prepare('SELECT id, parent_id AS parent, name FROM collections');
  type Whole = { tags: string[]; notes: string[]; collections: string[][] };
  return (ids) => {
    const found = new Map<string, Whole>();
    const at = (source: string): Whole => {
      const known = found.get(source) ?? { tags: [], notes: [], collections: [] };
      found.set(source, known);
      return known;
    };
    const given = { ids: ids === null ? null : JSON.stringify(ids) };
    for (const row of tags.all(given) as { source: string; name: string }[])
      at(row.source).tags.push(row.name);
    for (const row of notes.all(given) as { source: string; text: string }[])
      at(row.source).notes.push(row.text);
    const pathOf = pathsIn(collections.all() as { id: string; parent: string | null; name: string }[]);
    for (const row of inCollections.all(given) as { source: string; id: string }[])
      at(row.source).collections.push(pathOf(row.id));
    return found;
  };
};

/** The names on the way to a collection. */
const pathsIn = (
  rows: readonly { id: string; parent: string | null; name: string }[],
): ((id: string) => string[]) => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const path: string[] = [];
    // A damaged file might have a circle.
    for (let row = byId.get(id); row && path.length < 100; row = byId.get(row.parent ?? ''))
      path.unshift(row.name);
    return path;
  };
};
