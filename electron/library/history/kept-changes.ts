import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { WriteDb } from '../db.ts';
import { joinedChange, type SourceChange } from './states.ts';

/** From so many sources on the changes of an act are kept in batches, and so many of them in one at most. */
const fromMany = 50;
const mostInBatch = 256;

/** So many changes of sources are kept of all acts together, in batches and one by one; the oldest acts go first. */
const mostInBatches = 1_000_000;
const mostAlone = 500_000;

export type ChangeAtSource = [source: string, change: SourceChange];
/** What the act of a number changed of a source. */
export type ChangeByAct = { act: number; change: SourceChange };

/** What acts changed of sources, as it is kept; inside the transaction of the caller. */
export type KeptChanges = {
  /** Adds to what an act changed. */
  put(act: number | bigint, changes: readonly ChangeAtSource[]): void;
  /** What acts from this one on changed of a source, where that is kept by itself. */
  alone(source: string, from: number): ChangeByAct[];
  /** Whether an act has such changes. */
  hasAlone(act: number): boolean;
  /** Puts another change in place of such a one. */
  set(act: number, source: string, change: SourceChange): void;
  /** What an act changed. */
  ofAct(act: number): ChangeAtSource[];
  /** So many of the sources of an act, the first of which stands for all. */
  some(act: number, most: number): ChangeAtSource[];
  /** The same part by part, the last first; a source may be in several. Between two parts anything may be written. */
  partsBack(act: number): Generator<ChangeAtSource[]>;
  /** The batches behind one that acts after that of a number have written. */
  batchesSince(act: number, batch: number): { batch: number; act: number; read(): ChangeAtSource[] }[];
  /** What acts from this one on changed of a source, the last first. */
  ofSource(source: string, from?: number): ChangeByAct[];
  /** What the last act that changed a source by itself, or a later one, changed of it. */
  last(source: string): ChangeByAct | null;
  /** Whether an act changed one source. */
  isOfOne(act: number): boolean;
  /** Forgets the acts beyond those that are kept. */
  forgetOldest(): void;
};

type Row = { act: number; before: string | null; after: string | null };
type Batch = { num: number; act: number };
type Kept = [source: string, before: unknown, after: unknown];

const textOf = (part: unknown): string | null => (part === null ? null : JSON.stringify(part));
const changeOf = ({ before, after }: Pick<Row, 'before' | 'after'>): SourceChange =>
  ({ before: JSON.parse(before ?? 'null'), after: JSON.parse(after ?? 'null') }) as SourceChange;

const packed = (changes: readonly ChangeAtSource[]): Buffer =>
  deflateRawSync(JSON.stringify(changes.map(([source, { before, after }]): Kept => [source, before, after])));
const unpacked = (batch: Buffer): ChangeAtSource[] =>
  (JSON.parse(inflateRawSync(batch).toString()) as Kept[]).map(([source, before, after]) => [
    source,
    { before, after } as SourceChange,
  ]);

/** Strings in the order that SQLite has them in. */
const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));
const ends = (ids: readonly string[]): { first: string; last: string } => {
  let [first, last] = [ids[0]!, ids[0]!];
  for (const id of ids) {
    if (byBytes(id, first) < 0) first = id;
    if (byBytes(id, last) > 0) last = id;
  }
  return { first, last };
};

export const keptChanges = (db: WriteDb): KeptChanges => {
  const insert = db.prepare(
    'INSERT INTO source_changes (act_num, source_id, before, after) VALUES (@act, @source, @before, @after)',
  );
  const update = db.prepare(
    'UPDATE source_changes SET before = @before, after = @after WHERE act_num = @act AND source_id = @source',
  );
  const insertBatch = db.prepare(
    `INSERT INTO act_batches (act_num, first, last, sources, changes)
     VALUES (@act, @first, @last, @sources, @changes)`,
  );
  const rows = db.prepare(
    'SELECT source_id AS source, before, after FROM source_changes WHERE act_num = ? ORDER BY num',
  );
  const batches = db.prepare('SELECT num FROM act_batches WHERE act_num = ? ORDER BY num').pluck();
  const batch = db.prepare('SELECT changes FROM act_batches WHERE num = ?').pluck();
  const rowsOfSource = db.prepare(
    `SELECT act_num AS act, before, after FROM source_changes WHERE source_id = ? AND act_num >= ?`,
  );
  const lastRow = db.prepare('SELECT max(act_num) FROM source_changes WHERE source_id = ?').pluck();
  const batchesOfSource = db.prepare(
    `SELECT num, act_num AS act FROM act_batches
     WHERE act_num >= @from AND first <= @source AND last >= @source ORDER BY num`,
  );
  const since = db.prepare(
    'SELECT num, act_num AS act FROM act_batches WHERE act_num > @act AND num > @batch ORDER BY num',
  );
  const countRows = db.prepare('SELECT count(*) FROM source_changes WHERE act_num = ?').pluck();
  const forget = db.prepare('DELETE FROM source_acts WHERE num < ?');
  const lastInBatches = db
    .prepare(
      `SELECT act_num FROM (SELECT act_num, sum(sources) OVER (ORDER BY num DESC) AS kept FROM act_batches)
       WHERE kept > ${mostInBatches} ORDER BY act_num DESC LIMIT 1`,
    )
    .pluck();
  const lastAlone = db
    .prepare(
      `SELECT act_num FROM source_changes WHERE num = (SELECT max(num) FROM source_changes) - ${mostAlone}`,
    )
    .pluck();

  const bytesOf = (num: number): Buffer => (batch.get(num) as Buffer | undefined) ?? packed([]);

  const put: KeptChanges['put'] = (act, changes) => {
    if (changes.length < fromMany) {
      for (const [source, { before, after }] of changes)
        insert.run({ act, source, before: textOf(before), after: textOf(after) });
      return;
    }
    for (let at = 0; at < changes.length; at += mostInBatch) {
      const some = changes.slice(at, at + mostInBatch);
      const range = ends(some.map(([source]) => source));
      insertBatch.run({ act, ...range, sources: some.length, changes: packed(some) });
    }
  };

  const rowsOfAct = (act: number): ChangeAtSource[] =>
    (rows.all(act) as (Row & { source: string })[]).map((row) => [row.source, changeOf(row)]);

  const alone = (source: string, from: number): ChangeByAct[] =>
    (rowsOfSource.all(source, from) as Row[]).map((row) => ({ act: row.act, change: changeOf(row) }));

  const ofSource = (source: string, from = 0): ChangeByAct[] => {
    const found = new Map<number, SourceChange>();
    const add = (act: number, change: SourceChange): void => {
      const known = found.get(act);
      found.set(act, known ? joinedChange(known, change) : change);
    };
    const begins = `[${JSON.stringify(source)},`;
    for (const { num, act } of batchesOfSource.all({ source, from }) as Batch[]) {
      const bytes = bytesOf(num);
      if (!inflateRawSync(bytes).includes(begins)) continue;
      for (const [id, change] of unpacked(bytes)) if (id === source) add(act, change);
    }
    for (const { act, change } of alone(source, from)) add(act, change);
    return [...found].map(([act, change]) => ({ act, change })).sort((one, other) => other.act - one.act);
  };

  return {
    put,
    alone,
    hasAlone: (act) => (countRows.get(act) as number) > 0,
    set: (act, source, { before, after }) =>
      void update.run({ act, source, before: textOf(before), after: textOf(after) }),
    ofAct: (act) => {
      const whole = new Map<string, SourceChange>();
      // What is in a batch and by itself was in the batch first.
      const parts = [...(batches.all(act) as number[]).map((num) => unpacked(bytesOf(num))), rowsOfAct(act)];
      for (const [source, change] of parts.flat()) {
        const known = whole.get(source);
        whole.set(source, known ? joinedChange(known, change) : change);
      }
      return [...whole];
    },
    some: (act, most) => {
      const [num] = batches.all(act) as number[];
      return (num === undefined ? rowsOfAct(act) : unpacked(bytesOf(num))).slice(0, most);
    },
    partsBack: function* (act) {
      yield rowsOfAct(act).reverse();
      for (const num of (batches.all(act) as number[]).reverse()) yield unpacked(bytesOf(num)).reverse();
    },
    batchesSince: (act, batch) =>
      (since.all({ act, batch }) as Batch[]).map((one) => ({
        batch: one.num,
        act: one.act,
        read: () => unpacked(bytesOf(one.num)),
      })),
    ofSource,
    last: (source) => {
      const from = lastRow.get(source) as number | null;
      return from === null ? null : (ofSource(source, from)[0] ?? null);
    },
    isOfOne: (act) => countRows.get(act) === 1 && batches.all(act).length === 0,
    forgetOldest: () => {
      for (const last of [lastInBatches, lastAlone]) forget.run(last.get() ?? 0);
    },
  };
};
