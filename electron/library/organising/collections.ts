import type { Collection } from '../../../shared/contract/organising.ts';
import { type ActId, type CollectionId, newId, type SourceId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { organisingLimits } from '../../../shared/sources/organising.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';

type Row = { id: CollectionId; parent_id: CollectionId | null; name: string; position: number };

export type SourceInCollection = { collection: CollectionId; source: SourceId };

/** The collections of a library: a tree, in which a source may be in many places. */
export type Collections = {
  list(): Collection[];
  /** With the names of those around each, the outermost first. */
  ofSource(id: SourceId): { id: CollectionId; path: string[] }[];
  /** How many sources are in none. */
  unfiled(): number;
  /** @throws IbidError 'not-found', 'too-large' */
  create(
    name: string,
    parent: CollectionId | null,
    sources: readonly SourceId[],
  ): { id: CollectionId; act: ActId | null };
  /** @throws IbidError 'not-found' */
  rename(id: CollectionId, name: string): { act: ActId | null };
  /** @throws IbidError 'not-found', 'bad-request' for a place in itself, 'too-large' for one too deep */
  move(id: CollectionId, parent: CollectionId | null, before: CollectionId | null): { act: ActId | null };
  /** @throws IbidError 'not-found' */
  remove(id: CollectionId, joins?: ActId | null): { act: ActId | null };
  /** Which sources are in a collection and in those inside of it. */
  places(id: CollectionId): SourceInCollection[];
  takeOutOf(
    places: readonly SourceInCollection[],
    joins?: ActId | null,
  ): { changed: SourceId[]; act: ActId | null };
  assign(
    sources: readonly SourceId[],
    add: readonly CollectionId[],
    remove: readonly CollectionId[],
    joins?: ActId | null,
  ): { changed: SourceId[]; act: ActId | null };
};

export const collectionsRepo = (db: WriteDb, journal: Journal): Collections => {
  const rows = db.prepare('SELECT * FROM collections ORDER BY position, id');
  const direct = db.prepare(
    'SELECT collection_id AS id, count(*) AS sources FROM collection_sources GROUP BY collection_id',
  );
  // A source may be in several inside of one, so there they have to be told apart. UNION, not UNION ALL: it ends
  // on a circle, too, if a damaged file should have one.
  const around = db.prepare(
    `WITH RECURSIVE inside (top, id) AS (
       SELECT DISTINCT parent_id, parent_id FROM collections WHERE parent_id IS NOT NULL UNION
       SELECT inside.top, collections.id FROM inside JOIN collections ON collections.parent_id = inside.id)
     SELECT top AS id, count(DISTINCT source_id) AS sources
     FROM inside JOIN collection_sources ON collection_id = inside.id GROUP BY top`,
  );
  const unfiled = db
    .prepare(
      `SELECT (SELECT count(*) FROM sources) - (SELECT count(*) FROM (SELECT DISTINCT source_id FROM collection_sources))`,
    )
    .pluck();
  const ofSource = db
    .prepare(
      `SELECT collection_id FROM collection_sources JOIN collections ON id = collection_id
       WHERE source_id = ? ORDER BY name, id`,
    )
    .pluck();
  const within = db.prepare(
    `WITH RECURSIVE inside (id) AS (
       VALUES (?) UNION SELECT collections.id FROM inside JOIN collections ON parent_id = inside.id)
     SELECT collection_id AS collection, source_id AS source
     FROM collection_sources JOIN inside ON id = collection_id ORDER BY source_id`,
  );
  const count = db.prepare('SELECT count(*) FROM collections').pluck();
  const byId = db.prepare('SELECT * FROM collections WHERE id = ?');
  const siblings = db.prepare('SELECT * FROM collections WHERE parent_id IS ? ORDER BY position, id');
  const insert = db.prepare(
    'INSERT INTO collections (id, parent_id, name, position) VALUES (@id, @parent_id, @name, @position)',
  );
  const setName = db.prepare('UPDATE collections SET name = ? WHERE id = ?');
  const setPlace = db.prepare('UPDATE collections SET parent_id = ?, position = ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM collections WHERE id = ?');
  const put = db
    .prepare(
      `INSERT OR IGNORE INTO collection_sources (collection_id, source_id)
       SELECT @id, id FROM sources WHERE id IN (SELECT value FROM json_each(@sources)) RETURNING source_id`,
    )
    .pluck();
  const take = db
    .prepare(
      'DELETE FROM collection_sources WHERE collection_id = @id AND source_id IN (SELECT value FROM json_each(@sources)) RETURNING source_id',
    )
    .pluck();

  const find = (id: CollectionId): Row => {
    const row = byId.get(id) as Row | undefined;
    if (!row) throw new IbidError('not-found', say('collection-gone'));
    return row;
  };
  const childrenOf = (id: CollectionId | null): Row[] => siblings.all(id) as Row[];
  const putInto = (id: CollectionId, sources: readonly SourceId[]): SourceId[] =>
    put.all({ id, sources: JSON.stringify(sources) }) as SourceId[];
  const takeOut = (id: CollectionId, sources: readonly SourceId[]): SourceId[] =>
    take.all({ id, sources: JSON.stringify(sources) }) as SourceId[];

  /** It and those around it, from the inside out. */
  const pathOf = (id: CollectionId | null): Row[] => {
    const path: Row[] = [];
    for (let at = id; at !== null && path.length <= organisingLimits.depth; at = path.at(-1)!.parent_id)
      path.push(find(at));
    return path;
  };
  const heightOf = (id: CollectionId): number =>
    1 + Math.max(0, ...childrenOf(id).map((child) => heightOf(child.id)));
  const requireDepth = (parent: CollectionId | null, height: number): void => {
    if (pathOf(parent).length + height > organisingLimits.depth)
      throw new IbidError('too-large', say('too-deep', { most: organisingLimits.depth }));
  };
  /** Puts a collection among the children of another, which are counted anew. */
  const place = (id: CollectionId, parent: CollectionId | null, before: CollectionId | null): void => {
    const others = childrenOf(parent).flatMap((row) => (row.id === id ? [] : [row.id]));
    const at = before === null ? -1 : others.indexOf(before);
    others.splice(at < 0 ? others.length : at, 0, id);
    others.forEach((other, position) => {
      setPlace.run(parent, position, other);
    });
  };

  const create: Collections['create'] = (name, parent, sources) => {
    if ((count.get() as number) >= organisingLimits.collections)
      throw new IbidError('too-large', say('too-many-collections', { most: organisingLimits.collections }));
    requireDepth(parent, 1);
    const id = newId(16) as CollectionId;
    const position = (childrenOf(parent).at(-1)?.position ?? -1) + 1;
    const { act } = journal.during({ act: 'collections' }, () => {
      insert.run({ id, parent_id: parent, name, position });
      putInto(id, sources);
    });
    return { id, act };
  };

  const move: Collections['move'] = (id, parent, before) => {
    const row = find(id);
    if (pathOf(parent).some((around) => around.id === id))
      throw new IbidError('bad-request', say('collection-in-itself'));
    requireDepth(parent, heightOf(id));
    const old = childrenOf(row.parent_id);
    const behind = old[old.findIndex((one) => one.id === id) + 1]?.id ?? null;
    if (row.parent_id === parent && (before === behind || before === id)) return { act: null };
    return { act: journal.during({ act: 'collections' }, () => place(id, parent, before)).act };
  };

  const changeOf = (
    id: CollectionId,
    work: () => void,
    joins: ActId | null = null,
  ): { act: ActId | null } => {
    find(id);
    return { act: journal.during({ act: 'collections', joins }, work).act };
  };

  const assign: Collections['assign'] = (sources, add, remove, joins = null) => {
    const { result, act } = journal.during({ act: 'collections', joins }, () => [
      ...add.flatMap((id) => putInto(find(id).id, sources)),
      ...remove.flatMap((id) => takeOut(find(id).id, sources)),
    ]);
    return { changed: [...new Set(result)], act };
  };

  const takeOutOf: Collections['takeOutOf'] = (places, joins = null) => {
    const { result, act } = journal.during({ act: 'collections', joins }, () =>
      [...Map.groupBy(places, ({ collection }) => collection)].flatMap(([id, some]) =>
        takeOut(
          id,
          some.map(({ source }) => source),
        ),
      ),
    );
    return { changed: [...new Set(result)], act };
  };

  return {
    list: () => {
      type Count = { id: string; sources: number };
      const countsOf = (counted: unknown[]): Map<string, number> =>
        new Map((counted as Count[]).map((one) => [one.id, one.sources]));
      const own = countsOf(direct.all());
      const withInner = countsOf(around.all());
      const children = Map.groupBy(rows.all() as Row[], (row) => row.parent_id);
      const found = [...(children.get(null) ?? [])];
      // What is appended while it is gone through is gone through, too.
      for (const row of found) found.push(...(children.get(row.id) ?? []));
      return found.map(({ id, parent_id, name }) => ({
        id,
        parent: parent_id,
        name,
        sources: withInner.get(id) ?? own.get(id) ?? 0,
        own: own.get(id) ?? 0,
      }));
    },
    ofSource: (id) =>
      (ofSource.all(id) as CollectionId[]).map((collection) => ({
        id: collection,
        path: pathOf(collection)
          .map(({ name }) => name)
          .reverse(),
      })),
    unfiled: () => unfiled.get() as number,
    create: (...given) => db.transaction(create).immediate(...given),
    rename: (id, name) => db.transaction(changeOf).immediate(id, () => void setName.run(name, id)),
    move: (...given) => db.transaction(move).immediate(...given),
    remove: (id, joins) => db.transaction(changeOf).immediate(id, () => void drop.run(id), joins),
    places: (id) => within.all(find(id).id) as SourceInCollection[],
    takeOutOf: (...given) => db.transaction(takeOutOf).immediate(...given),
    assign: (...given) => db.transaction(assign).immediate(...given),
  };
};
