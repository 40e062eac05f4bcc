import type { CountedTag, Tag } from '../../../shared/contract/organising.ts';
import { newId, type SourceId, type TagId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import {
  foldedName,
  organisingLimits,
  type TagColour,
  tagsOfKeywords,
} from '../../../shared/sources/organising.ts';
import type { WriteDb } from '../db.ts';
import type { Acts, Touched } from './acts.ts';

type Row = { id: TagId; name: string; folded: string; colour: TagColour };

/** The tags of a library. What is done to them is done in one transaction each. */
export type Tags = {
  list(): CountedTag[];
  ofSource(id: SourceId): Tag[];
  /** @throws IbidError 'too-large' */
  assign(
    sources: readonly SourceId[],
    add: readonly string[],
    remove: readonly TagId[],
  ): { changed: SourceId[]; undo: string | null };
  /** @throws IbidError 'not-found' */
  rename(id: TagId, name: string): { id: TagId; merged: boolean; undo: string | null };
  setColour(id: TagId, colour: TagColour): void;
  remove(id: TagId): { undo: string };
  /** @param sources all if null */
  ofKeywords(sources: readonly SourceId[] | null): { tags: number; changed: number; undo: string | null };
};

export const tagsRepo = (db: WriteDb, acts: Acts): Tags => {
  const list = db.prepare(
    `SELECT id, name, colour, (SELECT count(*) FROM source_tags WHERE tag_id = tags.id) AS sources
     FROM tags ORDER BY folded`,
  );
  const count = db.prepare('SELECT count(*) FROM tags').pluck();
  const byId = db.prepare('SELECT * FROM tags WHERE id = ?');
  const byFolded = db.prepare('SELECT * FROM tags WHERE folded = ?');
  const insert = db.prepare(
    'INSERT INTO tags (id, name, folded, colour) VALUES (@id, @name, @folded, @colour)',
  );
  const setName = db.prepare('UPDATE tags SET name = @name, folded = @folded WHERE id = @id');
  const setColour = db.prepare('UPDATE tags SET colour = ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM tags WHERE id = ?');
  const dropUnused = db.prepare(
    'DELETE FROM tags WHERE id = ? AND NOT EXISTS (SELECT 1 FROM source_tags WHERE tag_id = tags.id)',
  );
  const ofSource = db.prepare(
    `SELECT id, name, colour FROM source_tags JOIN tags ON id = tag_id WHERE source_id = ? ORDER BY folded`,
  );
  const sourcesOf = db.prepare('SELECT source_id FROM source_tags WHERE tag_id = ?').pluck();
  const give = db
    .prepare(
      `INSERT OR IGNORE INTO source_tags (source_id, tag_id)
       SELECT id, @tag FROM sources WHERE id IN (SELECT value FROM json_each(@sources)) RETURNING source_id`,
    )
    .pluck();
  const take = db
    .prepare(
      'DELETE FROM source_tags WHERE tag_id = @tag AND source_id IN (SELECT value FROM json_each(@sources)) RETURNING source_id',
    )
    .pluck();
  const keywords = db.prepare(
    `SELECT id, csl ->> '$.keyword' AS keyword FROM sources
     WHERE csl LIKE '%"keyword"%' AND (@sources IS NULL OR id IN (SELECT value FROM json_each(@sources)))`,
  );

  const find = (id: TagId): Row => {
    const row = byId.get(id) as Row | undefined;
    if (!row) throw new IbidError('not-found', say('tag-gone'));
    return row;
  };
  const giveTo = (tag: TagId, sources: readonly SourceId[]): SourceId[] =>
    give.all({ tag, sources: JSON.stringify(sources) }) as SourceId[];
  const takeFrom = (tag: TagId, sources: readonly SourceId[]): SourceId[] =>
    take.all({ tag, sources: JSON.stringify(sources) }) as SourceId[];
  const made = (name: string): { row: Row; isNew: boolean } => {
    const folded = foldedName(name);
    const there = byFolded.get(folded) as Row | undefined;
    if (there) return { row: there, isNew: false };
    if ((count.get() as number) >= organisingLimits.tags)
      throw new IbidError('too-large', say('too-many-tags', { most: organisingLimits.tags }));
    const row: Row = { id: newId(16) as TagId, name, folded, colour: '' };
    insert.run(row);
    return { row, isNew: true };
  };
  /** A tag is there again; where another has its name by now, that one stands for it. */
  const bringBack = (row: Row): TagId => {
    const other = byFolded.get(row.folded) as Row | undefined;
    if (other) return other.id;
    insert.run(row);
    return row.id;
  };
  const touched = (ids: SourceId[] | null): Touched => ({ what: 'tags', ids });

  /** The tags that were given to and taken from sources, as what takes it back. */
  const change = (
    given: ReadonlyMap<string, readonly SourceId[]>,
    taken: ReadonlyMap<TagId, readonly SourceId[]>,
  ): { changed: SourceId[]; undo: string | null; tags: number } => {
    const added: { row: Row; isNew: boolean; sources: SourceId[] }[] = [];
    for (const [name, sources] of given) {
      const tag = made(name);
      added.push({ ...tag, sources: giveTo(tag.row.id, sources) });
    }
    const removed = [...taken].map(([id, sources]) => ({ row: find(id), sources: takeFrom(id, sources) }));
    const all = [...added, ...removed];
    const changed = [...new Set(all.flatMap(({ sources }) => sources))];
    if (changed.length === 0 && added.every(({ isNew }) => !isNew)) return { changed, undo: null, tags: 0 };
    const size = all.reduce((sum, { sources }) => sum + sources.length, 0);
    const undo = acts.keep(size, () => {
      for (const { row, sources } of removed) giveTo(bringBack(row), sources);
      for (const { row, isNew, sources } of added) {
        takeFrom(row.id, sources);
        if (isNew) dropUnused.run(row.id);
      }
      return touched(changed);
    });
    return { changed, undo, tags: added.length };
  };

  const assign: Tags['assign'] = (sources, add, remove) => {
    const { changed, undo } = change(
      new Map(add.map((name) => [name, sources])),
      new Map(remove.map((id) => [id, sources])),
    );
    return { changed, undo };
  };

  const rename: Tags['rename'] = (id, name) => {
    const row = find(id);
    const folded = foldedName(name);
    const other = byFolded.get(folded) as Row | undefined;
    if (other && other.id !== id) {
      const sources = sourcesOf.all(id) as SourceId[];
      const given = giveTo(other.id, sources);
      drop.run(id);
      const undo = acts.keep(sources.length * 2, () => {
        takeFrom(other.id, given);
        giveTo(bringBack(row), sources);
        return touched(null);
      });
      return { id: other.id, merged: true, undo };
    }
    if (row.name === name) return { id, merged: false, undo: null };
    setName.run({ id, name, folded });
    const undo = acts.keep(1, () => {
      const taken = byFolded.get(row.folded) as Row | undefined;
      if (!taken || taken.id === id) setName.run(row);
      return touched(null);
    });
    return { id, merged: false, undo };
  };

  const remove: Tags['remove'] = (id) => {
    const row = find(id);
    const sources = sourcesOf.all(id) as SourceId[];
    drop.run(id);
    return {
      undo: acts.keep(sources.length, () => {
        giveTo(bringBack(row), sources);
        return touched(null);
      }),
    };
  };

  const ofKeywords: Tags['ofKeywords'] = (sources) => {
    const rows = keywords.all({ sources: sources && JSON.stringify(sources) }) as {
      id: SourceId;
      keyword: unknown;
    }[];
    // Two spellings of one tag go by the first.
    const names = new Map<string, { name: string; sources: SourceId[] }>();
    for (const { id, keyword } of rows)
      for (const name of tagsOfKeywords(keyword)) {
        const known = names.get(foldedName(name));
        if (known) known.sources.push(id);
        else names.set(foldedName(name), { name, sources: [id] });
      }
    const { changed, undo, tags } = change(
      new Map([...names.values()].map((one) => [one.name, one.sources])),
      new Map(),
    );
    return { tags, changed: changed.length, undo };
  };

  return {
    list: () => list.all() as CountedTag[],
    ofSource: (id) => ofSource.all(id) as Tag[],
    assign: (...given) => db.transaction(assign).immediate(...given),
    rename: (...given) => db.transaction(rename).immediate(...given),
    setColour: (id, colour) => {
      find(id);
      setColour.run(colour, id);
    },
    remove: (id) => db.transaction(remove).immediate(id),
    ofKeywords: (sources) => db.transaction(ofKeywords).immediate(sources),
  };
};
