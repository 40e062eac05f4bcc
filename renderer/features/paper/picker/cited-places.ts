import type { PlacedCitation } from '#shared/citations/citation.ts';

/** Numbers of the notes that cite a source, each once; 0 stands for the text itself. */
export type CitedPlaces = ReadonlyMap<string, readonly number[]>;

/** Where each source of a paper is cited, in reading order. */
export const citedPlaces = (placed: readonly PlacedCitation[]): CitedPlaces => {
  const places = new Map<string, number[]>();
  for (const citation of placed)
    for (const { sourceId } of citation.items) {
      const numbers = places.get(sourceId) ?? [];
      if (!numbers.includes(citation.noteNumber)) numbers.push(citation.noteNumber);
      places.set(sourceId, numbers);
    }
  return places;
};
