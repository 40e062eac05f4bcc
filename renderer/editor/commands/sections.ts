import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { partAt, partRange } from '../places.ts';

/*
 * A section is a heading with all that follows it, up to the next heading of its level or a higher one. Sections
 * are named by the number of their heading among all headings, from 0. A place for a section is named by the
 * heading it would stand before; the number of headings is the place at the end.
 */

/** A heading as a child of the body. */
export type Heading = { block: number; level: number };

const deepest = 3;

const headingsOf = (body: Node): Heading[] => {
  const found: Heading[] = [];
  for (let block = 0; block < body.childCount; block++) {
    const node = body.child(block);
    if (node.type === schema.nodes.heading) found.push({ block, level: node.attrs.level as number });
  }
  return found;
};

/** The first heading behind a section. */
export const sectionEnd = (headings: readonly Pick<Heading, 'level'>[], index: number): number => {
  const level = headings[index]?.level ?? 0;
  let end = index + 1;
  while (end < headings.length && headings[end]!.level > level) end++;
  return end;
};

/** How many levels a section goes below its own heading. */
const depthBelow = (headings: readonly Pick<Heading, 'level'>[], index: number): number => {
  let depth = 0;
  const level = headings[index]!.level;
  for (let i = index + 1; i < sectionEnd(headings, index); i++)
    depth = Math.max(depth, headings[i]!.level - level);
  return depth;
};

/**
 * The levels a section may have at a place: at most one below the heading before it, and not above the heading
 * behind it, which would else become part of it. Null where it can't stand.
 */
export const levelsAt = (
  headings: readonly Pick<Heading, 'level'>[],
  index: number,
  place: number,
): { lowest: number; highest: number } | null => {
  const end = sectionEnd(headings, index);
  // In the midst of itself.
  if (place > index && place < end) return null;
  const before = headings[place === end ? index - 1 : place - 1];
  const behind = headings[place === index ? end : place];
  const lowest = behind?.level ?? 1;
  const room = deepest - depthBelow(headings, index);
  const highest = Math.min(room, Math.max(lowest, (before?.level ?? 0) + 1));
  return highest < lowest ? null : { lowest, highest };
};

/** The next place up or down where a section of this level may stand; null if there is none. */
export const nextPlace = (
  headings: readonly Pick<Heading, 'level'>[],
  index: number,
  dir: -1 | 1,
): number | null => {
  const { level } = headings[index]!;
  let place = dir < 0 ? index - 1 : sectionEnd(headings, index) + 1;
  for (; place >= 0 && place <= headings.length; place += dir) {
    const levels = levelsAt(headings, index, place);
    if (levels && level >= levels.lowest && level <= levels.highest) return place;
  }
  return null;
};

const positionOfBlock = (doc: Node, block: number): number => {
  const body = doc.child(1);
  let pos = partRange(doc, 'body').from;
  for (let i = 0; i < block; i++) pos += body.child(i).nodeSize;
  return pos;
};

/** Moves what stands between two positions to a third, outside of them. */
const moveRange = (tr: Transaction, from: number, to: number, target: number): void => {
  const { content } = tr.doc.slice(from, to);
  tr.delete(from, to).insert(tr.mapping.slice(tr.mapping.maps.length - 1).map(target), content);
};

const shift = (tr: Transaction, from: number, to: number, by: number): void => {
  if (by === 0) return;
  tr.doc.nodesBetween(from, to, (node, pos, parent) => {
    if (node.type === schema.nodes.heading && parent?.type === schema.nodes.body)
      tr.setNodeAttribute(pos, 'level', (node.attrs.level as number) + by);
    return node.type === schema.nodes.body || node.type === schema.nodes.doc;
  });
};

/**
 * Puts a section before the heading `place` with its heading at `level`; its subsections change their level with
 * it. Its notes go along, and all notes are put in the order of their marks by the repair.
 */
export const moveSection =
  (index: number, place: number, level: number): Command =>
  (state, dispatch) => {
    const { doc, selection } = state;
    const headings = headingsOf(doc.child(1));
    const heading = headings[index];
    if (!heading || place < 0 || place > headings.length) return false;
    const levels = levelsAt(headings, index, place);
    if (!levels || level < levels.lowest || level > levels.highest) return false;
    const end = sectionEnd(headings, index);
    const stays = place === index || place === end;
    if (stays && level === heading.level) return false;
    if (!dispatch) return true;
    const at = (number: number): number =>
      positionOfBlock(doc, headings[number]?.block ?? doc.child(1).childCount);
    const [from, to, target] = [at(index), at(end), at(place)];
    const { tr } = state;
    shift(tr, from, to, level - heading.level);
    if (!stays) {
      // What has the selection stays where it is, and the other goes round it.
      const inside = selection.head > from && selection.head < to;
      if (!inside) moveRange(tr, from, to, target);
      else if (target < from) moveRange(tr, target, from, to);
      else moveRange(tr, to, target, from);
    }
    dispatch(tr);
    return true;
  };

/** Moves a section to the next place up or down where one of its level may stand. */
export const stepSection =
  (index: number, dir: -1 | 1): Command =>
  (state, dispatch) => {
    const headings = headingsOf(state.doc.child(1));
    const heading = headings[index];
    const place = heading ? nextPlace(headings, index, dir) : null;
    if (!heading || place === null) return false;
    return moveSection(index, place, heading.level)(state, dispatch);
  };

/** Raises (-1) or lowers (1) the heading of a section and those of its subsections by a level. */
export const shiftSection =
  (index: number, by: -1 | 1): Command =>
  (state, dispatch) => {
    const { doc } = state;
    const headings = headingsOf(doc.child(1));
    const heading = headings[index];
    if (!heading) return false;
    const level = heading.level + by;
    if (level < 1 || level + depthBelow(headings, index) > deepest) return false;
    if (dispatch) {
      const { tr } = state;
      const behind = headings[sectionEnd(headings, index)]?.block ?? doc.child(1).childCount;
      shift(tr, positionOfBlock(doc, heading.block), positionOfBlock(doc, behind), by);
      dispatch(tr);
    }
    return true;
  };

/** The section of the body that the selection begins in; -1 before the first heading and outside of the body. */
const sectionHere = (state: EditorState): number => {
  const { $from } = state.selection;
  if (partAt($from) !== 'body') return -1;
  const block = $from.index(1);
  return headingsOf(state.doc.child(1)).findLastIndex((heading) => heading.block <= block);
};

/** The same for the section with the caret, which stays in sight. */
export const sectionCommand =
  (make: (index: number) => Command): Command =>
  (state, dispatch) => {
    const index = sectionHere(state);
    return index >= 0 && make(index)(state, dispatch && ((tr) => dispatch(tr.scrollIntoView())));
  };
