import { isDeepStrictEqual } from 'node:util';
import type { Undone } from '../../../shared/contract/source-history.ts';
import { asSourceId, type PaperId, type SourceActId, type SourceId } from '../../../shared/ids.ts';
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
import { belongingKindOf, sourceBelongings } from './source-belongings.ts';
import { isOfParts, type SourceChanges, storedChange } from './source-changes.ts';
import { sourceRemover } from './source-removal.ts';
import { itemReader, sourceWriter } from './source-rows.ts';
import { type Hanging, type SourceChange, type SourceState, withoutChange } from './source-states.ts';

type ActRow = { num: number; papers: string };
type ChangeRow = { source_id: string; before: string | null; after: string | null };

/** What an undoing makes of a source that is there: how it is now, and how it is to be. */
type Aim = { id: string; is: SourceState; wanted: SourceState };

/** The rows of one list that the other does not have, or has otherwise. */
const rowsBeyond = (rows: Hanging, other: Hanging): Hanging =>
  Object.fromEntries(Object.entries(rows).filter(([label, row]) => !isDeepStrictEqual(row, other[label])));

/** What two states of a work say together; the first goes before. */
const together = (one: SourceState, other: SourceState): SourceState => ({
  ...one,
  csl: { ...other.csl, ...one.csl },
  hanging: { ...other.hanging, ...one.hanging },
});

export const sourceUndoer = (
  db: WriteDb,
  changes: SourceChanges,
  now: () => Date,
): ((act: SourceActId, force: boolean) => Undone & { sources: SourceId[]; changed: PaperId[] }) => {
  const papers = paperSources(db);
  const versions = versionKeeper(db, papers, pictureStore(db, now));
  const belongings = sourceBelongings(db);
  const read = itemReader(db);
  const write = sourceWriter(db);
  const more = moreWords(db);
  const removeOne = sourceRemover(db, papers, write, now);
  const find = db.prepare('SELECT num, papers FROM source_acts WHERE id = ?');
  const ofAct = db.prepare(
    'SELECT source_id, before, after FROM source_changes WHERE act_num = ? ORDER BY num',
  );

  /**
   * Brings back a source that went, under its id or another that is free. Where the same work has come under its
   * id meanwhile it joins that.
   */
  const bringBack = (id: string, free: string, was: SourceState): Aim => {
    const present = changes.state(id);
    if (present && free === id) return { id, is: present, wanted: together(present, was) };
    const csl = { ...was.csl, id: free };
    write.insert(csl, was.modified, was.created);
    return { id: free, is: changes.state(free)!, wanted: { ...was, csl } };
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

  const undo = db.transaction((id: SourceActId, force: boolean) => {
    const act = find.get(id) as ActRow | undefined;
    if (!act) throw new IbidError('not-found', say('source-act-gone'));
    const rows = (ofAct.all(act.num) as ChangeRow[]).map((row): [string, SourceChange] => [
      row.source_id,
      storedChange(row.before, row.after),
    ]);
    const places = act.papers === '' ? [] : (JSON.parse(act.papers) as ChangedPlaces[]);
    // A source that comes back under another id is one of those whose change is written down.
    const renamed = new Map<string, string>();
    const taken = new Set(rows.map(([source]) => source));
    for (const [source, change] of rows) {
      if (isOfParts(change) || change.after !== null) continue;
      const present = read(source);
      if (!present || sameWork(present, change.before.csl)) continue;
      const free = freeKey(source, (key) => taken.has(key) || read(key) !== undefined);
      renamed.set(source, free);
      taken.add(free);
    }
    const touched = rows.map(([source]) => renamed.get(source) ?? source);
    const kept: Undone['kept'] = [];

    const done = changes.during({ act: 'undo', undoes: id }, touched, (noted) => {
      for (const { paper } of places) versions.keep(paper, { kind: 'before', time: now(), sources: 'live' });
      const aims: Aim[] = [];
      const going: { id: string; rows: Hanging }[] = [];
      for (const [source, change] of rows) {
        if (!isOfParts(change) && change.after === null) {
          aims.push(bringBack(source, renamed.get(source) ?? source, change.before));
          continue;
        }
        const present = changes.state(source);
        if (present === null) continue;
        if (!isOfParts(change)) {
          const came = change.after.hanging;
          const own = Object.entries(present.hanging).filter(([label, row]) =>
            isDeepStrictEqual(row, came[label]),
          );
          going.push({ id: source, rows: Object.fromEntries(own) });
          continue;
        }
        const { state, variables, rows: labels } = withoutChange(present, change, force);
        aims.push({ id: source, is: present, wanted: state });
        if (variables.length + labels.length > 0)
          kept.push({
            id: asSourceId(source),
            variables,
            belongings: [...new Set(labels.map(belongingKindOf))],
          });
      }
      // All that goes before all that comes: a row may go from one source to another.
      for (const { id: source, rows: own } of going) belongings.take(source, own);
      for (const { id: source, is: present, wanted } of aims)
        belongings.take(source, rowsBeyond(present.hanging, wanted.hanging));
      for (const { id: source, is: present, wanted } of aims) {
        belongings.put(source, rowsBeyond(wanted.hanging, present.hanging));
        if (!isDeepStrictEqual(wanted.csl, present.csl)) write.update(wanted.csl, now().toISOString());
        more.refresh(source);
      }
      const back = putPlacesBack(places, renamed, noted);
      for (const { id: source } of going) removeOne(asSourceId(source));
      return back;
    });
    return {
      act: done.act,
      kept,
      keptPlaces: done.result.kept,
      renamed: [...renamed].map(([from, to]) => ({ from: asSourceId(from), to: asSourceId(to) })),
      sources: [...new Set([...rows.map(([source]) => source), ...touched])].map(asSourceId),
      changed: done.result.changed,
    };
  });
  return (act, force) => undo.immediate(act, force);
};
