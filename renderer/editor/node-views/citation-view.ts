import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { CitationItem, RichText } from '#shared/citations/citation.ts';
import { asCitationId, type CitationId } from '#shared/ids.ts';
import type { EditorLabels } from '../labels.ts';
import type { DerivedViews } from './derived-views.ts';
import { plainText, richTextDom } from './rich-text-dom.ts';

export type SourceStanding = 'library' | 'copy' | 'missing';

/** Where the printed form of citations comes from. */
export type CitationTexts = {
  get: (id: CitationId) => RichText | undefined;
  /** Where its sources are: in the library, one of them in the paper's own copies only, or one nowhere. */
  standing: (items: readonly CitationItem[]) => SourceStanding;
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
  readonly #stopRelabel: () => void;
  #items: readonly CitationItem[];

  constructor(node: Node, texts: CitationTexts, labels: EditorLabels, views: DerivedViews) {
    this.#items = node.attrs.items as readonly CitationItem[];
    this.#id = asCitationId(String(node.attrs.id));
    this.#texts = texts;
    this.#labels = labels;
    this.dom = document.createElement('span');
    this.dom.className = 'citation';
    this.dom.dataset.citationId = this.#id;
    this.dom.setAttribute('role', 'button');
    // What is printed here is not written here.
    this.dom.spellcheck = false;
    this.dom.setAttribute('aria-haspopup', 'dialog');
    this.#unsubscribe = texts.subscribe(this.#id, this.#show);
    this.#stopRelabel = views.onRelabel(this.#show);
    this.#show();
  }

  readonly #show = (): void => {
    const runs = this.#texts.get(this.#id);
    this.dom.classList.toggle('is-waiting', runs === undefined);
    const standing = runs === undefined ? 'library' : this.#texts.standing(this.#items);
    this.dom.classList.toggle('is-missing', standing === 'missing');
    this.dom.classList.toggle('is-only-here', standing === 'copy');
    this.dom.replaceChildren(runs ? richTextDom(runs) : '…');
    const text = runs ? plainText(runs) : '…';
    this.dom.setAttribute(
      'aria-label',
      standing === 'copy' ? this.#labels.citationOfCopy(text) : this.#labels.citation(text),
    );
  };

  update(node: Node): boolean {
    if (node.type.name !== 'citation' || node.attrs.id !== this.#id) return false;
    this.#items = node.attrs.items as readonly CitationItem[];
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#unsubscribe();
    this.#stopRelabel();
  }
}
