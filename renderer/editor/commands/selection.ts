import type { Node } from 'prosemirror-model';
import {
  AllSelection,
  type Command,
  type EditorState,
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

/** Deletes a selection that reaches over the edges of parts; others are left to the next command. */
export const deleteAcrossParts: Command = (state, dispatch) => {
  const { selection } = state;
  if (selection.empty || !crossesParts(selection) || 'isColSelection' in selection) return false;
  dispatch?.(deleteAcross(state.tr, selection.from, selection.to).scrollIntoView());
  return true;
};
