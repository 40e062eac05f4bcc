import type { SourceId } from '../../../shared/ids.ts';
import { newId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';

/** What changed, in the words of the event that tells it. */
export type Touched = {
  what: 'tags' | 'collections' | 'searches' | 'notes' | 'judgements';
  ids: SourceId[] | null;
};

type Act = { size: number; back: () => Touched };

/** Acts that can be taken back, the last ones; they are gone when the library is closed. */
export type Acts = {
  /**
   * @param size rows that it takes to take it back
   * @param back does so, in a transaction of the caller
   */
  keep(size: number, back: () => Touched): string;
  /** Takes out what takes an act back. @throws IbidError 'not-found' */
  take(id: string): () => Touched;
};

/** Rows that all acts may need together: some 100 MB of ids at the very most. */
const most = 1_000_000;

export const keepActs = (): Acts => {
  const acts = new Map<string, Act>();
  let size = 0;
  const drop = (id: string): void => {
    size -= acts.get(id)?.size ?? 0;
    acts.delete(id);
  };
  return {
    keep: (rows, back) => {
      const id = newId(16);
      acts.set(id, { size: rows + 1, back });
      size += rows + 1;
      for (const old of acts.keys()) {
        if (size <= most || old === id) break;
        drop(old);
      }
      return id;
    },
    take: (id) => {
      const act = acts.get(id);
      if (!act) throw new IbidError('not-found', say('undo-gone'));
      drop(id);
      return act.back;
    },
  };
};
