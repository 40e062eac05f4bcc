/** What is marked in a text: hits of a search, the one that is gone to, and quotations that were kept. */
export type MarkKind = 'hit' | 'current' | 'quotation';

const nameOf = (kind: MarkKind): string => `reader-${kind}`;
const rank: Record<MarkKind, number> = { quotation: 0, hit: 1, current: 2 };

type Realm = { CSS: typeof CSS; Highlight: typeof Highlight };

/**
 * Marks ranges of a document without changing it. Each owner, such as a page, has ranges of its own, and giving new
 * ones replaces them. A browser that can't draw such marks shows none.
 */
export class Marks {
  readonly #realm: Realm | null;
  readonly #owned = new Map<string, readonly Range[]>();

  constructor(view: Window) {
    const realm = view as unknown as Realm;
    this.#realm = 'Highlight' in view && 'highlights' in realm.CSS ? realm : null;
  }

  put(owner: number, kind: MarkKind, ranges: readonly Range[]): void {
    if (!this.#realm) return;
    const { CSS, Highlight } = this.#realm;
    const name = nameOf(kind);
    let highlight = CSS.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = rank[kind];
      CSS.highlights.set(name, highlight);
    }
    const key = `${kind} ${owner}`;
    for (const range of this.#owned.get(key) ?? []) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    if (ranges.length > 0) this.#owned.set(key, ranges);
    else this.#owned.delete(key);
  }

  clear(owner: number): void {
    for (const kind of Object.keys(rank) as MarkKind[]) this.put(owner, kind, []);
  }
}
