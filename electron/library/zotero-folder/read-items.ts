import type {
  ZoteroAnnotation,
  ZoteroAttachment,
  ZoteroContents,
  ZoteroItem,
  ZoteroPart,
} from '../../../shared/sources/zotero-library.ts';
import { collectionRows } from './look.ts';
import { notDeleted, textIn, withZotero, type ZoteroDb } from './open-zotero.ts';
import { searchesOf, tagColoursOf } from './read-settings.ts';

/** Lets others have their turn, and ends the reading by throwing. */
type Pause = () => Promise<void>;

/** Rows that are read at a stretch. */
const atAStretch = 20_000;

type Reading = {
  db: ZoteroDb;
  /** Items that stand for themselves, by their ids in the database. */
  items: Map<number, ZoteroItem>;
  attachments: Map<number, ZoteroAttachment>;
  /** Goes through rows with pauses. */
  each<Row>(sql: string, take: (row: Row) => void): Promise<void>;
};

/**
 * The items of some parts of a Zotero database, with their tags, notes, files and what is marked in those. What lies
 * in the bin stays there.
 * @throws IbidError as `withZotero`, and what `pause` throws
 */
export const readZotero = (
  database: string,
  parts: readonly ZoteroPart[],
  pause: Pause,
): Promise<ZoteroContents> =>
  withZotero(database, async (db) => {
    const each: Reading['each'] = async (sql, take) => {
      let read = 0;
      for (const row of db.rows(sql)) {
        take(row as never);
        if (++read % atAStretch === 0) await pause();
      }
      await pause();
    };
    const reading: Reading = { db, items: new Map(), attachments: new Map(), each };
    for (const part of parts) await readPart(reading, part);
    await readFields(reading);
    await readPeople(reading);
    await readBelongings(reading);
    const libraries = parts.map(({ library }) => Number(library)).join(', ') || '-1';
    const relations = db.has('itemRelations')
      ? db.row<{ n: number }>(
          `SELECT count(DISTINCT r.itemID) AS n FROM itemRelations r JOIN items i ON i.itemID = r.itemID
           WHERE i.libraryID IN (${libraries}) AND ${notDeleted('i.itemID')}`,
        )
      : undefined;
    return {
      items: [...reading.items.values()],
      searches: searchesOf(db, libraries),
      tagColours: tagColoursOf(db, libraries),
      relations: relations?.n ?? 0,
    };
  });

/** The items of one library, or of some of its collections, and the collections they are in. */
const readPart = async ({ db, items, each }: Reading, part: ZoteroPart): Promise<void> => {
  const library = Number(part.library);
  const group = db.has('groups')
    ? textIn(db.row<{ name: unknown }>(`SELECT name FROM groups WHERE libraryID = ${library}`)?.name)
    : '';
  const rows = new Map(collectionRows(db, library).map((row) => [row.id, row]));
  const wayTo = (id: number): number[] => {
    const way: number[] = [];
    // A forged file may have a collection within itself.
    for (let at = rows.get(id); at && !way.includes(at.id); at = rows.get(at.parent ?? -1))
      way.unshift(at.id);
    return way;
  };
  const ways = new Map([...rows.keys()].map((id) => [id, wayTo(id)]));
  const chosen = part.collections === null ? null : new Set(part.collections);
  const isChosen = (id: number): boolean => chosen === null || ways.get(id)!.some((one) => chosen.has(one));

  const collectionsOfItem = new Map<number, number[]>();
  await each<{ item: number; collection: number }>(
    `SELECT ci.itemID AS item, ci.collectionID AS collection FROM collectionItems ci
     JOIN items i ON i.itemID = ci.itemID WHERE i.libraryID = ${library}`,
    ({ item, collection }) => {
      if (!ways.has(collection)) return;
      const known = collectionsOfItem.get(item);
      if (known) known.push(collection);
      else collectionsOfItem.set(item, [collection]);
    },
  );
  const pathOf = (id: number): string[] => {
    const names = ways.get(id)!.map((one) => textIn(rows.get(one)?.name));
    return group === '' ? names : [group, ...names];
  };
  await each<{ id: number; key: unknown; type: unknown; inside: number | null }>(
    `SELECT i.itemID AS id, i.key AS key, t.typeName AS type, coalesce(n.parentItemID, a.parentItemID) AS inside
     FROM items i JOIN itemTypes t ON t.itemTypeID = i.itemTypeID
     LEFT JOIN itemNotes n ON n.itemID = i.itemID LEFT JOIN itemAttachments a ON a.itemID = i.itemID
     WHERE i.libraryID = ${library} AND ${notDeleted('i.itemID')} AND t.typeName <> 'annotation' ORDER BY i.itemID`,
    ({ id, key, type, inside }) => {
      if (inside !== null) return;
      const collections = collectionsOfItem.get(id) ?? [];
      if (chosen && !collections.some(isChosen)) return;
      const paths = collections.map(pathOf);
      // What lies in no collection of a group is still the group's.
      if (group !== '' && paths.length === 0) paths.push([group]);
      items.set(id, {
        key: textIn(key),
        type: textIn(type),
        fields: new Map(),
        creators: [],
        tags: [],
        collections: paths,
        notes: [],
        attachments: [],
      });
    },
  );
};

const fieldRows = `SELECT d.itemID AS item, f.fieldName AS field, v.value AS value FROM itemData d
  JOIN fields f ON f.fieldID = d.fieldID JOIN itemDataValues v ON v.valueID = d.valueID`;

const readFields = ({ items, each }: Reading): Promise<void> =>
  each<{ item: number; field: unknown; value: unknown }>(fieldRows, ({ item, field, value }) => {
    const fields = items.get(item)?.fields as Map<string, string> | undefined;
    const text = textIn(value);
    if (fields && text !== '') fields.set(textIn(field), text);
  });

const readPeople = async ({ items, each }: Reading): Promise<void> => {
  await each<{ item: number; role: unknown; first: unknown; last: unknown; mode: unknown }>(
    `SELECT ic.itemID AS item, ct.creatorType AS role, c.firstName AS first, c.lastName AS last, c.fieldMode AS mode
     FROM itemCreators ic JOIN creators c ON c.creatorID = ic.creatorID
     JOIN creatorTypes ct ON ct.creatorTypeID = ic.creatorTypeID ORDER BY ic.itemID, ic.orderIndex`,
    ({ item, role, first, last, mode }) =>
      items.get(item)?.creators.push({
        role: textIn(role),
        first: textIn(first),
        last: textIn(last),
        isWhole: mode === 1,
      }),
  );
  await each<{ item: number; name: unknown }>(
    `SELECT it.itemID AS item, t.name AS name FROM itemTags it JOIN tags t ON t.tagID = it.tagID ORDER BY it.itemID, t.name`,
    ({ item, name }) => items.get(item)?.tags.push(textIn(name)),
  );
};

const kinds = ['stored', 'stored', 'linked', 'link'] as const;
const marks: Readonly<Record<number, ZoteroAnnotation['kind']>> = {
  1: 'highlight',
  2: 'note',
  3: 'image',
  4: 'ink',
  5: 'underline',
  6: 'text',
};

/** Notes, files and what is marked in the files. */
const readBelongings = async ({ db, items, attachments, each }: Reading): Promise<void> => {
  const own = new Map<number, ZoteroAttachment>();
  await each<{
    id: number;
    parent: number | null;
    key: unknown;
    mode: number;
    path: unknown;
    media: unknown;
  }>(
    `SELECT a.itemID AS id, a.parentItemID AS parent, i.key AS key, a.linkMode AS mode, a.path AS path, a.contentType AS media
     FROM itemAttachments a JOIN items i ON i.itemID = a.itemID WHERE ${notDeleted('a.itemID')} ORDER BY a.itemID`,
    ({ id, parent, key, mode, path, media }) => {
      const kind = kinds[mode];
      const item = items.get(parent ?? id);
      if (kind === undefined || !item) return;
      const attachment: ZoteroAttachment = {
        key: textIn(key),
        title: '',
        kind,
        path: textIn(path),
        url: '',
        mediaType: textIn(media),
        note: '',
        annotations: [],
      };
      item.attachments.push(attachment);
      attachments.set(id, attachment);
      own.set(id, attachment);
    },
  );
  await each<{ item: number; field: unknown; value: unknown }>(
    `${fieldRows} WHERE f.fieldName IN ('title', 'url') AND d.itemID IN (SELECT itemID FROM itemAttachments)`,
    ({ item, field, value }) => {
      const attachment = own.get(item);
      if (attachment) attachment[field === 'url' ? 'url' : 'title'] = textIn(value);
    },
  );
  await each<{ id: number; parent: number | null; note: unknown }>(
    `SELECT itemID AS id, parentItemID AS parent, note FROM itemNotes WHERE ${notDeleted('itemID')} ORDER BY itemID`,
    ({ id, parent, note }) => {
      const attachment = attachments.get(id);
      if (attachment) attachment.note = textIn(note);
      else items.get(parent ?? id)?.notes.push(textIn(note));
    },
  );
  if (!db.has('itemAnnotations')) return;
  await each<{ parent: number; type: number; text: unknown; comment: unknown; page: unknown }>(
    `SELECT parentItemID AS parent, type, text, comment, pageLabel AS page FROM itemAnnotations
     WHERE ${notDeleted('itemID')} ORDER BY parentItemID, sortIndex`,
    ({ parent, type, text, comment, page }) => {
      const kind = marks[type];
      if (kind !== undefined)
        attachments
          .get(parent)
          ?.annotations.push({ kind, text: textIn(text), comment: textIn(comment), page: textIn(page) });
    },
  );
};
