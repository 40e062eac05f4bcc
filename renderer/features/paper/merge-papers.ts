import type { Node } from 'prosemirror-model';
import { Mapping, ReplaceStep, StepMap, type Transform } from 'prosemirror-transform';

/** One difference between two versions of a paper, at positions of the older one. */
type Change =
  | { kind: 'content'; from: number; to: number; by: Node; byFrom: number; byTo: number }
  | { kind: 'attrs'; from: number; to: number; node: Node };

/** The differences in the content of two nodes; `start` is where the content of `before` begins. */
const differences = (before: Node, after: Node, start: number, found: Change[]): void => {
  if (before.content.eq(after.content)) return;
  if (before.inlineContent) {
    const from = before.content.findDiffStart(after.content);
    const ends = before.content.findDiffEnd(after.content);
    if (from === null || ends === null) return;
    // Where letters repeat, start and end may overlap.
    const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
    const byTo = ends.b + overlap;
    found.push({
      kind: 'content',
      from: start + from,
      to: start + ends.a + overlap,
      by: after,
      byFrom: from,
      byTo,
    });
    return;
  }
  let first = 0;
  let pos = start;
  let lastBefore = before.childCount;
  let lastAfter = after.childCount;
  while (first < lastBefore && first < lastAfter && before.child(first).eq(after.child(first)))
    pos += before.child(first++).nodeSize;
  while (
    lastBefore > first &&
    lastAfter > first &&
    before.child(lastBefore - 1).eq(after.child(lastAfter - 1))
  ) {
    lastBefore--;
    lastAfter--;
  }
  // As many on both sides: each is held against its counterpart, so that small changes stay small.
  if (lastBefore === lastAfter) {
    for (let i = first; i < lastBefore; i++) {
      const old = before.child(i);
      const now = after.child(i);
      if (old.type === now.type && !old.isText && !old.isLeaf) {
        if (!old.sameMarkup(now)) found.push({ kind: 'attrs', from: pos, to: pos + 1, node: now });
        differences(old, now, pos + 1, found);
      } else if (!old.eq(now)) found.push(replacing(after, i, i + 1, pos, pos + old.nodeSize));
      pos += old.nodeSize;
    }
    return;
  }
  let end = pos;
  for (let i = first; i < lastBefore; i++) end += before.child(i).nodeSize;
  found.push(replacing(after, first, lastAfter, pos, end));
};

const replacing = (by: Node, first: number, last: number, from: number, to: number): Change => {
  let byFrom = 0;
  for (let i = 0; i < first; i++) byFrom += by.child(i).nodeSize;
  let byTo = byFrom;
  for (let i = first; i < last; i++) byTo += by.child(i).nodeSize;
  return { kind: 'content', from, to, by, byFrom, byTo };
};

const changesOf = (before: Node, after: Node): Change[] => {
  const found: Change[] = [];
  differences(before, after, 0, found);
  return found;
};

/** Whether two changes are about the same place; two at the same point are, for their order is unknown. */
const meet = (a: Change, b: Change): boolean => a.from <= b.to && b.from <= a.to;

const apply = (tr: Transform, change: Change, mapping: Mapping): boolean => {
  if (change.kind === 'attrs') {
    tr.setNodeMarkup(mapping.map(change.from, 1), undefined, change.node.attrs, change.node.marks);
    return true;
  }
  const { by, byFrom, byTo } = change;
  const from = mapping.map(change.from, 1);
  const to = Math.max(from, mapping.map(change.to, -1));
  return tr.maybeStep(new ReplaceStep(from, to, by.slice(byFrom, byTo))).failed === null;
};

/**
 * Brings what changed between `base` and `theirs` into the document of `tr`, which has grown out of `base`
 * too. Each change stays as small as it is, so that carets and the history keep their places.
 * @returns false if both sides changed the same place; then `tr` must be thrown away
 */
export const mergeInto = (tr: Transform, base: Node, theirs: Node): boolean => {
  const mine = changesOf(base, tr.doc);
  const incoming = changesOf(base, theirs);
  if (mine.some((one) => incoming.some((other) => meet(one, other)))) return false;
  const { meta } = theirs.attrs;
  if (!sameJson(base.attrs.meta, meta)) {
    if (!sameJson(base.attrs.meta, tr.doc.attrs.meta)) return false;
    tr.setDocAttribute('meta', meta);
  }
  const moved = new Mapping(
    mine
      .filter((change) => change.kind === 'content')
      .reverse()
      .map((change) => stepMapOf(change)),
  );
  // From the end on, so that the places before stay where they are.
  return incoming.reverse().every((change) => apply(tr, change, moved)) && isSound(tr.doc);
};

const isSound = (doc: Node): boolean => {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
};

const stepMapOf = ({ from, to, byFrom, byTo }: Extract<Change, { kind: 'content' }>): StepMap =>
  new StepMap([from, to - from, byTo - byFrom]);

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
