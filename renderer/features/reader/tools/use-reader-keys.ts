/** What the keys of the reader do; a view without pages leaves out what is about them. */
export type ReaderActions = {
  find: () => void;
  next: (direction: 1 | -1) => void;
  page?: () => void;
  zoom: (direction: 1 | -1) => void;
  fit: () => void;
  /** Turns the pages to the right. */
  rotate?: () => void;
  /** Whether a key moved the caret among the words. */
  caret?: (press: Press) => boolean;
  turn?: (direction: 1 | -1) => void;
  ends?: (direction: 1 | -1) => void;
};

/** A key press of this document, or of one that is shown in it. */
export type Press = {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  target: EventTarget | null;
  preventDefault: () => void;
  stopPropagation: () => void;
};

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  (target as Partial<Element> | null)?.closest?.(selector) != null;

/** What answers keys of its own. */
const controls = 'input, textarea, [contenteditable], button, a, [role=toolbar]';

/** Goes to what can be done with the selection; undefined where nothing is selected. */
export const toSelection = (target: EventTarget | null): (() => void) | undefined => {
  const reader = (target as Partial<Element> | null)?.closest?.('.reader-main');
  const button = reader?.querySelector<HTMLElement>('.reader-selection button');
  return button ? () => button.focus() : undefined;
};

/** The keys of a file that is read; they go no further, so that the page beside it does not answer them as well. */
export const useReaderKeys =
  (actions: ReaderActions) =>
  (event: Press): void => {
    const { key, shiftKey, altKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    const action = ((): (() => void) | undefined => {
      if (key === 'F3') return () => actions.next(shiftKey ? -1 : 1);
      if (!isWithin(event.target, controls) && actions.caret?.(event)) return () => {};
      if (key === 'Enter' && !isWithin(event.target, controls)) return toSelection(event.target);
      if (mod && !altKey) {
        if (key.toLowerCase() === 'f') return actions.find;
        if (key.toLowerCase() === 'g') return shiftKey ? () => actions.next(-1) : actions.page;
        if (key === '+' || key === '=') return () => actions.zoom(1);
        if (key === '-') return () => actions.zoom(-1);
        if (key === '0') return actions.fit;
        return undefined;
      }
      if (isWithin(event.target, 'input, textarea, [contenteditable]') || altKey) return undefined;
      const { turn, ends, rotate } = actions;
      if (rotate && key.toLowerCase() === 'r' && !shiftKey) return rotate;
      if (turn && (key === 'PageDown' || (key === ' ' && !isWithin(event.target, 'button'))))
        return () => turn(shiftKey ? -1 : 1);
      if (turn && key === 'PageUp') return () => turn(-1);
      if (ends && (key === 'Home' || key === 'End')) return () => ends(key === 'End' ? 1 : -1);
      return undefined;
    })();
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
