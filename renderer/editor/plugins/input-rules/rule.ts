import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { TypingHelp } from '../../typing-switches.ts';

/** What was just typed, and what stands before it. */
export type Typed = {
  /**
   * The text of the block up to the caret, what was typed included; a mark, a citation and a line break
   * count as one U+FFFC each, so that a place in it is a place in the block. At most 1000 characters.
   */
  before: string;
  /** The BCP 47 tag of the language at the caret. */
  language: string;
};

/** Where a rule found what it looks for: offsets back from the caret, `start` > `end` >= 0. */
export type Found = { start: number; end: number; by?: string };

/**
 * One help in typing. What was typed stands in the text before the rule acts on it, as a step of its own, so
 * that one undo brings it back.
 */
export type TypingRule = {
  help: TypingHelp;
  /** Looks at text only, at every key; null where there is nothing to do. */
  find: (typed: Typed) => Found | null;
  /** Acts on what was found between `from` and `to`; null where it can't stand here. */
  apply: (state: EditorState, from: number, to: number, found: Found) => Transaction | null;
  /** Runs after the transaction. */
  after?: (view: EditorView) => void;
};

/** A rule that puts text in place of text; it keeps the marks of what was typed. */
export const textRule = (help: TypingHelp, find: (typed: Typed) => Found | null): TypingRule => ({
  help,
  find,
  apply: (state, from, to, found) => state.tr.insertText(found.by ?? '', from, to),
});

/** Finds `pattern`, which ends in `$`; the place is that of its first group, or of all of it. */
export const findPattern =
  (pattern: RegExp) =>
  ({ before }: Typed): Found | null => {
    const match = pattern.exec(before);
    if (!match) return null;
    const group = match[1] ?? match[0];
    const at = match.index + match[0].lastIndexOf(group);
    return { start: before.length - at, end: before.length - at - group.length };
  };
