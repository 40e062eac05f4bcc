import { closeHistory } from 'prosemirror-history';
import { type Command, type EditorState, NodeSelection } from 'prosemirror-state';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import { printedWords } from '#shared/document/printed-words.ts';
import { referenceListOf, referenceListsOf } from '#shared/document/reference-list-node.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { putBlocks } from './figures.ts';

/**
 * Inserts a list of references after the block of the caret, with its heading; where a heading without words
 * below it is just before, that one is its heading. The list is selected, so that Enter shows how it is set.
 */
export const insertReferenceList: Command = (state, dispatch) => {
  const { nodes } = schema;
  const { tr } = state;
  const $to = tr.doc.resolve(state.selection.to);
  const around = $to.depth >= 2 ? $to.node(2) : null;
  const isEmpty = around?.type === nodes.paragraph && around.content.size === 0;
  const before =
    around === null ? $to.nodeBefore : isEmpty ? tr.doc.resolve($to.before(2)).nodeBefore : around;
  const list = nodes.reference_list.create();
  const words = printedWords(metaOf(state.doc).lang ?? 'en-GB').references;
  const blocks =
    before?.type === nodes.heading
      ? [list]
      : [nodes.heading.create({ level: 1, numbered: false }, schema.text(words)), list];
  const from = putBlocks(tr, state.selection.to, blocks);
  if (from === null) return false;
  const at = from + (blocks.length === 1 ? 0 : (blocks[0]?.nodeSize ?? 0));
  dispatch?.(closeHistory(tr).setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return true;
};

/** The list of references that is meant: the selected one, else the first of the paper; null if there is none. */
export const referenceListAt = ({ selection, doc }: EditorState): number | null => {
  if (selection instanceof NodeSelection && selection.node.type === schema.nodes.reference_list)
    return selection.from;
  return referenceListsOf(doc)[0]?.pos ?? null;
};

/** Sets a list of references otherwise. */
export const changeReferenceList =
  (pos: number, change: Partial<ReferenceListSettings>): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type !== schema.nodes.reference_list) return false;
    const tr = state.tr.setNodeMarkup(pos, undefined, { ...referenceListOf(node), ...change });
    dispatch?.(closeHistory(tr).setSelection(NodeSelection.create(tr.doc, pos)));
    return true;
  };

/** Takes a list of references away; its heading stays. */
export const removeReferenceList =
  (pos: number): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type !== schema.nodes.reference_list) return false;
    const tr = state.tr;
    // The text has one block at least.
    if (state.doc.child(1).childCount === 1)
      tr.replaceWith(pos, pos + node.nodeSize, schema.nodes.paragraph.create());
    else tr.delete(pos, pos + node.nodeSize);
    dispatch?.(closeHistory(tr).scrollIntoView());
    return true;
  };
