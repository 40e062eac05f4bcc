import type { Node } from 'prosemirror-model';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import {
  type AttrsChange,
  type ContentChange,
  type Differences,
  differencesBetween,
} from './paper-differences.ts';

const isInsertion = ({ from, to }: ContentChange): boolean => from === to;
const isInside = (pos: number, { from, to }: ContentChange): boolean => from < pos && pos < to;

/** Whether two changes are about the same words. What stands right beside each other does not touch. */
const meet = (a: ContentChange, b: ContentChange): boolean => {
  if (isInsertion(a)) return isInside(a.from, b);
  if (isInsertion(b)) return isInside(b.from, a);
  return a.from < b.to && b.from < a.to;
};

/** Whether both did the same. The same words typed twice are words of both. */
const isSameContent = (a: ContentChange, b: ContentChange): boolean =>
  a.from === b.from && a.to === b.to && a.slice.eq(b.slice) && !(isInsertion(a) && isText(a));

const isText = ({ slice }: ContentChange): boolean => {
  let text = true;
  slice.content.forEach((node) => {
    text &&= node.isText;
  });
  return text;
};

/** The order of changes at the same place, the same whoever made them. */
const orderOf = (a: ContentChange, b: ContentChange): number => {
  if (a.from !== b.from) return a.from - b.from;
  if (isInsertion(a) !== isInsertion(b)) return isInsertion(a) ? -1 : 1;
  return JSON.stringify(a.slice) < JSON.stringify(b.slice) ? -1 : 1;
};

/** Makes changes to a document, from its end on, so that the places before stay where they are. */
const make = (tr: Transform, { content, attrs }: Differences): boolean => {
  for (const { pos, node } of attrs) tr.setNodeMarkup(pos, undefined, node.attrs, node.marks);
  return content
    .toSorted(orderOf)
    .reverse()
    .every(({ from, to, slice }) => tr.maybeStep(new ReplaceStep(from, to, slice)).failed === null);
};

const madeOn = (doc: Node, differences: Differences): Node | null => {
  const tr = new Transform(doc);
  try {
    if (!make(tr, differences)) return null;
    tr.doc.check();
    return tr.doc;
  } catch {
    return null;
  }
};

const between = (before: Node, after: Node): Differences =>
  differencesBetween(before, after, (found) => {
    const made = madeOn(before, found);
    return made?.content.eq(after.content) === true;
  });

const sameAttrs = (a: AttrsChange, b: AttrsChange): boolean => a.node.sameMarkup(b.node);

/** Two lists of changes to one document as one; null if both are about the same words. */
const together = (mine: Differences, theirs: Differences): Differences | null => {
  const content = theirs.content.filter((other) => !mine.content.some((one) => isSameContent(one, other)));
  const attrs = theirs.attrs.filter(
    (other) => !mine.attrs.some((one) => one.pos === other.pos && sameAttrs(one, other)),
  );
  if (content.some((other) => mine.content.some((one) => meet(one, other)))) return null;
  if (attrs.some((other) => mine.attrs.some((one) => one.pos === other.pos))) return null;
  const isGone = (list: readonly AttrsChange[], changes: readonly ContentChange[]): boolean =>
    list.some(({ pos }) => changes.some(({ from, to }) => from <= pos && pos < to));
  if (isGone(attrs, mine.content) || isGone(mine.attrs, content)) return null;
  return { content: [...mine.content, ...content], attrs: [...mine.attrs, ...attrs] };
};

/**
 * Brings what changed between `base` and `theirs` into the document of `tr`, which has grown out of `base`
 * too. Each change stays as small as it is, so that carets and the history keep their places. Words that both
 * sides put in at one place stand there one after the other.
 * @returns false if both sides changed the same words; then `tr` must be thrown away
 */
export const mergeInto = (tr: Transform, base: Node, theirs: Node): boolean => {
  const mine = tr.doc;
  const { meta } = theirs.attrs;
  const isNewMeta = !sameJson(base.attrs.meta, meta) && !sameJson(mine.attrs.meta, meta);
  if (isNewMeta && !sameJson(base.attrs.meta, mine.attrs.meta)) return false;
  const changes = together(between(base, mine), between(base, theirs));
  const both = changes && madeOn(base, changes);
  if (both === null) return false;
  if (!make(tr, between(mine, both))) return false;
  if (isNewMeta) tr.setDocAttribute('meta', meta);
  return tr.doc.content.eq(both.content);
};

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
