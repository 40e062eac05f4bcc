import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../shared/contract/methods.ts';
import type { ImportedSearch, ImportedSource, NotUnderstood } from '../../shared/sources/imported-source.ts';

/** What a reader of a format makes of a file. One bad entry never loses the others. */
export type ImportedSources = {
  sources: ImportedSource[];
  /** Entries that could not be taken as they are, and why. */
  problems: EntryProblem[];
  /** Fields that have no place in a source, the most frequent first. */
  notUnderstood: NotUnderstood[];
  /** Searches that the file keeps beside its entries. */
  searches?: ImportedSearch[];
};

/** The records alone. */
export const itemsOf = ({ sources }: ImportedSources): CslItem[] => sources.map(({ item }) => item);

/** Counts the fields that a reader of a format could not place, once for each entry. */
export class UnknownFields {
  readonly #counts = new Map<string, number>();
  /** @param fields those of one entry; a name that comes twice counts once */
  add(fields: Iterable<string>): void {
    for (const field of new Set(fields)) this.#counts.set(field, (this.#counts.get(field) ?? 0) + 1);
  }
  list(): NotUnderstood[] {
    return [...this.#counts]
      .map(([field, entries]) => ({ field: field.slice(0, 100), entries }))
      .sort((a, b) => b.entries - a.entries || (a.field < b.field ? -1 : 1));
  }
}
