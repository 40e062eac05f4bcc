import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { asNoteId, type NoteId } from '#shared/ids.ts';
import type { EditorLabels } from '../labels.ts';
import type { DerivedViews, NoteShowing } from './derived-views.ts';

/** The mark of a note in the text: its number, raised. */
export class NoteMarkView implements NodeView, NoteShowing {
  readonly dom: HTMLElement;
  readonly #views: DerivedViews;
  readonly #labels: EditorLabels;
  readonly #id: NoteId;

  constructor(node: Node, views: DerivedViews, labels: EditorLabels) {
    this.#views = views;
    this.#labels = labels;
    this.#id = asNoteId(String(node.attrs.id));
    this.dom = document.createElement('sup');
    this.dom.className = 'note-mark';
    this.dom.dataset.noteId = this.#id;
    this.dom.setAttribute('role', 'doc-noteref');
    this.dom.spellcheck = false;
    views.add(this.#id, this);
  }

  setNumber(number: number | null): void {
    this.dom.textContent = number === null ? '·' : String(number);
    if (number !== null) this.dom.setAttribute('aria-label', this.#labels.mark(number));
  }

  setActive(active: boolean): void {
    this.dom.classList.toggle('is-active', active);
  }

  update(node: Node): boolean {
    return node.type.name === 'footnote' && node.attrs.id === this.#id;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#views.remove(this.#id, this);
  }
}
