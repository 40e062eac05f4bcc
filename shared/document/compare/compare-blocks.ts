import type { Node } from 'prosemirror-model';
import type { Edit, Span } from './change.ts';
import { compareInline, type Found } from './compare-inline.ts';
import { type Division, findDivisions } from './divided-blocks.ts';
import { nodeKey } from './keys.ts';
import { type ChildPair, pairChildren } from './pair-children.ts';

/** Positions before each child and behind the last. */
const childPositions = (node: Node, start: number): number[] => {
  const positions = [start];
  for (const child of node.children) positions.push(positions.at(-1)! + child.nodeSize);
  return positions;
};

/** Attributes that nobody sees: by what other parts of the paper name a block. */
const idsOnly = (old: Node, now: Node): boolean =>
  old.type === now.type &&
  'id' in old.attrs &&
  old.type.create({ ...old.attrs, id: now.attrs.id }).sameMarkup(now.type.create(now.attrs));

const compareMarkup = (old: Node, now: Node, oldPos: number, nowPos: number, found: Found[]): void => {
  if (old.sameMarkup(now)) return;
  found.push({
    kind: idsOnly(old, now) ? 'unseen' : 'block',
    edits: [
      old.isLeaf
        ? {
            kind: 'replace',
            old: { from: oldPos, to: oldPos + old.nodeSize },
            now: { from: nowPos, to: nowPos + now.nodeSize },
          }
        : { kind: 'markup', old: oldPos, now: nowPos },
    ],
  });
};

/** The changes between a node and what has become of it; both positions are before the node. */
export const compareNodes = (old: Node, now: Node, oldPos: number, nowPos: number, found: Found[]): void => {
  if (old === now || nodeKey(old) === nodeKey(now)) return;
  compareMarkup(old, now, oldPos, nowPos, found);
  if (old.isLeaf) return;
  if (old.inlineContent && now.inlineContent) found.push(...compareInline(old, now, oldPos + 1, nowPos + 1));
  else compareChildren(old, now, oldPos + 1, nowPos + 1, found);
};

/** Where what is new, gone or moved in a list of children stands in the other list. */
const gapsOf = (pairs: readonly ChildPair[], oldCount: number, nowCount: number) => {
  const oldPoint = new Map<number, number>();
  const nowPoint = new Map<number, number>();
  let [a, b] = [0, 0];
  for (const { old, now } of [...pairs.filter(({ moved }) => !moved), { old: oldCount, now: nowCount }]) {
    // What is gone stands before what is new.
    for (let i = a; i < old; i++) nowPoint.set(i, b);
    for (let j = b; j < now; j++) oldPoint.set(j, old);
    [a, b] = [old + 1, now + 1];
  }
  return { oldPoint, nowPoint };
};

/** Runs of numbers that follow each other, cut where `goesOn` says so. */
const runsOf = (list: readonly number[], goesOn: (before: number, after: number) => boolean): number[][] => {
  const runs: number[][] = [];
  for (const entry of list) {
    const last = runs.at(-1);
    if (last && last.at(-1) === entry - 1 && goesOn(entry - 1, entry)) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
};

/** Of a whole the words that its other part has, and where in the remaining part they stood. */
const dividedWords = (
  { whole, parts: [first, second], alone, gap }: Division,
  wholes: Node,
  parts: Node,
  wholeAt: readonly number[],
  partAt: readonly number[],
): [Span, number] => {
  const start = wholeAt[whole]! + 1;
  return alone === second
    ? [
        { from: start + gap.from, to: start + wholes.child(whole).content.size },
        partAt[first]! + 1 + parts.child(first).content.size,
      ]
    : [{ from: start, to: start + gap.to }, partAt[second]! + 1];
};

export const compareChildren = (
  older: Node,
  newer: Node,
  oldStart: number,
  nowStart: number,
  found: Found[],
): void => {
  const oldAt = childPositions(older, oldStart);
  const nowAt = childPositions(newer, nowStart);
  const pairs = pairChildren(older, newer);
  const { oldPoint, nowPoint } = gapsOf(pairs, older.childCount, newer.childCount);
  const became = new Map(pairs.map(({ old, now }) => [old, now]));
  const isFromOld = new Set(became.values());
  const span = (at: readonly number[], run: readonly number[]): Span => ({
    from: at[run[0]!]!,
    to: at[run.at(-1)! + 1]!,
  });
  const point = (pos: number): Span => ({ from: pos, to: pos });
  // Notes come and go one by one, each with its mark.
  const isNotes = older.type.name === 'notes';
  const oneSided = (edit: Edit, how: 'added' | 'removed'): void =>
    void found.push(
      isNotes
        ? { kind: 'note', how, edits: [edit] }
        : { kind: how === 'added' ? 'insertion' : 'deletion', edits: [edit] },
    );

  const swapped = pairs.map(({ old, now, moved }) => ({ old: now, now: old, moved }));
  const splits = isNotes ? [] : findDivisions(older.children, newer.children, pairs);
  const joins = isNotes ? [] : findDivisions(newer.children, older.children, swapped);
  for (const split of splits) {
    const [words, place] = dividedWords(split, older, newer, oldAt, nowAt);
    const alone = span(nowAt, [split.alone]);
    found.push({
      kind: 'split',
      edits: [
        { kind: 'replace', old: words, now: point(place) },
        { kind: 'replace', old: point(oldAt[oldPoint.get(split.alone)!]!), now: alone },
      ],
    });
  }
  for (const join of joins) {
    const [words, place] = dividedWords(join, newer, older, nowAt, oldAt);
    const alone = span(oldAt, [join.alone]);
    found.push({
      kind: 'joined',
      edits: [
        { kind: 'replace', old: point(place), now: words },
        { kind: 'replace', old: alone, now: point(nowAt[nowPoint.get(join.alone)!]!) },
      ],
    });
  }
  const divided = new Set(splits.map(({ whole }) => whole));
  for (const { parts, alone } of joins) divided.add(parts[0] === alone ? parts[1] : parts[0]);
  const [splitOff, joinedTo] = [
    new Set(splits.map(({ alone }) => alone)),
    new Set(joins.map(({ alone }) => alone)),
  ];

  const gone = older.children.flatMap((_, i) => (became.has(i) || joinedTo.has(i) ? [] : [i]));
  for (const run of runsOf(gone, (i, k) => !isNotes && nowPoint.get(i) === nowPoint.get(k))) {
    const now = point(nowAt[nowPoint.get(run[0]!)!]!);
    oneSided({ kind: 'replace', old: span(oldAt, run), now }, 'removed');
  }
  const come = newer.children.flatMap((_, j) => (isFromOld.has(j) || splitOff.has(j) ? [] : [j]));
  for (const run of runsOf(come, (j, k) => !isNotes && oldPoint.get(j) === oldPoint.get(k))) {
    const old = point(oldAt[oldPoint.get(run[0]!)!]!);
    oneSided({ kind: 'replace', old, now: span(nowAt, run) }, 'added');
  }
  const moved = pairs.flatMap((pair) => (pair.moved ? [pair.old] : []));
  for (const run of runsOf(
    moved,
    (i, k) =>
      became.get(k) === became.get(i)! + 1 &&
      nowPoint.get(i) === nowPoint.get(k) &&
      oldPoint.get(became.get(i)!) === oldPoint.get(became.get(k)!),
  )) {
    const edit: Edit = {
      kind: 'move',
      old: span(oldAt, run),
      now: span(
        nowAt,
        run.map((i) => became.get(i)!),
      ),
      oldPoint: oldAt[oldPoint.get(became.get(run[0]!)!)!]!,
      nowPoint: nowAt[nowPoint.get(run[0]!)!]!,
    };
    found.push({ kind: isNotes ? 'unseen' : 'move', edits: [edit] });
  }
  for (const { old, now } of pairs)
    (divided.has(old) ? compareMarkup : compareNodes)(
      older.child(old),
      newer.child(now),
      oldAt[old]!,
      nowAt[now]!,
      found,
    );
};
