import type { CitationItem, PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId, type CitationId, type SourceId } from '#shared/ids.ts';

/** A source of the open paper. */
export type CitedSource = {
  id: SourceId;
  /** Undefined if neither the library nor the paper has it. */
  item: CslItem | undefined;
  /** Where it is: in the library, only as the paper's own copy, or nowhere. */
  standing: 'library' | 'copy' | 'missing';
  /** Whether a list of references names it, cited or not. */
  listed: boolean;
  /**
   * Its citations, in reading order, with the note of each (0 is the text itself) and how many headings of level 1
   * stand before. None if the last was taken away.
   */
  places: readonly { id: CitationId; note: number; section: number }[];
};

/** Where the sources of a paper come from. */
export type SourcesOfPaper = {
  readonly placed: readonly PlacedCitation[];
  get: (id: SourceId) => CslItem | undefined;
  standing: (items: readonly CitationItem[]) => CitedSource['standing'];
  /** Sources that lists of references name. */
  listed: () => readonly SourceId[];
  /** Sources that are known here, and neither cited nor listed any more. */
  unused: () => readonly SourceId[];
};

/** The sources that a paper cites, in the order of their first citations, then those it only lists, and then those it cites no more. */
export const citedInPaper = (sources: SourcesOfPaper): CitedSource[] => {
  const places = new Map<SourceId, CitedSource['places'][number][]>();
  for (const { citationId, noteNumber, chapter = 0, items } of sources.placed)
    for (const id of new Set(items.map(({ sourceId }) => asSourceId(sourceId)))) {
      const place = { id: citationId, note: noteNumber, section: chapter };
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
  const listed = new Set(sources.listed());
  for (const id of listed) if (!places.has(id)) places.set(id, []);
  for (const id of sources.unused()) if (!places.has(id)) places.set(id, []);
  return [...places].map(([id, all]) => ({
    id,
    item: sources.get(id),
    standing: sources.standing([{ sourceId: id }]),
    listed: listed.has(id),
    places: all,
  }));
};

const samePlaces = (a: CitedSource['places'], b: CitedSource['places']): boolean =>
  a.length === b.length &&
  a.every(({ id, note, section }, i) => id === b[i]!.id && note === b[i]!.note && section === b[i]!.section);

/** The same list as before where nothing in it has changed, so that nothing is drawn again. */
export const sameOrNew = (
  before: readonly CitedSource[],
  now: readonly CitedSource[],
): readonly CitedSource[] => {
  const kept = now.map((source, i) => {
    const old = before[i];
    const same =
      old?.id === source.id &&
      old.item === source.item &&
      old.standing === source.standing &&
      old.listed === source.listed &&
      samePlaces(old.places, source.places);
    return same ? old : source;
  });
  return kept.length === before.length && kept.every((source, i) => source === before[i]) ? before : kept;
};
