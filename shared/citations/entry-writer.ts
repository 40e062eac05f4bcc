import { type CiteprocEngine, type CiteprocToken, isComplaint } from './engine.ts';
import { mark } from './markers.ts';
import type { PaperRegistry } from './paper-registry.ts';

/** An entry as it was written, and what decided it. */
type KnownEntry = { key: string; text: string };
type Entries = ReadonlyMap<string, KnownEntry>;

/** Writes the entries of a paper's list of references, and keeps them as long as they are right. */
export class EntryWriter {
  readonly #registry: PaperRegistry;
  #entries: Entries = new Map();
  /** Those of lists that are divided. */
  #divided: Entries = new Map();

  constructor(registry: PaperRegistry) {
    this.#registry = registry;
  }

  get #engine(): CiteprocEngine {
    return this.#registry.processor.engine;
  }

  /** The entries of the list as the engine writes them, in its order. Only those that changed are made anew. */
  all(): { id: string; text: string }[] {
    const list = this.#engine.registry.reflist;
    this.#entries = this.#entriesOf(list, this.#entries);
    return this.#textsOf(list, this.#entries);
  }

  /** Entries of sources in lists of their own: no dash stands for names that are not in the same list. */
  divided(lists: readonly (readonly string[])[]): { id: string; text: string }[][] {
    const divided = new Map<string, KnownEntry>();
    const texts = lists.map((ids) => {
      const list = ids.flatMap((id) => this.#registry.tokenOf(id) ?? []);
      const entries = this.#entriesOf(list, this.#divided);
      for (const [id, entry] of entries) divided.set(id, entry);
      return this.#textsOf(list, entries);
    });
    this.#divided = divided;
    return texts;
  }

  #textsOf(list: readonly CiteprocToken[], entries: Entries): { id: string; text: string }[] {
    return list.flatMap((token) => {
      const text = entries.get(token.id)?.text;
      return text ? [{ id: this.#registry.sourceIdOf(token), text }] : [];
    });
  }

  /** The entries of a list, of which those in `before` that still hold are taken over. */
  #entriesOf(list: readonly CiteprocToken[], before: Entries): Map<string, KnownEntry> {
    const { facts } = this.#registry;
    const keys = list.map((token, i) => {
      const above = facts.substitutesAuthors ? list[i - 1] : undefined;
      const own = `${this.#registry.entryKey(token)} ${facts.numbersEntries ? token.seq : ''}`;
      return above ? `${own} ${above.id} ${this.#registry.entryKey(above)}` : own;
    });
    const entries = new Map<string, KnownEntry>();
    for (let i = 0; i < list.length; i++) {
      const id = list[i]?.id ?? '';
      const known = before.get(id);
      if (known && known.key === keys[i]) {
        entries.set(id, known);
        continue;
      }
      // As many at once as stand together, with the one before, whose names a dash may stand for.
      let end = i + 1;
      while (end < list.length && before.get(list[end]?.id ?? '')?.key !== keys[end]) end++;
      for (const [own, text] of this.#write(list.slice(Math.max(0, i - 1), end)))
        if (own !== list[i - 1]?.id) entries.set(own, { key: '', text });
      for (; i < end; i++) {
        const made = entries.get(list[i]?.id ?? '');
        entries.set(list[i]?.id ?? '', { key: keys[i] ?? '', text: made?.text ?? '' });
      }
      i--;
    }
    return entries;
  }

  /** The entries of these sources, written as if they were the whole list. */
  #write(tokens: CiteprocToken[]): [string, string][] {
    const { registry } = this.#engine;
    const whole = registry.reflist;
    registry.reflist = tokens;
    try {
      const written = this.#engine.makeBibliography();
      return (written ? written[1] : []).flatMap((entry): [string, string][] => {
        const at = entry.indexOf(mark.entry);
        const text = entry.slice(at + 1);
        return at < 0 || isComplaint(text) ? [] : [[entry.slice(0, at), text]];
      });
    } catch {
      if (tokens.length === 1) {
        this.#registry.restart();
        return [];
      }
      // One of them can't be printed; the others can.
      this.#registry.restart();
      return tokens.flatMap(({ id }) =>
        this.#write([this.#engine.registry.registry[id]].filter((token) => token !== undefined)),
      );
    } finally {
      if (this.#engine.registry === registry) registry.reflist = whole;
    }
  }
}
