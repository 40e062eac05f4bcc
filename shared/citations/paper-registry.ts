import type { Run } from './citation.ts';
import { isBare, itemForEngine, ownProcessor, polished } from './cite-formatter.ts';
import { citeOrder } from './cite-order.ts';
import type { CslItem } from './csl-item.ts';
import type {
  CiteprocCite,
  CiteprocDisambig,
  CiteprocEngine,
  CiteprocItem,
  CiteprocPair,
  CiteprocToken,
  Processor,
  StyleFacts,
} from './engine.ts';
import { EntryWriter } from './entry-writer.ts';
import { forgetNames } from './forget-names.ts';
import { withoutMarkers } from './markers.ts';
import type { Printing } from './styles/style.ts';

/*
 * What a style must know of all sources of a paper to print one: their numbers, their order, and what tells
 * each from the others (names written out, years with letters). The engine keeps it for its own way of working,
 * in which the result depends on what was there before; here it depends only on the sources and their order.
 * So when a source comes, goes or changes, those that print alike with it are taken out and put in anew, and
 * all others stay as they are. Longer than other files because every step of that works on the engine's one state.
 */

/** A source of the paper; `version` is another one after each change. */
export type RegisteredSource = { id: string; item: CslItem; version: number };

/** No name of a property of objects begins so. */
const engineId = (id: string): string => `=${withoutMarkers(id)}`;

export class PaperRegistry {
  readonly #printing: Printing;
  readonly #processor: Processor;
  readonly #items = new Map<string, CiteprocItem>();
  #versions = new Map<string, number>();
  #order: readonly string[] = [];
  /** What each group of sources that print alike was told apart by. */
  #signatures = new Map<string, string>();
  #disambig = new Map<string, CiteprocDisambig>();
  #states = new Map<string, string>();
  readonly #sortKeys = new Map<string, { state: string; keys: (string | undefined)[] }>();
  /** The entries of the list of references. */
  readonly entries = new EntryWriter(this);
  readonly #sourceIds = new Map<string, string>();

  constructor(printing: Printing) {
    this.#printing = printing;
    this.#processor = ownProcessor(printing);
    this.#processor.takeItemsFrom((id) => this.#items.get(id) ?? { id, type: '' });
  }

  get facts(): StyleFacts {
    return this.#processor.facts;
  }

  get processor(): Processor {
    return this.#processor;
  }

  get #engine(): CiteprocEngine {
    return this.#processor.engine;
  }

  /** Whether there is anything to print of a source. */
  has(id: string): boolean {
    return this.#items.has(engineId(id));
  }

  /**
   * Takes over the sources of the paper in the order of their first citations, then those in the list alone.
   * @param firstNotes the number of the note that cites a source first, where the style tells cites apart by it
   */
  update(sources: readonly RegisteredSource[], firstNotes?: ReadonlyMap<string, number>): void {
    const versions = new Map<string, number>();
    const order: string[] = [];
    const { registry } = this.#engine.registry;
    const groups = new Set<string>();
    for (const { id, item, version } of sources) {
      const own = engineId(id);
      if (versions.has(own)) continue;
      if (this.#versions.get(own) !== version) {
        if (registry[own]) this.#remove(own, groups);
        const prepared = itemForEngine(item, own, this.#printing);
        if (isBare(prepared)) this.#items.delete(own);
        else this.#items.set(own, prepared);
      }
      versions.set(own, version);
      this.#sourceIds.set(own, id);
      if (this.#items.has(own)) order.push(own);
    }
    for (const id of this.#versions.keys())
      if (!versions.has(id)) {
        if (registry[id]) this.#remove(id, groups);
        this.#items.delete(id);
      }
    this.#versions = versions;
    if (
      groups.size === 0 &&
      order.length === this.#order.length &&
      order.every((id, i) => id === this.#order[i]) &&
      !this.facts.disambiguatesByNote
    )
      return;
    this.#order = order;
    this.#setFirstNotes(firstNotes);
    this.#register(groups);
  }

  #setFirstNotes(firstNotes: ReadonlyMap<string, number> | undefined): void {
    if (!this.facts.disambiguatesByNote || !firstNotes) return;
    const { citationreg, registry } = this.#engine.registry;
    const byItem: NonNullable<typeof citationreg.citationsByItemId> = {};
    for (const [id, noteIndex] of firstNotes) {
      byItem[engineId(id)] = [{ properties: { noteIndex } }];
      const token = registry[engineId(id)];
      if (token) token['first-reference-note-number'] = noteIndex;
    }
    citationreg.citationsByItemId = byItem;
  }

  /** Forgets what the engine knows of a source and notes with whom it may have been mixed up. */
  #remove(id: string, groups: Set<string>): void {
    const { registry } = this.#engine;
    const token = registry.registry[id];
    if (!token) return;
    groups.add(token.ambig);
    forgetNames(registry, id);
    registry.ambigcites[token.ambig] = (registry.ambigcites[token.ambig] ?? []).filter((own) => own !== id);
    registry.reflist = registry.reflist.filter((own) => own !== token);
    delete registry.registry[id];
    delete registry.refhash[id];
    delete this.#engine.tmp.loadedItemIDs[id];
    this.#states.delete(id);
    this.#disambig.delete(id);
    this.#sortKeys.delete(id);
  }

  #register(touched: ReadonlySet<string>): void {
    try {
      this.#registerAll(touched);
    } catch {
      this.#leaveOutBroken();
      this.#registerAll(new Set());
    }
  }

  /** A source or a style on which the engine breaks must not keep the others from being printed. */
  #leaveOutBroken(): void {
    this.#clear();
    this.#order = this.#order.filter((id) => {
      try {
        this.#engine.updateItems([id], null, null, true);
        return true;
      } catch {
        this.#items.delete(id);
        this.#clear();
        return false;
      }
    });
    this.#clear();
  }

  #clear(): void {
    this.#processor.restart();
    this.#signatures.clear();
    this.#disambig.clear();
    this.#sortKeys.clear();
  }

  #registerAll(touched: ReadonlySet<string>): void {
    const engine = this.#engine;
    const { registry } = engine;
    const run = (): void => {
      engine.updateItems([...this.#order], null, null, true);
      engine.tmp.taintedItemIDs = {};
    };
    run();
    if (engine.disambiguate.modes.length > 0) {
      const place = new Map(this.#order.map((id, i) => [id, i]));
      const signatures = new Map<string, string>();
      const anew = new Set<string>();
      for (const [akey, members] of Object.entries(registry.ambigcites)) {
        if (members.length === 0) continue;
        const inOrder = members.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
        const signature = members.length > 1 ? this.#signature(inOrder) : '';
        signatures.set(akey, signature);
        const before = this.#signatures.get(akey);
        // A new group is as the engine has just made it, if its members came in order.
        const isNew = before === undefined && inOrder.every((id, i) => id === members[i]);
        if (!isNew && (before !== signature || touched.has(akey))) for (const id of inOrder) anew.add(id);
      }
      this.#signatures = signatures;
      if (anew.size > 0) {
        const none = new Set<string>();
        const names = new Map([...anew].map((id) => [id, registry.refhash[id]]));
        for (const id of anew) {
          this.#remove(id, none);
          const item = names.get(id);
          if (item) {
            registry.refhash[id] = item;
            engine.tmp.loadedItemIDs[id] = true;
          }
        }
        run();
      }
    }
    this.#sort();
    this.#states.clear();
    for (const id of this.#order) {
      const token = registry.registry[id];
      if (token && !this.#disambig.has(id))
        this.#disambig.set(id, this.#processor.cloneDisambig(token.disambig));
    }
  }

  /** What a group's way of being told apart depends on. */
  #signature(members: readonly string[]): string {
    const { registry } = this.#engine.registry;
    const notes = new Map<number, number>();
    return members
      .map((id) => {
        let text = `${id} ${this.#versions.get(id)}`;
        if (this.facts.namesOfPaper) text += ` ${this.#nameState(id)}`;
        if (this.facts.disambiguatesByNote) {
          const note = registry[id]?.['first-reference-note-number'] ?? 0;
          if (!notes.has(note)) notes.set(note, notes.size);
          text += ` ${notes.get(note)}`;
        }
        return text;
      })
      .join('\n');
  }

  /** How far each name of a source is shared with others of the paper. */
  #nameState(id: string): string {
    const { namereg } = this.#engine.registry;
    let text = '';
    for (const name of Object.keys(namereg.nameind[id] ?? {})) {
      const [family = '', initials = ''] = name.split('::');
      const counts = namereg.namereg[family];
      text += `${(counts?.count ?? 0) > 1 ? 2 : 1}${(counts?.ikey[initials]?.count ?? 0) > 1 ? 2 : 1}`;
    }
    return text;
  }

  /** Sources that sort alike stand in the order of their citations, which may have changed. */
  #sort(): void {
    const { registry, bibliography_sort } = this.#engine;
    if (bibliography_sort.tokens.length > 0) {
      this.#order.forEach((id, i) => {
        const token = registry.registry[id];
        if (token) token.seq = i + 1;
      });
      const { compareKeys } = registry.sorter;
      const list = registry.reflist;
      if (list.some((token, i) => i > 0 && compareKeys(list[i - 1] ?? token, token) > 0))
        list.sort(compareKeys);
    }
    registry.renumber();
    this.#engine.tmp.taintedItemIDs = {};
  }

  /** All of a source's standing among the others that its cites depend on. */
  stateOf(id: string): string {
    const own = engineId(id);
    let state = this.#states.get(own);
    if (state === undefined) {
      const { facts } = this;
      const token = this.#engine.registry.registry[own];
      state = token ? JSON.stringify(this.#disambig.get(own)) : '';
      if (facts.namesOfPaper) state += this.#nameState(own);
      if (facts.usesNumbers) state += token?.seq ?? '';
      this.#states.set(own, state);
    }
    return state;
  }

  numberOf(id: string): number | undefined {
    return this.tokenOf(id)?.seq;
  }

  /** The order in which the style prints the cites of a citation, as indices into `ids`. */
  sorted(ids: readonly string[]): number[] {
    const { engine } = this.#processor;
    const given = ids.map((_, i) => i);
    if (!this.facts.sortsCites || ids.length < 2 || !ids.every((id) => this.has(id))) return given;
    if (this.facts.sortsByNumber)
      return given.sort((a, b) => (this.numberOf(ids[a] ?? '') ?? 0) - (this.numberOf(ids[b] ?? '') ?? 0));
    return citeOrder(
      this.#processor,
      ids.map((id) => {
        const own = engineId(id);
        const item = engine.registry.refhash[own] ?? { id: own, type: '' };
        // What sorts alike otherwise stands in the order of the letters that tell it apart.
        const seq = Number(this.#disambig.get(own)?.year_suffix) || 0;
        return [item, { id: own, sortkeys: this.#keysOf(own, item), seq }];
      }),
    );
  }

  #keysOf(id: string, item: CiteprocItem): (string | undefined)[] {
    const state = this.stateOf(id.slice(1));
    const known = this.#sortKeys.get(id);
    if (known?.state === state) return known.keys;
    const keys = this.#processor.citeSortKeys(item);
    this.#sortKeys.set(id, { state, keys });
    return keys;
  }

  /**
   * Prints cites of sources that are there, in this order; [] where nothing can be printed of them. A cite with
   * an item of its own prints that under the standing of its source.
   */
  print(cites: readonly { id: string; item?: CslItem; cite: CiteprocCite }[]): Run[] {
    const { registry } = this.#engine.registry;
    try {
      const pairs = cites.map(({ id, item, cite }): CiteprocPair => {
        const own = engineId(id);
        return [this.#itemFor(own, item), { ...cite, id: own }];
      });
      return polished(this.#processor.print(pairs), this.#printing);
    } catch {
      this.restart();
      return [];
    } finally {
      // Printing changes what it reads.
      for (const { id } of cites) {
        const token = registry[engineId(id)];
        const disambig = this.#disambig.get(engineId(id));
        if (token && disambig) token.disambig = this.#processor.cloneDisambig(disambig);
      }
    }
  }

  #itemFor(own: string, item: CslItem | undefined): CiteprocItem {
    const engine = this.#engine;
    const { refhash } = engine.registry;
    if (!item) return refhash[own] ?? { id: own, type: '' };
    // Made ready under an id of its own, so that the source itself stays as it is.
    const id = `set ${own}`;
    this.#items.set(id, itemForEngine(item, id, this.#printing));
    const ready = engine.retrieveItem(id);
    this.#items.delete(id);
    delete refhash[id];
    delete engine.tmp.loadedItemIDs[id];
    return { ...ready, id: own };
  }

  /** What the engine wrote, as runs. */
  read(text: string): Run[] {
    return polished(this.#processor.decode(text), this.#printing);
  }

  /** What an entry of a list says of its source depends on this, beside its number and its neighbours. */
  entryKey(token: CiteprocToken): string {
    return `${this.#versions.get(token.id)} ${this.stateOf(token.id.slice(1))}`;
  }

  tokenOf(id: string): CiteprocToken | undefined {
    return this.#engine.registry.registry[engineId(id)];
  }

  sourceIdOf({ id }: CiteprocToken): string {
    return this.#sourceIds.get(id) ?? id.slice(1);
  }

  /** Starts again after an exception of the engine. */
  restart(): void {
    this.#clear();
    this.#register(new Set());
  }
}
