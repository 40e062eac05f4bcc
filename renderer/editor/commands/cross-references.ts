import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import type { CrossReference, ReferenceForm, ReferenceKind } from '#shared/document/cross-reference-node.ts';
import { printReference, referenceWords } from '#shared/document/cross-references.ts';
import { targetNodes } from '#shared/document/problems.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { asNoteId, type NoteId, newId } from '#shared/ids.ts';
import { notePosition, partRange } from '../places.ts';
import { numbersOf } from '../plugins/numbering/index.ts';
import { selectNote } from './notes.ts';

/** Something of the paper that a reference can name: a block of the body by its position, a note by its id. */
export type Target = { kind: Exclude<ReferenceKind, 'note'>; pos: number } | { kind: 'note'; id: NoteId };

/** Whether a reference may stand where the selection is. */
export const canRefer = (state: EditorState): boolean => {
  const { $to } = state.selection;
  return (
    $to.parent.inlineContent &&
    $to.parent.canReplaceWith($to.index(), $to.index(), schema.nodes.cross_reference)
  );
};

/** The id of a target; one that has none yet is given a new one by `name`. */
const idOf = (doc: Node, target: Target, name: (pos: number, id: string) => void): string | null => {
  if (target.kind === 'note') return notePosition(doc, target.id) ? target.id : null;
  const node = doc.nodeAt(target.pos);
  if (!node || !targetNodes.has(node.type.name)) return null;
  if (node.attrs.id !== '') return String(node.attrs.id);
  const id = newId();
  name(target.pos, id);
  return id;
};

/**
 * Puts a reference at `pos`, after `before` ("see "), and the caret behind it. A section, table or figure
 * that nothing referred to yet gets its id in the same step.
 */
export const insertReference =
  (target: Target, form: ReferenceForm, pos: number, before = ''): Command =>
  (state, dispatch) => {
    const at = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos))));
    if (!canRefer(at)) return false;
    const tr = state.tr;
    const id = idOf(state.doc, target, (block, name) => tr.setNodeAttribute(block, 'id', name));
    if (id === null) return false;
    if (dispatch) {
      const caret = at.selection.to;
      const marks = at.selection.$to.marks().filter(({ type }) => type !== schema.marks.link);
      const reference = schema.nodes.cross_reference.create(
        { kind: target.kind, target: id, form },
        null,
        marks,
      );
      tr.insert(caret, before === '' ? reference : [schema.text(before, marks), reference]);
      tr.setSelection(TextSelection.create(tr.doc, caret + before.length + 1));
      dispatch(tr.setStoredMarks(marks).scrollIntoView());
    }
    return true;
  };

/** The reference at a position. */
export const referenceAt = (doc: Node, pos: number): CrossReference | null => {
  const node = pos < doc.content.size ? doc.nodeAt(pos) : null;
  return node?.type === schema.nodes.cross_reference ? (node.attrs as CrossReference) : null;
};

/** Has the reference at `pos` name something else, or print another form. */
export const changeReference =
  (pos: number, change: { target?: Target; form?: ReferenceForm }): Command =>
  (state, dispatch) => {
    const now = referenceAt(state.doc, pos);
    if (!now) return false;
    const tr = state.tr;
    const { target, form = now.form } = change;
    const id = target
      ? idOf(state.doc, target, (block, name) => tr.setNodeAttribute(block, 'id', name))
      : now.target;
    if (id === null) return false;
    tr.setNodeMarkup(pos, undefined, { kind: target?.kind ?? now.kind, target: id, form });
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
    return true;
  };

/** Takes the reference at `pos` out of the paper. */
export const removeReference =
  (pos: number): Command =>
  (state, dispatch) => {
    if (!referenceAt(state.doc, pos)) return false;
    if (dispatch) {
      const tr = state.tr.delete(pos, pos + 1);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, pos)).scrollIntoView());
    }
    return true;
  };

/** The position before the section, table or figure that a reference names; null if there is none. */
const blockPosition = (doc: Node, { kind, target }: CrossReference): number | null => {
  const names: Record<string, string> = { section: 'heading', table: 'table_block', figure: 'figure' };
  let found: number | null = null;
  const { from } = partRange(doc, 'body');
  doc.child(1).forEach((node, offset) => {
    if (found === null && node.type.name === names[kind] && node.attrs.id === target) found = from + offset;
  });
  return found;
};

/** Goes to what a reference names: a note's words, the start of a heading, the caption of a table or figure. */
export const goToTarget =
  (reference: CrossReference): Command =>
  (state, dispatch, view) => {
    if (reference.kind === 'note') return selectNote(asNoteId(reference.target))(state, dispatch, view);
    const pos = blockPosition(state.doc, reference);
    if (pos === null) return false;
    const selection = TextSelection.near(state.doc.resolve(pos + 1));
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };

/** Selects the next reference, from the caret on and around the end, whose target is not in the paper. */
export const selectBrokenReference: Command = (state, dispatch) => {
  const { notes, targets } = numbersOf(state);
  const words = referenceWords(metaOf(state.doc).lang);
  let first: number | null = null;
  let next: number | null = null;
  state.doc.descendants((node, pos) => {
    if (next !== null) return false;
    if (node.type !== schema.nodes.cross_reference) return !node.isLeaf;
    if (!printReference(node.attrs as CrossReference, { blocks: targets, notes }, words).missing)
      return false;
    first ??= pos;
    if (pos >= state.selection.to) next = pos;
    return false;
  });
  const found = next ?? first;
  if (found === null) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, found)).scrollIntoView());
  return true;
};
