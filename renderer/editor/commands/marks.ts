import { toggleMark } from 'prosemirror-commands';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';

export const toggleEm: Command = toggleMark(schema.marks.em);
export const toggleStrong: Command = toggleMark(schema.marks.strong);
export const toggleSmallCaps: Command = toggleMark(schema.marks.small_caps);
export const toggleSuperscript: Command = toggleMark(schema.marks.superscript);
export const toggleSubscript: Command = toggleMark(schema.marks.subscript);

/** Whether the selection, or what is typed next, has a mark. */
export const hasMark = (state: EditorState, type: MarkType): boolean => {
  const { from, to, empty, $from } = state.selection;
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, type);
};

/** The address the caret is in or that the selection has, with the reach of the link. */
export const linkAt = (state: EditorState): { href: string; from: number; to: number } | null => {
  const { $from, from, to, empty } = state.selection;
  const { parent } = $from;
  if (!parent.inlineContent) return null;
  const mark =
    schema.marks.link.isInSet($from.marks()) ??
    $from.nodeAfter?.marks.find((m) => m.type === schema.marks.link);
  if (!mark) return null;
  const start = $from.start();
  let reach: { from: number; to: number } | null = null;
  parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return;
    const nodeFrom = start + offset;
    const nodeTo = nodeFrom + node.nodeSize;
    if (reach && reach.to === nodeFrom && reach.to <= to) reach.to = nodeTo;
    else if (!reach && nodeTo >= from) reach = { from: nodeFrom, to: nodeTo };
    else if (reach && reach.to === nodeFrom) reach.to = nodeTo;
  });
  const found = reach as { from: number; to: number } | null;
  if (!found || (empty && (from < found.from || from > found.to))) return null;
  return { href: String(mark.attrs.href), ...found };
};

/**
 * An address as a person types it, made whole: "iai.it" becomes "https://iai.it".
 * @returns null if it can't be an http, https or mailto address
 */
export const tidyAddress = (typed: string): string | null => {
  const text = typed.trim();
  if (text === '') return null;
  const whole = /^(https?:\/\/|mailto:)/i.test(text)
    ? text
    : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)
      ? `mailto:${text}`
      : /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^:/]+:\d+(\/|$)/.test(text)
        ? null
        : `https://${text}`;
  if (whole === null || !URL.canParse(whole)) return null;
  return whole;
};

/** Links the selection (or the link the caret is in) to an address; null takes the link away. */
export const setLink =
  (href: string | null): Command =>
  (state, dispatch) => {
    const current = linkAt(state);
    const { from, to, empty } = state.selection;
    const reach = empty ? current : { from, to };
    if (!reach) {
      if (href === null) return false;
      // With nothing selected the address itself is what is printed.
      const text = schema.text(href, [
        ...(state.storedMarks ?? state.selection.$from.marks()),
        schema.marks.link.create({ href }),
      ]);
      dispatch?.(state.tr.replaceSelectionWith(text, false).scrollIntoView());
      return true;
    }
    if (dispatch) {
      const tr = state.tr.removeMark(reach.from, reach.to, schema.marks.link);
      if (href !== null) tr.addMark(reach.from, reach.to, schema.marks.link.create({ href }));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
