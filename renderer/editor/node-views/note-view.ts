import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { asNoteId, type NoteId } from '#shared/ids.ts';
import type { EditorLabels } from '../labels.ts';
import type { DerivedViews, NoteShowing } from './derived-views.ts';

/** A note: its number, which leads back to the mark, and its text. */
export class NoteView implements NodeView, NoteShowing {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #number: HTMLButtonElement;
  readonly #views: DerivedViews;
  readonly #labels: EditorLabels;
  readonly #id: NoteId;

  constructor(node: Node, views: DerivedViews, labels: EditorLabels, goToMark: (id: NoteId) => void) {
    this.#views = views;
    this.#labels = labels;
    this.#id = asNoteId(String(node.attrs.id));
    this.dom = document.createElement('div');
    this.dom.className = 'note';
    this.dom.dataset.noteId = this.#id;
    this.dom.setAttribute('role', 'doc-footnote');
    this.#number = document.createElement('button');
    this.#number.type = 'button';
    this.#number.className = 'note-number';
    this.#number.contentEditable = 'false';
    // Reached by Escape or by the pointer; as a stop of Tab it would stand between the text and the toolbar.
    this.#number.tabIndex = -1;
    this.#number.addEventListener('mousedown', (event) => event.preventDefault());
    this.#number.addEventListener('click', () => goToMark(this.#id));
    this.contentDOM = document.createElement('div');
    this.contentDOM.className = 'note-text';
    this.dom.append(this.#number, this.contentDOM);
    views.add(this.#id, this);
  }

  setNumber(number: number | null): void {
    this.#number.textContent = number === null ? '' : String(number);
    if (number !== null) {
      this.#number.setAttribute('aria-label', this.#labels.backToMark(number));
      this.dom.setAttribute('aria-label', this.#labels.mark(number));
    }
  }

  setActive(active: boolean): void {
    this.dom.classList.toggle('is-active', active);
  }

  update(node: Node): boolean {
    return node.type.name === 'note' && node.attrs.id === this.#id;
  }

  stopEvent(event: Event): boolean {
    // The menu of a note opens on its number.
    return event.target === this.#number && event.type !== 'contextmenu';
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return false;
    return !this.contentDOM.contains(mutation.target) || mutation.target === this.dom;
  }

  destroy(): void {
    this.#views.remove(this.#id, this);
  }
}
