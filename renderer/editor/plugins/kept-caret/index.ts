import { Plugin } from 'prosemirror-state';

/**
 * The caret is where it was when the page gets the focus back.
 *
 * What gives the focus back, such as a list or a dialog that closes, does not know of carets: the browser puts the caret
 * to the beginning of the page, and tells so some time later. ProseMirror takes that back where it is told within
 * 200 ms. On a busy computer it takes longer, and what is written next would go into the title.
 */
export const keptCaretPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        focus: (view) => {
          // A press of the pointer sets its own caret after this.
          view.focus();
          return false;
        },
      },
    },
  });
