import type { CitationItem, PlacedCitation, Position } from '#shared/citations/citation.ts';
import { positionsOf } from '#shared/citations/positions.ts';
import type { CitationId } from '#shared/ids.ts';

export type Explained = {
  item: CitationItem;
  position: Position;
  /** The first citation of this source in the paper. */
  firstCitation: CitationId | null;
};

/** Why each source of a citation is printed as it is: where it stands among the others. */
export const explainPositions = (placed: readonly PlacedCitation[], id: CitationId): Explained[] => {
  const index = placed.findIndex((citation) => citation.citationId === id);
  const citation = placed[index];
  if (!citation) return [];
  const positions = positionsOf(placed)[index] ?? [];
  return citation.items.map((item, i) => ({
    item,
    position: positions[i]?.position ?? 'first',
    firstCitation:
      placed.find((other) => other.items.some(({ sourceId }) => sourceId === item.sourceId))?.citationId ??
      null,
  }));
};
