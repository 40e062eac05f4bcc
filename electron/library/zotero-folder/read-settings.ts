import type { ZoteroSearch, ZoteroTagColour } from '../../../shared/sources/zotero-library.ts';
import { textIn, type ZoteroDb } from './open-zotero.ts';

/** Searches that are not in the bin, in a FROM with a WHERE that may go on. @param libraries ids with commas */
export const liveSearches = (db: ZoteroDb, libraries: string): string =>
  `savedSearches s WHERE s.libraryID IN (${libraries}) ${
    db.has('deletedSearches') ? 'AND s.savedSearchID NOT IN (SELECT savedSearchID FROM deletedSearches)' : ''
  }`;

/** The saved searches of libraries by their names. @param libraries ids with commas */
export const searchesOf = (db: ZoteroDb, libraries: string): ZoteroSearch[] => {
  if (!db.has('savedSearches') || !db.has('savedSearchConditions')) return [];
  const collections = new Map<string, string>();
  for (const { key, name } of db.rows<{ key: unknown; name: unknown }>(
    `SELECT key, collectionName AS name FROM collections WHERE libraryID IN (${libraries})`,
  ))
    collections.set(textIn(key), textIn(name));
  const searches = new Map<number, ZoteroSearch>();
  for (const { id, name } of db.rows<{ id: number; name: unknown }>(
    `SELECT s.savedSearchID AS id, s.savedSearchName AS name FROM ${liveSearches(db, libraries)} ORDER BY s.savedSearchName`,
  ))
    searches.set(id, { name: textIn(name), conditions: [] });
  for (const row of db.rows<{ id: number; condition: unknown; operator: unknown; value: unknown }>(
    'SELECT savedSearchID AS id, condition, operator, value FROM savedSearchConditions ORDER BY savedSearchID, searchConditionID',
  )) {
    const [condition, value] = [textIn(row.condition), textIn(row.value)];
    searches.get(row.id)?.conditions.push({
      condition,
      operator: textIn(row.operator),
      // A collection is named by its key, in old searches with a letter before it.
      value: condition === 'collection' ? (collections.get(value.slice(-8)) ?? '') : value,
    });
  }
  return [...searches.values()];
};

/** The tags of libraries that have a colour. @param libraries ids with commas */
export const tagColoursOf = (db: ZoteroDb, libraries: string): ZoteroTagColour[] => {
  if (!db.has('syncedSettings')) return [];
  const found: ZoteroTagColour[] = [];
  for (const { value } of db.rows<{ value: unknown }>(
    `SELECT value FROM syncedSettings WHERE setting = 'tagColors' AND libraryID IN (${libraries})`,
  ))
    found.push(...coloursIn(textIn(value)));
  return found;
};

const coloursIn = (json: string): ZoteroTagColour[] => {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown): ZoteroTagColour[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { name, color } = one as { name?: unknown; color?: unknown };
    return typeof name === 'string' && typeof color === 'string' ? [{ name, colour: color }] : [];
  });
};
