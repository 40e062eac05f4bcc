import { nearKeys, titlesNear } from '../../../shared/sources/duplicates.ts';
import { plainWords } from '../../../shared/sources/plain-words.ts';

export type NumberedTitle = { num: number; title: string };

/** So long one step takes (ms), about. */
const stepTime = 20;

/** Half a title that more sources have in common is a series' or a column's, and tells nothing. */
const largestBucket = 40;

/**
 * Finds titles that are the same but for a slip, among all of a library and in steps. Only their halves are looked up,
 * so that each title is compared with a few.
 * @param after the next titles behind a number, in the order of their numbers
 */
export const nearTitles = (after: (num: number) => readonly NumberedTitle[]) => {
  const plain = new Map<number, string>();
  const byKey = new Map<string, number[]>();
  const found: [number, number][] = [];
  let last = 0;
  let left: Iterator<number[]> | null = null;

  const compareAll = (nums: readonly number[]): void => {
    for (const [index, one] of nums.entries())
      for (const other of nums.slice(index + 1)) {
        const [a, b] = [plain.get(one)!, plain.get(other)!];
        if (a !== b && titlesNear(a, b)) found.push([one, other]);
      }
  };
  return {
    /** Takes the next titles in; whether there are no more. */
    gather: (): boolean => {
      const rows = after(last);
      for (const { num, title } of rows) {
        const words = plainWords(title).join(' ');
        plain.set(num, words);
        for (const key of nearKeys(words)) {
          const bucket = byKey.get(key);
          if (bucket) bucket.push(num);
          else byKey.set(key, [num]);
        }
      }
      last = rows.at(-1)?.num ?? last;
      return rows.length === 0;
    },
    /** Compares some of those that have half a title in common; whether all were. */
    compare: (): boolean => {
      left ??= byKey.values();
      for (const start = performance.now(); performance.now() - start < stepTime; ) {
        const { done, value } = left.next();
        if (done) return true;
        if (value.length > 1 && value.length <= largestBucket) compareAll(value);
      }
      return false;
    },
    /** The numbers of every two that are near. */
    pairs: (): readonly (readonly number[])[] => found,
  };
};
