import { NodeSelection, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { notesPane, scroller } from '../../commands/edges.ts';
import { noteAround, noteInFocus, partAt } from '../../places.ts';
import { scrollBy, scrollUntilSettled } from '../../scrolling.ts';

/** Room kept between the caret and the edge of what is seen (CSS pixels). */
const margin = 24;

type Strip = { top: number; bottom: number };

/** The strip of the text that the notes do not cover. */
const visibleText = (view: EditorView): Strip => ({
  top: view.dom.getBoundingClientRect().top,
  bottom: notesPane(view)?.getBoundingClientRect().top ?? view.dom.getBoundingClientRect().bottom,
});

/** Where the line that is written stays, from the upper edge of what is seen, where that is wanted. */
const typewriterHeight = 0.42;
const isTypewriter = (view: EditorView): boolean => view.dom.closest('.is-typewriter') !== null;

const scrollWithin = (pane: HTMLElement, target: Strip, seen: Strip): boolean => {
  const room = Math.min(margin, Math.max(0, (seen.bottom - seen.top - (target.bottom - target.top)) / 2));
  if (target.top < seen.top + room) return scrollBy(pane, target.top - seen.top - room);
  if (target.bottom > seen.bottom - room) return scrollBy(pane, target.bottom - (seen.bottom - room));
  return false;
};

/** The table or figure in whose caption the caret is. */
const captioned = (view: EditorView): Element | null => {
  const { $head } = view.state.selection;
  if ($head.parent.type.name !== 'caption') return null;
  const block = view.nodeDOM($head.before($head.depth - 1));
  return block instanceof Element ? block : null;
};

/** What is to be seen with a caret in a caption: the table or picture below it, as much as there is room for. */
const withCaptioned = (view: EditorView, caret: Strip, seen: Strip): Strip => {
  const block = captioned(view);
  if (!block) return caret;
  const { bottom } = block.getBoundingClientRect();
  const room = Math.max(0, seen.bottom - seen.top - 2 * margin);
  return { top: caret.top, bottom: Math.max(caret.bottom, Math.min(bottom, caret.top + room)) };
};

/**
 * Brings the caret into sight by scrolling only the pane it is in: typing in a note leaves the text where it
 * is, and a caret in the text never ends behind the notes.
 */
const scrollToSelection = (view: EditorView): boolean => {
  const { selection } = view.state;
  const inNotes = partAt(selection.$head) === 'notes';
  const pane = scroller(view, inNotes);
  if (!pane) return false;
  const node = selection instanceof NodeSelection ? view.nodeDOM(selection.from) : null;
  const caret = node instanceof Element ? node.getBoundingClientRect() : view.coordsAtPos(selection.head, 1);
  if (!inNotes && isTypewriter(view)) {
    const seen = visibleText(view);
    return scrollBy(pane, caret.top - (seen.top + (seen.bottom - seen.top) * typewriterHeight));
  }
  if (inNotes) return scrollWithin(pane, caret, pane.getBoundingClientRect());
  const seen = visibleText(view);
  return scrollWithin(pane, withCaptioned(view, caret, seen), seen);
};

/** The first mark whose line is at or below `top`; marks stand in reading order, so halving finds it. */
const firstMarkBelow = (marks: HTMLCollectionOf<Element>, top: number): Element | null => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.getBoundingClientRect().bottom < top) low = middle + 1;
    else high = middle;
  }
  return marks[low] ?? null;
};

const noteElement = (view: EditorView, id: string): HTMLElement | null =>
  scroller(view, true)?.querySelector<HTMLElement>(`:scope > .note[data-note-id="${CSS.escape(id)}"]`) ??
  null;

/** Shows a note with the least movement; answers whether the list moved. */
const reveal = (view: EditorView, id: string): boolean => {
  const list = scroller(view, true);
  const note = noteElement(view, id);
  if (!list || !note) return false;
  const seen = list.getBoundingClientRect();
  const place = note.getBoundingClientRect();
  if (place.top < seen.top || place.height > seen.height) return scrollBy(list, place.top - seen.top);
  return place.bottom > seen.bottom && scrollBy(list, place.bottom - seen.bottom);
};

/** Shows the notes whose marks are in sight, unless a note is being written. */
const follow = (view: EditorView): void => {
  if (partAt(view.state.selection.$head) === 'notes' && view.hasFocus()) return;
  const marks = view.dom.getElementsByClassName('note-mark');
  const seen = visibleText(view);
  const first = firstMarkBelow(marks, seen.top);
  if (!first) return;
  const focused = noteInFocus(view.state);
  if (focused !== null) {
    const place = view.coordsAtPos(view.state.selection.head);
    if (place.bottom >= seen.top && place.top <= seen.bottom) {
      scrollUntilSettled(view, () => reveal(view, focused));
      return;
    }
  }
  const list = scroller(view, true);
  const note = noteElement(view, first.getAttribute('data-note-id') ?? '');
  if (list && note)
    scrollUntilSettled(view, () =>
      scrollBy(list, note.getBoundingClientRect().top - list.getBoundingClientRect().top),
    );
};

/** Keeps text and notes side by side: see `scrollToSelection` and `follow`. */
export const notesPanePlugin = (): Plugin => {
  // Measured with the frame's own layout: measuring at once would lay the page out in the middle of an edit,
  // and again when the printed citations arrive.
  let waiting = 0;
  /** The note the caret was in when it was last scrolled to. */
  let entered: string | null = null;
  return new Plugin({
    props: {
      handleScrollToSelection: (view) => {
        if (waiting === 0)
          waiting = requestAnimationFrame(() => {
            waiting = 0;
            if (view.isDestroyed) return;
            const note = noteAround(view.state.selection.$head)?.id ?? null;
            const came = note !== null && note !== entered;
            entered = note;
            scrollUntilSettled(view, () => {
              // A note one comes to is shown whole, or from its start; then the caret in it.
              const revealed = came && reveal(view, note);
              return scrollToSelection(view) || revealed;
            });
          });
        return true;
      },
    },
    view: (view) => {
      let frame = 0;
      const onScroll = (event: Event): void => {
        if (event.target !== view.dom || frame !== 0) return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          if (!view.isDestroyed) follow(view);
        });
      };
      view.dom.addEventListener('scroll', onScroll, { passive: true });
      // A picture has its height only when it is there, which may be after the last letter of its caption.
      const onLoad = ({ target }: Event): void => {
        if (target instanceof Element && view.hasFocus() && captioned(view)?.contains(target))
          scrollToSelection(view);
      };
      view.dom.addEventListener('load', onLoad, { capture: true });
      let shown = noteInFocus(view.state);
      return {
        update: (updated) => {
          const id = noteInFocus(updated.state);
          if (id === shown) return;
          shown = id;
          if (id !== null && partAt(updated.state.selection.$head) !== 'notes')
            scrollUntilSettled(updated, () => reveal(updated, id));
        },
        destroy: () => {
          view.dom.removeEventListener('scroll', onScroll);
          view.dom.removeEventListener('load', onLoad, { capture: true });
          cancelAnimationFrame(frame);
        },
      };
    },
  });
};
