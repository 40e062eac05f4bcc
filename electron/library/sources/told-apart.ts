import type { WriteDb } from '../db.ts';

/** What a person said is not the same, pair by pair. */
export type ToldApart = {
  /** Asks about all pairs as they are now. */
  pairs(): (one: string, other: string) => boolean;
  /** Says of every two of these that they are different, or takes that back; whether anything changed. */
  set(all: readonly string[], apart: boolean): boolean;
};

const keyOf = (one: string, other: string): string => JSON.stringify([one, other].sort());

/** Every two of a list, the lesser first. */
const pairsOf = (all: readonly string[]): [string, string][] => {
  const sorted = [...new Set(all)].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other): [string, string] => [one, other]));
};

export const toldApart = (db: WriteDb, what: 'sources' | 'names'): ToldApart => {
  const list = db.prepare('SELECT one, other FROM told_apart WHERE what = ?');
  const add = db.prepare('INSERT OR IGNORE INTO told_apart (what, one, other) VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM told_apart WHERE what = ? AND one = ? AND other = ?');
  const set = db.transaction((all: readonly string[], apart: boolean): number =>
    pairsOf(all).reduce(
      (changes, [one, other]) => changes + (apart ? add : drop).run(what, one, other).changes,
      0,
    ),
  );
  return {
    pairs: () => {
      const found = new Set(
        (list.all(what) as { one: string; other: string }[]).map(({ one, other }) => keyOf(one, other)),
      );
      return (one, other) => found.size > 0 && found.has(keyOf(one, other));
    },
    set: (all, apart) => set.immediate(all, apart) > 0,
  };
};
