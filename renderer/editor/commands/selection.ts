import type { Node, ResolvedPos } from 'prosemirror-model';
import {
  AllSelection,
  type Command,
  type EditorState,
  type Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { crossesParts, partAt, partRange, type Range } from '../places.ts';

/** What Mod-a selects in turn: the note or field the caret is in, then its part, then the whole paper. */
const steps = (state: EditorState): Range[] => {
  const { $head } = state.selection;
  const part = partAt($head);
  if (part === null) return [];
  const whole = partRange(state.doc, part);
  if (part === 'body' || $head.depth < 2) return [whole];
  return [{ from: $head.start(2), to: $head.end(2) }, whole];
};

/** Selects first what the caret is in, at the next press more, at last all. */
export const selectAllInSteps: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  for (const step of steps(state)) {
    const $from = state.doc.resolve(step.from);
    const $to = state.doc.resolve(step.to);
    const wider = TextSelection.between($from, $to);
    if (wider.empty || (wider.from >= from && wider.to <= to)) continue;
    dispatch?.(state.tr.setSelection(wider));
    return true;
  }
  dispatch?.(state.tr.setSelection(new AllSelection(state.doc)));
  return true;
};

/** Blocks that may go as a whole; a field of the front page and a note are only emptied. */
const removable = (node: Node, parent: Node): boolean =>
  node.type.name === 'author' ||
  ((node.type.isInGroup('block') || node.type.isInGroup('note_block') || node.type.name === 'list_item') &&
    parent.type.name !== 'note');

/** Deletes a range without joining what stands in different closed parts (title and text, two notes). */
export const deleteAcross = (tr: Transaction, from: number, to: number): Transaction => {
  const cuts: Range[] = [];
  tr.doc.nodesBetween(from, to, (node, pos, parent) => {
    if (parent && removable(node, parent) && pos >= from && pos + node.nodeSize <= to) {
      const last = cuts.at(-1);
      if (last && last.to === pos) last.to = pos + node.nodeSize;
      else cuts.push({ from: pos, to: pos + node.nodeSize });
      return false;
    }
    if (!node.isTextblock) return true;
    const cut = { from: Math.max(from, pos + 1), to: Math.min(to, pos + 1 + node.content.size) };
    if (cut.to > cut.from) cuts.push(cut);
    return false;
  });
  for (const cut of cuts.reverse()) tr.delete(cut.from, cut.to);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size))));
};

/** Blocks with fields of their own; emptied they are nothing but frames. */
const framed = new Set(['table_block', 'figure', 'text_box']);

const isBlankBetween = (doc: Node, from: number, to: number): boolean =>
  doc.textBetween(from, to, '', () => '\uFFFC') === '';

/** The range of a selection, with the whole of a table, figure or box that it comes from outside to empty. */
const withFrames = ({ $from, $to }: Selection): Range => {
  const { doc } = $from;
  const depths = ($pos: ResolvedPos): number[] =>
    Array.from({ length: $pos.depth }, (_, i) => i + 1).filter((depth) =>
      framed.has($pos.node(depth).type.name),
    );
  const first = depths($from).find(
    (depth) => $to.pos > $from.after(depth) && isBlankBetween(doc, $from.start(depth), $from.pos),
  );
  const last = depths($to).find(
    (depth) => $from.pos < $to.before(depth) && isBlankBetween(doc, $to.pos, $to.end(depth)),
  );
  return {
    from: first === undefined ? $from.pos : $from.before(first),
    to: last === undefined ? $to.pos : $to.after(last),
  };
};

/**
 * What goes with a selection that a plain deletion would take badly, as it reaches over the edges of parts; null
 * for all others. What it empties of a table goes with its frame.
 */
export const takenByDeleting = (selection: Selection): Range | null => {
  if (selection.empty || 'isColSelection' in selection) return null;
  return crossesParts(selection) ? withFrames(selection) : null;
};

/** Deletes a selection that a plain deletion would take badly; others are left to the next command. */
export const deleteAcrossParts: Command = (state, dispatch) => {
  const range = takenByDeleting(state.selection);
  if (!range) return false;
  dispatch?.(deleteAcross(state.tr, range.from, range.to).scrollIntoView());
  return true;
};
