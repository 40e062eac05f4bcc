import { Plugin } from 'prosemirror-state';

/**
 * The caret is where it was when the page gets the focus back.
 *
 * What gives the focus back, such as a list or a dialog that closes, does not know of carets: the browser puts the caret
 * to the beginning of the page, and tells so some time later. ProseMirror takes that back where it is told within
 * 200 ms. On a busy computer it takes longer, and what is written next would go into the title.
 *
 * A press of the pointer sets a caret of its own: putting back the old one in its midst would make the browser select
 * from there to the press, and what is written next would take the place of all that.
 */
export const keptCaretPlugin = (): Plugin => {
  let isPressed = false;
  const released = (): boolean => {
    isPressed = false;
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        pointerdown: () => {
          isPressed = true;
          return false;
        },
        focus: (view) => {
          if (!isPressed) view.focus();
          return false;
        },
        // By then the press has given the focus; the pointer may be let go of anywhere, or the press be taken away.
        click: released,
        pointercancel: released,
        blur: released,
      },
    },
  });
};
