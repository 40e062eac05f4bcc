import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import type { SourceActKind } from '../../../shared/contract/source-history.ts';
import type { PaperId, SourceActId, SourceId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { plainTitle } from '../../../shared/sources/labels.ts';
import type { WriteDb } from '../db.ts';
import type { ChangedPlaces } from '../papers/citation-places.ts';
import { belongingNames } from './source-belonging-names.ts';
import { isOfParts, sourceChanges, storedChange } from './source-changes.ts';
import { itemReader, noSource, sourceWriter } from './source-rows.ts';
import { sourceUndoer } from './source-undo.ts';

/** How long changes are kept (ms), and how many of one source. */
const keptFor = 180 * 86_400_000;
const keptOfSource = 100;

/** What was done to the sources of a library, as the `sourceHistory.*` methods of the contract want it. */
export type SourceHistory = {
  list(id: SourceId): Output<'sourceHistory.list'>['changes'];
  recent(limit: number): Output<'sourceHistory.recent'>['acts'];
  /** @throws IbidError 'not-found' for an act that is forgotten, 'source-cited' */
  undo(
    act: SourceActId,
    force: boolean,
  ): Output<'sourceHistory.undo'> & { sources: SourceId[]; changed: PaperId[] };
  /** @throws IbidError 'not-found' */
  restore(id: SourceId, act: SourceActId): Output<'sourceHistory.restore'>;
  /** Forgets what is older, and what is beyond the most that is kept of a source; how many acts. */
  tidy(): number;
};

type ActRow = {
  num: number;
  id: SourceActId;
  act: SourceActKind;
  at: string;
  undid: SourceActKind | null;
  undoneBy: number;
  sources: number;
  papers: string;
};
type ChangeRow = ActRow & { before: string | null; after: string | null };

/**
 * An act stands for itself; it is undone where the last act that undoes it is not undone in turn. An act can be
 * undone once at a time, so the chain of what undoes it tells: it is undone where that has an odd length.
 */
const actColumns = `source_acts.num, source_acts.id, source_acts.act, source_acts.at, source_acts.papers,
  (SELECT act FROM source_acts AS undone WHERE undone.id = source_acts.undoes) AS undid,
  (WITH RECURSIVE chain (id) AS (
     SELECT (SELECT id FROM source_acts AS by_it WHERE by_it.undoes = source_acts.id ORDER BY num DESC LIMIT 1)
     UNION ALL
     SELECT (SELECT id FROM source_acts AS by_it WHERE by_it.undoes = chain.id ORDER BY num DESC LIMIT 1)
     FROM chain WHERE chain.id IS NOT NULL)
   SELECT count(id) FROM chain) AS undoneBy,
  (SELECT count(*) FROM source_changes AS of_act WHERE of_act.act_num = source_acts.num) AS sources`;

const actOf = ({ id, act, at, undid, undoneBy, sources, papers }: ActRow) => ({
  id,
  act,
  at,
  undid,
  isUndone: undoneBy % 2 === 1,
  sources,
  papers: papers === '' ? 0 : (JSON.parse(papers) as ChangedPlaces[]).length,
});

export const sourceHistoryRepo = (db: WriteDb, now: () => Date): SourceHistory => {
  const changes = sourceChanges(db, now);
  const read = itemReader(db);
  const write = sourceWriter(db);
  const undo = sourceUndoer(db, changes, now);
  const names = belongingNames(db);
  const ofSource = db.prepare(
    `SELECT ${actColumns}, before, after FROM source_changes JOIN source_acts ON act_num = source_acts.num
     WHERE source_id = ? ORDER BY act_num DESC LIMIT ${2 * keptOfSource}`,
  );
  const latest = db.prepare(
    `SELECT ${actColumns}, first.source_id AS source, coalesce(sources.csl, first.before, first.after) AS said
     FROM source_acts
     JOIN source_changes AS first ON first.num =
       (SELECT min(num) FROM source_changes WHERE act_num = source_acts.num)
     LEFT JOIN sources ON sources.id = first.source_id
     ORDER BY source_acts.num DESC LIMIT ?`,
  );
  const sinceAct = db.prepare(
    `SELECT before, after FROM source_changes
     WHERE source_id = @source AND act_num >= (SELECT num FROM source_acts WHERE id = @act) ORDER BY act_num DESC`,
  );
  const dropOld = db.prepare('DELETE FROM source_acts WHERE at < ?');
  const dropMany = db.prepare(
    `DELETE FROM source_acts WHERE num IN (
       SELECT act_num FROM (
         SELECT act_num, row_number() OVER (PARTITION BY source_id ORDER BY act_num DESC) AS place
         FROM source_changes
         WHERE source_id IN (SELECT source_id FROM source_changes GROUP BY source_id HAVING count(*) > @most))
       WHERE place > @most)`,
  );

  const restore = db.transaction((id: SourceId, act: SourceActId): { act: SourceActId | null } => {
    const present = read(id);
    if (!present) throw noSource(id);
    const since = sinceAct.all({ source: id, act }) as { before: string | null; after: string | null }[];
    if (since.length === 0) throw new IbidError('not-found', say('source-act-gone'));
    const csl: Record<string, unknown> = { ...present };
    for (const row of since) {
      const change = storedChange(row.before, row.after);
      if (!isOfParts(change)) continue;
      for (const variable of Object.keys(change.after.csl)) delete csl[variable];
      Object.assign(csl, change.before.csl);
    }
    return changes.during({ act: 'restore' }, [id], () => {
      if (JSON.stringify(csl) !== JSON.stringify(present)) write.update(csl as CslItem, now().toISOString());
      return {};
    });
  });

  return {
    list: (id) =>
      (ofSource.all(id) as ChangeRow[]).map((row) => {
        const { before, after } = storedChange(row.before, row.after);
        return {
          ...actOf(row),
          what: before === null ? 'came' : after === null ? 'went' : 'changed',
          before: before && after ? { ...before.csl } : {},
          after: before && after ? { ...after.csl } : {},
          belongings: before && after ? names(before.hanging, after.hanging) : [],
        };
      }),
    recent: (limit) =>
      (latest.all(limit) as (ActRow & { source: SourceId; said: string })[]).map((row) => {
        const said = JSON.parse(row.said) as CslItem | { csl: CslItem };
        const item =
          'csl' in said && typeof said.csl === 'object' ? (said.csl as CslItem) : (said as CslItem);
        return { ...actOf(row), source: row.source, title: plainTitle(item) };
      }),
    undo: (act, force) => undo(act, force),
    restore: (id, act) => ({ act: restore.immediate(id, act).act }),
    tidy: () =>
      db
        .transaction(
          () =>
            dropOld.run(new Date(now().getTime() - keptFor).toISOString()).changes +
            dropMany.run({ most: keptOfSource }).changes,
        )
        .immediate(),
  };
};
