import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';

const key = new PluginKey<boolean>('paste-as-quotation');

/** Keeps in mind that what is pasted next becomes a quotation, until the paper changes. */
export const quotationPlugin = (): Plugin<boolean> =>
  new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply: (tr, on) => (tr.getMeta(key) as boolean | undefined) ?? (tr.docChanged ? false : on),
    },
  });

/** What is pasted next becomes a quotation. */
export const quoteNextPaste = (tr: Transaction): Transaction => tr.setMeta(key, true);

export const quotesNextPaste = (state: EditorState): boolean => key.getState(state) ?? false;

const { nodes } = schema;

/** The blocks of a slice as a block quotation; what can't stand in one comes as its paragraphs. */
export const asQuotation = (slice: Slice): Slice => {
  const blocks: Node[] = [];
  const visit = (node: Node): void => {
    if (node.type === nodes.paragraph || node.type === nodes.bullet_list || node.type === nodes.ordered_list)
      blocks.push(node);
    else if (node.isTextblock) {
      if (node.content.size > 0) blocks.push(nodes.paragraph.create(null, node.content));
    } else for (const child of node.content.content) visit(child);
  };
  if (slice.content.firstChild?.isInline) blocks.push(nodes.paragraph.create(null, slice.content));
  else for (const node of slice.content.content) visit(node);
  return blocks.length === 0 ? slice : new Slice(Fragment.from(nodes.blockquote.create(null, blocks)), 0, 0);
};
