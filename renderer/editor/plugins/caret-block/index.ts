import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { partAt } from '../../places.ts';

/**
 * Marks the block of the text that has the caret, so that it is laid out at once. A browser lays out a new
 * block only with the next frame, as all that is laid out when it comes into sight; a letter typed before
 * that would go to another place.
 */
export const caretBlockPlugin = (): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc, selection: { $head } }) =>
        $head.depth > 1 && partAt($head) === 'body'
          ? DecorationSet.create(doc, [
              Decoration.node($head.before(2), $head.after(2), { class: 'has-caret' }),
            ])
          : null,
    },
  });
