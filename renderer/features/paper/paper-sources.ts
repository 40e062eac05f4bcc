import type { CitationItem, PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import type { Judgement, JudgementOfSource } from '#shared/contract/organising.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { sameWork } from '#shared/sources/identity.ts';
import type { Host } from '../../api/host.ts';
import type { CitationClient } from '../../citations/client.ts';
import type { SourceStanding } from '../../editor/node-views/citation-view.ts';

/**
 * The sources of one paper: the library's row where the library has it, else the paper's own copy. A
 * citation goes to the engine only when it is known what the library says of its sources, so that a new one
 * is never printed as missing for a moment.
 */
export class PaperSources {
  readonly #host: Host;
  readonly #client: CitationClient;
  readonly #snapshot: Map<string, CslItem>;
  readonly #library = new Map<string, CslItem>();
  #judged: ReadonlyMap<SourceId, Judgement> = new Map();
  /** Ids the library was asked for, with or without success. */
  readonly #asked = new Set<string>();
  #placed: readonly PlacedCitation[] = [];
  #lists: readonly ReferenceListSettings[] = [];
  #turn = 0;
  #questions = 0;
  /** The last question about a source that was asked after a change in the library. */
  readonly #latest = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];

  constructor(host: Host, client: CitationClient, snapshot: readonly CslItem[]) {
    this.#host = host;
    this.#client = client;
    this.#snapshot = new Map(snapshot.map((item) => [item.id, item]));
    this.#stops = [
      host.on('organising.changed', ({ what, ids }) => {
        if (what === 'judgements' || what === 'all') void this.#judge(ids);
      }),
      host.on('sources.changed', ({ ids }) => void this.#refresh(ids)),
    ];
  }

  get(id: SourceId): CslItem | undefined {
    return this.#library.get(id) ?? this.#snapshot.get(id);
  }

  /** The paper's own copy as it was when the paper was opened. */
  copy(id: SourceId): CslItem | undefined {
    return this.#snapshot.get(id);
  }

  /** What is thought of those of its sources of which something is, as far as the library was asked. */
  get judged(): ReadonlyMap<SourceId, Judgement> {
    return this.#judged;
  }

  /** Where the sources of a citation are, as far as the library was asked. */
  standing(items: readonly CitationItem[]): SourceStanding {
    const ids = items.map(({ sourceId }) => asSourceId(sourceId));
    if (ids.some((id) => !this.get(id))) return 'missing';
    return ids.some((id) => this.#isOnlyHere(id)) ? 'copy' : 'library';
  }

  /** Calls back when what is known of sources has changed; returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Whether the library has it, as far as it was asked. */
  inLibrary(id: SourceId): boolean {
    return this.#library.has(id);
  }

  /** What the paper cites and only its own copies hold, as far as the library was asked. */
  onlyHere(): CslItem[] {
    return this.#cited().flatMap((id) => (this.#library.has(id) ? [] : (this.#snapshot.get(id) ?? [])));
  }

  /** What the paper cites, as far as it is known. */
  cited(): CslItem[] {
    return this.held(this.#cited());
  }

  /** What lists of references name, cited or not. */
  listed(): SourceId[] {
    return [...new Set(this.#lists.flatMap(({ added }) => added))];
  }

  /** What was cited or listed here since the paper was opened and is not any more. */
  unused(): SourceId[] {
    const cited = new Set<string>(this.#cited());
    return this.#all().flatMap(({ id }) => (cited.has(id) ? [] : [asSourceId(id)]));
  }

  get placed(): readonly PlacedCitation[] {
    return this.#placed;
  }

  /** All citations of the paper, and its lists of references, as they stand now. */
  setCitations(placed: readonly PlacedCitation[], lists: readonly ReferenceListSettings[] = []): void {
    this.#placed = placed;
    this.#lists = lists;
    const unknown = this.#cited().filter((id) => !this.#asked.has(id));
    if (unknown.length === 0) {
      this.#client.setCitations(placed, lists);
      return;
    }
    const turn = ++this.#turn;
    void this.load(unknown).then(() => {
      if (turn === this.#turn) this.#client.setCitations(this.#placed, this.#lists);
    });
  }

  /** Makes sure that these sources can be printed. */
  async load(ids: readonly SourceId[]): Promise<void> {
    const unknown = ids.filter((id) => !this.#asked.has(id));
    if (unknown.length === 0) return;
    const answer = await this.#host.call('sources.items', { ids: [...unknown] });
    if (answer.ok) {
      for (const id of unknown) this.#asked.add(id);
      for (const item of answer.value.items) this.#library.set(item.id, item);
      this.#setJudged(unknown, answer.value.judged);
    }
    this.#tell();
  }

  /** Those of these sources that can be printed here. */
  held(ids: readonly SourceId[]): CslItem[] {
    return ids.flatMap((id) => this.get(id) ?? []);
  }

  /** Whether this very work is what its id stands for here. */
  knows(item: CslItem): boolean {
    const here = this.get(asSourceId(item.id));
    return here !== undefined && sameWork(here, item);
  }

  /**
   * Has the library take sources, and makes sure that they can be printed.
   * @returns the ids that some of them have there, by the ones they came with; null if it could not take them
   */
  async takeIn(items: readonly CslItem[]): Promise<ReadonlyMap<string, SourceId> | null> {
    const answer = await this.#host.call('sources.takeIn', { items: [...items] });
    if (!answer.ok) return null;
    const renamed = new Map((answer.value.renamed ?? []).map(({ from, to }) => [from, to]));
    const ids = items.map((item) => renamed.get(item.id) ?? asSourceId(item.id));
    for (const id of ids) this.#asked.delete(id);
    await this.load(ids);
    return renamed;
  }

  /** Takes copies of sources that neither the library nor the paper itself has. */
  lend(items: readonly CslItem[]): void {
    for (const item of items) if (!this.#snapshot.has(item.id)) this.#snapshot.set(item.id, item);
    this.#tell();
  }

  destroy(): void {
    this.#turn++;
    for (const stop of this.#stops) stop();
  }

  #cited(): SourceId[] {
    const ids = new Set<SourceId>();
    for (const citation of this.#placed)
      for (const item of citation.items) ids.add(asSourceId(item.sourceId));
    for (const { added } of this.#lists) for (const id of added) ids.add(id);
    return [...ids];
  }

  #all(): CslItem[] {
    return [...new Map([...this.#snapshot, ...this.#library]).values()];
  }

  #askedOf(ids: readonly SourceId[] | null): SourceId[] {
    return [...this.#asked].map(asSourceId).filter((id) => ids === null || ids.includes(id));
  }

  async #judge(ids: readonly SourceId[] | null): Promise<void> {
    const touched = this.#askedOf(ids);
    if (touched.length === 0) return;
    const answer = await this.#host.call('judgements.of', { sources: touched });
    if (!answer.ok) return;
    this.#setJudged(touched, answer.value);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Of these sources, only these are judged. */
  #setJudged(sources: readonly SourceId[], judged: readonly JudgementOfSource[]): void {
    const next = new Map(this.#judged);
    for (const id of sources) next.delete(id);
    for (const judgement of judged) next.set(judgement.source, judgement);
    this.#judged = next;
  }

  async #refresh(ids: readonly SourceId[] | null): Promise<void> {
    const touched = this.#askedOf(ids);
    if (touched.length === 0) return;
    const question = ++this.#questions;
    for (const id of touched) this.#latest.set(id, question);
    const answer = await this.#host.call('sources.items', { ids: touched });
    if (!answer.ok) return;
    const there = new Map(answer.value.items.map((item) => [item.id, item]));
    const moved = new Set<string>();
    // Changed again meanwhile: the answer to that is on its way.
    const settled = touched.filter((id) => this.#latest.get(id) === question);
    const isSettled = new Set(settled);
    this.#setJudged(
      settled,
      answer.value.judged.filter(({ source }) => isSettled.has(source)),
    );
    for (const id of settled) {
      const last = this.#library.get(id);
      const now = there.get(id);
      if ((last === undefined) !== (now === undefined)) moved.add(id);
      if (now) this.#library.set(id, now);
      else {
        // What the library had last is the best there is, where the paper's copy is older or not made yet.
        if (last) this.#snapshot.set(id, last);
        this.#library.delete(id);
      }
    }
    this.#tell();
    const isTouched = new Set(touched);
    // A field that is set by hand prints the same, but may be no more what it was set for.
    const isDrawnAgain = ({ sourceId, fields }: CitationItem): boolean =>
      moved.has(sourceId) || (fields !== undefined && isTouched.has(sourceId));
    if (this.#placed.some(({ items }) => items.some(isDrawnAgain)))
      this.#client.redraw(
        this.#placed.filter(({ items }) => items.some(isDrawnAgain)).map(({ citationId }) => citationId),
      );
  }

  #isOnlyHere(id: string): boolean {
    return this.#asked.has(id) && !this.#library.has(id);
  }

  #tell(): void {
    this.#client.setSources(this.#all());
    for (const listener of [...this.#listeners]) listener();
  }
}
