import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';

/*
 * The block structure of Markdown comes from micromark. Everything inside a line is ours (inline-parser.ts),
 * so micromark leaves it as text; HTML is text too.
 */
const options = {
  extensions: [
    gfm(),
    {
      disable: {
        null: [
          'attention',
          'autolink',
          'characterEscape',
          'characterReference',
          'codeText',
          'emailAutolink',
          'gfmFootnoteCall',
          'hardBreakEscape',
          'htmlFlow',
          'htmlText',
          'labelEnd',
          'labelStartImage',
          'labelStartLink',
          'protocolAutolink',
          'strikethrough',
          'tasklistCheck',
          'wwwAutolink',
        ],
      },
    },
  ],
  // The one with transforms looks for bare addresses in text, which Pandoc does not take for links.
  mdastExtensions: gfmFromMarkdown().filter((extension) => !extension.transforms),
};

/** Sixty quotes or lists inside each other on one line. */
const tooDeep = /^[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+){60}/m;

/** @throws IbidError 'bad-file' where quotes and lists are nested without end */
export const parseBlocks = (text: string): Root => {
  if (tooDeep.test(text)) throw new IbidError('bad-file', say('nested-too-deep'));
  return fromMarkdown(text, options);
};

/** The words of a paragraph, heading or cell as they stand in the file, with its line breaks. */
export const sourceOf = (node: { children: readonly PhrasingContent[] }): string =>
  node.children
    .map((child) =>
      child.type === 'text' || child.type === 'html' ? child.value : child.type === 'break' ? '  \n' : '',
    )
    .join('');

/** Calls `visit` for each node of a tree. */
export const walk = (node: Nodes, visit: (node: Nodes) => void): void => {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
};
