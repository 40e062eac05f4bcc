import { isDeepStrictEqual } from 'node:util';
import type { Undone } from '../../../shared/contract/acts.ts';
import { type ActId, asSourceId, type PaperId, type SourceId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { sameWork } from '../../../shared/sources/identity.ts';
import { freeKey } from '../../../shared/sources/key.ts';
import type { WriteDb } from '../db.ts';
import { type ChangedPlaces, changedPlaces, placesPutBack } from '../papers/citation-places.ts';
import { paperSources } from '../papers/paper-sources.ts';
import { pictureStore } from '../papers/picture-store.ts';
import { versionKeeper } from '../papers/version-keeper.ts';
import { moreWords } from '../search/more-words.ts';
import { sourceRemover } from '../sources/source-removal.ts';
import { itemReader, sourceWriter } from '../sources/source-rows.ts';
import { belongingsOfSources } from './belongings.ts';
import type { Journal } from './journal.ts';
import { keptChanges } from './kept-changes.ts';
import type { ShelfChange } from './library-changes.ts';
import { shelfUndoer } from './shelf-undo.ts';
import {
  bothChanges,
  type Hanging,
  isOfParts,
  type PartsOfChange,
  type SourceChange,
  type SourceState,
  unchanged,
  withoutChange,
} from './states.ts';
import { belongingKindOf } from './tables.ts';

type Stored = { before: string | null; after: string | null };

/** What an undoing makes of a source that is there: how it is now, and how it is to be. */
type Aim = { id: string; is: SourceState; wanted: SourceState };

/** What was undone, and what a window has to be told. */
export type UndoneActs = Undone & {
  sources: SourceId[];
  changed: PaperId[];
  /** Whether the order of the library was changed. */
  ordered: boolean;
};

/** The rows of one list that the other does not have, or has otherwise. */
const rowsBeyond = (rows: Hanging, other: Hanging): Hanging =>
  Object.fromEntries(Object.entries(rows).filter(([label, row]) => !isDeepStrictEqual(row, other[label])));

/** Whether the words of a row are searched with its source. */
const isSearched = (label: string): boolean => ['notes', 'quotations'].includes(belongingKindOf(label));

/** What two states of a work say together; the first goes before. */
const together = (one: SourceState, other: SourceState): SourceState => ({
  ...one,
  csl: { ...other.csl, ...one.csl },
  hanging: { ...other.hanging, ...one.hanging },
});

/** Reads what is kept of acts. */
const actReader = (db: WriteDb) => {
  const find = db.prepare('SELECT num, papers FROM source_acts WHERE id = ?');
  const kept = keptChanges(db);
  const arrivals = db
    .prepare(
      `SELECT id FROM act_arrivals JOIN sources
         ON sources.num BETWEEN first AND last AND sources.created = act_arrivals.created
       WHERE act_num = ? ORDER BY sources.num`,
    )
    .pluck();
  const rows = db.prepare('SELECT kind, id, before, after FROM act_rows WHERE act_num = ? ORDER BY num');
  return {
    /** @throws IbidError 'not-found' */
    read: (id: ActId) => {
      const act = find.get(id) as { num: number; papers: string } | undefined;
      if (!act) throw new IbidError('not-found', say('source-act-gone'));
      return {
        num: act.num,
        places: act.papers === '' ? [] : (JSON.parse(act.papers) as ChangedPlaces[]),
        changes: kept.ofAct(act.num),
        arrivals: arrivals.all(act.num) as string[],
        rows: (rows.all(act.num) as (Pick<ShelfChange, 'kind' | 'id'> & Stored)[]).map(
          ({ before, after, ...row }): ShelfChange => ({
            ...row,
            before: JSON.parse(before ?? 'null'),
            after: JSON.parse(after ?? 'null'),
          }),
        ),
      };
    },
    /** Whether a source is other than it was after an act. */
    isChangedSince: (id: string, num: number): boolean =>
      kept.ofSource(id, num + 1).reduceRight<PartsOfChange | null>((whole, { change }) => {
        if (!isOfParts(change)) return whole;
        return bothChanges(whole ?? unchanged, change);
      }, null) !== null,
  };
};

export const actUndoer = (
  db: WriteDb,
  journal: Journal,
  now: () => Date,
): ((act: ActId, force: boolean) => UndoneActs) => {
  const papers = paperSources(db);
  const versions = versionKeeper(db, papers, pictureStore(db, now));
  const belongings = belongingsOfSources(db, now);
  const acts = actReader(db);
  const shelves = shelfUndoer(db);
  const read = itemReader(db);
  const write = sourceWriter(db);
  const more = moreWords(db);
  const removeOne = sourceRemover(db, papers, write, now);
  const row = db.prepare('SELECT num, csl, created, modified FROM sources WHERE id = ?');

  /** @param labels what of what hangs on it is looked at; all where absent */
  const stateOf = (id: string, labels?: readonly string[]): SourceState | null => {
    const found = row.get(id) as { num: number; csl: string; created: string; modified: string } | undefined;
    return found ? { ...found, csl: JSON.parse(found.csl), hanging: belongings.read(id, labels) } : null;
  };

  /** Ids for the sources that come back although their own is another work's by now. */
  const newIds = (changes: readonly (readonly [string, SourceChange])[]): Map<string, string> => {
    const renamed = new Map<string, string>();
    const taken = new Set(changes.map(([source]) => source));
    for (const [source, change] of changes) {
      if (isOfParts(change)) continue;
      const present = read(source);
      if (!present || sameWork(present, change.before.csl)) continue;
      const free = freeKey(source, (key) => taken.has(key) || read(key) !== undefined);
      renamed.set(source, free);
      taken.add(free);
    }
    return renamed;
  };

  /**
   * Brings back a source that went, under its id or another that is free. Where the same work has come under its
   * id meanwhile it joins that.
   */
  const bringBack = (id: string, free: string, was: SourceState): Aim => {
    const present = stateOf(id);
    if (present && free === id) return { id, is: present, wanted: together(present, was) };
    const csl = { ...was.csl, id: free };
    write.insert(csl, was.modified, was);
    return { id: free, is: stateOf(free)!, wanted: { ...was, csl } };
  };

  const putPlacesBack = (
    places: readonly ChangedPlaces[],
    renamed: ReadonlyMap<string, string>,
    noted: ChangedPlaces[],
  ): { changed: PaperId[]; kept: number } => {
    let kept = 0;
    const time = now().toISOString();
    const changed = places.filter((change) =>
      papers.rewrite(change.paper, time, (doc) => {
        const back = placesPutBack(doc, change, renamed);
        kept += back.kept;
        noted.push(changedPlaces(change.paper, doc, back.doc));
        return back.doc;
      }),
    );
    return { changed: changed.map(({ paper }) => paper), kept };
  };

  const putBack = (aims: readonly Aim[], stands: ReadonlyMap<string, string>): void => {
    // All that goes before all that comes: a row may go from one source to another.
    for (const { id, is, wanted } of aims) belongings.take(id, rowsBeyond(is.hanging, wanted.hanging));
    for (const { id, is, wanted } of aims) {
      belongings.put(id, rowsBeyond(wanted.hanging, is.hanging), stands);
      if (!isDeepStrictEqual(wanted.csl, is.csl)) write.update(wanted.csl, now().toISOString());
      if (Object.keys({ ...wanted.hanging, ...is.hanging }).some(isSearched)) more.refresh(id);
    }
  };

  const undo = db.transaction((id: ActId, force: boolean): UndoneActs => {
    const { num, places, changes, arrivals, rows } = acts.read(id);
    const renamed = newIds(changes);
    const kept: Undone['kept'] = [];
    const shelf = shelves(rows, force);

    const aimAt = (source: string, change: SourceChange): Aim | null => {
      if (!isOfParts(change)) return bringBack(source, renamed.get(source) ?? source, change.before);
      const { before, after } = change;
      const is = stateOf(source, Object.keys({ ...before.hanging, ...after.hanging }));
      if (is === null) return null;
      const { state, variables, rows: labels } = withoutChange(is, change, force);
      if (variables.length + labels.length > 0)
        kept.push({
          id: asSourceId(source),
          variables,
          belongings: [...new Set(labels.map(belongingKindOf))],
          stays: null,
        });
      return { id: source, is, wanted: state };
    };
    const takeAway = (source: string): void => {
      const isCited = papers.citing(asSourceId(source)).length > 0;
      if (!isCited && (force || !acts.isChangedSince(source, num))) removeOne(asSourceId(source));
      else
        kept.push({
          id: asSourceId(source),
          variables: [],
          belongings: [],
          stays: isCited ? 'cited' : 'changed',
        });
    };

    const { result, act } = journal.during({ act: 'undo', undoes: id }, (noted) => {
      for (const { paper } of places) versions.keep(paper, { kind: 'before', time: now(), sources: 'live' });
      shelf.bringBack();
      const aims = changes.flatMap(([source, change]) => aimAt(source, change) ?? []);
      const back = putPlacesBack(places, renamed, noted);
      // A source that goes leaves its rows to those that had them before.
      for (const source of arrivals) takeAway(source);
      putBack(aims, shelf.stands);
      shelf.takeAway();
      return back;
    });
    const touched = [...changes.map(([source]) => source), ...renamed.values(), ...arrivals];
    return {
      act,
      kept,
      keptShelves: shelf.kept,
      keptPlaces: result.kept,
      renamed: [...renamed].map(([from, to]) => ({ from: asSourceId(from), to: asSourceId(to) })),
      sources: [...new Set(touched)].map(asSourceId),
      changed: result.changed,
      ordered: rows.length + changes.length > 0,
    };
  });
  return (act, force) => undo.immediate(act, force);
};
