import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { pictureHash, picturePath } from '#shared/pictures/picture-address.ts';
import type { EditorLabels } from '../labels.ts';
import type { DerivedViews } from './derived-views.ts';

/** Where a picture is to be had: from the library, or from the paper itself. Nothing is fetched from elsewhere. */
const shownFrom = (src: string): string | null => {
  const hash = pictureHash(src);
  if (hash !== null) return picturePath(hash);
  return /^data:image\/(png|jpeg|gif|svg\+xml|webp)[;,]/i.test(src) ? src : null;
};

/** A picture, or words in its place that say why it is not there and what to do. */
export class ImageView implements NodeView {
  readonly dom: HTMLElement;
  readonly #stopRelabel: () => void;
  readonly #labels: EditorLabels;
  #node: Node;
  #isMissing = false;

  constructor(node: Node, labels: EditorLabels, views: DerivedViews) {
    this.#node = node;
    this.#labels = labels;
    this.dom = document.createElement('div');
    this.dom.className = 'picture';
    this.#draw();
    this.#stopRelabel = views.onRelabel(() => this.#name());
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const sameSource = node.attrs.src === this.#node.attrs.src;
    this.#node = node;
    const image = this.dom.firstElementChild;
    // A picture that is there already is not loaded again because its words or its width change.
    if (sameSource && image instanceof HTMLImageElement) {
      this.#size(image);
      this.#name();
    } else this.#draw();
    return true;
  }

  #draw(): void {
    const address = shownFrom(String(this.#node.attrs.src));
    this.#isMissing = address === null;
    if (address === null) this.dom.replaceChildren(this.#box());
    else {
      const image = document.createElement('img');
      image.addEventListener('error', () => {
        if (this.dom.firstElementChild !== image) return;
        this.#isMissing = true;
        this.dom.replaceChildren(this.#box());
        this.#name();
      });
      image.draggable = false;
      image.src = address;
      this.#size(image);
      this.dom.replaceChildren(image);
    }
    this.#name();
  }

  #box(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'no-image';
    return box;
  }

  #size(image: HTMLImageElement): void {
    const { width } = this.#node.attrs;
    image.style.width = width === null ? '' : `${Number(width)}%`;
  }

  #name(): void {
    const labels = this.#labels;
    const src = String(this.#node.attrs.src);
    const alt = String(this.#node.attrs.alt) || labels.describeImage;
    const inside = this.dom.firstElementChild;
    if (inside instanceof HTMLImageElement) {
      inside.alt = alt;
      inside.title = alt;
    } else if (inside && this.#isMissing)
      // The address of a picture that stands in the paper, or a hash, says nothing to anyone.
      inside.textContent =
        src === '' || src.startsWith('data:')
          ? labels.noImage
          : pictureHash(src) !== null
            ? labels.lostImage
            : `${labels.noImage}: ${src}`;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stopRelabel();
  }
}
