import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** The view's own reader of what changed on the page; it is not among its declared types. */
type Observing = EditorView & { domObserver: { flush: () => void } };

/**
 * A key acts on the selection that is on the page when it is pressed.
 *
 * Browsers tell of a new selection some time after a click or a moved caret, and ProseMirror reads it only
 * then. A key that comes first would act on the selection of before: the words that were selected before the
 * click would be typed over, and Mod-End would do nothing where the caret had been at the end already.
 * A composition is left alone: reading its text halfway would break it off.
 */
export const freshSelectionPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          if (!view.composing && !event.isComposing && event.keyCode !== 229)
            (view as Observing).domObserver.flush();
          return false;
        },
      },
    },
  });
