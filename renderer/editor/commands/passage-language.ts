import type { Mark } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import type { Range } from '../places.ts';

const { lang } = schema.marks;

/** The passage in another language that the caret is in, over all its pieces in the block. */
const passageAround = (state: EditorState): Range | null => {
  const { $from } = state.selection;
  const isPart = (mark: Mark): boolean => mark.type === lang;
  const own = $from.marks().find(isPart) ?? $from.nodeAfter?.marks.find(isPart);
  if (!own) return null;
  let found: Range | null = null;
  $from.parent.forEach((node, offset) => {
    if (!own.isInSet(node.marks)) return;
    const from = $from.start() + offset;
    const to = from + node.nodeSize;
    if (found?.to === from) found.to = to;
    else if (!found || found.to < $from.pos) found = { from, to };
  });
  return found;
};

/** The word that the caret is in or touches. */
const wordAround = (state: EditorState): Range | null => {
  const { $from } = state.selection;
  const text = $from.parent.textBetween(0, $from.parent.content.size, null, ' ');
  const before = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(text.slice(0, $from.parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice($from.parentOffset))?.[0].length ?? 0;
  return before + after === 0 ? null : { from: $from.pos - before, to: $from.pos + after };
};

/** What is marked: the selection; without one the passage around the caret, or the word. */
const marked = (state: EditorState): readonly Range[] => {
  const { selection } = state;
  if (!selection.empty) return selection.ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }));
  if (!(selection instanceof TextSelection) || !selection.$from.parent.inlineContent) return [];
  const reach = passageAround(state) ?? wordAround(state);
  return reach ? [reach] : [];
};

/** Whether there are words to mark. */
export const canMarkLanguage = (state: EditorState): boolean => marked(state).length > 0;

/** The languages that the words to be marked have now; null stands for that of the paper. */
export const languagesHere = (state: EditorState): readonly (string | null)[] => {
  const found = new Set<string | null>();
  for (const { from, to } of marked(state))
    state.doc.nodesBetween(from, to, (node) => {
      if (!node.isText) return true;
      const mark = lang.isInSet(node.marks);
      found.add(mark ? String(mark.attrs.tag) : null);
      return false;
    });
  return [...found];
};

/** Marks words as of another language than the paper; null takes the mark away. */
export const setPassageLanguage =
  (tag: string | null): Command =>
  (state, dispatch) => {
    const ranges = marked(state);
    if (ranges.length === 0) return false;
    if (dispatch) {
      const tr = state.tr;
      for (const { from, to } of ranges) {
        tr.removeMark(from, to, lang);
        if (tag !== null) tr.addMark(from, to, lang.create({ tag }));
      }
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
