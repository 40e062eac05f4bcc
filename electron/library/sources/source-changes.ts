import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { SourceActKind } from '../../../shared/contract/source-history.ts';
import { newSourceActId, type SourceActId } from '../../../shared/ids.ts';
import type { WriteDb } from '../db.ts';
import type { ChangedPlaces } from '../papers/citation-places.ts';
import { sourceBelongings } from './source-belongings.ts';
import type { SourceWriter } from './source-rows.ts';
import {
  bothChanges,
  changeBetween,
  changeOfItem,
  type PartsOfChange,
  type SourceChange,
  type SourceState,
} from './source-states.ts';

/** Small changes of one sitting at a form are one act while no more than this lies between them (ms). */
export const sittingPause = 5 * 60_000;

export type SourceAct = {
  act: SourceActKind;
  /** The act that this one takes back. */
  undoes?: SourceActId;
  /** A window's own name for one sitting at a form. */
  sitting?: string | undefined;
};

/** Keeps what is done to sources. Every method runs inside the transaction of its caller. */
export type SourceChanges = {
  /** A source as it is, with all that hangs on it; null if there is none. */
  state(id: string): SourceState | null;
  /** Writes an act down; its id, or null where nothing was changed. */
  keep(
    act: SourceAct,
    changes: Iterable<readonly [id: string, change: SourceChange]>,
    papers?: readonly ChangedPlaces[],
  ): SourceActId | null;
  /** Does what `work` does, and writes down what became of those sources. */
  during<T>(
    act: SourceAct,
    ids: readonly string[],
    work: (papers: ChangedPlaces[]) => T,
  ): { result: T; act: SourceActId | null };
  /** Writes down that a source says something else now. */
  said(act: SourceAct, before: CslItem, after: CslItem): void;
};

type Last = { num: number; at: string; before: string | null; after: string | null };

/** The stored form of a change, and back. */
export const storedChange = (before: string | null, after: string | null): SourceChange =>
  ({ before: JSON.parse(before ?? 'null'), after: JSON.parse(after ?? 'null') }) as SourceChange;

const unchanged: PartsOfChange = { before: { csl: {}, hanging: {} }, after: { csl: {}, hanging: {} } };

/** Whether the source was there before and after it. */
export const isOfParts = (change: SourceChange): change is PartsOfChange =>
  change.before !== null && change.after !== null;

export const sourceChanges = (db: WriteDb, now: () => Date): SourceChanges => {
  const belongings = sourceBelongings(db);
  const row = db.prepare('SELECT csl, created, modified FROM sources WHERE id = ?');
  const insertAct = db.prepare(
    `INSERT INTO source_acts (id, act, at, undoes, sitting, papers)
     VALUES (@id, @act, @at, @undoes, @sitting, @papers)`,
  );
  const insert = db.prepare(
    'INSERT INTO source_changes (act_num, source_id, before, after) VALUES (@num, @source, @before, @after)',
  );
  // The last act at this source, if it is of this sitting and of this source alone.
  const last = db.prepare(
    `SELECT source_acts.num, at, before, after FROM source_acts JOIN source_changes ON act_num = source_acts.num
     WHERE source_id = @source AND sitting = @sitting
       AND act_num = (SELECT max(act_num) FROM source_changes WHERE source_id = @source)
       AND (SELECT count(*) FROM source_changes AS all_of_it WHERE all_of_it.act_num = source_acts.num) = 1`,
  );
  const setAct = db.prepare('UPDATE source_acts SET at = ? WHERE num = ?');
  const setChange = db.prepare('UPDATE source_changes SET before = ?, after = ? WHERE act_num = ?');
  const drop = db.prepare('DELETE FROM source_acts WHERE num = ?');

  const state = (id: string): SourceState | null => {
    const found = row.get(id) as { csl: string; created: string; modified: string } | undefined;
    if (!found) return null;
    return { ...found, csl: JSON.parse(found.csl) as CslItem, hanging: belongings.read(id) };
  };
  const text = (part: unknown): string | null => (part === null ? null : JSON.stringify(part));

  const keep: SourceChanges['keep'] = ({ act, undoes, sitting }, changes, papers = []) => {
    const all = [...changes];
    const touched = papers.filter(({ citations, lists }) => citations.length + lists.length > 0);
    if (all.length + touched.length === 0) return null;
    const id = newSourceActId();
    const { lastInsertRowid: num } = insertAct.run({
      id,
      act,
      at: now().toISOString(),
      undoes: undoes ?? '',
      sitting: sitting ?? '',
      papers: touched.length === 0 ? '' : JSON.stringify(touched),
    });
    for (const [source, { before, after }] of all)
      insert.run({ num, source, before: text(before), after: text(after) });
    return id;
  };

  return {
    state,
    keep,
    during: (act, ids, work) => {
      const before = new Map([...new Set(ids)].map((id) => [id, state(id)]));
      const papers: ChangedPlaces[] = [];
      const result = work(papers);
      const changes = [...before].flatMap(([id, was]): [string, SourceChange][] => {
        const is = state(id);
        // Which source others went into is part of its history, even where it says what it said.
        const joined = (act.act === 'merge' || act.act === 'replace') && was !== null && is !== null;
        const change = changeBetween(was, is) ?? (joined ? unchanged : null);
        return change === null ? [] : [[id, change]];
      });
      return { result, act: keep(act, changes, papers) };
    },
    said: (act, before, after) => {
      const change = changeOfItem(before, after);
      if (change === null) return;
      const found = act.sitting
        ? (last.get({ source: after.id, sitting: act.sitting }) as Last | undefined)
        : undefined;
      const earlier = found ? storedChange(found.before, found.after) : null;
      const time = now();
      if (
        !found ||
        !earlier ||
        !isOfParts(earlier) ||
        time.getTime() - new Date(found.at).getTime() > sittingPause
      ) {
        keep(act, [[after.id, change]]);
        return;
      }
      const both = bothChanges(earlier, change);
      if (both === null) {
        drop.run(found.num);
        return;
      }
      setAct.run(time.toISOString(), found.num);
      setChange.run(text(both.before), text(both.after), found.num);
    },
  };
};

/** A writer that remembers what it updates, and `keep`, which writes that down as one act. */
export const recordingWriter = (
  changes: SourceChanges,
  read: (id: string) => CslItem | undefined,
  write: SourceWriter,
): { write: SourceWriter; keep(act: SourceAct): SourceActId | null } => {
  const first = new Map<string, CslItem>();
  const latest = new Map<string, CslItem>();
  const added = new Set<string>();
  return {
    write: {
      ...write,
      insert: (item, time, created) => {
        write.insert(item, time, created);
        added.add(item.id);
      },
      update: (item, time) => {
        const before = read(item.id);
        write.update(item, time);
        if (!before || added.has(item.id)) return;
        if (!first.has(item.id)) first.set(item.id, before);
        latest.set(item.id, item);
      },
    },
    keep: (act) =>
      changes.keep(
        act,
        [...latest].flatMap(([id, item]): [string, SourceChange][] => {
          const change = changeOfItem(first.get(id)!, item);
          return change === null ? [] : [[id, change]];
        }),
      ),
  };
};
