import { createHash } from 'node:crypto';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { ComparedRecord } from '../../../shared/contract/duplicates.ts';
import { type ActId, asSourceId, type SourceId } from '../../../shared/ids.ts';
import { canonicalUrl } from '../../../shared/sources/canonical.ts';
import { duplicateKeys, type LikeGroup, likeGrouping, likeness } from '../../../shared/sources/duplicates.ts';
import { normalDoi } from '../../../shared/sources/identity.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { paperSources } from '../papers/paper-sources.ts';
import { pairsToldApart, tellerApart } from './told-apart.ts';

/** Sources of a library that look like the same work. */
export type Duplicates = {
  /**
   * Takes the keys of some sources that have none, or whose keys are those of what they said before.
   * @returns whether there are more
   */
  keyNext(): boolean;
  /**
   * Looks for groups of sources that look like the same work; with `among` only for those with one of them. Each
   * call of `next` looks at some keys, which takes some 20 ms, and answers null until it is through. Keys must be
   * there.
   */
  find(among?: readonly SourceId[]): { next(): LikeGroup[] | null };
  /** The sources that look like the same work as an item that is not in the library; of those that have no keys yet, by number and address only. */
  like(item: CslItem): SourceId[];
  /** What is to be compared of sources, in their order; those that are gone are left out. */
  compare(ids: readonly SourceId[]): ComparedRecord[];
  /** A place in the order in which sources come; `since` gives those that came after it. */
  mark(): number;
  since(mark: number): SourceId[];
  /** Says that these sources are all different; null where that was known. */
  tellApart(ids: readonly SourceId[]): ActId | null;
};

/** So many sources are keyed at a time, which takes some 20 ms. */
const slice = 500;

/** So many keys are looked at in one go. */
const bucketSlice = 200;

/** So many sources with a key of an item are compared with it. */
const mostLike = 300;

type KeyRow = { key: number; num: number };

/** A key as a number that SQLite and JavaScript both hold exactly. */
const numberOf = (key: string): number => createHash('sha1').update(key).digest().readUIntBE(0, 6);

export const duplicatesRepo = (db: WriteDb, journal: Journal): Duplicates => {
  const unkeyed = db.prepare(`SELECT num, csl FROM sources WHERE keyed = 0 ORDER BY num LIMIT ${slice}`);
  const anyUnkeyed = db.prepare('SELECT 1 FROM sources WHERE keyed = 0 LIMIT 1').pluck();
  const dropKeys = db.prepare('DELETE FROM source_keys WHERE num = ?');
  const insertKey = db.prepare('INSERT OR IGNORE INTO source_keys (key, num) VALUES (?, ?)');
  const setKeyed = db.prepare('UPDATE sources SET keyed = 1 WHERE num = ?');
  const shared = db.prepare(
    `SELECT key, num FROM source_keys WHERE key IN (SELECT key FROM source_keys GROUP BY key HAVING count(*) > 1)
     ORDER BY key, num`,
  );
  // Whoever has a key with one of them, and whoever has one with those: a group may be a chain of three.
  const around = db.prepare(
    `WITH RECURSIVE near (num, step) AS (
       SELECT num, 0 FROM sources WHERE id IN (SELECT value FROM json_each(?))
       UNION
       SELECT other.num, step + 1 FROM near JOIN source_keys AS own ON own.num = near.num
       JOIN source_keys AS other ON other.key = own.key WHERE step < 3)
     SELECT key, num FROM source_keys WHERE num IN (SELECT num FROM near) ORDER BY key, num`,
  );
  const withKeys = db.prepare(
    `SELECT id, csl FROM sources WHERE num IN
       (SELECT num FROM source_keys WHERE key IN (SELECT value FROM json_each(?)) LIMIT ${mostLike})`,
  );
  // Of those without keys, which are few but after a large import, only what names the same number or address is read.
  const withoutKeys = db.prepare(
    `SELECT id, csl FROM sources WHERE keyed = 0 AND csl LIKE ? ESCAPE '\\' LIMIT ${mostLike}`,
  );
  const items = db.prepare('SELECT num, csl FROM sources WHERE num IN (SELECT value FROM json_each(?))');
  const apart = pairsToldApart(db, 'sources');
  const tellApart = tellerApart(db, journal, 'sources');
  const last = db.prepare('SELECT coalesce(max(num), 0) FROM sources').pluck();
  const after = db.prepare('SELECT id FROM sources WHERE num > ? ORDER BY num').pluck();

  const papers = paperSources(db);
  const record = db.prepare(
    `SELECT csl, created,
       (SELECT count(*) FROM source_tags WHERE source_id = sources.id) AS tags,
       (SELECT count(*) FROM collection_sources WHERE source_id = sources.id) AS collections,
       (SELECT count(*) FROM source_notes WHERE source_id = sources.id) AS notes,
       (SELECT count(*) FROM quotations WHERE source_id = sources.id) AS quotations,
       (SELECT count(*) FROM attachments
        WHERE source_id = sources.id AND left_at IS NULL AND removed_at IS NULL) AS files
     FROM sources WHERE id = ?`,
  );

  const keyNext = db.transaction((): void => {
    for (const { num, csl } of unkeyed.all() as { num: number; csl: string }[]) {
      dropKeys.run(num);
      for (const key of duplicateKeys(JSON.parse(csl) as CslItem)) insertKey.run(numberOf(key), num);
      setKeyed.run(num);
    }
  });

  /** The sources of some buckets of numbers, by these. */
  const itemsIn = (buckets: readonly (readonly KeyRow[])[]): Map<number, CslItem> => {
    const nums = [...new Set(buckets.flat().map(({ num }) => num))];
    const rows = items.all(JSON.stringify(nums)) as { num: number; csl: string }[];
    return new Map(rows.map(({ num, csl }) => [num, JSON.parse(csl) as CslItem]));
  };
  const grouping = (rows: readonly KeyRow[], done: (groups: LikeGroup[]) => LikeGroup[]) => {
    const buckets = [...Map.groupBy(rows, ({ key }) => key).values()].filter((bucket) => bucket.length > 1);
    const groups = likeGrouping(apart());
    let at = 0;
    return {
      next: (): LikeGroup[] | null => {
        const some = buckets.slice(at, at + bucketSlice);
        at += bucketSlice;
        const byNum = itemsIn(some);
        for (const bucket of some) groups.add(bucket.flatMap(({ num }) => byNum.get(num) ?? []));
        return at < buckets.length ? null : done(groups.groups());
      },
    };
  };

  let found: { state: string; groups: LikeGroup[] } | null = null;
  /** Changes with every write to the library, of whichever process. */
  const state = (): string =>
    `${db.pragma('data_version', { simple: true })} ${db.prepare('SELECT total_changes()').pluck().get()}`;

  return {
    keyNext: () => {
      if (db.readonly || anyUnkeyed.get() === undefined) return false;
      keyNext.immediate();
      return anyUnkeyed.get() !== undefined;
    },
    find: (among) => {
      if (among !== undefined) {
        const wanted = new Set<string>(among);
        return grouping(around.all(JSON.stringify(among)) as KeyRow[], (groups) =>
          groups.filter(({ ids }) => ids.some((id) => wanted.has(id))),
        );
      }
      const now = state();
      const known = found?.state === now ? found.groups : null;
      if (known !== null) return { next: () => known };
      return grouping(shared.all() as KeyRow[], (groups) => {
        // What was written meanwhile may have changed it.
        if (state() === now) found = { state: now, groups };
        return groups;
      });
    },
    like: (item) => {
      const keys = duplicateKeys(item).map(numberOf);
      const named = [normalDoi(item.DOI), canonicalUrl(item.URL).replace(/\?.*$/s, '')];
      const rows = [
        ...withKeys.all(JSON.stringify(keys)),
        ...named.flatMap((text) =>
          text === '' ? [] : withoutKeys.all(`%${text.replace(/[\\%_]/g, '\\$&')}%`),
        ),
      ] as { id: string; csl: string }[];
      const alike = rows.filter(({ csl }) => likeness(JSON.parse(csl) as CslItem, item).length > 0);
      return [...new Set(alike.map(({ id }) => asSourceId(id)))];
    },
    compare: (ids) =>
      ids.flatMap((id) => {
        const row = record.get(id) as (Omit<ComparedRecord, 'csl' | 'citedIn'> & { csl: string }) | undefined;
        return row ? [{ ...row, csl: JSON.parse(row.csl) as CslItem, citedIn: papers.citing(id) }] : [];
      }),
    mark: () => last.get() as number,
    since: (mark) => (after.all(mark) as string[]).map(asSourceId),
    tellApart: (ids) => tellApart(ids, ids),
  };
};
