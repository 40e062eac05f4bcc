import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import { metaOf, schema } from '#shared/document/schema.ts';

const { em, strong, small_caps, superscript, subscript } = schema.marks;
const looks = [em, strong, small_caps, superscript, subscript];

/** Takes italics, bold, small capitals, super- and subscript away; links and languages say something and stay. */
export const clearLook: Command = (state, dispatch) => {
  const { empty, $from } = state.selection;
  if (empty) {
    const marks = state.storedMarks ?? $from.marks();
    const kept = marks.filter(({ type }) => !looks.includes(type));
    if (kept.length === marks.length) return false;
    dispatch?.(state.tr.setStoredMarks(kept));
    return true;
  }
  const tr = state.tr;
  for (const range of state.selection.ranges)
    for (const mark of looks) tr.removeMark(range.$from.pos, range.$to.pos, mark);
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
};

/** How words are written: all small, all capitals, a capital at the start of the sentence or of each word. */
type LetterCase = 'lower' | 'upper' | 'sentence' | 'title';

const capitalised = (word: string, locale: string): string => {
  const [first = ''] = word;
  return first.toLocaleUpperCase(locale) + word.slice(first.length);
};

/** A text in another case, as its language writes it: a Turkish i keeps its dot. */
const inCase = (text: string, letters: LetterCase, locale: string, atStart: boolean): string => {
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
    for (const { $from, $to } of state.selection.ranges)
      state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
        if (!node.isText || !node.text) return true;
        const start = Math.max($from.pos, pos);
        const end = Math.min($to.pos, pos + node.nodeSize);
        const before = node.text.slice(start - pos, end - pos);
        const first = start === $from.pos || state.doc.resolve(start).parentOffset === 0;
        const after = inCase(before, letters, localeOf(node, state.doc), first);
        any = true;
        if (after !== before) changes.push({ from: start, to: end, node: schema.text(after, node.marks) });
        return false;
      });
    if (!any) return false;
    if (dispatch && changes.length > 0) {
      const tr = state.tr;
      for (const change of changes.reverse()) tr.replaceWith(change.from, change.to, change.node);
      // A replaced end would be no part of the selection any more; cells stay selected by themselves.
      if (state.selection instanceof TextSelection)
        tr.setSelection(TextSelection.create(tr.doc, from, tr.mapping.map(to, 1)));
      dispatch(tr);
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
