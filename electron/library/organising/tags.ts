import type { CountedTag, Tag } from '../../../shared/contract/organising.ts';
import { type ActId, newId, type SourceId, type TagId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import {
  foldedName,
  organisingLimits,
  type TagColour,
  tagsOfKeywords,
} from '../../../shared/sources/organising.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';

type Row = { id: TagId; name: string; folded: string; colour: TagColour };

/** The tags of a library. What is done to them is done in one transaction each. */
export type Tags = {
  list(): CountedTag[];
  ofSource(id: SourceId): Tag[];
  /** @throws IbidError 'not-found' */
  sourcesOf(id: TagId): SourceId[];
  /** @throws IbidError 'too-large' */
  assign(
    sources: readonly SourceId[],
    add: readonly string[],
    remove: readonly TagId[],
    joins?: ActId | null,
  ): { changed: SourceId[]; act: ActId | null };
  /**
   * The sources to which another tag comes where a tag gets this name, which that has already; none elsewhere.
   * @throws IbidError 'not-found'
   */
  sourcesThatChange(id: TagId, name: string): SourceId[];
  /** @throws IbidError 'not-found' */
  rename(id: TagId, name: string, joins?: ActId | null): { id: TagId; merged: boolean; act: ActId | null };
  /** @throws IbidError 'not-found' */
  setColour(id: TagId, colour: TagColour): { act: ActId | null };
  /** @throws IbidError 'not-found' */
  remove(id: TagId, joins?: ActId | null): { act: ActId | null };
  /** Those that have keywords, of which tags can be made. */
  keyworded(): SourceId[];
  /** @param sources all if null */
  ofKeywords(
    sources: readonly SourceId[] | null,
    joins?: ActId | null,
  ): { tags: string[]; changed: SourceId[]; act: ActId | null };
};

export const tagsRepo = (db: WriteDb, journal: Journal): Tags => {
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
  const ofSource = db.prepare(
    `SELECT id, name, colour FROM source_tags JOIN tags ON id = tag_id WHERE source_id = ? ORDER BY folded`,
  );
  const join = db.prepare(
    'INSERT OR IGNORE INTO source_tags (source_id, tag_id) SELECT source_id, @to FROM source_tags WHERE tag_id = @from',
  );
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

  const sourcesOf = db
    .prepare('SELECT source_id FROM source_tags WHERE tag_id = ? ORDER BY source_id')
    .pluck();
  const keyworded = db.prepare(`SELECT id FROM sources WHERE csl LIKE '%"keyword"%' ORDER BY id`).pluck();

  const find = (id: TagId): Row => {
    const row = byId.get(id) as Row | undefined;
    if (!row) throw new IbidError('not-found', say('tag-gone'));
    return row;
  };
  const giveTo = (tag: TagId, sources: readonly SourceId[]): SourceId[] =>
    give.all({ tag, sources: JSON.stringify(sources) }) as SourceId[];
  const takeFrom = (tag: TagId, sources: readonly SourceId[]): SourceId[] =>
    take.all({ tag, sources: JSON.stringify(sources) }) as SourceId[];
  const made = (name: string): TagId => {
    const folded = foldedName(name);
    const there = byFolded.get(folded) as Row | undefined;
    if (there) return there.id;
    if ((count.get() as number) >= organisingLimits.tags)
      throw new IbidError('too-large', say('too-many-tags', { most: organisingLimits.tags }));
    const id = newId(16) as TagId;
    insert.run({ id, name, folded, colour: '' });
    return id;
  };

  /** Gives tags to sources by their names, and takes tags from them. */
  const change = (
    given: ReadonlyMap<string, readonly SourceId[]>,
    taken: ReadonlyMap<TagId, readonly SourceId[]>,
    joins: ActId | null,
  ): { changed: SourceId[]; act: ActId | null } => {
    const { result, act } = journal.during({ act: 'tags', joins }, () => [
      ...[...given].flatMap(([name, sources]) => giveTo(made(name), sources)),
      ...[...taken].flatMap(([id, sources]) => takeFrom(find(id).id, sources)),
    ]);
    return { changed: [...new Set(result)], act };
  };

  const assign: Tags['assign'] = (sources, add, remove, joins = null) =>
    change(new Map(add.map((name) => [name, sources])), new Map(remove.map((id) => [id, sources])), joins);

  /** The other tag that has a name. */
  const otherNamed = (id: TagId, name: string): Row | null => {
    const other = byFolded.get(foldedName(name)) as Row | undefined;
    return other === undefined || other.id === find(id).id ? null : other;
  };
  const rename: Tags['rename'] = (id, name, joins = null) => {
    find(id);
    const folded = foldedName(name);
    const other = otherNamed(id, name);
    const { act } = journal.during({ act: 'tags', joins }, () => {
      if (!other) return void setName.run({ id, name, folded });
      join.run({ from: id, to: other.id });
      drop.run(id);
    });
    return { id: other?.id ?? id, merged: other !== null, act };
  };

  const ofKeywords: Tags['ofKeywords'] = (sources, joins = null) => {
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
    const { changed, act } = change(
      new Map([...names.values()].map((one) => [one.name, one.sources])),
      new Map(),
      joins,
    );
    return { tags: [...names.keys()], changed, act };
  };

  const changeOf = (id: TagId, work: () => void, joins: ActId | null = null): { act: ActId | null } => {
    const { act } = db
      .transaction(() => {
        find(id);
        return journal.during({ act: 'tags', joins }, work);
      })
      .immediate();
    return { act };
  };

  return {
    sourcesThatChange: (id, name) => (otherNamed(id, name) ? (sourcesOf.all(id) as SourceId[]) : []),
    sourcesOf: (id) => sourcesOf.all(find(id).id) as SourceId[],
    list: () => list.all() as CountedTag[],
    ofSource: (id) => ofSource.all(id) as Tag[],
    assign: (...given) => db.transaction(assign).immediate(...given),
    rename: (...given) => db.transaction(rename).immediate(...given),
    setColour: (id, colour) => changeOf(id, () => setColour.run(colour, id)),
    remove: (id, joins) => changeOf(id, () => drop.run(id), joins),
    keyworded: () => keyworded.all() as SourceId[],
    ofKeywords: (...given) => db.transaction(ofKeywords).immediate(...given),
  };
};
