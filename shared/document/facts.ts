import type { Node } from 'prosemirror-model';
import { asSourceId, type SourceId } from '../ids.ts';
import { placeCitations } from './reading-order.ts';

/** Ids of the sources a paper cites, each once, in the order of their first cite. */
export const citedSources = (doc: Node): SourceId[] => {
  const ids = new Set<SourceId>();
  for (const citation of placeCitations(doc))
    for (const item of citation.items) ids.add(asSourceId(item.sourceId));
  return [...ids];
};

/** A run of characters without white space that has at least one letter or digit. */
const word = /[^\s]*[\p{L}\p{N}][^\s]*/gu;
const wordsOfBlock = new WeakMap<Node, number>();

const countWords = (node: Node): number => {
  const known = wordsOfBlock.get(node);
  if (known !== undefined) return known;
  let count = 0;
  if (node.inlineContent) {
    // A citation or a mark ends no word ("Law 145¹"), a hard break does.
    const text = node.textBetween(0, node.content.size, ' ', (leaf) =>
      leaf.type.name === 'hard_break' ? '\n' : '',
    );
    count = text.match(word)?.length ?? 0;
  } else for (let i = 0; i < node.childCount; i++) count += countWords(node.child(i));
  wordsOfBlock.set(node, count);
  return count;
};

/**
 * Words of the body (headings, captions and tables included), of the notes and of the abstract. Citations
 * count nothing: how many words they print depends on the style.
 */
export const wordCount = (doc: Node): { body: number; notes: number; abstract: number } => {
  const counts = { body: 0, notes: 0, abstract: 0 };
  doc.forEach((part) => {
    if (part.type.name === 'body') counts.body = countWords(part);
    if (part.type.name === 'notes') counts.notes = countWords(part);
    if (part.type.name === 'front')
      part.forEach((node) => {
        if (node.type.name === 'abstract') counts.abstract = countWords(node);
      });
  });
  return counts;
};

/** The title as plain text on one line; '' if there is none yet. */
export const paperTitle = (doc: Node): string => {
  const title = doc.firstChild?.firstChild;
  if (title?.type.name !== 'title') return '';
  return title
    .textBetween(0, title.content.size, ' ', (leaf) => (leaf.type.name === 'hard_break' ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim();
};
