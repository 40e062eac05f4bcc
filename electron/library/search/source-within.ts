import type { Within } from '../../../shared/contract/organising.ts';
import type { ReadDb } from '../db.ts';

/** The sources that were added last. */
const recent = 200;

/** What SQL asks of `sources.num` for a source to be within; null where all are. */
const withinCondition = (within: Within | undefined): { sql: string; values: unknown[] } | null => {
  const conditions: string[] = [];
  const values: unknown[] = [];
  if (within?.collection !== undefined) {
    conditions.push(`num IN (
      WITH RECURSIVE inside (id) AS (
        SELECT ? UNION SELECT collections.id FROM inside JOIN collections ON parent_id = inside.id)
      SELECT sources.num FROM inside JOIN collection_sources ON collection_id = inside.id
        JOIN sources ON sources.id = source_id)`);
    values.push(within.collection);
  }
  for (const tag of within?.tags ?? []) {
    conditions.push(
      'num IN (SELECT sources.num FROM source_tags JOIN sources ON sources.id = source_id WHERE tag_id = ?)',
    );
    values.push(tag);
  }
  if (within?.unfiled)
    conditions.push(`num IN (SELECT sources.num FROM sources
      WHERE NOT EXISTS (SELECT 1 FROM collection_sources WHERE source_id = sources.id))`);
  if (within?.recent) conditions.push(`num IN (SELECT num FROM sources ORDER BY num DESC LIMIT ${recent})`);
  return conditions.length === 0 ? null : { sql: conditions.join(' AND '), values };
};

/** Whether not all sources are within. */
export const isRestricted = (within: Within | undefined): boolean => withinCondition(within) !== null;

/** The numbers of the sources that are within, the last added first; null where all are. */
export const sourcesWithin =
  (db: ReadDb): ((within: Within | undefined) => number[] | null) =>
  (within) => {
    const condition = withinCondition(within);
    return (
      condition &&
      (db
        .prepare(`SELECT num FROM sources WHERE ${condition.sql} ORDER BY num DESC`)
        .pluck()
        .all(...condition.values) as number[])
    );
  };
