import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import type { NoteId } from '#shared/ids.ts';

/** A node view that shows the number of a note and can be lit up together with its counterpart. */
export type NoteShowing = {
  setNumber: (number: number | null) => void;
  setActive: (active: boolean) => void;
};

/** What a cross-reference prints, and whether its target is gone. */
export type PrintReference = (reference: CrossReference) => { text: string; missing: boolean };

/**
 * The views on the screen that show what is derived, by what it is derived for. Plugins hand a change to
 * exactly the views concerned, so a change of numbers never draws text again.
 */
export class DerivedViews {
  /** Grows when a heading or caption was drawn and waits for its number. */
  drawnBlocks = 0;
  readonly #ofNote = new Map<NoteId, Set<NoteShowing>>();
  #numbers: ReadonlyMap<NoteId, number> = new Map();
  #active: NoteId | null = null;
  readonly #labelled = new Set<() => void>();
  readonly #references = new Set<(print: PrintReference) => void>();
  #print: PrintReference = () => ({ text: '…', missing: false });

  /** Calls back when the interface changes its language; returns the function that stops it. */
  onRelabel(listener: () => void): () => void {
    this.#labelled.add(listener);
    return () => void this.#labelled.delete(listener);
  }

  /** Has every view say its words anew. */
  relabel(): void {
    for (const listener of this.#labelled) listener();
    for (const [id, views] of this.#ofNote)
      for (const view of views) view.setNumber(this.#numbers.get(id) ?? null);
  }

  /** Calls back now and whenever cross-references may print something else; returns what stops it. */
  onReferences(listener: (print: PrintReference) => void): () => void {
    this.#references.add(listener);
    listener(this.#print);
    return () => void this.#references.delete(listener);
  }

  setReferences(print: PrintReference): void {
    this.#print = print;
    for (const listener of this.#references) listener(print);
  }

  add(id: NoteId, view: NoteShowing): void {
    const views = this.#ofNote.get(id) ?? new Set();
    views.add(view);
    this.#ofNote.set(id, views);
    view.setNumber(this.#numbers.get(id) ?? null);
    if (id === this.#active) view.setActive(true);
  }

  remove(id: NoteId, view: NoteShowing): void {
    const views = this.#ofNote.get(id);
    views?.delete(view);
    if (views?.size === 0) this.#ofNote.delete(id);
  }

  setNoteNumbers(numbers: ReadonlyMap<NoteId, number>): void {
    const before = this.#numbers;
    this.#numbers = numbers;
    for (const [id, views] of this.#ofNote) {
      const number = numbers.get(id) ?? null;
      if (number !== (before.get(id) ?? null)) for (const view of views) view.setNumber(number);
    }
  }

  /** Lights up a note and its mark. */
  setActive(id: NoteId | null): void {
    if (id === this.#active) return;
    const before = this.#active;
    this.#active = id;
    if (before !== null) for (const view of this.#ofNote.get(before) ?? []) view.setActive(false);
    if (id !== null) for (const view of this.#ofNote.get(id) ?? []) view.setActive(true);
  }
}
