import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { EditorLabels, PlaceholderName } from '../../labels.ts';
import { partRange } from '../../places.ts';

const key = new PluginKey<{ front: Node; emptyBody: boolean; decorations: DecorationSet }>('placeholders');

const isEmptyBody = (doc: Node): boolean => {
  const body = doc.child(1);
  return (
    body.childCount === 1 && body.firstChild!.type.name === 'paragraph' && body.firstChild!.content.size === 0
  );
};

const build = (doc: Node, texts: EditorLabels['placeholders']): DecorationSet => {
  const found: Decoration[] = [];
  const mark = (name: PlaceholderName, from: number, node: Node): void => {
    const attrs = { class: 'is-empty', 'data-placeholder': texts[name] };
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
  if (isEmptyBody(doc)) mark('body', partRange(doc, 'body').from, doc.child(1).firstChild!);
  return DecorationSet.create(doc, found);
};

/** Says what belongs into empty fields of the front page and an empty text; never printed. */
export const placeholdersPlugin = (texts: EditorLabels['placeholders']): Plugin =>
  new Plugin({
    key,
    state: {
      init: (_config, state: EditorState) => ({
        front: state.doc.child(0),
        emptyBody: isEmptyBody(state.doc),
        decorations: build(state.doc, texts),
      }),
      apply: (tr, before) => {
        if (!tr.docChanged) return before;
        const front = tr.doc.child(0);
        const emptyBody = isEmptyBody(tr.doc);
        // Nothing else can make or fill a field, so typing in the text draws nothing anew.
        if (front === before.front && emptyBody === before.emptyBody) return before;
        return { front, emptyBody, decorations: build(tr.doc, texts) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
