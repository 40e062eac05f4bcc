import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { partRange } from '../../editor/places.ts';

/** The fields of an author in the order in which they stand in the paper. */
export const authorFields = ['name', 'affiliation', 'bio'] as const;
export type AuthorField = (typeof authorFields)[number];

/** An author as a form shows them; null for a field that holds more than words (a citation, a note). */
export type AuthorWords = Record<AuthorField, string | null>;

const wordsOf = (node: Node): string | null =>
  node.children.every((child) => child.isText) ? node.textContent : null;

export const readAuthors = (doc: Node): AuthorWords[] =>
  doc
    .child(0)
    .children.filter(({ type }) => type.name === 'author')
    .map((author) => ({
      name: wordsOf(author.child(0)),
      affiliation: wordsOf(author.child(1)),
      bio: wordsOf(author.child(2)),
    }));

const startOf = (doc: Node, author: number, field: AuthorField): number | null => {
  let pos = partRange(doc, 'front').from;
  let left = author;
  for (const node of doc.child(0).children) {
    if (node.type.name === 'author' && left-- === 0) {
      const at = authorFields.indexOf(field);
      for (let i = 0; i < at; i++) pos += node.child(i).nodeSize;
      return pos + 2;
    }
    pos += node.nodeSize;
  }
  return null;
};

/**
 * Puts other words into a field of an author; what stands before and behind the change keeps its emphasis.
 * Null if there is no such author, the field holds more than words, or nothing changes.
 */
export const changeAuthor = (
  state: EditorState,
  author: number,
  field: AuthorField,
  text: string,
): Transaction | null => {
  const before = readAuthors(state.doc)[author]?.[field];
  const start = startOf(state.doc, author, field);
  if (before === undefined || before === null || start === null || before === text) return null;
  let head = 0;
  while (head < before.length && head < text.length && before[head] === text[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, text.length) - head;
  while (tail < most && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return state.tr.insertText(
    text.slice(head, text.length - tail),
    start + head,
    start + before.length - tail,
  );
};
