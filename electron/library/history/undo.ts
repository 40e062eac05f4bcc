import { isDeepStrictEqual } from 'node:util';
import type { Undone } from '../../../shared/contract/acts.ts';
import { type ActId, asSourceId, type PaperId, type SourceId } from '../../../shared/ids.ts';
import { sameWork } from '../../../shared/sources/identity.ts';
import { freeKey } from '../../../shared/sources/key.ts';
import type { WriteDb } from '../db.ts';
import { type ChangedPlaces, changedPlaces, placesPutBack } from '../papers/citation-places.ts';
import { paperSources } from '../papers/paper-sources.ts';
import { pictureStore } from '../papers/picture-store.ts';
import { versionKeeper } from '../papers/version-keeper.ts';
import { moreWords } from '../search/more-words.ts';
import { pace, type Sliced } from '../slices.ts';
import { sourceRemover } from '../sources/source-removal.ts';
import { itemReader, sourceWriter } from '../sources/source-rows.ts';
import { actReader, type Deed } from './act-reader.ts';
import { belongingsOfSources } from './belongings.ts';
import type { Journal } from './journal.ts';
import type { ChangeAtSource } from './kept-changes.ts';
import { shelfUndoer } from './shelf-undo.ts';
import { type Hanging, isOfParts, type PartsOfChange, type SourceState, withoutChange } from './states.ts';
import { belongingKindOf } from './tables.ts';

/** What an undoing makes of a source that is there: how it is now, and how it is to be. */
type Aim = { id: string; is: SourceState; wanted: SourceState };

/** What was undone, and what a window has to be told. */
export type UndoneActs = Omit<Undone, 'isWhole'> & {
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

const nextOf = <One>(all: Iterator<One>, most: number): One[] => {
  const some: One[] = [];
  while (some.length < most) {
    const { done, value } = all.next();
    if (done) break;
    some.push(value);
  }
  return some;
};

export const actUndoer = (
  db: WriteDb,
  journal: Journal,
  now: () => Date,
): ((act: ActId, force: boolean) => Sliced<UndoneActs>) => {
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

  type Found = { num: number; csl: string; created: string; modified: string };
  const stateOf = (id: string): SourceState | null => {
    const found = row.get(id) as Found | undefined;
    return found ? { ...found, csl: JSON.parse(found.csl), hanging: belongings.read(id) } : null;
  };
  /** As much of its state as a change speaks of: what it says, if anything of that, and such rows. */
  const stateFor = (id: string, { before, after }: PartsOfChange): SourceState | null => {
    const found = row.get(id) as Found | undefined;
    if (!found) return null;
    const isSaid = [before.csl, after.csl].some((values) => Object.keys(values).length > 0);
    const labels = Object.keys({ ...before.hanging, ...after.hanging });
    const csl = isSaid ? JSON.parse(found.csl) : {};
    return { ...found, csl, hanging: labels.length > 0 ? belongings.read(id, labels) : {} };
  };

  /** Ids for the sources that come back although their own is another work's by now. */
  const newIds = (act: number, changes: readonly ChangeAtSource[]): Map<string, string> => {
    const renamed = new Map<string, string>();
    const taken = new Set<string>();
    for (const [source, change] of changes) {
      if (isOfParts(change)) continue;
      const present = read(source);
      if (!present || sameWork(present, change.before.csl)) continue;
      const free = freeKey(
        source,
        (key) => taken.has(key) || read(key) !== undefined || acts.touched(act, key),
      );
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

  return (id, force) => {
    const { num, size, isInOne, hasBrought, places, rows, deeds } = acts.read(id);
    const shelf = shelves(rows, force);
    const renamed = new Map<string, string>();
    const kept: Undone['kept'] = [];
    const touched = new Set<string>();
    let papersChanged: PaperId[] = [];
    let keptPlaces = 0;
    let act: ActId | null = null;
    let actNum: number | null = null;
    const later = acts.after(num, () => actNum);

    const aimAt = ([source, change]: ChangeAtSource): Aim | null => {
      if (!isOfParts(change)) return bringBack(source, renamed.get(source) ?? source, change.before);
      const is = stateFor(source, change);
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
      if (!isCited && (force || !later.isChanged(source))) removeOne(asSourceId(source));
      else
        kept.push({
          id: asSourceId(source),
          variables: [],
          belongings: [],
          stays: isCited ? 'cited' : 'changed',
        });
    };
    const takeBack = (some: readonly Deed[], noted: ChangedPlaces[], isFirst: boolean): void => {
      const changes = some.flatMap((deed) => ('change' in deed ? [deed.change] : []));
      for (const [from, to] of newIds(num, changes)) renamed.set(from, to);
      const aims = changes.flatMap((change) => aimAt(change) ?? []);
      if (isFirst) {
        const back = putPlacesBack(places, renamed, noted);
        papersChanged = back.changed;
        keptPlaces = back.kept;
      }
      // A source that goes leaves its rows to those that had them before.
      for (const deed of some) if ('came' in deed) takeAway(deed.came);
      putBack(aims, shelf.stands);
      for (const deed of some) touched.add('change' in deed ? deed.change[0] : deed.came);
    };

    const left = deeds();
    const paced = pace();
    let done = 0;
    let isFirst = true;
    const slice = db.transaction((): boolean => {
      // Others may have written since the last slice.
      while (hasBrought && !later.look());
      const most = isInOne ? Number.POSITIVE_INFINITY : paced.count();
      const some = nextOf(left, most);
      const isLast = some.length < most;
      const { act: next } = journal.during({ act: 'undo', undoes: id, joins: act }, (noted) => {
        for (const { paper } of isFirst ? places : [])
          versions.keep(paper, { kind: 'before', time: now(), sources: 'live' });
        if (isFirst) shelf.bringBack();
        takeBack(some, noted, isFirst);
        if (isLast) shelf.takeAway();
      });
      act = next ?? act;
      actNum = act === null ? null : acts.numOf(act);
      isFirst = false;
      done += some.length;
      return isLast;
    });

    return {
      next: () => {
        if (hasBrought && !later.look()) return 0;
        return paced.during(() => slice.immediate()) ? 1 : Math.min(done / size, 0.999);
      },
      act: () => act,
      result: () => ({
        act,
        kept,
        keptShelves: shelf.kept,
        keptPlaces,
        renamed: [...renamed].map(([from, to]) => ({ from: asSourceId(from), to: asSourceId(to) })),
        sources: [...touched, ...renamed.values()].map(asSourceId),
        changed: papersChanged,
        ordered: rows.length > 0 || done > 0,
      }),
    };
  };
};
