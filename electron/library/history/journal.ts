import type { ActKind } from '../../../shared/contract/acts.ts';
import { type ActId, newActId } from '../../../shared/ids.ts';
import type { WriteDb } from '../db.ts';
import type { ChangedPlaces } from '../papers/citation-places.ts';
import { indexWrites } from '../search/index-writes.ts';
import { keptChanges } from './kept-changes.ts';
import { changesOf, type LibraryChanges } from './library-changes.ts';
import { rowLog } from './row-log.ts';
import { bothChanges, isOfParts, joinedChange, type SourceChange, unchanged } from './states.ts';

/** Small changes of one sitting at a form are one act while no more than this lies between them (ms). */
export const sittingPause = 5 * 60_000;

export type Act = {
  act: ActKind;
  /** The act that this one takes back. */
  undoes?: ActId;
  /** A name for one sitting at a form: what is done to one source in it is one act. */
  sitting?: string | undefined;
  /** Sources whose history names it, even where it changes nothing of them; the first stands for all. */
  about?: readonly string[];
  /** It goes on with an act that was begun. */
  joins?: ActId | null;
};

/** Keeps what is done in a library, so that it can be read and undone. */
export type Journal = {
  /**
   * Does what `work` does, and writes down what became of the library; inside the transaction of the caller. What is
   * done inside of another act is a part of that.
   * @param work notes what it changes in papers in what it is given
   * @returns the act; null where nothing was changed, or it is a part of another
   */
  during<T>(act: Act, work: (papers: ChangedPlaces[]) => T): { result: T; act: ActId | null };
};

const text = (part: unknown): string | null => (part === null ? null : JSON.stringify(part));

export const keepJournal = (db: WriteDb, now: () => Date): Journal => {
  const log = rowLog(db);
  const kept = keptChanges(db);
  const index = indexWrites(db);
  const insertAct = db.prepare(
    `INSERT INTO source_acts (id, act, at, undoes, sitting, papers)
     VALUES (@id, @act, @at, @undoes, @sitting, @papers)`,
  );
  const insertRow = db.prepare(
    'INSERT INTO act_rows (act_num, kind, id, before, after) VALUES (@num, @kind, @id, @before, @after)',
  );
  const insertArrivals = db.prepare(
    'INSERT INTO act_arrivals (act_num, first, last, created) VALUES (@num, @first, @last, @created)',
  );
  const stretchArrivals = db.prepare(
    `UPDATE act_arrivals SET last = @last WHERE act_num = @num AND last = @first - 1 AND created = @created`,
  );
  const byNum = db.prepare('SELECT id, at, sitting FROM source_acts WHERE num = ?');
  // One that was undone has ended.
  const begun = db
    .prepare(
      `SELECT num FROM source_acts WHERE id = @id
       AND NOT EXISTS (SELECT 1 FROM source_acts AS undoing WHERE undoing.undoes = @id)`,
    )
    .pluck();
  const brought = db.prepare('SELECT 1 FROM act_arrivals WHERE act_num = ? LIMIT 1');
  const cameBy = db
    .prepare(
      `SELECT 1 FROM act_arrivals JOIN sources ON sources.id = @source
         AND sources.num BETWEEN first AND last AND sources.created = act_arrivals.created WHERE act_num = @num`,
    )
    .pluck();
  const setAct = db.prepare('UPDATE source_acts SET at = ? WHERE num = ?');
  const drop = db.prepare('DELETE FROM source_acts WHERE num = ?');
  const isThere = db.prepare('SELECT 1 FROM sources WHERE id = ?').pluck();

  const put = (num: number | bigint, { sources, arrivals, rows }: LibraryChanges): void => {
    kept.put(num, sources);
    for (const one of arrivals)
      if (stretchArrivals.run({ num, ...one }).changes === 0) insertArrivals.run({ num, ...one });
    for (const { kind, id, before, after } of rows)
      insertRow.run({ num, kind, id, before: text(before), after: text(after) });
  };

  /** Goes on with the act of a sitting; null where that is over, or was another. */
  const goOn = (sitting: string, changes: LibraryChanges): { act: ActId | null } | null => {
    const [one] = changes.sources;
    if (!one || changes.sources.length > 1 || changes.rows.length > 0 || !isOfParts(one[1])) return null;
    const [source, change] = one;
    const last = kept.last(source);
    if (!last || !isOfParts(last.change) || !kept.isOfOne(last.act)) return null;
    const act = byNum.get(last.act) as { id: ActId; at: string; sitting: string };
    const time = now();
    if (act.sitting !== sitting || time.getTime() - new Date(act.at).getTime() > sittingPause) return null;
    const both = bothChanges(last.change, change);
    if (!both) {
      drop.run(last.act);
      return { act: null };
    }
    kept.set(last.act, source, both);
    setAct.run(time.toISOString(), last.act);
    return { act: act.id };
  };

  /** Adds to an act that was begun; null where it is forgotten, or was undone. */
  const join = (act: ActId, changes: LibraryChanges): ActId | null => {
    const num = begun.get({ id: act }) as number | undefined;
    if (num === undefined) return null;
    const hasBrought = brought.get(num) !== undefined;
    const hasAlone = kept.hasAlone(num);
    const rest = changes.sources.filter(([source, change]) => {
      // What hangs on a source that came by the act is a part of that.
      if (hasBrought && cameBy.get({ num, source }) !== undefined) return false;
      const earlier = hasAlone ? kept.alone(source, num).find(({ act: by }) => by === num) : undefined;
      if (earlier) kept.set(num, source, joinedChange(earlier.change, change));
      return earlier === undefined;
    });
    put(num, { ...changes, sources: rest });
    return act;
  };

  const keep = (
    { act, undoes, sitting, about = [], joins }: Act,
    found: LibraryChanges,
    papers: readonly ChangedPlaces[],
  ): ActId | null => {
    const touched = papers.filter(({ citations, lists }) => citations.length + lists.length > 0);
    if (found.sources.length + found.arrivals.length + found.rows.length + touched.length === 0) return null;
    const byId = new Map(found.sources);
    const named = about.flatMap((id): [string, SourceChange][] => {
      const change = byId.get(id) ?? (isThere.get(id) === undefined ? null : unchanged);
      byId.delete(id);
      return change === null ? [] : [[id, change]];
    });
    const changes = { ...found, sources: [...named, ...byId] };
    if (joins) {
      const joined = join(joins, changes);
      if (joined) return joined;
    }
    const gone = sitting && found.arrivals.length === 0 ? goOn(sitting, changes) : null;
    if (gone) return gone.act;
    const id = newActId();
    const { lastInsertRowid } = insertAct.run({
      id,
      act,
      at: now().toISOString(),
      undoes: undoes ?? '',
      sitting: sitting ?? '',
      papers: touched.length === 0 ? '' : JSON.stringify(touched),
    });
    put(lastInsertRowid, changes);
    if (changes.sources.length > 100) kept.forgetOldest();
    return id;
  };

  return {
    during: (act, work) => {
      const papers: ChangedPlaces[] = [];
      const { result, changes } = log.watch(() => index.together(() => work(papers)));
      return { result, act: changes === null ? null : keep(act, changesOf(changes), papers) };
    },
  };
};
