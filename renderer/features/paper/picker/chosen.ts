import type { CitationItem } from '#shared/citations/citation.ts';
import type { SourceRow } from '#shared/contract/methods.ts';
import { newId } from '#shared/ids.ts';

/** A chosen source: its item in the citation and the words on its chip. */
export type Chosen = { item: CitationItem; name: string; key: string };

const nameOf = (row: Pick<SourceRow, 'authors' | 'title' | 'year' | 'id'>): string =>
  [row.authors || row.title || row.id, row.year].filter(Boolean).join(' ');

export const chosenOf = (row: SourceRow, place: Partial<CitationItem> | null): Chosen => ({
  item: { sourceId: row.id, ...(place ?? {}) },
  name: nameOf(row),
  key: newId(),
});

/** The list with the entry at `from` standing at `to`. */
export const moved = <Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] => {
  const entry = list[from];
  if (entry === undefined || from === to || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
};
