import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { RichText } from '#shared/citations/citation.ts';
import { asCitationId, type CitationId } from '#shared/ids.ts';
import type { EditorLabels } from '../labels.ts';
import { plainText, richTextDom } from './rich-text-dom.ts';

/** Where the printed form of citations comes from. */
export type CitationTexts = {
  get: (id: CitationId) => RichText | undefined;
  /** Calls back after each change of that citation's text; returns the function that stops it. */
  subscribe: (id: CitationId, listener: () => void) => () => void;
};

/** A citation as the house style prints it. A new text replaces the old one; the view itself stays. */
export class CitationView implements NodeView {
  readonly dom: HTMLElement;
  readonly #id: CitationId;
  readonly #texts: CitationTexts;
  readonly #labels: EditorLabels;
  readonly #unsubscribe: () => void;

  constructor(node: Node, texts: CitationTexts, labels: EditorLabels) {
    this.#id = asCitationId(String(node.attrs.id));
    this.#texts = texts;
    this.#labels = labels;
    this.dom = document.createElement('span');
    this.dom.className = 'citation';
    this.dom.dataset.citationId = this.#id;
    this.dom.setAttribute('role', 'button');
    this.dom.setAttribute('aria-haspopup', 'dialog');
    this.#unsubscribe = texts.subscribe(this.#id, this.#show);
    this.#show();
  }

  readonly #show = (): void => {
    const runs = this.#texts.get(this.#id);
    this.dom.classList.toggle('is-waiting', runs === undefined);
    this.dom.replaceChildren(runs ? richTextDom(runs) : '…');
    this.dom.setAttribute('aria-label', this.#labels.citation(runs ? plainText(runs) : '…'));
  };

  update(node: Node): boolean {
    return node.type.name === 'citation' && node.attrs.id === this.#id;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#unsubscribe();
  }
}
