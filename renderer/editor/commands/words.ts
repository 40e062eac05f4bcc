import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { metaOf, schema } from '#shared/document/schema.ts';

const { em, strong, small_caps, superscript, subscript } = schema.marks;
const looks = [em, strong, small_caps, superscript, subscript];

/** Takes italics, bold, small capitals, super- and subscript away; links and languages say something and stay. */
export const clearLook: Command = (state, dispatch) => {
  const { from, to, empty, $from } = state.selection;
  if (empty) {
    const marks = state.storedMarks ?? $from.marks();
    const kept = marks.filter(({ type }) => !looks.includes(type));
    if (kept.length === marks.length) return false;
    dispatch?.(state.tr.setStoredMarks(kept));
    return true;
  }
  const tr = state.tr;
  for (const mark of looks) tr.removeMark(from, to, mark);
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
};

/** How words are written: all small, all capitals, a capital at the start of the sentence or of each word. */
export type LetterCase = 'lower' | 'upper' | 'sentence' | 'title';

const capitalised = (word: string, locale: string): string => {
  const [first = ''] = word;
  return first.toLocaleUpperCase(locale) + word.slice(first.length);
};

/** A text in another case, as its language writes it: a Turkish i keeps its dot. */
export const inCase = (text: string, letters: LetterCase, locale: string, atStart: boolean): string => {
  switch (letters) {
    case 'lower':
      return text.toLocaleLowerCase(locale);
    case 'upper':
      return text.toLocaleUpperCase(locale);
    case 'title':
      return text
        .toLocaleLowerCase(locale)
        .replace(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu, (word) => capitalised(word, locale));
    case 'sentence': {
      const start = atStart ? /(^[^\p{L}\p{N}]*|[.!?]\s+)(\p{L})/gu : /([.!?]\s+)(\p{L})/gu;
      return text
        .toLocaleLowerCase(locale)
        .replace(start, (_all, before: string, letter: string) => before + letter.toLocaleUpperCase(locale));
    }
  }
};

const localeOf = (node: Node, doc: Node): string => {
  const tag =
    node.marks.find((mark) => mark.type === schema.marks.lang)?.attrs.tag ?? metaOf(doc).lang ?? 'en-GB';
  try {
    return Intl.getCanonicalLocales(String(tag))[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
};

/** Writes the selected words in another case. */
export const changeCase =
  (letters: LetterCase): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    if (empty) return false;
    const changes: { from: number; to: number; node: Node }[] = [];
    let any = false;
    state.doc.nodesBetween(from, to, (node, pos, parent) => {
      if (!node.isText || !node.text) return true;
      const start = Math.max(from, pos);
      const end = Math.min(to, pos + node.nodeSize);
      const before = node.text.slice(start - pos, end - pos);
      const first = parent !== null && (start === from || state.doc.resolve(start).parentOffset === 0);
      const after = inCase(before, letters, localeOf(node, state.doc), first);
      any = true;
      if (after !== before) changes.push({ from: start, to: end, node: schema.text(after, node.marks) });
      return false;
    });
    if (!any) return false;
    if (dispatch && changes.length > 0) {
      const tr = state.tr;
      for (const change of changes.reverse()) tr.replaceWith(change.from, change.to, change.node);
      const end = tr.mapping.map(to, 1);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, from, end)));
    }
    return true;
  };

/** Puts a sign or a few letters in place of the selection, as if typed. */
export const insertSign =
  (text: string): Command =>
  (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false;
    dispatch?.(state.tr.insertText(text).scrollIntoView());
    return true;
  };

const reachOf = (state: EditorState, unit: 'word' | 'sentence'): { from: number; to: number } | null => {
  const { $head } = state.selection;
  if (!$head.parent.isTextblock) return null;
  // Marks and citations count as one sign, as they do among positions.
  const text = $head.parent.textBetween(0, $head.parent.content.size, undefined, '\ufffc');
  const segments = new Intl.Segmenter(localeOf(state.doc, state.doc), { granularity: unit }).segment(text);
  const offset = Math.min($head.parentOffset, text.length - 1);
  if (offset < 0) return null;
  const at = segments.containing(offset);
  // Right after a word its end is meant, not the space that follows.
  const found =
    unit === 'word' && at?.isWordLike === false && offset > 0 ? segments.containing(offset - 1) : at;
  if (!found) return null;
  const words = unit === 'sentence' ? found.segment.trimEnd() : found.segment;
  const from = $head.start() + found.index;
  return { from, to: from + words.length };
};

const selectUnit =
  (unit: 'word' | 'sentence' | 'paragraph'): Command =>
  (state, dispatch) => {
    const { $head } = state.selection;
    if (!$head.parent.isTextblock) return false;
    const reach = unit === 'paragraph' ? { from: $head.start(), to: $head.end() } : reachOf(state, unit);
    if (!reach || reach.from === reach.to) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, reach.from, reach.to)));
    return true;
  };

export const selectWord: Command = selectUnit('word');
export const selectSentence: Command = selectUnit('sentence');
export const selectParagraph: Command = selectUnit('paragraph');

/** Selects the word, at the next press the sentence, then the paragraph. */
export const selectMore: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  for (const select of [selectWord, selectSentence, selectParagraph]) {
    let next: EditorState | null = null;
    select(state, (tr) => {
      next = state.apply(tr);
    });
    const wider = (next as EditorState | null)?.selection;
    if (!wider || wider.from > from || wider.to < to || (wider.from === from && wider.to === to)) continue;
    return select(state, dispatch);
  }
  return false;
};
