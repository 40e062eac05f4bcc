import type { Node } from 'prosemirror-model';
import { align } from './align.ts';
import { heaviestIncreasing } from './heaviest-increasing.ts';
import { countOf, identityOf, likeness, nodeKey, wordsOf } from './keys.ts';

/** A child of the older node that is the same as, or has become, one of the newer. */
export type ChildPair = {
  old: number;
  now: number;
  /** It stands somewhere else among the children that stayed. */
  moved: boolean;
};

/** So alike are a block and what has become of it, at least: where it was, and somewhere else. */
const alikeInPlace = 0.5;
const alikeElsewhere = 0.7;
/** One block between the same neighbours is the same one with fewer words in common. */
const alikeBetween = 0.25;
/** A block with fewer words is too common for having moved. */
const wordsToMove = 4;
/** So many pairs are tried one by one; of more, only those that share a rare word. */
const mostTried = 4_000;
const rare = 8;

const canBecome = (old: Node, now: Node): boolean =>
  old.type === now.type
    ? !old.isLeaf
    : (old.type.name === 'paragraph' && now.type.name === 'heading') ||
      (old.type.name === 'heading' && now.type.name === 'paragraph');

/** What pairs are made of: the children that are still free, and the pairs so far by older index. */
type Pairing = {
  old: readonly Node[];
  now: readonly Node[];
  pairs: Map<number, number>;
  taken: Set<number>;
};

const freeOf = ({ old, now, pairs, taken }: Pairing): [number[], number[]] => [
  old.flatMap((_, i) => (pairs.has(i) ? [] : [i])),
  now.flatMap((_, j) => (taken.has(j) ? [] : [j])),
];

const join = ({ pairs, taken }: Pairing, i: number, j: number): void => {
  pairs.set(i, j);
  taken.add(j);
};

/** Pairs what has the same key, the n-th of it with the n-th. */
const pairSame = (pairing: Pairing, keyOf: (node: Node) => string | null): void => {
  const [old, now] = freeOf(pairing);
  const waiting = new Map<string, number[]>();
  for (const i of old) {
    const key = keyOf(pairing.old[i]!);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), i]);
  }
  for (const j of now) {
    const i = waiting.get(keyOf(pairing.now[j]!) ?? '')?.shift();
    if (i !== undefined) join(pairing, i, j);
  }
};

/** Pairs that are worth a look. */
const candidates = (pairing: Pairing): [number, number][] => {
  const [old, now] = freeOf(pairing);
  const fits = (i: number, j: number): boolean =>
    canBecome(pairing.old[i]!, pairing.now[j]!) && identityOf(pairing.old[i]!) === null;
  if (old.length * now.length <= mostTried)
    return old.flatMap((i) => now.flatMap((j): [number, number][] => (fits(i, j) ? [[i, j]] : [])));
  const byWord = new Map<string, number[]>();
  for (const j of now)
    for (const word of wordsOf(pairing.now[j]!).keys()) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [j]);
      else if (list.length <= rare) list.push(j);
    }
  return old.flatMap((i) => {
    const found = new Set<number>();
    for (const word of wordsOf(pairing.old[i]!).keys()) {
      const list = byWord.get(word) ?? [];
      if (list.length <= rare) for (const j of list) if (fits(i, j)) found.add(j);
    }
    return [...found].map((j): [number, number] => [i, j]);
  });
};

/** Pairs what is alike, the most alike first. */
const pairAlike = (pairing: Pairing): void => {
  const found = candidates(pairing)
    .map(([i, j]) => ({ i, j, score: likeness(pairing.old[i]!, pairing.now[j]!) }))
    .filter(({ score }) => score >= alikeInPlace);
  found.sort(
    (a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j,
  );
  for (const { i, j } of found) if (!pairing.pairs.has(i) && !pairing.taken.has(j)) join(pairing, i, j);
};

const mayMove = (old: Node, now: Node): boolean =>
  identityOf(old) !== null ||
  (countOf(wordsOf(old)) >= wordsToMove &&
    (nodeKey(old) === nodeKey(now) || likeness(old, now) >= alikeElsewhere));

/** Which pairs stand in another order than the others; those that are too weak for that are given up. */
const findMoved = (pairing: Pairing): Set<number> => {
  const list = [...pairing.pairs].sort(([a], [b]) => a - b);
  const inOrder = heaviestIncreasing(
    list.map(([, j]) => j),
    list.map(([i]) => 1 + countOf(wordsOf(pairing.old[i]!))),
  );
  const moved = new Set<number>();
  for (const [n, [i, j]] of list.entries()) {
    if (inOrder.has(n)) continue;
    if (mayMove(pairing.old[i]!, pairing.now[j]!)) moved.add(i);
    else {
      pairing.pairs.delete(i);
      pairing.taken.delete(j);
    }
  }
  return moved;
};

/** Pairs what is left between the same neighbours: cells and rows in order, one block with one block. */
const pairBetween = (pairing: Pairing, moved: ReadonlySet<number>): void => {
  const { old, now, pairs } = pairing;
  const anchors = [...pairs].filter(([i]) => !moved.has(i)).sort(([a], [b]) => a - b);
  const [freeOld, freeNow] = freeOf(pairing);
  let [a, b] = [0, 0];
  for (const [i, j] of [...anchors, [old.length, now.length] as const]) {
    const between: [number[], number[]] = [[], []];
    while (a < freeOld.length && freeOld[a]! < i) between[0].push(freeOld[a++]!);
    while (b < freeNow.length && freeNow[b]! < j) between[1].push(freeNow[b++]!);
    if (between[0].length !== between[1].length) continue;
    for (const [n, x] of between[0].entries()) {
      const y = between[1][n]!;
      if (rowsAndCells.has(old[x]!.type.name)) join(pairing, x, y);
      else if (between[0].length === 1 && canBecome(old[x]!, now[y]!) && isSameBetween(old[x]!, now[y]!))
        join(pairing, x, y);
    }
  }
};

/** Parts of a table stand beside nothing but their like. */
const rowsAndCells = new Set(['table_row', 'table_cell', 'table_header']);

const isSameBetween = (old: Node, now: Node): boolean =>
  identityOf(old) === identityOf(now) && (countOf(wordsOf(old)) === 0 || likeness(old, now) >= alikeBetween);

/**
 * Which children of two nodes are the same, by older index: first what is equal, in order; then what has the
 * same id, is equal elsewhere, or has most of its words in common; last what is left between neighbours.
 */
export const pairChildren = (older: Node, newer: Node): ChildPair[] => {
  const [old, now] = [older.children, newer.children];
  const pairing: Pairing = { old, now, pairs: new Map(), taken: new Set() };
  const keyOf = (node: Node): string => identityOf(node) ?? nodeKey(node);
  for (const [i, j] of align(old.map(keyOf), now.map(keyOf))) join(pairing, i, j);
  if (pairing.pairs.size < old.length && pairing.taken.size < now.length) {
    pairSame(pairing, identityOf);
    pairSame(pairing, (node) => (countOf(wordsOf(node)) >= wordsToMove ? nodeKey(node) : null));
    pairAlike(pairing);
  }
  const moved = findMoved(pairing);
  pairBetween(pairing, moved);
  return [...pairing.pairs]
    .sort(([a], [b]) => a - b)
    .map(([i, j]) => ({ old: i, now: j, moved: moved.has(i) }));
};
