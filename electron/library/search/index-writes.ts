import type { WriteDb } from '../db.ts';

/**
 * Writes to the indexes of words. SQLite makes an index write out what it has gathered before each other statement
 * that may have to be taken back by itself, and where a number does not follow the last: so within an act such writes
 * wait until its end and are done in a row, by their numbers.
 */
export type IndexWrites = {
  /** Writes what concerns the source of a number, at the end of what is being done together or at once. */
  write(num: number, work: () => void): void;
  /** Does something, and then what it writes to the indexes. */
  together<T>(work: () => T): T;
};

const known = new WeakMap<WriteDb, IndexWrites>();

/** One for a connection. */
export const indexWrites = (db: WriteDb): IndexWrites => {
  const there = known.get(db);
  if (there) return there;
  let waiting: { num: number; work: () => void }[] | null = null;
  const writes: IndexWrites = {
    write: (num, work) => {
      if (waiting === null) work();
      else waiting.push({ num, work });
    },
    together: (work) => {
      if (waiting !== null) return work();
      waiting = [];
      try {
        const result = work();
        for (const write of waiting.sort((one, other) => one.num - other.num)) write.work();
        return result;
      } finally {
        waiting = null;
      }
    },
  };
  known.set(db, writes);
  return writes;
};
