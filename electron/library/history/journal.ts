import type { ActKind } from '../../../shared/contract/acts.ts';
import { type ActId, newActId } from '../../../shared/ids.ts';
import type { WriteDb } from '../db.ts';
import type { ChangedPlaces } from '../papers/citation-places.ts';
import { changesOf, type LibraryChanges } from './library-changes.ts';
import { rowLog } from './row-log.ts';
import { bothChanges, isOfParts, type PartsOfChange, type SourceChange, unchanged } from './states.ts';

/** Small changes of one sitting at a form are one act while no more than this lies between them (ms). */
export const sittingPause = 5 * 60_000;

/** So many changes of sources are kept of all acts together; the oldest acts go first. */
const mostChanges = 500_000;

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

type Last = { num: number; id: ActId; at: string; before: string | null; after: string | null };

/** The stored form of a change, and back. */
export const storedChange = (before: string | null, after: string | null): SourceChange =>
  ({ before: JSON.parse(before ?? 'null'), after: JSON.parse(after ?? 'null') }) as SourceChange;

const text = (part: unknown): string | null => (part === null ? null : JSON.stringify(part));

export const keepJournal = (db: WriteDb, now: () => Date): Journal => {
  const log = rowLog(db);
  const insertAct = db.prepare(
    `INSERT INTO source_acts (id, act, at, undoes, sitting, papers)
     VALUES (@id, @act, @at, @undoes, @sitting, @papers)`,
  );
  const insert = db.prepare(
    'INSERT INTO source_changes (act_num, source_id, before, after) VALUES (@num, @source, @before, @after)',
  );
  const insertRow = db.prepare(
    'INSERT INTO act_rows (act_num, kind, id, before, after) VALUES (@num, @kind, @id, @before, @after)',
  );
  const insertArrivals = db.prepare(
    'INSERT INTO act_arrivals (act_num, first, last, created) VALUES (@num, @first, @last, @created)',
  );
  // The last act at this source, if it is of this sitting and of this source alone.
  const last = db.prepare(
    `SELECT source_acts.num, source_acts.id, at, before, after
     FROM source_acts JOIN source_changes ON act_num = source_acts.num
     WHERE source_id = @source AND sitting = @sitting
       AND act_num = (SELECT max(act_num) FROM source_changes WHERE source_id = @source)
       AND (SELECT count(*) FROM source_changes AS all_of_it WHERE all_of_it.act_num = source_acts.num) = 1`,
  );
  const ofAct = db.prepare(
    `SELECT source_acts.num, source_acts.id, at, before, after
     FROM source_acts LEFT JOIN source_changes ON act_num = source_acts.num AND source_id = @source
     WHERE source_acts.id = @act`,
  );
  const cameBy = db.prepare(
    `SELECT 1 FROM act_arrivals JOIN sources ON sources.id = @source
       AND sources.num BETWEEN first AND last AND sources.created = act_arrivals.created WHERE act_num = @num`,
  );
  const setAct = db.prepare('UPDATE source_acts SET at = ? WHERE num = ?');
  const setChange = db.prepare(
    'UPDATE source_changes SET before = @before, after = @after WHERE act_num = @num AND source_id = @source',
  );
  const drop = db.prepare('DELETE FROM source_acts WHERE num = ?');
  const forgetOldest = db.prepare(
    `DELETE FROM source_acts WHERE num <
       (SELECT act_num FROM source_changes WHERE num = (SELECT max(num) FROM source_changes) - ${mostChanges})`,
  );
  const isThere = db.prepare('SELECT 1 FROM sources WHERE id = ?').pluck();

  const put = (num: number | bigint, { sources, arrivals, rows }: LibraryChanges): void => {
    for (const [source, { before, after }] of sources)
      insert.run({ num, source, before: text(before), after: text(after) });
    for (const one of arrivals) insertArrivals.run({ num, ...one });
    for (const { kind, id, before, after } of rows)
      insertRow.run({ num, kind, id, before: text(before), after: text(after) });
    if (sources.length > 1000) forgetOldest.run();
  };

  /** Makes two changes of one source one; whether anything is left of them. */
  const putTogether = (found: Last, source: string, change: PartsOfChange): boolean => {
    const earlier = storedChange(found.before, found.after);
    const both = isOfParts(earlier) ? bothChanges(earlier, change) : null;
    if (both) setChange.run({ num: found.num, source, before: text(both.before), after: text(both.after) });
    return both !== null;
  };

  /** Goes on with the act of a sitting; null where that is over, or was another. */
  const goOn = (sitting: string, changes: LibraryChanges): { act: ActId | null } | null => {
    const [one] = changes.sources;
    if (!one || changes.sources.length > 1 || changes.rows.length > 0 || !isOfParts(one[1])) return null;
    const found = last.get({ source: one[0], sitting }) as Last | undefined;
    const time = now();
    if (!found || time.getTime() - new Date(found.at).getTime() > sittingPause) return null;
    if (!isOfParts(storedChange(found.before, found.after))) return null;
    if (putTogether(found, one[0], one[1])) {
      setAct.run(time.toISOString(), found.num);
      return { act: found.id };
    }
    drop.run(found.num);
    return { act: null };
  };

  /** Adds to an act that was begun; null where it is forgotten. */
  const join = (act: ActId, changes: LibraryChanges): ActId | null => {
    const known = ofAct.get({ act, source: '' }) as Last | undefined;
    if (!known) return null;
    const { num } = known;
    const rest = changes.sources.filter(([source, change]) => {
      // What hangs on a source that came by the act is a part of that.
      if (cameBy.get({ num, source }) !== undefined) return false;
      const found = ofAct.get({ act, source }) as Last;
      if (found.before === null || !isOfParts(change)) return true;
      putTogether(found, source, change);
      return false;
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
    return id;
  };

  return {
    during: (act, work) => {
      const papers: ChangedPlaces[] = [];
      const { result, changes } = log.watch(() => work(papers));
      return { result, act: changes === null ? null : keep(act, changesOf(changes), papers) };
    },
  };
};
