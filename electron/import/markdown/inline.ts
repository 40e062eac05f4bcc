import type { Node } from 'prosemirror-model';
import type { RichText, Run } from '#shared/citations/citation.ts';
import { bareContext } from './inline-context.ts';
import { parseInlineNodes } from './inline-parser.ts';

/**
 * A piece of Markdown on one line as formatted text. Notes, citations and HTML are text here; white space at
 * both ends is kept.
 */
export const parseInline = (text: string): RichText => {
  const runs: Run[] = [];
  parseInlineNodes(text, bareContext).forEach((node) => {
    const run = runOf(node);
    const before = runs.at(-1);
    // Words in another language are a mark of the document, not of printed text.
    if (before && isSameRun(before, run)) before.text += run.text;
    else runs.push(run);
  });
  return runs;
};

const runOf = (node: Node): Run => {
  const run: Run = { text: node.isText ? (node.text ?? '') : '\n' };
  for (const { type, attrs } of node.marks)
    switch (type.name) {
      case 'em':
        run.em = true;
        break;
      case 'strong':
        run.strong = true;
        break;
      case 'small_caps':
        run.smallCaps = true;
        break;
      case 'superscript':
        run.superscript = true;
        break;
      case 'subscript':
        run.subscript = true;
        break;
      case 'link':
        run.href = attrs.href;
        break;
    }
  return run;
};

const isSameRun = (one: Run, other: Run): boolean =>
  one.em === other.em &&
  one.strong === other.strong &&
  one.smallCaps === other.smallCaps &&
  one.superscript === other.superscript &&
  one.subscript === other.subscript &&
  one.href === other.href;
