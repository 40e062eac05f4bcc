import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { metaOf } from '#shared/document/schema.ts';
import { seriesOf } from '#shared/document/series.ts';
import { templateById, templateOf } from '#shared/document/templates/index.ts';
import { type EditorLabels, type PlaceholderName, relabelled } from '../../labels.ts';
import { partRange } from '../../places.ts';

type Drawn = {
  meta: PaperMeta;
  front: Node;
  emptyStart: Node | null;
  figures: readonly Node[];
  decorations: DecorationSet;
};
const key = new PluginKey<Drawn>('placeholders');

/** The paragraph in which a text begins: the only one, or the one below the key points; null once it has words. */
const emptyStart = (doc: Node): Node | null => {
  const body = doc.child(1);
  const last = body.lastChild!;
  const alone = body.childCount === 1 || (body.childCount === 2 && body.firstChild!.type.name === 'text_box');
  return alone && last.type.name === 'paragraph' && last.content.size === 0 ? last : null;
};

/** Blocks of the body with fields of their own: figures, tables and boxes. */
const withFields = new Set(['figure', 'table_block', 'text_box']);
const fields = new Set(['caption', 'source_line', 'box_title']);

const figuresOf = (doc: Node): Node[] =>
  doc.child(1).children.filter(({ type }) => withFields.has(type.name));

/** What belongs into each field; how long the abstract and the text may be, the series says. */
const hintsFor = (doc: Node, labels: EditorLabels): Record<PlaceholderName, string> => {
  const meta = metaOf(doc);
  const limits = seriesOf(meta)?.limits;
  const abstract = templateById(templateOf(meta)).prints.abstract
    ? labels.abstractAsked
    : labels.abstractUnprinted;
  return {
    ...labels.placeholders,
    ...(limits?.abstract ? { abstract: abstract(limits.abstract) } : {}),
    ...(limits?.length ? { body: labels.bodyAsked(limits.length) } : {}),
  };
};

const build = (doc: Node, labels: EditorLabels): DecorationSet => {
  const placeholders = hintsFor(doc, labels);
  const found: Decoration[] = [];
  const mark = (name: PlaceholderName, from: number, node: Node): void => {
    const attrs = { class: 'is-empty', 'data-placeholder': placeholders[name] };
    found.push(Decoration.node(from, from + node.nodeSize, attrs));
  };
  doc.child(0).descendants((node, offset, parent) => {
    if (node.isTextblock && node.content.size === 0) {
      const holder = node.type.name === 'paragraph' ? parent : node;
      if (holder && (holder === node || holder.childCount === 1))
        mark(holder.type.name as PlaceholderName, offset + 1, node);
    }
    return !node.isTextblock;
  });
  const start = partRange(doc, 'body').from;
  doc.child(1).forEach((block, offset) => {
    if (!withFields.has(block.type.name)) return;
    block.forEach((node, inner) => {
      if (fields.has(node.type.name) && node.content.size === 0)
        mark(node.type.name as PlaceholderName, start + offset + 1 + inner, node);
    });
  });
  const first = emptyStart(doc);
  if (first) mark('body', partRange(doc, 'body').to - first.nodeSize, first);
  return DecorationSet.create(doc, found);
};

const draw = (doc: Node, labels: EditorLabels): Drawn => ({
  meta: metaOf(doc),
  front: doc.child(0),
  emptyStart: emptyStart(doc),
  figures: figuresOf(doc),
  decorations: build(doc, labels),
});

/** Says what belongs into empty fields of the front page, captions and an empty text; never printed. */
export const placeholdersPlugin = (labels: EditorLabels): Plugin =>
  new Plugin({
    key,
    state: {
      init: (_config, state: EditorState) => draw(state.doc, labels),
      apply: (tr, before) => {
        if (tr.getMeta(relabelled)) return draw(tr.doc, labels);
        if (!tr.docChanged) return before;
        const figures = figuresOf(tr.doc);
        // Nothing else can make or fill a field, so typing in the text draws nothing anew.
        const same =
          metaOf(tr.doc) === before.meta &&
          tr.doc.child(0) === before.front &&
          emptyStart(tr.doc) === before.emptyStart &&
          figures.length === before.figures.length &&
          figures.every((figure, i) => figure === before.figures[i]);
        if (!same) return draw(tr.doc, labels);
        if (figures.length === 0) return before;
        return { ...before, decorations: before.decorations.map(tr.mapping, tr.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
