import type { EditorView } from 'prosemirror-view';

/** No key is held longer (ms): a list that never answers must not keep what is typed. */
const longest = 3000;

/** A key that writes a letter, with AltGr or without. */
const isLetter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !metaKey && ctrlKey === altKey;

const type = (view: EditorView, key: string): void => {
  if (key.length > 1) {
    view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key })));
    return;
  }
  const { from, to } = view.state.selection;
  const insert = () => view.state.tr.insertText(key, from, to).scrollIntoView();
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, key, insert)))
    view.dispatch(insert());
};

/**
 * What a fast writer types between the Enter that cites and the moment when the page has the focus again. It is
 * meant for the page, and would go into a field that is on its way out.
 */
export class HeldKeys {
  #keys: string[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #press = (event: KeyboardEvent): void => {
    const isKept = isLetter(event) || event.key === 'Enter' || event.key === 'Backspace';
    if (!this.#keys || event.isComposing || !isKept) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key !== 'Backspace') this.#keys.push(event.key);
    else this.#keys.pop();
  };

  /** Keeps what is typed from now on. */
  hold(): void {
    this.drop();
    this.#keys = [];
    window.addEventListener('keydown', this.#press, { capture: true });
    this.#timer = setTimeout(() => this.drop(), longest);
  }

  /** Holds nothing any more, and forgets what was held. */
  drop(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('keydown', this.#press, { capture: true });
    this.#keys = null;
  }

  /** Types what was held into the page, which has the focus now. */
  typeInto(view: EditorView): void {
    const keys = this.#keys ?? [];
    this.drop();
    for (const key of keys) type(view, key);
  }
}
