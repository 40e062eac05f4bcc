import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { ActKind, PastChange, RecentAct, ShelfChange } from '../../../shared/contract/acts.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import { type ActId, asSourceId, type SourceId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { plainTitle } from '../../../shared/sources/labels.ts';
import type { WriteDb } from '../db.ts';
import type { ChangedPlaces } from '../papers/citation-places.ts';
import { type Sliced, wholly } from '../slices.ts';
import { itemReader, noSource, sourceWriter } from '../sources/source-rows.ts';
import type { Journal } from './journal.ts';
import { keptChanges } from './kept-changes.ts';
import { belongingNames } from './row-names.ts';
import { isOfParts, type SourceChange } from './states.ts';
import { actUndoer, type UndoneActs } from './undo.ts';

/** How long acts are kept (ms), and how many of one source. */
const keptFor = 180 * 86_400_000;
const keptOfSource = 100;

/** So many tags, collections and the like, so many sources, and so many files are named with an act. */
const namedRows = 5;
const namedSources = 3;
const namedFiles = 5;
/** Characters of a field that are told of it in a list of acts. */
const toldOfField = 300;

type ShelfPart = ShelfChange['changed'][number];
const shelfParts: readonly ShelfPart[] = ['colour', 'query', 'parent', 'order'];

/** Long texts only as they begin. */
const inShort = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > toldOfField ? `${value.slice(0, toldOfField)}…` : value,
    ]),
  );

/** What was done in a library, as the `acts.*` methods of the contract want it. */
export type Acts = {
  ofSource(id: SourceId): Output<'acts.ofSource'>['changes'];
  /** @param before those behind this one */
  recent(limit: number, before?: ActId): Output<'acts.recent'>['acts'];
  /** Remembers which files an import was made from. */
  nameFiles(act: ActId, names: readonly string[]): void;
  /** @throws IbidError 'not-found' for an act that is forgotten */
  undo(act: ActId, force?: boolean): UndoneActs;
  /** The same a slice at a time; an act on few is undone in one. */
  undoing(act: ActId, force?: boolean): Sliced<UndoneActs>;
  /** @throws IbidError 'not-found' */
  restore(id: SourceId, act: ActId): Output<'acts.restore'>;
  /** Forgets what is older, and what is beyond the most that is kept of a source; how many acts. */
  tidy(): number;
};

type ActRow = {
  num: number;
  id: ActId;
  act: ActKind;
  at: string;
  undid: ActKind | null;
  undoneBy: number;
  sources: number;
  papers: string;
  files: string;
};

/**
 * An act stands for itself; it is undone where the last act that undoes it is not undone in turn. An act can be
 * undone once at a time, so the chain of what undoes it tells: it is undone where that has an odd length.
 */
const actColumns = `source_acts.num, source_acts.id, source_acts.act, source_acts.at, source_acts.papers, source_acts.files,
  (SELECT act FROM source_acts AS undone WHERE undone.id = source_acts.undoes) AS undid,
  (WITH RECURSIVE chain (id) AS (
     SELECT (SELECT id FROM source_acts AS by_it WHERE by_it.undoes = source_acts.id ORDER BY num DESC LIMIT 1)
     UNION ALL
     SELECT (SELECT id FROM source_acts AS by_it WHERE by_it.undoes = chain.id ORDER BY num DESC LIMIT 1)
     FROM chain WHERE chain.id IS NOT NULL)
   SELECT count(id) FROM chain) AS undoneBy,
  (SELECT count(*) FROM source_changes WHERE act_num = source_acts.num)
  + (SELECT coalesce(sum(sources), 0) FROM act_batches WHERE act_num = source_acts.num)
  + (SELECT coalesce(sum(last - first + 1), 0) FROM act_arrivals WHERE act_num = source_acts.num) AS sources`;

/** Sources that came by acts, as long as they are there. */
const arrived = `act_arrivals JOIN sources
  ON sources.num BETWEEN first AND last AND sources.created = act_arrivals.created`;

export const actsRepo = (db: WriteDb, journal: Journal, now: () => Date): Acts => {
  const read = itemReader(db);
  const write = sourceWriter(db);
  const undo = actUndoer(db, journal, now);
  const names = belongingNames(db);
  const kept = keptChanges(db);
  const byNum = db.prepare(`SELECT ${actColumns} FROM source_acts WHERE num = ?`);
  const byId = db.prepare('SELECT num FROM source_acts WHERE id = ?').pluck();
  const broughtBy = db.prepare(`SELECT act_num FROM ${arrived} AND sources.id = ?`).pluck();
  const latest = db.prepare(
    `SELECT ${actColumns} FROM source_acts
     WHERE @before IS NULL OR num < (SELECT num FROM source_acts WHERE id = @before) ORDER BY num DESC LIMIT @limit`,
  );
  const setFiles = db.prepare('UPDATE source_acts SET files = ? WHERE id = ?');
  const cslOf = db.prepare('SELECT csl FROM sources WHERE id = ?').pluck();
  const firstArrivals = db
    .prepare(`SELECT id FROM ${arrived} WHERE act_num = ? ORDER BY first, sources.num LIMIT ?`)
    .pluck();
  const rowsOf = db.prepare(
    `SELECT kind, before ->> 'name' AS was, after ->> 'name' AS "is", before IS NULL AS came, after IS NULL AS went,
       before ->> 'colour' IS NOT after ->> 'colour' AS colour, before ->> 'query' IS NOT after ->> 'query' AS query,
       before ->> 'parent_id' IS NOT after ->> 'parent_id' AS parent,
       before ->> 'position' IS NOT after ->> 'position' AS "order"
     FROM act_rows WHERE act_num = ? ORDER BY num LIMIT ${namedRows}`,
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

  const shelfOf = (num: number): ShelfChange[] =>
    (rowsOf.all(num) as (ShelfChange & Record<'came' | 'went' | ShelfPart, number>)[]).map((row) => ({
      kind: row.kind,
      was: row.came ? null : (row.was ?? ''),
      is: row.went ? null : (row.is ?? ''),
      changed: row.came || row.went ? [] : shelfParts.filter((part) => row[part]),
    }));
  const actOf = ({ num, id, act, at, undid, undoneBy, sources, papers, files }: ActRow) => ({
    id,
    act,
    at,
    undid,
    isUndone: undoneBy % 2 === 1,
    sources,
    papers: papers === '' ? 0 : (JSON.parse(papers) as ChangedPlaces[]).length,
    shelf: shelfOf(num),
    files: files === '' ? [] : (JSON.parse(files) as string[]),
  });
  /** What became of a source; null is one that came. */
  const whatOf = (
    change: SourceChange | null,
  ): Pick<PastChange, 'what' | 'before' | 'after' | 'belongings'> => {
    if (change === null) return { what: 'came', before: {}, after: {}, belongings: [] };
    if (!isOfParts(change)) return { what: 'went', before: {}, after: {}, belongings: [] };
    const { before, after } = change;
    return {
      what: 'changed',
      before: { ...before.csl },
      after: { ...after.csl },
      belongings: names(before.hanging, after.hanging),
    };
  };
  /** Some of the sources of an act, with what became of them; those that were there before come first. */
  const someOf = (num: number): RecentAct['some'] => {
    const changed = kept.some(num, namedSources);
    const came = firstArrivals.all(num, namedSources - changed.length) as string[];
    return [...changed, ...came.map((id) => [id, null] as const)].map(([id, change]) => {
      const csl = cslOf.get(id) as string | undefined;
      const item = csl === undefined ? change?.before.csl : JSON.parse(csl);
      const { before, after, ...what } = whatOf(change);
      return {
        ...what,
        id: asSourceId(id),
        isThere: csl !== undefined,
        title: plainTitle(item as CslItem),
        before: inShort(before),
        after: inShort(after),
      };
    });
  };

  const restore = db.transaction((id: SourceId, act: ActId): { act: ActId | null } => {
    const present = read(id);
    if (!present) throw noSource(id);
    const from = byId.get(act) as number | undefined;
    const since = from === undefined ? [] : kept.ofSource(id, from);
    if (since.length === 0) throw new IbidError('not-found', say('source-act-gone'));
    const csl: Record<string, unknown> = { ...present };
    for (const { change } of since) {
      if (!isOfParts(change)) continue;
      for (const variable of Object.keys(change.after.csl)) delete csl[variable];
      Object.assign(csl, change.before.csl);
    }
    const restored = journal.during({ act: 'restore' }, () => {
      if (JSON.stringify(csl) !== JSON.stringify(present)) write.update(csl as CslItem, now().toISOString());
    });
    return { act: restored.act };
  });

  return {
    ofSource: (id) =>
      [...kept.ofSource(id), ...(broughtBy.all(id) as number[]).map((act) => ({ act, change: null }))]
        .sort((one, other) => other.act - one.act)
        .slice(0, 2 * keptOfSource)
        .map(({ act, change }) => ({ ...actOf(byNum.get(act) as ActRow), ...whatOf(change) })),
    recent: (limit, before) =>
      (latest.all({ limit, before: before ?? null }) as ActRow[]).map((row) => ({
        ...actOf(row),
        some: someOf(row.num),
      })),
    nameFiles: (act, names) => void setFiles.run(JSON.stringify(names.slice(0, namedFiles)), act),
    undo: (act, force = false) => wholly(undo(act, force)),
    undoing: (act, force = false) => undo(act, force),
    restore: (id, act) => restore.immediate(id, act),
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
