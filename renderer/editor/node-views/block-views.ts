import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import type { EditorLabels } from '../labels.ts';
import type { DerivedViews } from './derived-views.ts';

/** A heading or caption, whose number is an attribute that the numbering plugin sets. */
export class NumberedBlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  #node: Node;

  constructor(node: Node, views: DerivedViews) {
    this.#node = node;
    if (node.type.name === 'heading') {
      this.dom = document.createElement(`h${Number(node.attrs.level) + 1}`);
      if (!node.attrs.numbered) this.dom.dataset.unnumbered = '';
    } else {
      this.dom = document.createElement('figcaption');
      this.dom.dataset.type = 'caption';
    }
    this.contentDOM = this.dom;
    views.drawnBlocks++;
  }

  update(node: Node): boolean {
    if (!node.sameMarkup(this.#node)) return false;
    this.#node = node;
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes';
  }
}

/** Where a new page begins: a line with a word on it. */
export class PageBreakView implements NodeView {
  readonly dom: HTMLElement;
  readonly #stopRelabel: () => void;

  constructor(labels: EditorLabels, views: DerivedViews) {
    this.dom = document.createElement('div');
    this.dom.dataset.type = 'page_break';
    const name = (): void => {
      this.dom.textContent = labels.pageBreak;
    };
    name();
    this.#stopRelabel = views.onRelabel(name);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stopRelabel();
  }
}
