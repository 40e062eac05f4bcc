import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { CitationItem, RichText, TextByHand } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asCitationId, type CitationId, type SourceId } from '#shared/ids.ts';
import { setByHandIn } from '#shared/review/set-by-hand.ts';
import type { ReferenceTexts } from '../../citations/client.ts';
import type { EditorLabels } from '../labels.ts';
import type { DerivedViews } from './derived-views.ts';
import { plainText, richTextDom } from './rich-text-dom.ts';

export type SourceStanding = 'library' | 'copy' | 'missing';

/** Where the printed form of citations comes from. */
export type CitationTexts = {
  get: (id: CitationId) => RichText | undefined;
  /** Where its sources are: in the library, one of them in the paper's own copies only, or one nowhere. */
  standing: (items: readonly CitationItem[]) => SourceStanding;
  /** What it would print if its text were not set by hand; undefined where it is not, and until that is known. */
  live: (id: CitationId) => RichText | undefined;
  source: (id: SourceId) => CslItem | undefined;
  /** Calls back after each change of that citation's text or live form; returns the function that stops it. */
  subscribe: (id: CitationId, listener: () => void) => () => void;
  lists: ReferenceTexts;
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
  #byHand: TextByHand | null;

  constructor(node: Node, texts: CitationTexts, labels: EditorLabels, views: DerivedViews) {
    this.#items = node.attrs.items as readonly CitationItem[];
    this.#byHand = node.attrs.byHand as TextByHand | null;
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
    const set = setByHandIn({ id: this.#id, items: this.#items, byHand: this.#byHand }, this.#texts);
    const isStale = set.some((one) => one.isStale);
    this.dom.classList.toggle('is-by-hand', set.length > 0);
    this.dom.classList.toggle('is-stale', isStale);
    const said =
      set.length === 0 ? '' : this.#labels.setByHand(set.map(({ reason }) => reason).join('; '), isStale);
    if (said === '') this.dom.removeAttribute('title');
    else this.dom.title = said;
    const name = standing === 'copy' ? this.#labels.citationOfCopy(text) : this.#labels.citation(text);
    this.dom.setAttribute('aria-label', said === '' ? name : `${name}. ${said}`);
  };

  update(node: Node): boolean {
    if (node.type.name !== 'citation' || node.attrs.id !== this.#id) return false;
    if (node.attrs.items === this.#items && node.attrs.byHand === this.#byHand) return true;
    this.#items = node.attrs.items as readonly CitationItem[];
    this.#byHand = node.attrs.byHand as TextByHand | null;
    this.#show();
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
