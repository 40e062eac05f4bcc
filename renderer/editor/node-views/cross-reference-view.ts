import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import type { DerivedViews, PrintReference } from './derived-views.ts';

/** A cross-reference with what it prints now; one whose target is gone says so and is marked. */
export class CrossReferenceView implements NodeView {
  readonly dom: HTMLElement;
  readonly #reference: CrossReference;
  readonly #stop: () => void;

  constructor(node: Node, views: DerivedViews) {
    this.#reference = node.attrs as CrossReference;
    this.dom = document.createElement('span');
    this.dom.className = 'cross-reference';
    this.dom.spellcheck = false;
    this.#stop = views.onReferences(this.#show);
  }

  readonly #show = (print: PrintReference): void => {
    const { text, missing } = print(this.#reference);
    if (this.dom.textContent !== text) this.dom.textContent = text;
    this.dom.classList.toggle('is-missing', missing);
  };

  update(node: Node): boolean {
    const { kind, target, form } = this.#reference;
    return (
      node.type.name === 'cross_reference' &&
      node.attrs.kind === kind &&
      node.attrs.target === target &&
      node.attrs.form === form
    );
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }
}
