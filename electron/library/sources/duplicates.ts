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
import { type NumberedTitle, nearTitles } from './near-titles.ts';
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

/** So many keys are looked up in one go, and so long is looked at them (ms). */
const bucketSlice = 20;
const stepTime = 20;

/** So many sources with a key of an item are compared with it. */
const mostLike = 300;

type KeyRow = { key: number; num: number };

/** So many titles are looked at in one go. */
const titleSlice = 2000;

/** Those buckets in which there is something to compare. */
const severalIn = (buckets: Iterable<KeyRow[]>): KeyRow[][] =>
  [...buckets].filter(({ length }) => length > 1);

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
  const someTitles = db.prepare(
    `SELECT num, title FROM sources WHERE num > ? ORDER BY num LIMIT ${titleSlice}`,
  );
  const titles = (after: number) => someTitles.all(after) as NumberedTitle[];
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
  /** Looks at buckets a few at a time; null until all were. */
  const inSlices = (
    buckets: readonly (readonly KeyRow[])[],
    look: (bucket: readonly CslItem[]) => void,
  ): (() => boolean) => {
    let at = 0;
    return () => {
      for (const start = performance.now(); at < buckets.length && performance.now() - start < stepTime; ) {
        const some = buckets.slice(at, at + bucketSlice);
        at += bucketSlice;
        const byNum = itemsIn(some);
        for (const bucket of some) look(bucket.flatMap(({ num }) => byNum.get(num) ?? []));
      }
      return at >= buckets.length;
    };
  };

  const groupsAmong = (rows: readonly KeyRow[]) => {
    const groups = likeGrouping(apart());
    return { groups, next: inSlices(severalIn(Map.groupBy(rows, ({ key }) => key).values()), groups.add) };
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
        const { groups, next } = groupsAmong(around.all(JSON.stringify(among)) as KeyRow[]);
        return {
          next: () => (next() ? groups.groups().filter(({ ids }) => ids.some((id) => wanted.has(id))) : null),
        };
      }
      const now = state();
      const known = found?.state === now ? found.groups : null;
      if (known !== null) return { next: () => known };
      const { groups, next } = groupsAmong(shared.all() as KeyRow[]);
      const near = nearTitles(titles);
      const steps = [
        next,
        near.gather,
        near.compare,
        () => {
          const pairs = near.pairs();
          const byNum = itemsIn(pairs.map((nums) => nums.map((num) => ({ key: 0, num }))));
          for (const nums of pairs) groups.addNear(nums.flatMap((num) => byNum.get(num) ?? []));
          return true;
        },
      ];
      return {
        next: () => {
          if (steps[0]!()) steps.shift();
          if (steps.length > 0) return null;
          const all = groups.groups();
          // What was written meanwhile may have changed it.
          if (state() === now) found = { state: now, groups: all };
          return all;
        },
      };
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
      const alike = rows.filter(({ csl }) => likeness(JSON.parse(csl) as CslItem, item).by.length > 0);
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
