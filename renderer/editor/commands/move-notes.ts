import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Command, NodeSelection, Selection } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import type { NoteId } from '#shared/ids.ts';
import { markPosition, noteInFocus, partAt } from '../places.ts';
import { plain } from './note-words.ts';

/** Whether the mark of a note may stand at a position. */
const mayHoldMark = ($pos: ResolvedPos): boolean =>
  $pos.parent.inlineContent &&
  partAt($pos) !== 'notes' &&
  $pos.parent.canReplaceWith($pos.index(), $pos.index(), schema.nodes.footnote);

/** Moves the mark of a note to another place in the text; the note keeps its id and takes its new number. */
export const moveMark =
  (id: NoteId, to: number): Command =>
  (state, dispatch) => {
    const from = markPosition(state.doc, id);
    if (from === null || to === from || to === from + 1) return false;
    if (!mayHoldMark(state.doc.resolve(to))) return false;
    if (dispatch) {
      const mark = state.doc.nodeAt(from)!;
      const tr = state.tr.delete(from, from + 1);
      const at = tr.mapping.map(to);
      tr.insert(at, mark);
      dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
    }
    return true;
  };

/** Where a mark may stand in a line: behind its words and behind the punctuation that follows them. */
const stops = (parent: Node): number[] => {
  const text = plain(parent.content);
  const found: number[] = [];
  for (const match of text.matchAll(/[^\s\p{P}\uE000]+(?:[’'-][^\s\p{P}\uE000]+)*|[\p{P}]+/gu)) {
    const end = match.index + match[0].length;
    const opens = /^[\p{Ps}\p{Pi}]+$/u.test(match[0]);
    if (!opens) found.push(end);
  }
  return found;
};

/** The next place for a mark to the left or right, in this block or in the next that has words. */
const nextPlace = (doc: Node, from: number, dir: -1 | 1): number | null => {
  const $from = doc.resolve(from);
  const offset = $from.parentOffset;
  // The mark itself takes one place, and other marks beside it are no step.
  const own = stops($from.parent);
  const next =
    dir < 0
      ? own.findLast((stop) => stop < offset - marksBeside(plain($from.parent.content), offset, -1))
      : own.find((stop) => stop > offset + 1 + marksBeside(plain($from.parent.content), offset + 1, 1));
  if (next !== undefined) return $from.start() + next;
  let edge = dir < 0 ? $from.before() : $from.after();
  for (;;) {
    const found = Selection.findFrom(doc.resolve(edge), dir, true);
    if (!found || partAt(found.$head) === 'notes') return null;
    const { $head } = found;
    const places = stops($head.parent);
    const place = dir < 0 ? places.at(-1) : places[0];
    if (place !== undefined && mayHoldMark($head)) return $head.start() + place;
    edge = dir < 0 ? $head.before() : $head.after();
  }
};

const marksBeside = (text: string, offset: number, dir: -1 | 1): number => {
  const beside = dir < 0 ? /\uE000*$/u.exec(text.slice(0, offset)) : /^\uE000*/u.exec(text.slice(offset));
  return beside?.[0].length ?? 0;
};

/** Moves the mark at the caret, or of the note the caret is in, over one word or its punctuation. */
export const moveMarkByWord =
  (dir: -1 | 1): Command =>
  (state, dispatch) => {
    const id = noteInFocus(state);
    const from = id === null ? null : markPosition(state.doc, id);
    if (id === null || from === null) return false;
    const to = nextPlace(state.doc, from, dir);
    return to !== null && moveMark(id, to)(state, dispatch);
  };
