import type { ActId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { WriteDb } from '../db.ts';
import type { ChangedPlaces } from '../papers/citation-places.ts';
import { type ChangeAtSource, type ChangeByAct, keptChanges } from './kept-changes.ts';
import type { Arrivals, ShelfChange } from './library-changes.ts';
import { bothChanges, isOfParts, type PartsOfChange, unchanged } from './states.ts';

/** What an act did to one source: changed it, or brought it. */
export type Deed = { change: ChangeAtSource } | { came: string };

/** What is kept of an act. */
export type KeptAct = {
  num: number;
  /** How many deeds there are at most, and whether it is small enough to be undone in one go. */
  size: number;
  isInOne: boolean;
  /** Whether it brought sources. */
  hasBrought: boolean;
  places: ChangedPlaces[];
  rows: ShelfChange[];
  /** Those of a large act come the last first, and between two of them anything may be written. */
  deeds(): Generator<Deed>;
};

/** Knows which sources were changed by acts after one. */
export type LaterChanges = {
  /** Reads some more of what is kept of them; whether all was read. */
  look(): boolean;
  /** Whether a source is other than it was after the act; once all was read. */
  isChanged(source: string): boolean;
};

export type ActReader = {
  /** @throws IbidError 'not-found' */
  read(id: ActId): KeptAct;
  numOf(id: ActId): number;
  /** Whether an act changed a source. */
  touched(act: number, source: string): boolean;
  /** @param mine says which later act is not looked at */
  after(act: number, mine: () => number | null): LaterChanges;
};

type Row = Pick<ShelfChange, 'kind' | 'id'> & { before: string | null; after: string | null };

/** A merge, in which sources give to each other, is never larger (300). */
const mostInOne = 500;
/** So many batches are read in one go. */
const batchesAtOnce = 16;
/** So many sources that came are read in one go. */
const arrivalsAtOnce = 200;

export const actReader = (db: WriteDb): ActReader => {
  const kept = keptChanges(db);
  const find = db.prepare(
    `SELECT num, papers,
       (SELECT count(*) FROM source_changes WHERE act_num = source_acts.num)
       + (SELECT coalesce(sum(sources), 0) FROM act_batches WHERE act_num = source_acts.num)
       + (SELECT coalesce(sum(last - first + 1), 0) FROM act_arrivals WHERE act_num = source_acts.num) AS size
     FROM source_acts WHERE id = ?`,
  );
  const numOf = db.prepare('SELECT num FROM source_acts WHERE id = ?').pluck();
  const ranges = db.prepare('SELECT first, last, created FROM act_arrivals WHERE act_num = ? ORDER BY first');
  const arrivals = db.prepare(
    `SELECT id, num FROM sources WHERE num BETWEEN @first AND @last AND created = @created
     ORDER BY num LIMIT ${arrivalsAtOnce}`,
  );
  const rows = db.prepare('SELECT kind, id, before, after FROM act_rows WHERE act_num = ? ORDER BY num');

  const arrivedIn = function* (range: Arrivals): Generator<Deed> {
    for (let { first } = range; ; ) {
      const some = arrivals.all({ ...range, first }) as { id: string; num: number }[];
      for (const { id } of some) yield { came: id };
      if (some.length < arrivalsAtOnce) return;
      first = some.at(-1)!.num + 1;
    }
  };
  const deeds = function* (act: number, isInOne: boolean): Generator<Deed> {
    for (const part of isInOne ? [kept.ofAct(act)] : kept.partsBack(act))
      for (const change of part) yield { change };
    for (const range of ranges.all(act) as Arrivals[]) yield* arrivedIn(range);
  };
  const rowOf = ({ before, after, ...row }: Row): ShelfChange => ({
    ...row,
    before: JSON.parse(before ?? 'null'),
    after: JSON.parse(after ?? 'null'),
  });

  return {
    read: (id) => {
      const act = find.get(id) as { num: number; papers: string; size: number } | undefined;
      if (!act) throw new IbidError('not-found', say('source-act-gone'));
      const { num, papers, size } = act;
      return {
        num,
        size,
        places: papers === '' ? [] : (JSON.parse(papers) as ChangedPlaces[]),
        rows: (rows.all(num) as Row[]).map(rowOf),
        isInOne: size <= mostInOne,
        hasBrought: ranges.all(num).length > 0,
        deeds: () => deeds(num, size <= mostInOne),
      };
    },
    numOf: (id) => numOf.get(id) as number,
    touched: (act, source) => kept.ofSource(source, act).some((one) => one.act === act),
    after: (act, mine) => {
      const inBatches = new Map<string, ChangeByAct[]>();
      let last = 0;
      return {
        look: () => {
          const found = kept.batchesSince(act, last);
          for (const batch of found.slice(0, batchesAtOnce)) {
            last = batch.batch;
            if (batch.act === mine()) continue;
            for (const [source, change] of batch.read())
              inBatches.set(source, [...(inBatches.get(source) ?? []), { act: batch.act, change }]);
          }
          return found.length <= batchesAtOnce;
        },
        isChanged: (source) => {
          const later = [...(inBatches.get(source) ?? []), ...kept.alone(source, act + 1)]
            .filter((one) => one.act !== mine())
            .sort((one, other) => one.act - other.act);
          const whole = later.reduce<PartsOfChange | null>(
            (before, { change }) => (isOfParts(change) ? bothChanges(before ?? unchanged, change) : before),
            null,
          );
          return whole !== null;
        },
      };
    },
  };
};
