import type { Node } from 'prosemirror-model';
import { asSourceId, type SourceId } from '../ids.ts';
import { countPaper } from './counts.ts';
import { placeCitations } from './reading-order.ts';
import { addedSources } from './reference-list-node.ts';

/** Ids of the sources a paper cites, each once, in the order of their first cite, and then those its lists add. */
export const citedSources = (doc: Node): SourceId[] => {
  const ids = new Set<SourceId>();
  for (const citation of placeCitations(doc))
    for (const item of citation.items) ids.add(asSourceId(item.sourceId));
  for (const id of addedSources(doc)) ids.add(id);
  return [...ids];
};

const unprinted = (): string => '';

/**
 * Words of the body (headings, captions and tables included), of the notes and of the abstract, for lists of
 * papers. Citations count nothing here: how many words they print is known where they are printed.
 */
export const wordCount = (doc: Node): { body: number; notes: number; abstract: number } => {
  const { body, notes, abstract } = countPaper(doc, unprinted);
  return { body: body.words, notes: notes.words, abstract: abstract.words };
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

/** The names of the authors, "Ada Rossi, Bruno Neri"; '' if there are none yet. */
export const paperAuthors = (doc: Node): string => {
  const names: string[] = [];
  doc.firstChild?.forEach((node) => {
    if (node.type.name !== 'author') return;
    const name = node.firstChild?.textContent.replace(/\s+/gu, ' ').trim();
    if (name) names.push(name);
  });
  return names.join(', ');
};
