import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { looksLikeNotes } from '#shared/citations/parse/looks-like-notes.ts';
import { type MarkedText, markedPieces } from '#shared/citations/parse/marked-text.ts';
import { schema } from '#shared/document/schema.ts';
import type { Ask } from '../../page-requests.ts';
import type { Range } from '../../places.ts';

/** What was pasted last, and the how-manyeth that was. */
type Pasted = Range & { count: number };

const key = new PluginKey<Pasted | null>('reading-offer');

/** Beyond this nothing is looked at: what is so long is a text, not a few notes (characters). */
const longest = 100_000;

const pastedRange = (tr: Transaction): Range | null => {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const [index, map] of tr.mapping.maps.entries())
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      const rest = tr.mapping.slice(index + 1);
      from = Math.min(from, rest.map(newFrom, -1));
      to = Math.max(to, rest.map(newTo, 1));
    });
  return to > from ? { from, to } : null;
};

const blocksIn = ({ doc }: EditorState, { from, to }: Range): MarkedText[] => {
  const blocks: MarkedText[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const pieces: { text: string; em?: boolean }[] = [];
    node.nodesBetween(Math.max(0, from - pos - 1), Math.min(node.content.size, to - pos - 1), (inner, at) => {
      if (!inner.isText) return;
      const text = (inner.text ?? '').slice(Math.max(0, from - pos - 1 - at), Math.max(0, to - pos - 1 - at));
      pieces.push({ text, em: inner.marks.some(({ type }) => type === schema.marks.em) });
    });
    blocks.push(markedPieces(pieces));
    return false;
  });
  return blocks;
};

/** Offers to read for sources what was pasted and looks like formatted notes. */
export const readingOfferPlugin = (ask: Ask): Plugin =>
  new Plugin<Pasted | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, held) => {
        if (!tr.docChanged) return held;
        const pasted = tr.getMeta('uiEvent') === 'paste' ? pastedRange(tr) : null;
        if (pasted) return { ...pasted, count: (held?.count ?? 0) + 1 };
        return held && { ...held, from: tr.mapping.map(held.from, -1), to: tr.mapping.map(held.to, 1) };
      },
    },
    view: () => ({
      update: (view, previous) => {
        const pasted = key.getState(view.state);
        if (!pasted || pasted.count === key.getState(previous)?.count) return;
        if (pasted.to - pasted.from > longest || !view.editable) return;
        if (looksLikeNotes(blocksIn(view.state, pasted)))
          ask('pastedNotes', { from: pasted.from, to: pasted.to });
      },
    }),
  });
