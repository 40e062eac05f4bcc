import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';

const isLevel = (level: number): boolean => level >= 1 && level <= 3;

const headingsIn = (state: EditorState): { node: Node; pos: number }[] => {
  const found: { node: Node; pos: number }[] = [];
  const { from, to } = state.selection;
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type === schema.nodes.heading) found.push({ node, pos });
    return !node.isTextblock;
  });
  return found;
};

/** Raises (-1) or lowers (1) the selected headings by a level. */
export const shiftHeadings =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const headings = headingsIn(state);
    if (headings.length === 0 || !headings.every(({ node }) => isLevel(node.attrs.level + by))) return false;
    if (dispatch) {
      const tr = state.tr;
      for (const { node, pos } of headings) tr.setNodeAttribute(pos, 'level', node.attrs.level + by);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
