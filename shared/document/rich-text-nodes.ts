import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { RichText, Run } from '../citations/citation.ts';
import { joinRuns } from '../citations/markers.ts';
import { schema } from './schema.ts';

/* Formatted text as the words of a document, and back. */

const marksOf = (run: Run): Mark[] => {
  const marks: Mark[] = [];
  if (run.href !== undefined) marks.push(schema.mark('link', { href: run.href }));
  if (run.em) marks.push(schema.mark('em'));
  if (run.strong) marks.push(schema.mark('strong'));
  if (run.smallCaps) marks.push(schema.mark('small_caps'));
  if (run.superscript) marks.push(schema.mark('superscript'));
  if (run.subscript) marks.push(schema.mark('subscript'));
  return marks;
};

/** Formatted text as inline content. */
export const nodesOfRuns = (runs: RichText): Fragment =>
  Fragment.fromArray(
    runs.filter(({ text }) => text !== '').map((run) => schema.text(run.text, marksOf(run))),
  );

const runOf = (node: Node): Run => {
  const run: Run = { text: node.text ?? '' };
  for (const { type, attrs } of node.marks)
    if (type === schema.marks.link) run.href = String(attrs.href);
    else if (type === schema.marks.em) run.em = true;
    else if (type === schema.marks.strong) run.strong = true;
    else if (type === schema.marks.small_caps) run.smallCaps = true;
    else if (type === schema.marks.superscript) run.superscript = true;
    else if (type === schema.marks.subscript) run.subscript = true;
  return run;
};

/** The text of inline content with its formatting; a line break is a space, and the language of words is left out. */
export const runsOfNodes = (content: Fragment): Run[] => {
  const runs: Run[] = [];
  content.forEach((node) => {
    if (node.isText) runs.push(runOf(node));
    else if (node.type === schema.nodes.hard_break) runs.push({ text: ' ' });
  });
  return joinRuns(runs);
};
