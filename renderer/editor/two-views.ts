import type { EditorState, Transaction } from 'prosemirror-state';
import type { DirectEditorProps, EditorView } from 'prosemirror-view';

/**
 * One paper in one view, or in two that show different places of it. Both hold the same document and the same
 * state of every plugin, so there is one history; only the selection is each view's own. What one view does is
 * put into the other in the same turn.
 */
export class TwoViews {
  #main: EditorView | null = null;
  #second: EditorView | null = null;
  #active: EditorView | null = null;
  /** The view that only takes over what the other did, and keeps its place. */
  #quiet: EditorView | null = null;
  readonly #onState: (state: EditorState, previous: EditorState) => void;

  /** @param onState hears of every new state of the view that was acted on */
  constructor(onState: (state: EditorState, previous: EditorState) => void) {
    this.#onState = onState;
  }

  get main(): EditorView {
    if (!this.#main) throw new Error('there is no view yet');
    return this.#main;
  }

  /** The view that had the focus last. */
  get active(): EditorView {
    return this.#active ?? this.main;
  }

  get second(): EditorView | null {
    return this.#second;
  }

  /** What each of the views is made with. */
  readonly props: Pick<
    DirectEditorProps,
    'dispatchTransaction' | 'handleScrollToSelection' | 'handleDOMEvents'
  > = (() => {
    const views = this;
    return {
      dispatchTransaction(this: EditorView, tr: Transaction): void {
        views.#dispatch(this, tr);
      },
      handleScrollToSelection: (view: EditorView): boolean => view === views.#quiet,
      handleDOMEvents: {
        focus: (view: EditorView): boolean => {
          views.#activate(view);
          return false;
        },
      },
    };
  })();

  setMain(view: EditorView): void {
    this.#main = view;
  }

  /** Puts a second view beside the first. */
  setSecond(view: EditorView): void {
    this.#second = view;
  }

  /** Takes the second view away; what was written in it is in the first. */
  closeSecond(): void {
    const view = this.#second;
    if (!view) return;
    this.#second = null;
    if (this.#active === view) this.#activate(this.main);
    view.destroy();
  }

  /** The view beside the active one. */
  get other(): EditorView | null {
    return this.active === this.#second ? this.main : this.#second;
  }

  #activate(view: EditorView): void {
    if (this.active === view) return;
    this.#active = view;
    this.#onState(view.state, view.state);
  }

  #dispatch(view: EditorView, tr: Transaction): void {
    const previous = view.state;
    const { state, transactions } = previous.applyTransaction(tr);
    view.updateState(state);
    const other = view === this.#second ? this.main : this.#second;
    if (other) {
      let { selection } = other.state;
      for (const one of transactions) selection = selection.map(one.doc, one.mapping);
      this.#quiet = other;
      try {
        other.updateState(state.apply(state.tr.setSelection(selection)));
      } finally {
        this.#quiet = null;
      }
    }
    this.#onState(state, previous);
  }
}
