import { Fragment, type Node, Slice } from 'prosemirror-model';

/*
 * What differs between two versions of a paper, in changes as small as words, so that those of two people who
 * write in one paragraph, or make notes at the same moment, do not touch.
 */

/** Content between two positions of the older version, and what stands there in the newer. */
export type ContentChange = { from: number; to: number; slice: Slice };
/** A node at a position of the older version has other attributes in the newer. */
export type AttrsChange = { pos: number; node: Node };
export type Differences = { content: ContentChange[]; attrs: AttrsChange[] };

/** A word, a sign, a leaf, or one end of a block; `size` in positions. */
type Token = { key: string; size: number; kind: 'open' | 'close' | 'inline'; node: Node };

const marksOf = (node: Node): string => (node.marks.length === 0 ? '' : JSON.stringify(node.marks));

const tokensOf = (nodes: readonly Node[]): Token[] => {
  const tokens: Token[] = [];
  const read = (node: Node): void => {
    if (node.isText) {
      const marks = marksOf(node);
      for (const [word] of (node.text ?? '').matchAll(/[\p{L}\p{N}\p{M}]+|./gsu))
        tokens.push({ key: `${word}${marks}`, size: word.length, kind: 'inline', node });
      return;
    }
    if (node.isLeaf) {
      tokens.push({ key: JSON.stringify(node), size: 1, kind: 'inline', node });
      return;
    }
    const id: unknown = node.attrs.id;
    // A note is the same note whatever became of it; of other blocks the kind counts.
    const key = node.type.name === 'note' ? `<note ${String(id)}>` : `<${node.type.name}>`;
    tokens.push({ key, size: 1, kind: 'open', node });
    node.forEach(read);
    tokens.push({ key: '</>', size: 1, kind: 'close', node });
  };
  for (const node of nodes) read(node);
  return tokens;
};

/** More differences than this are one. */
const most = 1200;

/** The stretches in which two lists differ, as `[fromA, toA, fromB, toB]`, by Myers' greedy search. */
const stretches = (a: readonly string[], b: readonly string[]): [number, number, number, number][] => {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (start === endA && start === endB) return [];
  const n = endA - start;
  const m = endB - start;
  const whole: [number, number, number, number][] = [[start, endA, start, endB]];
  if (n === 0 || m === 0) return whole;
  const limit = Math.min(n + m, most);
  const offset = limit + 1;
  let reach: Int32Array = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  let found = -1;
  for (let d = 0; d <= limit && found < 0; d++) {
    trace.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!);
      let x = down ? reach[offset + k + 1]! : reach[offset + k - 1]! + 1;
      while (x < n && x - k < m && a[start + x] === b[start + x - k]) x++;
      reach[offset + k] = x;
      if (x >= n && x - k >= m) {
        found = d;
        break;
      }
    }
  }
  if (found < 0) return whole;
  const changed: [number, number, number, number][] = [];
  let x = n;
  let y = m;
  for (let d = found; d > 0; d--) {
    reach = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!);
    const before = down ? k + 1 : k - 1;
    const fromX = reach[offset + before]!;
    const fromY = fromX - before;
    // What is equal after the step is passed over.
    const stepX = down ? fromX : fromX + 1;
    const stepY = down ? fromY + 1 : fromY;
    const last = changed.at(-1);
    if (last && last[0] === start + stepX && last[2] === start + stepY) {
      last[0] = start + fromX;
      last[2] = start + fromY;
    } else changed.push([start + fromX, start + stepX, start + fromY, start + stepY]);
    x = fromX;
    y = fromY;
  }
  return changed.reverse();
};

const depthStays = (tokens: readonly Token[], from: number, to: number): boolean => {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const { kind } = tokens[i]!;
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
};

/**
 * Where something is put in between like things, as a paragraph between paragraphs, it can be read as put in
 * at several places. The one that holds whole blocks is meant.
 */
const settled = (
  tokens: readonly Token[],
  from: number,
  to: number,
  lowest: number,
  highest: number,
): number => {
  if (depthStays(tokens, from, to)) return 0;
  for (let by = -1; from + by >= lowest && tokens[from + by]!.key === tokens[to + by]!.key; by--)
    if (depthStays(tokens, from + by, to + by)) return by;
  for (let by = 1; to + by <= highest && tokens[from + by - 1]!.key === tokens[to + by - 1]!.key; by++)
    if (depthStays(tokens, from + by, to + by)) return by;
  return 0;
};

const wordOf = (token: Token | undefined): string | null => {
  // Half a sign is none.
  if (!token?.node.isText || /[\ud800-\udfff]/.test(token.key)) return null;
  return token.key.slice(0, token.size);
};

/** How many letters two stretches share at their beginnings and at their ends. */
const sharedLetters = (a: readonly Token[], b: readonly Token[]): { start: number; end: number } => {
  const length = (tokens: readonly Token[]): number => tokens.reduce((sum, { size }) => sum + size, 0);
  const most = Math.min(length(a), length(b));
  const count = (
    one: Token | undefined,
    other: Token | undefined,
    fromEnd: boolean,
    room: number,
  ): number => {
    const [x, y] = [wordOf(one), wordOf(other)];
    if (x === null || y === null || marksOf(one!.node) !== marksOf(other!.node)) return 0;
    const at = (word: string, i: number): string => word[fromEnd ? word.length - 1 - i : i]!;
    let same = 0;
    while (same < Math.min(x.length, y.length, room) && at(x, same) === at(y, same)) same++;
    return same;
  };
  const start = count(a[0], b[0], false, most);
  return { start, end: count(a.at(-1), b.at(-1), true, most - start) };
};

/** The places of tokens, each counted from the first. */
const placesOf = (tokens: readonly Token[]): number[] => {
  const places = [0];
  for (const { size } of tokens) places.push(places.at(-1)! + size);
  return places;
};

const childrenBetween = (parent: Node, from: number, to: number): Node[] => {
  const found: Node[] = [];
  for (let i = from; i < to; i++) found.push(parent.child(i));
  return found;
};

/** The children of two nodes that are not the same at both ends, and where they begin. */
const unlike = (
  before: Node,
  after: Node,
): { first: number; lastBefore: number; lastAfter: number; at: number } => {
  let first = 0;
  let at = 0;
  let lastBefore = before.childCount;
  let lastAfter = after.childCount;
  while (first < lastBefore && first < lastAfter && before.child(first).eq(after.child(first)))
    at += before.child(first++).nodeSize;
  while (
    lastBefore > first &&
    lastAfter > first &&
    before.child(lastBefore - 1).eq(after.child(lastAfter - 1))
  ) {
    lastBefore--;
    lastAfter--;
  }
  return { first, lastBefore, lastAfter, at };
};

/** The differences between two versions of a part of the paper, at positions after `start`. */
const differencesIn = (before: Node, after: Node, start: number, found: Differences): void => {
  const { first, lastBefore, lastAfter, at } = unlike(before, after);
  const a = tokensOf(childrenBetween(before, first, lastBefore));
  const b = tokensOf(childrenBetween(after, first, lastAfter));
  if (a.length === 0 && b.length === 0) return;
  const [placesA, placesB] = [placesOf(a), placesOf(b)];
  const changed = stretches(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  let doneA = 0;
  let doneB = 0;
  const sameUntil = (endA: number): void => {
    for (; doneA < endA; doneA++, doneB++) {
      const [one, other] = [a[doneA]!, b[doneB]!];
      if (one.kind === 'open' && !one.node.sameMarkup(other.node))
        found.attrs.push({ pos: start + at + placesA[doneA]!, node: other.node });
    }
  };
  for (const [index, stretch] of changed.entries()) {
    let [fromA, toA, fromB, toB] = stretch;
    const next = changed[index + 1];
    if (fromA === toA || fromB === toB) {
      const by =
        fromA === toA
          ? settled(b, fromB, toB, doneB, next ? next[2] : b.length)
          : settled(a, fromA, toA, doneA, next ? next[0] : a.length);
      [fromA, toA, fromB, toB] = [fromA + by, toA + by, fromB + by, toB + by];
    }
    sameUntil(fromA);
    const shared = sharedLetters(a.slice(fromA, toA), b.slice(fromB, toB));
    found.content.push({
      from: start + at + placesA[fromA]! + shared.start,
      to: start + at + placesA[toA]! - shared.end,
      slice: after.slice(at + placesB[fromB]! + shared.start, at + placesB[toB]! - shared.end),
    });
    doneA = toA;
    doneB = toB;
  }
  sameUntil(a.length);
};

/** The same in whole blocks, for what can't be told apart more finely. */
const blockDifferences = (before: Node, after: Node, start: number): Differences => {
  const { first, lastBefore, lastAfter, at } = unlike(before, after);
  const size = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const old = childrenBetween(before, first, lastBefore);
  const now = childrenBetween(after, first, lastAfter);
  if (old.length === 0 && now.length === 0) return { content: [], attrs: [] };
  const from = start + at;
  return {
    content: [{ from, to: from + size(old), slice: new Slice(Fragment.from(now), 0, 0) }],
    attrs: [],
  };
};

/** What differs between two versions of a paper, in order; `applies` must say whether it leads from one to the other. */
export const differencesBetween = (
  before: Node,
  after: Node,
  applies: (differences: Differences) => boolean,
): Differences => {
  const fine: Differences = { content: [], attrs: [] };
  const coarse: Differences = { content: [], attrs: [] };
  let start = 1;
  before.forEach((part, _offset, index) => {
    const other = after.child(index);
    if (part !== other && !part.eq(other)) {
      differencesIn(part, other, start, fine);
      coarse.content.push(...blockDifferences(part, other, start).content);
    }
    start += part.nodeSize;
  });
  return applies(fine) ? fine : coarse;
};
