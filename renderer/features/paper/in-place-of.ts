import type { CitationItem } from '#shared/citations/citation.ts';

/**
 * The chosen items where some of a citation's sources were missing: each new source takes the place of a
 * missing one, with its page and the words around it, unless it was given its own.
 */
export const inPlaceOf = (
  before: readonly CitationItem[],
  chosen: readonly CitationItem[],
  isMissing: (item: CitationItem) => boolean,
): CitationItem[] => {
  const kept = new Set(before.filter((item) => !isMissing(item)).map(({ sourceId }) => sourceId));
  const missing = before.filter(isMissing);
  return chosen.map((item) => {
    if (kept.has(item.sourceId)) return item;
    const { sourceId: _, ...carried } = missing.shift() ?? { sourceId: item.sourceId };
    return { ...carried, ...item };
  });
};
