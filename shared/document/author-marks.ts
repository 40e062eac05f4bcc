import type { Node } from 'prosemirror-model';
import { prints } from './prints.ts';

/*
 * The house's note on an author: an asterisk after the name, and the same mark before the biography. It is
 * derived from what the authors have, never stored, and is no note of the paper: the numbers of those don't
 * know of it.
 */

/** An author of the front page and the mark of the note on them; '' for one without name or biography. */
export type MarkedAuthor = { name: Node; affiliation: Node; bio: Node; mark: string };

/** The authors in their order: the first with a biography has "*", the second "**". */
export const markedAuthors = (front: Node): MarkedAuthor[] => {
  let marks = 0;
  return front.children
    .filter((node) => node.type.name === 'author')
    .map((author) => {
      const [name, affiliation, bio] = [author.child(0), author.child(1), author.child(2)];
      const mark = prints(name) && prints(bio) ? '*'.repeat(++marks) : '';
      return { name, affiliation, bio, mark };
    });
};
