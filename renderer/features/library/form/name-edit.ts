import type { CslName } from '#shared/citations/csl-item.ts';
import { tidyNames } from './item-edit.ts';

/** The names with one of them at another place. */
export const movedName = (names: readonly CslName[], from: number, to: number): CslName[] => {
  const name = names[from];
  return name && to >= 0 && to < names.length ? names.toSpliced(from, 1).toSpliced(to, 0, name) : [...names];
};

/**
 * What a list is after names were pasted into one of them, and at which place the last of them stands. An empty name
 * gives way, any other stays before them. Null where what was pasted is a part of a name, to be pasted as it is.
 */
export const pastedNames = (
  names: readonly CslName[],
  index: number,
  pasted: readonly CslName[],
): { names: CslName[]; last: number } | null => {
  const here = names[index];
  if (!here) return null;
  const isEmpty = tidyNames([here]).length === 0;
  const [only] = pasted;
  // One word is a part of a name, and an institution is typed as it is.
  const isWhole = pasted.length === 1 && isEmpty && only?.family !== undefined && only.given !== undefined;
  if (pasted.length < 2 && !isWhole) return null;
  return {
    names: isEmpty ? names.toSpliced(index, 1, ...pasted) : names.toSpliced(index + 1, 0, ...pasted),
    last: index + pasted.length - (isEmpty ? 1 : 0),
  };
};
