import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { ActId, SourceId } from '../../../shared/ids.ts';
import { IbidError } from '../../../shared/result.ts';
import { type BulkValue, type BulkVariable, withVariable } from '../../../shared/sources/bulk.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { paperSources } from '../papers/paper-sources.ts';
import { sourceRemover } from './source-removal.ts';
import { itemReader, sourceWriter, whyNotKept } from './source-rows.ts';

/** What is done to many sources in one act, which can be undone as one. */
export type SourceBulk = {
  /** Sets a variable of sources; those that could not be kept with it stay as they are and are counted. */
  set(
    ids: readonly SourceId[],
    change: { variable: BulkVariable; value: BulkValue; lang: 'en' | 'it' },
  ): { changed: SourceId[]; refused: number; act: ActId | null };
  /** Removes sources but for those that papers cite. */
  remove(ids: readonly SourceId[]): { removed: SourceId[]; cited: number; act: ActId | null };
};

export const sourceBulk = (db: WriteDb, journal: Journal, now: () => Date): SourceBulk => {
  const papers = paperSources(db);
  const read = itemReader(db);
  const write = sourceWriter(db);
  const removeOne = sourceRemover(db, papers, write, now);

  const set = db.transaction(
    (ids: readonly SourceId[], { variable, value, lang }: Parameters<SourceBulk['set']>[1]) => {
      if (value !== null && (typeof value === 'string') === (variable === 'accessed'))
        throw new IbidError(
          'bad-request',
          'A date of access is a date, and all else is text. Nothing was changed.',
        );
      const changed: SourceId[] = [];
      let refused = 0;
      const { act } = journal.during({ act: 'bulk' }, () => {
        for (const id of new Set(ids)) {
          const item = read(id);
          if (!item) continue;
          const next: CslItem = withVariable(item, variable, value, lang);
          if (JSON.stringify(next) === JSON.stringify(item)) continue;
          if (whyNotKept(next) !== null) {
            refused++;
            continue;
          }
          write.update(next, now().toISOString());
          changed.push(id);
        }
      });
      return { changed, refused, act };
    },
  );

  const remove = db.transaction((ids: readonly SourceId[]) => {
    const there = [...new Set(ids)].filter((id) => read(id) !== undefined);
    const removed = there.filter((id) => papers.citing(id).length === 0);
    const { act } = journal.during({ act: 'remove' }, () => {
      for (const id of removed) removeOne(id);
    });
    return { removed, cited: there.length - removed.length, act };
  });

  return {
    set: (ids, change) => set.immediate(ids, change),
    remove: (ids) => remove.immediate(ids),
  };
};
