import type { ActId } from '../../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';

/** What a person said is not the same, though it looks so. */
type Told = 'sources' | 'names';

const keyOf = (one: string, other: string): string => JSON.stringify([one, other].sort());

/** Every two of a list, the lesser first. */
const pairsOf = (all: readonly string[]): [string, string][] => {
  const sorted = [...new Set(all)].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other): [string, string] => [one, other]));
};

/** Asks about all pairs as they are now. */
export const pairsToldApart = (db: ReadDb, what: Told): (() => (one: string, other: string) => boolean) => {
  const list = db.prepare('SELECT one, other FROM told_apart WHERE what = ?');
  return () => {
    const found = new Set(
      (list.all(what) as { one: string; other: string }[]).map(({ one, other }) => keyOf(one, other)),
    );
    return (one, other) => found.size > 0 && found.has(keyOf(one, other));
  };
};

/** Says of every two that they are different; null where that was known. `about` names the sources that are meant. */
export const tellerApart = (
  db: WriteDb,
  journal: Journal,
  what: Told,
): ((all: readonly string[], about: readonly string[]) => ActId | null) => {
  const add = db.prepare('INSERT OR IGNORE INTO told_apart (what, one, other) VALUES (?, ?, ?)');
  const tell = db.transaction((all: readonly string[], about: readonly string[]): ActId | null => {
    const { act } = journal.during({ act: 'apart', about }, () => {
      for (const [one, other] of pairsOf(all)) add.run(what, one, other);
    });
    return act;
  });
  return (all, about) => tell.immediate(all, about);
};
