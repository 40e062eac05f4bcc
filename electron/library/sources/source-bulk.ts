import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { ActId, SourceId } from '../../../shared/ids.ts';
import { IbidError } from '../../../shared/result.ts';
import { type BulkChange, fitsVariable, withBulkChange } from '../../../shared/sources/bulk.ts';
import { kindOf } from '../../../shared/sources/kinds.ts';
import { plainTitle } from '../../../shared/sources/labels.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { paperSources } from '../papers/paper-sources.ts';
import { sourceRemover } from './source-removal.ts';
import { itemReader, sourceWriter, whyNotKept } from './source-rows.ts';

/** A source before and after a change; absent where it has nothing there. */
export type BulkSample = { id: SourceId; title: string; before?: unknown; after?: unknown };

/** So many are shown before a change is made. */
export const mostSamples = 30;

/** What is done to many sources in one act, which can be undone as one. */
export type SourceBulk = {
  /** What `set` would change, and the first of it. */
  preview(
    ids: readonly SourceId[],
    change: BulkChange,
  ): { changed: number; refused: number; samples: BulkSample[] };
  /** Changes a variable of sources; those that could not be kept with it stay as they are and are counted. */
  set(
    ids: readonly SourceId[],
    change: BulkChange,
    joins?: ActId | null,
  ): { changed: SourceId[]; refused: number; act: ActId | null };
  /** Removes sources but for those that papers cite. */
  remove(
    ids: readonly SourceId[],
    joins?: ActId | null,
  ): { removed: SourceId[]; cited: number; act: ActId | null };
};

export const sourceBulk = (db: WriteDb, journal: Journal, now: () => Date): SourceBulk => {
  const papers = paperSources(db);
  const read = itemReader(db);
  const write = sourceWriter(db);
  const removeOne = sourceRemover(db, papers, write, now);

  /** The sources that a change makes different, with what they become; null for one that can't be kept so. */
  const planned = function* (ids: readonly SourceId[], change: BulkChange) {
    if (!fitsVariable(change))
      throw new IbidError('bad-request', 'A date is a date, and all else is text. Nothing was changed.');
    for (const id of new Set(ids)) {
      const item = read(id);
      if (!item) continue;
      const next = withBulkChange(item, change);
      if (next === item || JSON.stringify(next) === JSON.stringify(item)) continue;
      yield { id, item, next: whyNotKept(next) === null ? next : null };
    }
  };

  const preview = (ids: readonly SourceId[], change: BulkChange) => {
    const samples: BulkSample[] = [];
    const saidBy = (item: CslItem): unknown =>
      change.variable === 'kind' ? kindOf(item) : item[change.variable];
    let [changed, refused] = [0, 0];
    for (const { id, item, next } of planned(ids, change)) {
      if (!next) refused++;
      else if (changed++ < mostSamples)
        samples.push({ id, title: plainTitle(item), before: saidBy(item), after: saidBy(next) });
    }
    return { changed, refused, samples };
  };

  const set = db.transaction((ids: readonly SourceId[], change: BulkChange, joins: ActId | null) => {
    const changed: SourceId[] = [];
    let refused = 0;
    const { act } = journal.during({ act: 'bulk', joins }, () => {
      for (const { id, next } of planned(ids, change)) {
        if (!next) {
          refused++;
          continue;
        }
        write.update(next, now().toISOString());
        changed.push(id);
      }
    });
    return { changed, refused, act };
  });

  const remove = db.transaction((ids: readonly SourceId[], joins: ActId | null) => {
    const there = [...new Set(ids)].filter((id) => read(id) !== undefined);
    const removed = there.filter((id) => papers.citing(id).length === 0);
    const { act } = journal.during({ act: 'remove', joins }, () => {
      for (const id of removed) removeOne(id);
    });
    return { removed, cited: there.length - removed.length, act };
  });

  return {
    preview,
    set: (ids, change, joins = null) => set.immediate(ids, change, joins),
    remove: (ids, joins = null) => remove.immediate(ids, joins),
  };
};
