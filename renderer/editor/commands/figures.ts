import { closeHistory } from 'prosemirror-history';
import type { Node, NodeType } from 'prosemirror-model';
import { type Command, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { partAt } from '../places.ts';

/**
 * Puts blocks after the block of the body that `pos` is in, in place of it where that is empty; exactly at `pos`
 * where that is between two blocks.
 */
export const putBlocks = (tr: Transaction, pos: number, blocks: readonly Node[]): number | null => {
  const $pos = tr.doc.resolve(Math.min(pos, tr.doc.content.size));
  if (partAt($pos) !== 'body') return null;
  let from: number;
  if ($pos.depth < 2) {
    from = $pos.pos;
    tr.insert(from, blocks);
  } else {
    const around = $pos.node(2);
    const empty = around.type === schema.nodes.paragraph && around.content.size === 0;
    from = empty ? $pos.before(2) : $pos.after(2);
    tr.replaceWith(from, $pos.after(2), blocks);
  }
  // A caret must find a place after it.
  const after = from + blocks.reduce((size, block) => size + block.nodeSize, 0);
  if (after === tr.doc.child(0).nodeSize + tr.doc.child(1).nodeSize - 1)
    tr.insert(after, schema.nodes.paragraph.create());
  return from;
};

/** A figure without words. */
export const figureOf = (src: string): Node => {
  const { figure, caption, image, source_line } = schema.nodes;
  return figure.create(null, [caption.create(), image.create({ src }), source_line.create()]);
};

/**
 * Inserts pictures as figures between two blocks at `pos`, or after the block that `pos`, or else the selection,
 * is in; the caret goes into the first caption.
 */
export const insertFigures =
  (sources: readonly string[], pos?: number): Command =>
  (state, dispatch) => {
    const tr = state.tr;
    if (sources.length === 0) return false;
    const from = putBlocks(tr, pos ?? state.selection.to, sources.map(figureOf));
    if (from === null) return false;
    dispatch?.(
      closeHistory(tr)
        .setSelection(TextSelection.create(tr.doc, from + 2))
        .scrollIntoView(),
    );
    return true;
  };

/** Inserts an empty box; the caret goes into its title. */
export const insertBox: Command = (state, dispatch) => {
  const tr = state.tr;
  const from = putBlocks(tr, state.selection.to, [schema.nodes.text_box.createAndFill()!]);
  if (from === null) return false;
  dispatch?.(
    closeHistory(tr)
      .setSelection(TextSelection.create(tr.doc, from + 2))
      .scrollIntoView(),
  );
  return true;
};

/** Inserts a block that holds nothing; the caret goes behind it. */
const insertLeaf =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const tr = state.tr;
    const from = putBlocks(tr, state.selection.to, [type.create()]);
    if (from === null) return false;
    dispatch?.(
      closeHistory(tr)
        .setSelection(TextSelection.near(tr.doc.resolve(from + 1)))
        .scrollIntoView(),
    );
    return true;
  };

/** Inserts a line across the text. */
export const insertRule: Command = insertLeaf(schema.nodes.horizontal_rule);

/** Has the text go on on a new page of the printed paper. */
export const insertPageBreak: Command = insertLeaf(schema.nodes.page_break);

const imageAt = (doc: Node, pos: number): Node | null => {
  const node = doc.nodeAt(pos);
  return node?.type === schema.nodes.image ? node : null;
};

/** Sets what a picture shows to those who can't see it, or the picture itself. */
export const changeImage =
  (pos: number, attrs: { alt?: string; src?: string; width?: number | null }): Command =>
  (state, dispatch) => {
    const node = imageAt(state.doc, pos);
    if (!node) return false;
    const tr = state.tr.setNodeMarkup(pos, undefined, { ...node.attrs, ...attrs });
    dispatch?.(closeHistory(tr).setSelection(NodeSelection.create(tr.doc, pos)));
    return true;
  };

/**
 * Gives pictures other addresses that show the same, such as those the library keeps them under. It changes
 * nothing that anyone could undo.
 */
export const readdress =
  (addresses: ReadonlyMap<string, string>): Command =>
  (state, dispatch) => {
    const tr = state.tr.setMeta('addToHistory', false);
    state.doc.descendants((node, pos) => {
      const src = node.type === schema.nodes.image ? addresses.get(String(node.attrs.src)) : undefined;
      if (src !== undefined) tr.setNodeAttribute(pos, 'src', src);
      return !node.inlineContent;
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };

/** Removes the figure around the picture at `pos`, with its caption and source line. */
export const removeFigure =
  (pos: number): Command =>
  (state, dispatch) => {
    if (!imageAt(state.doc, pos)) return false;
    const $pos = state.doc.resolve(pos);
    const from = $pos.before();
    const alone = $pos.node($pos.depth - 1).childCount === 1;
    const tr = alone
      ? state.tr.replaceWith(from, $pos.after(), schema.nodes.paragraph.create())
      : state.tr.delete(from, $pos.after());
    dispatch?.(
      closeHistory(tr)
        .setSelection(TextSelection.near(tr.doc.resolve(from)))
        .scrollIntoView(),
    );
    return true;
  };
