import { fold } from '#shared/sources/fold.ts';
import type { CitedSource } from '../../citations/cited-in-paper.ts';

/** Which sources of a paper are listed, and in which order. */
export const sourceKinds = ['all', 'notInLibrary', 'missing', 'unused'] as const;
export type SourceKind = (typeof sourceKinds)[number];
export const sourceOrders = ['first', 'name', 'count'] as const;
export type SourceOrder = (typeof sourceOrders)[number];

/** A source with its names; `folded` is what is searched in. */
export type NamedSource = { source: CitedSource; who: string; title: string; folded: string };

const isOfKind = ({ standing, places, listed }: CitedSource, kind: SourceKind): boolean => {
  switch (kind) {
    case 'all':
      return true;
    case 'notInLibrary':
      return standing !== 'library';
    case 'missing':
      return standing === 'missing';
    case 'unused':
      return places.length === 0 && !listed;
  }
};

/** The sources of a kind that have all the words that were typed. They come in the order of their first citations. */
export const listSources = (
  sources: readonly NamedSource[],
  { query, kind, order }: { query: string; kind: SourceKind; order: SourceOrder },
): readonly NamedSource[] => {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const found = sources.filter(
    ({ source, folded }) => isOfKind(source, kind) && words.every((word) => folded.includes(word)),
  );
  switch (order) {
    case 'first':
      return found;
    case 'name':
      return found.toSorted((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
    case 'count':
      return found.toSorted((a, b) => b.source.places.length - a.source.places.length);
  }
};
