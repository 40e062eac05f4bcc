import type { ZoteroCollection, ZoteroLibraryFacts } from '../../../shared/sources/zotero-library.ts';
import { notDeleted, textIn, withZotero, type ZoteroDb } from './open-zotero.ts';
import { liveSearches } from './read-settings.ts';

/** Items that stand for themselves and are neither notes nor files. */
export const ownTypes = `('note', 'attachment', 'annotation')`;

/**
 * What is in a Zotero database, library by library: the person's own first, then those of groups. Feeds are none.
 * @throws IbidError as `withZotero`
 */
export const lookIntoZotero = (database: string): Promise<ZoteroLibraryFacts[]> =>
  withZotero(database, (db) => {
    const groups = new Map<unknown, string>();
    if (db.has('groups'))
      for (const { id, name } of db.rows<{ id: unknown; name: unknown }>(
        'SELECT libraryID AS id, name FROM groups',
      ))
        groups.set(id, textIn(name));
    const libraries = [
      ...db.rows<{ id: number; type: unknown }>(
        `SELECT libraryID AS id, type FROM libraries WHERE type IN ('user', 'group') ORDER BY type = 'group', libraryID`,
      ),
    ];
    return libraries.map(({ id, type }) =>
      factsOf(db, id, type === 'group' ? groups.get(id) || `${id}` : ''),
    );
  });

const factsOf = (db: ZoteroDb, library: number, name: string): ZoteroLibraryFacts => {
  const count = (from: string): number => db.row<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)?.n ?? 0;
  const inLibrary = `i.libraryID = ${Number(library)} AND ${notDeleted('i.itemID')}`;
  return {
    id: library,
    name,
    items: count(
      `items i JOIN itemTypes t ON t.itemTypeID = i.itemTypeID WHERE ${inLibrary} AND t.typeName NOT IN ${ownTypes}`,
    ),
    notes:
      count(`itemNotes n JOIN items i ON i.itemID = n.itemID JOIN itemTypes t ON t.itemTypeID = i.itemTypeID
      WHERE ${inLibrary} AND t.typeName = 'note'`),
    attachments: count(
      `itemAttachments a JOIN items i ON i.itemID = a.itemID WHERE ${inLibrary} AND a.linkMode IN (0, 1, 2)`,
    ),
    annotations: db.has('itemAnnotations')
      ? count(`itemAnnotations a JOIN items i ON i.itemID = a.itemID WHERE ${inLibrary}`)
      : 0,
    collections: collectionsOf(db, library),
    savedSearches: db.has('savedSearches') ? count(liveSearches(db, `${Number(library)}`)) : 0,
  };
};

type Row = { id: number; parent: number | null; name: unknown };

/** Collections of a library that are not in the bin. */
export const collectionRows = (db: ZoteroDb, library: number): Row[] => [
  ...db.rows<Row>(
    `SELECT collectionID AS id, parentCollectionID AS parent, collectionName AS name FROM collections
     WHERE libraryID = ${Number(library)} ${db.has('deletedCollections') ? 'AND collectionID NOT IN (SELECT collectionID FROM deletedCollections)' : ''}
     ORDER BY collectionName COLLATE NOCASE`,
  ),
];

/** The collections of a library as a tree that is written down line by line. */
const collectionsOf = (db: ZoteroDb, library: number): ZoteroCollection[] => {
  const counts = new Map<number, number>();
  for (const { id, n } of db.rows<{ id: number; n: number }>(
    `SELECT ci.collectionID AS id, count(*) AS n FROM collectionItems ci JOIN items i ON i.itemID = ci.itemID
     WHERE i.libraryID = ${Number(library)} AND ${notDeleted('i.itemID')} GROUP BY ci.collectionID`,
  ))
    counts.set(id, n);
  const rows = collectionRows(db, library);
  const inside = new Map<number | null, Row[]>();
  for (const row of rows) inside.set(row.parent, [...(inside.get(row.parent) ?? []), row]);
  const listed: ZoteroCollection[] = [];
  const waiting = (inside.get(null) ?? []).map((row) => ({ row, level: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { row, level } = next;
    listed.push({ id: row.id, name: textIn(row.name), level, items: counts.get(row.id) ?? 0 });
    for (const inner of (inside.get(row.id) ?? []).toReversed())
      waiting.push({ row: inner, level: level + 1 });
  }
  return listed;
};
