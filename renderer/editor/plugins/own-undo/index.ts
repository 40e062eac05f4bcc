import { Plugin } from 'prosemirror-state';

/**
 * Undo belongs to where one writes. A browser has one history for the whole window: in a field over the page it goes
 * on into the page as soon as the field has nothing left to undo, and does not come back.
 */
export const ownUndoPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          if (!event.inputType.startsWith('history') || view.hasFocus()) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
