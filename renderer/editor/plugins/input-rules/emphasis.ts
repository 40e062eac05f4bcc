import type { MarkType } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';
import type { TypingRule } from './rule.ts';

/** Words between `signs` get a mark; what else they carry, notes and citations stay. */
const emphasisRule = (signs: string, pattern: RegExp, mark: MarkType): TypingRule => ({
  help: 'emphasis',
  find: ({ before }) => {
    const match = pattern.exec(before);
    return match ? { start: match[0].length, end: 0 } : null;
  },
  apply: (state, from, to) => {
    if (!state.doc.resolve(from).parent.type.allowsMarkType(mark)) return null;
    return state.tr
      .delete(to - signs.length, to)
      .delete(from, from + signs.length)
      .addMark(from, to - 2 * signs.length, mark.create())
      .removeStoredMark(mark);
  },
});

// A sign inside a word (2*3*4) or before a space (a * b) is no emphasis.
export const emphasisRules: readonly TypingRule[] = [
  emphasisRule('**', /(?<![*\\\p{L}\p{N}])\*\*(?![\s*])(?:[^*]*[^*\s])\*\*$/u, schema.marks.strong),
  emphasisRule('*', /(?<![*\\\p{L}\p{N}])\*(?![\s*])(?:[^*]*[^*\s])\*$/u, schema.marks.em),
];
