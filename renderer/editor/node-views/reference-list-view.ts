import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { PrintedReferences } from '#shared/citations/printed-references.ts';
import { listKey, type ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import type { ReferenceEntry } from '#shared/citations/reference-list.ts';
import { referenceListOf } from '#shared/document/reference-list-node.ts';
import type { ReferenceTexts } from '../../citations/client.ts';
import type { EditorLabels } from '../labels.ts';
import type { DerivedViews } from './derived-views.ts';
import { richTextDom } from './rich-text-dom.ts';

const entryDom = ({ label, text, below = [] }: ReferenceEntry): HTMLElement => {
  const entry = document.createElement('p');
  entry.className = label ? 'reference-entry has-label' : 'reference-entry';
  if (label) {
    const column = document.createElement('span');
    column.className = 'reference-label';
    column.append(richTextDom(label));
    entry.append(column);
  }
  const words = document.createElement('span');
  words.className = 'reference-words';
  words.append(richTextDom(text));
  for (const line of below) {
    const part = document.createElement('span');
    part.className = line.indented ? 'reference-below is-indented' : 'reference-below';
    part.append(richTextDom(line.text));
    words.append(part);
  }
  entry.append(words);
  return entry;
};

const groupDom = (name: string): HTMLElement => {
  const heading = document.createElement('p');
  heading.className = 'reference-group';
  heading.textContent = name;
  return heading;
};

/** The entries of a list in its groups, as the page and a copy show them. */
export const referencesDom = ({ groups }: PrintedReferences): HTMLElement[] =>
  groups.flatMap(({ name, entries }) => {
    const parts = entries.map(entryDom);
    return name === null || name === '' ? parts : [groupDom(name), ...parts];
  });

/** How many sources a list prints. */
const sizeOf = ({ groups }: PrintedReferences): number =>
  groups.reduce((count, { entries }) => count + entries.length, 0);

/** A list of references as it is printed; what it prints comes from the worker. */
export class ReferenceListView implements NodeView {
  readonly dom: HTMLElement;
  readonly #texts: ReferenceTexts;
  readonly #labels: EditorLabels;
  readonly #list: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #stop: (() => void)[];
  #settings: ReferenceListSettings;
  #drawn = new Map<string, HTMLElement>();
  #shown: PrintedReferences | null | undefined = null;

  constructor(
    node: Node,
    texts: ReferenceTexts,
    labels: EditorLabels,
    views: DerivedViews,
    onSettings: () => void,
  ) {
    this.#settings = referenceListOf(node);
    this.#texts = texts;
    this.#labels = labels;
    this.dom = document.createElement('div');
    this.dom.dataset.type = 'reference_list';
    this.dom.setAttribute('role', 'group');
    // What is printed here is not written here.
    this.dom.spellcheck = false;
    this.#list = document.createElement('div');
    this.#list.className = 'reference-entries';
    this.#button = document.createElement('button');
    this.#button.type = 'button';
    this.#button.className = 'reference-settings';
    // The page takes the keys; the command and Enter on the list do the same.
    this.#button.tabIndex = -1;
    this.#button.addEventListener('mousedown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      onSettings();
    });
    this.dom.append(this.#list, this.#button);
    const name = (): void => {
      this.#shown = null;
      this.#draw();
    };
    this.#stop = [texts.subscribe(() => this.#draw()), views.onRelabel(name)];
    this.#draw();
  }

  #draw(): void {
    const printed = this.#texts.get(this.#settings);
    if (printed === this.#shown) return;
    this.#shown = printed;
    const count = printed ? sizeOf(printed) : 0;
    this.dom.classList.toggle('is-waiting', printed === undefined);
    this.dom.classList.toggle('is-empty', printed !== undefined && count === 0);
    this.dom.setAttribute('aria-label', this.#labels.referenceList(count));
    this.#button.textContent = this.#labels.setReferenceList;
    if (printed && count > 0) this.#put(printed);
    else {
      this.#drawn.clear();
      this.#list.replaceChildren(printed ? this.#labels.noReferences : '…');
    }
  }

  /** Draws what is new; in a long list most entries are what they were. */
  #put({ groups }: PrintedReferences): void {
    const drawn = new Map<string, HTMLElement>();
    const kept = (key: string, make: () => HTMLElement): HTMLElement => {
      const dom = this.#drawn.get(key) ?? make();
      drawn.set(key, dom);
      return dom;
    };
    const parts = groups.flatMap(({ name, entries }, n) => [
      ...(name === null || name === '' ? [] : [kept(`${n} ${name}`, () => groupDom(name))]),
      ...entries.map((entry) => kept(JSON.stringify(entry), () => entryDom(entry))),
    ]);
    this.#drawn = drawn;
    const { children } = this.#list;
    if (parts.length !== children.length || parts.some((part, i) => part !== children[i]))
      this.#list.replaceChildren(...parts);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'reference_list') return false;
    const settings = referenceListOf(node);
    if (listKey(settings) !== listKey(this.#settings)) {
      const before = this.#texts.get(this.#settings);
      this.#settings = settings;
      // What was printed stays until the answer is there.
      if (this.#texts.get(settings) || !before) this.#draw();
    }
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#button;
  }

  destroy(): void {
    for (const stop of this.#stop) stop();
  }
}
