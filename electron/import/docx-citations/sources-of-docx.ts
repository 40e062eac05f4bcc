import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { foldedWords } from '../../../shared/sources/fold.ts';
import { normalDoi, sameWork } from '../../../shared/sources/identity.ts';
import { freeKey, keyFor } from '../../../shared/sources/key.ts';
import { plainTitle } from '../../../shared/sources/labels.ts';

const titleOf = (item: CslItem): string => foldedWords(plainTitle(item)).join(' ');

/**
 * The sources of a Word file, each once. A program says with every citation what it knows of the source, so the same
 * one comes many times; and a file that several people worked on may have it from several programs.
 */
export class SourcesOfDocx {
  readonly #items = new Map<string, CslItem>();
  /** Ids by what programs call the sources. */
  readonly #ids = new Map<string, string>();
  readonly #byDoi = new Map<string, string>();

  add(identity: string, item: CslItem): void {
    const known = this.#ids.get(identity);
    if (known !== undefined) {
      // The last citation was made last, but one that was made by an older version may lack fields.
      this.#items.set(known, { ...this.#items.get(known)!, ...item, id: known });
      return;
    }
    const doi = normalDoi(item.DOI);
    const wanted = item.id || keyFor(item);
    const same = (doi === '' ? undefined : this.#byDoi.get(doi)) ?? this.#sameUnder(wanted, item);
    const id = same ?? freeKey(wanted, (key) => this.#items.has(key));
    this.#ids.set(identity, id);
    if (doi !== '') this.#byDoi.set(doi, id);
    this.#items.set(id, { ...item, ...this.#items.get(id), id });
  }

  /** The id of the source; null if its data were never there. */
  idOf(identity: string): string | null {
    return this.#ids.get(identity) ?? null;
  }

  items(): CslItem[] {
    return [...this.#items.values()];
  }

  #sameUnder(id: string, item: CslItem): string | undefined {
    const present = this.#items.get(id);
    const isSame = present && sameWork(present, item) && titleOf(present) === titleOf(item);
    return isSame ? id : undefined;
  }
}
