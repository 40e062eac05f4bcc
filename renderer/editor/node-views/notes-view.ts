import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { noteKey } from '../commands/notes.ts';
import { keyText } from '../keys.ts';
import type { EditorLabels } from '../labels.ts';
import type { DerivedViews } from './derived-views.ts';

const least = 72;

/**
 * The notes as a pane at the foot of the window. Its height is the custom property `--notes-height` of the
 * editor's element; the edge can be dragged, or moved with the arrows when it has the focus. Without notes
 * the pane is one line that says how to make one.
 */
export class NotesView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #edge: HTMLElement;
  readonly #hint: HTMLElement;
  readonly #onResize: (height: number) => void;
  readonly #stopRelabel: () => void;

  /** @param isSecond whether this is the second of two places of a paper, whose pane has a name of its own */
  constructor(
    node: Node,
    labels: EditorLabels,
    views: DerivedViews,
    height: number,
    onResize: (height: number) => void,
    isSecond = false,
  ) {
    this.#onResize = onResize;
    this.dom = document.createElement('section');
    this.dom.dataset.type = 'notes';
    this.#edge = document.createElement('div');
    this.#edge.className = 'notes-edge';
    this.#edge.contentEditable = 'false';
    this.#edge.tabIndex = 0;
    this.#edge.setAttribute('role', 'separator');
    this.#edge.setAttribute('aria-orientation', 'horizontal');
    this.#edge.setAttribute('aria-valuemin', String(least));
    this.#edge.setAttribute('aria-valuenow', String(height));
    this.#edge.addEventListener('pointerdown', this.#drag);
    this.#edge.addEventListener('keydown', this.#press);
    this.contentDOM = document.createElement('div');
    this.contentDOM.className = 'notes-list';
    this.#hint = document.createElement('p');
    this.#hint.className = 'notes-hint';
    this.#hint.contentEditable = 'false';
    this.dom.append(this.#edge, this.contentDOM, this.#hint);
    this.update(node);
    const name = (): void => {
      this.dom.setAttribute('aria-label', isSecond ? labels.otherNotes : labels.notes);
      this.#edge.setAttribute('aria-label', labels.resizeNotes);
      this.#hint.textContent = labels.noNotes(keyText(noteKey));
    };
    name();
    this.#stopRelabel = views.onRelabel(name);
  }

  update(node: Node): boolean {
    this.dom.classList.toggle('has-none', node.childCount === 0);
    return true;
  }

  readonly #drag = (down: PointerEvent): void => {
    down.preventDefault();
    const start = this.dom.offsetHeight;
    this.#edge.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => this.#resize(start + down.clientY - event.clientY);
    this.#edge.addEventListener('pointermove', move);
    this.#edge.addEventListener(
      'lostpointercapture',
      () => this.#edge.removeEventListener('pointermove', move),
      {
        once: true,
      },
    );
  };

  readonly #press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? 24 : event.key === 'ArrowDown' ? -24 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.#resize(this.dom.offsetHeight + step);
  };

  #resize(wanted: number): void {
    const page = this.dom.parentElement;
    if (!page) return;
    const height = Math.round(Math.min(Math.max(wanted, least), page.clientHeight * 0.6));
    this.#edge.setAttribute('aria-valuenow', String(height));
    this.#onResize(height);
  }

  destroy(): void {
    this.#stopRelabel();
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#edge;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return false;
    return mutation.target === this.dom || !this.contentDOM.contains(mutation.target);
  }
}
