import type { ActId } from '../../shared/ids.ts';

/**
 * An act that is done a slice at a time, each slice in a transaction of its own and all of them one act. Between two
 * of them anything else may be done with the library; what is done when it ends early can be undone like a whole one.
 */
export type Sliced<Result> = {
  /** Does the next slice; how much is done, 1 where nothing is left. */
  next(): number;
  /** The act so far; null where nothing was changed. */
  act(): ActId | null;
  /** What was done so far. */
  result(): Result;
};

/** So long a slice takes about, so that what waits for it does not feel it (ms). */
const sliceTime = 25;
/** Less would be all beginning and ending, and too little to be kept together. */
const fewest = 60;
const most = 5000;

/** Says how many to take in a slice, by how long it took with those before. */
export const pace = (): { count(): number; during<T>(work: () => T): T } => {
  let count = 100;
  return {
    count: () => count,
    during: (work) => {
      const from = performance.now();
      const result = work();
      const times = sliceTime / Math.max(performance.now() - from, 0.1);
      // Slowly up, because the next ones may be heavier.
      count = Math.round(Math.min(most, Math.max(fewest, count * Math.min(times, 2))));
      return result;
    },
  };
};

/** Does all that is left. */
export const wholly = <Result>(sliced: Sliced<Result>): Result => {
  while (sliced.next() < 1);
  return sliced.result();
};

/**
 * Does the same to many, some of them at a time.
 * @param slice goes on with the act that it is given, where that was begun
 */
export const slicesOf = <One, Part extends { act: ActId | null }>(
  all: readonly One[],
  slice: (some: readonly One[], joins: ActId | null) => Part,
): Sliced<Part[]> => {
  const parts: Part[] = [];
  const paced = pace();
  let done = 0;
  let act: ActId | null = null;
  return {
    next: () => {
      const some = all.slice(done, done + paced.count());
      const part = paced.during(() => slice(some, act));
      parts.push(part);
      act = part.act ?? act;
      done += some.length;
      return done < all.length ? done / all.length : 1;
    },
    act: () => act,
    result: () => parts,
  };
};
