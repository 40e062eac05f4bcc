import type { CitationItem, DecidedItem, PlacedCitation } from '#shared/citations/citation.ts';
import { positionsOf } from '#shared/citations/positions.ts';
import type { SettledRules } from '#shared/citations/settled-rules.ts';
import type { CitationId } from '#shared/ids.ts';

export type Explained = {
  item: CitationItem;
  /** Its position, and what decided it. */
  decided: DecidedItem;
  /** The note it stands in; 0 is the text. */
  note: number;
  /** Every citation of this source in the paper, in reading order. */
  all: readonly CitationId[];
  /** Where this one stands among them. */
  index: number;
};

/** Why each source of a citation is printed as it is: where it stands among the others. */
export const explainPositions = (
  placed: readonly PlacedCitation[],
  id: CitationId,
  rules: SettledRules,
): Explained[] => {
  const at = placed.findIndex((citation) => citation.citationId === id);
  const citation = placed[at];
  if (!citation) return [];
  const positions = positionsOf(placed.slice(0, at + 1), undefined, rules)[at] ?? [];
  return citation.items.flatMap((item, i) => {
    const decided = positions[i];
    if (!decided) return [];
    const all = placed
      .filter((other) => other.items.some(({ sourceId }) => sourceId === item.sourceId))
      .map(({ citationId }) => citationId);
    return [{ item, decided, note: citation.noteNumber, all, index: all.indexOf(id) }];
  });
};
