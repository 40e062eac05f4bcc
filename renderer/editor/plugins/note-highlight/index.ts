import { Plugin } from 'prosemirror-state';
import { asNoteId } from '#shared/ids.ts';
import type { DerivedViews } from '../../node-views/derived-views.ts';
import { noteInFocus } from '../../places.ts';

const noteUnder = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-note-id]')?.getAttribute('data-note-id') ?? null) : null;

/** A note and its mark light each other up, under the caret and under the pointer. */
export const noteHighlightPlugin = (views: DerivedViews): Plugin => {
  let pointer = { x: Number.NaN, y: Number.NaN };
  return new Plugin({
    view: (view) => {
      views.setActive(noteInFocus(view.state));
      return {
        update: ({ state }, previous) => {
          if (state.selection !== previous.selection || state.doc !== previous.doc)
            views.setActive(noteInFocus(state));
        },
      };
    },
    props: {
      handleDOMEvents: {
        mouseover: (view, { target, clientX: x, clientY: y }) => {
          // A pointer at rest gets the event, too, when typing moves what is under it: then the caret's note stays.
          if (x === pointer.x && y === pointer.y) return false;
          pointer = { x, y };
          const id = noteUnder(target);
          views.setActive(id === null ? noteInFocus(view.state) : asNoteId(id));
          return false;
        },
      },
    },
  });
};
