import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { partRange, type Range } from '../places.ts';

type Level = 1 | 2 | 3;
const isLevel = (level: number): level is Level => level >= 1 && level <= 3;

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

/** A heading of the body with all that stands below it, up to the next of its level or above; null for none at `pos`. */
export const sectionAt = (doc: Node, pos: number): (Range & { level: Level; blocks: Node[] }) | null => {
  const { from: start } = partRange(doc, 'body');
  const body = doc.child(1);
  let at = start;
  let level: Level | null = null;
  const blocks: Node[] = [];
  for (const node of body.children) {
    if (level === null) {
      if (at > pos) return null;
      if (at === pos && node.type === schema.nodes.heading) level = node.attrs.level as Level;
    } else if (node.type === schema.nodes.heading && node.attrs.level <= level) break;
    if (level !== null) blocks.push(node);
    at += node.nodeSize;
  }
  return level === null ? null : { from: pos, to: at, level, blocks };
};

const shifted = (blocks: readonly Node[], by: number): Node[] | null => {
  const result: Node[] = [];
  for (const node of blocks) {
    if (node.type !== schema.nodes.heading || by === 0) result.push(node);
    else if (!isLevel(node.attrs.level + by)) return null;
    else {
      const attrs = { ...node.attrs, level: node.attrs.level + by };
      result.push(node.type.create(attrs, node.content, node.marks));
    }
  }
  return result;
};

/**
 * Moves the section whose heading stands at `pos` to `target`, the edge of another block of the body, and gives
 * its heading `level`; the headings below it follow. Does not apply where one of them would go below level 3.
 */
export const moveSection =
  (pos: number, target: number, level?: number): Command =>
  (state, dispatch) => {
    const section = sectionAt(state.doc, pos);
    if (!section) return false;
    const blocks = shifted(section.blocks, (level ?? section.level) - section.level);
    const inside = target >= section.from && target <= section.to;
    if (!blocks || (inside && (level === undefined || level === section.level))) return false;
    const $target = state.doc.resolve(target);
    if ($target.depth !== 1 || $target.parent.type !== schema.nodes.body) return false;
    if (dispatch) {
      const { from, to } = section;
      const tr = state.tr;
      let start = from;
      if (inside) tr.replaceWith(from, to, blocks);
      else {
        tr.delete(from, to);
        start = tr.mapping.map(target);
        tr.insert(start, blocks);
      }
      const { anchor, head } = state.selection;
      const held = anchor > from && head > from && anchor < to && head < to;
      const at = (old: number) => tr.doc.resolve(held ? old - from + start : start + 1);
      dispatch(tr.setSelection(TextSelection.between(at(anchor), at(head))).scrollIntoView());
    }
    return true;
  };

/** Raises (-1) or lowers (1) a section: its heading and all headings below it. */
export const shiftSection =
  (pos: number, by: -1 | 1): Command =>
  (state, dispatch) => {
    const section = sectionAt(state.doc, pos);
    if (!section || !shifted(section.blocks, by)) return false;
    if (dispatch) {
      const tr = state.tr;
      let at = section.from;
      for (const node of section.blocks) {
        if (node.type === schema.nodes.heading) tr.setNodeAttribute(at, 'level', node.attrs.level + by);
        at += node.nodeSize;
      }
      dispatch(tr);
    }
    return true;
  };

/** Moves a section before the one above it, or behind the one below it, among those of the same section. */
export const moveSectionBy =
  (pos: number, direction: -1 | 1): Command =>
  (state, dispatch) => {
    const section = sectionAt(state.doc, pos);
    if (!section) return false;
    if (direction > 0) {
      const next = sectionAt(state.doc, section.to);
      return next?.level === section.level && moveSection(pos, next.to)(state, dispatch);
    }
    let at = partRange(state.doc, 'body').from;
    let before: number | null = null;
    for (const node of state.doc.child(1).children) {
      if (at >= pos) break;
      if (node.type === schema.nodes.heading)
        before = node.attrs.level === section.level ? at : node.attrs.level < section.level ? null : before;
      at += node.nodeSize;
    }
    return before !== null && moveSection(pos, before)(state, dispatch);
  };
