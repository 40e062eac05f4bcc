import type { PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import type { Host } from '../../api/host.ts';
import type { CitationClient } from '../../citations/client.ts';

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
  /** Ids the library was asked for, with or without success. */
  readonly #asked = new Set<string>();
  #placed: readonly PlacedCitation[] = [];
  #turn = 0;
  readonly #stop: () => void;

  constructor(host: Host, client: CitationClient, snapshot: readonly CslItem[]) {
    this.#host = host;
    this.#client = client;
    this.#snapshot = new Map(snapshot.map((item) => [item.id, item]));
    this.#stop = host.on('sources.changed', ({ ids }) => void this.#refresh(ids));
  }

  get(id: SourceId): CslItem | undefined {
    return this.#library.get(id) ?? this.#snapshot.get(id);
  }

  /** Whether the library has it, as far as it was asked. */
  inLibrary(id: SourceId): boolean {
    return this.#library.has(id);
  }

  /** What the paper cites and only its own copies hold, as far as the library was asked. */
  onlyHere(): CslItem[] {
    return this.#cited().flatMap((id) => (this.#library.has(id) ? [] : (this.#snapshot.get(id) ?? [])));
  }

  get placed(): readonly PlacedCitation[] {
    return this.#placed;
  }

  /** All citations of the paper as they stand now. */
  setCitations(placed: readonly PlacedCitation[]): void {
    this.#placed = placed;
    const unknown = this.#cited().filter((id) => !this.#asked.has(id));
    if (unknown.length === 0) {
      this.#client.setCitations(placed);
      return;
    }
    const turn = ++this.#turn;
    void this.load(unknown).then(() => {
      if (turn === this.#turn) this.#client.setCitations(this.#placed);
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
    }
    this.#client.setSources(this.#all());
  }

  /** Takes copies of sources that neither the library nor the paper itself has. */
  lend(items: readonly CslItem[]): void {
    for (const item of items) if (!this.#snapshot.has(item.id)) this.#snapshot.set(item.id, item);
    this.#client.setSources(this.#all());
  }

  destroy(): void {
    this.#turn++;
    this.#stop();
  }

  #cited(): SourceId[] {
    const ids = new Set<SourceId>();
    for (const citation of this.#placed)
      for (const item of citation.items) ids.add(asSourceId(item.sourceId));
    return [...ids];
  }

  #all(): CslItem[] {
    return [...new Map([...this.#snapshot, ...this.#library]).values()];
  }

  async #refresh(ids: readonly SourceId[] | null): Promise<void> {
    const touched = [...this.#asked].filter((id) => ids === null || ids.includes(asSourceId(id)));
    if (touched.length === 0) return;
    for (const id of touched) this.#asked.delete(id);
    const answer = await this.#host.call('sources.items', { ids: touched });
    if (!answer.ok) return;
    for (const id of touched) {
      this.#asked.add(id);
      this.#library.delete(id);
    }
    for (const item of answer.value.items) this.#library.set(item.id, item);
    this.#client.setSources(this.#all());
  }
}
