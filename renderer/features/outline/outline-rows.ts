import { fold } from '#shared/sources/fold.ts';
import type { OutlineEntry } from '../../editor/outline.ts';

/** A heading as a row of the outline. */
export type OutlineRow = {
  entry: OutlineEntry;
  /** Its number among all headings. */
  index: number;
  /** Depth in the tree from 1: a heading that skips a level stands one below the heading it belongs to. */
  depth: number;
  /** Its place among its siblings, from 1, and their number. */
  place: number;
  siblings: number;
  hasChildren: boolean;
  isOpen: boolean;
  /** Whether it is only shown for what is found below it. */
  isPath: boolean;
};

/** The index of the heading that each heading belongs to; -1 for none. */
export const parentsOf = (entries: readonly Pick<OutlineEntry, 'level'>[]): number[] => {
  const open: number[] = [];
  return entries.map((entry, index) => {
    while (open.length > 0 && entries[open.at(-1)!]!.level >= entry.level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
};

/**
 * The rows to show: all but those in closed sections; while one searches, those with the words in them and the
 * headings they belong to.
 */
export const outlineRows = (
  entries: readonly OutlineEntry[],
  closed: ReadonlySet<string>,
  query: string,
): OutlineRow[] => {
  const parents = parentsOf(entries);
  const children = new Map<number, number[]>();
  parents.forEach((parent, index) => {
    const list = children.get(parent);
    if (list) list.push(index);
    else children.set(parent, [index]);
  });
  const words = fold(query.trim());
  const found = new Set<number>();
  const paths = new Set<number>();
  if (words !== '')
    entries.forEach(({ text, number }, index) => {
      if (!fold(`${number ?? ''} ${text}`).includes(words)) return;
      found.add(index);
      for (let at = parents[index]!; at >= 0 && !paths.has(at); at = parents[at]!) paths.add(at);
    });
  const rows: OutlineRow[] = [];
  const add = (parent: number, depth: number): void => {
    const all = children.get(parent) ?? [];
    const shown = words === '' ? all : all.filter((index) => found.has(index) || paths.has(index));
    shown.forEach((index, i) => {
      const entry = entries[index]!;
      const hasChildren = words === '' ? children.has(index) : paths.has(index);
      const isOpen = hasChildren && (words !== '' || !closed.has(entry.key));
      const isPath = words !== '' && !found.has(index);
      rows.push({ entry, index, depth, place: i + 1, siblings: shown.length, hasChildren, isOpen, isPath });
      if (isOpen) add(index, depth + 1);
    });
  };
  add(-1, 1);
  return rows;
};
