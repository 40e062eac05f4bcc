import type { Attrs, Node, NodeType } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { canJoin, findWrapping } from 'prosemirror-transform';
import { schema } from '#shared/document/schema.ts';
import { findPattern, type TypingRule } from './rule.ts';

const { heading, paragraph, bullet_list, ordered_list, blockquote, horizontal_rule } = schema.nodes;

const blockRule = (
  pattern: RegExp,
  apply: (state: EditorState, from: number, to: number, signs: string) => Transaction | null,
): TypingRule => ({
  help: 'blocks',
  find: findPattern(pattern),
  apply: (state, from, to) => apply(state, from, to, state.doc.textBetween(from, to)),
});

const makeHeading = (state: EditorState, from: number, to: number, level: number): Transaction | null => {
  const $from = state.doc.resolve(from);
  const index = $from.index(-1);
  if (!$from.node(-1).canReplaceWith(index, index + 1, heading)) return null;
  // In a heading it is a change of level: what refers to the heading goes on to do so.
  return state.tr
    .delete(from, to)
    .setBlockType(from, from, heading, (before) =>
      before.type === heading ? { ...before.attrs, level } : { level },
    );
};

const wrap = (
  state: EditorState,
  from: number,
  to: number,
  type: NodeType,
  attrs: Attrs | null = null,
  joins: (before: Node) => boolean = () => true,
): Transaction | null => {
  if (state.doc.resolve(from).parent.type !== paragraph) return null;
  const tr = state.tr.delete(from, to);
  const range = tr.doc.resolve(from).blockRange();
  const wrapping = range && findWrapping(range, type, attrs);
  if (!range || !wrapping) return null;
  tr.wrap(range, wrapping);
  const before = tr.doc.resolve(from - 1).nodeBefore;
  if (before?.type === type && canJoin(tr.doc, from - 1) && joins(before)) tr.join(from - 1);
  return tr;
};

const makeRule = (state: EditorState, from: number, to: number): Transaction | null => {
  const $from = state.doc.resolve(from);
  const index = $from.index(-1);
  if ($from.parent.type !== paragraph || $from.parent.content.size !== to - from) return null;
  if (!$from.node(-1).canReplaceWith(index, index + 1, horizontal_rule)) return null;
  const tr = state.tr.replaceWith($from.before(), $from.after(), [
    horizontal_rule.create(),
    paragraph.create(),
  ]);
  return tr.setSelection(TextSelection.create(tr.doc, $from.before() + 2));
};

/** Signs at the start of a paragraph, as in Markdown, that say what it is. */
export const blockRules: readonly TypingRule[] = [
  blockRule(/^#{1,3} $/u, (state, from, to, signs) => makeHeading(state, from, to, signs.length - 1)),
  blockRule(/^[-*•] $/u, (state, from, to) => wrap(state, from, to, bullet_list)),
  blockRule(/^\d{1,3}[.)] $/u, (state, from, to, signs) => {
    const start = Number.parseInt(signs, 10);
    const follows = (before: Node): boolean => before.childCount + Number(before.attrs.start) === start;
    return wrap(state, from, to, ordered_list, { start }, follows);
  }),
  blockRule(/^> $/u, (state, from, to) => wrap(state, from, to, blockquote)),
  blockRule(/^---$/u, makeRule),
];
