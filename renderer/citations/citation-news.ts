import type { PlacedCitation } from '#shared/citations/citation.ts';

/*
 * What is new in the citations of a paper, as the window tells the worker. A note at the front moves a thousand
 * others, of which nothing is new but their numbers; to copy them all to the worker would take longer than printing.
 */

/**
 * The citations in reading order, in pieces: so many of those before, from a place on, whose notes, sections,
 * chapters and pages have moved by so many; or one that is new or another than it was.
 */
export type CitationNews = readonly (
  | readonly [from: number, count: number, notes: number, sections: number, chapters: number, pages: number]
  | PlacedCitation
)[];

const sameData = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether nothing is new but numbers. */
const samePlaced = (a: PlacedCitation, b: PlacedCitation): boolean =>
  a.noteId === b.noteId &&
  (a.noteNumber === 0) === (b.noteNumber === 0) &&
  a.afterProse === b.afterProse &&
  a.endsNoteBlock === b.endsNoteBlock &&
  a.nextCharacter === b.nextCharacter &&
  (a.section === undefined) === (b.section === undefined) &&
  (a.chapter === undefined) === (b.chapter === undefined) &&
  (a.page === undefined) === (b.page === undefined) &&
  a.noteHasProse === b.noteHasProse &&
  sameData(a.items, b.items) &&
  sameData(a.byHand, b.byHand);

/** What has changed from one list to the next; null where nothing has. */
export const citationNews = (
  before: readonly PlacedCitation[],
  now: readonly PlacedCitation[],
): CitationNews | null => {
  const places = new Map(before.map(({ citationId }, i) => [citationId, i]));
  const news: ([number, number, number, number, number, number] | PlacedCitation)[] = [];
  for (const citation of now) {
    const at = places.get(citation.citationId);
    const old = at === undefined ? undefined : before[at];
    if (at === undefined || !old || !samePlaced(old, citation)) {
      news.push(citation);
      continue;
    }
    const notes = citation.noteNumber - old.noteNumber;
    const sections = (citation.section ?? 0) - (old.section ?? 0);
    const chapters = (citation.chapter ?? 0) - (old.chapter ?? 0);
    const pages = (citation.page ?? 0) - (old.page ?? 0);
    const last = news.at(-1);
    if (
      Array.isArray(last) &&
      last[0] + last[1] === at &&
      last[2] === notes &&
      last[3] === sections &&
      last[4] === chapters &&
      last[5] === pages
    )
      last[1]++;
    else news.push([at, 1, notes, sections, chapters, pages]);
  }
  const [only] = news;
  const isSame =
    before.length === now.length &&
    (now.length === 0 ||
      (news.length === 1 && Array.isArray(only) && only.slice(2).every((moved) => moved === 0)));
  return isSame ? null : news;
};

/** The citations after the news. */
export const withNews = (before: readonly PlacedCitation[], news: CitationNews): PlacedCitation[] =>
  news.flatMap((piece) => {
    if (!('length' in piece)) return [piece];
    const [from, count, notes, sections, chapters, pages] = piece;
    const kept = before.slice(from, from + count);
    if (notes === 0 && sections === 0 && chapters === 0 && pages === 0) return kept;
    return kept.map((citation) => ({
      ...citation,
      noteNumber: citation.noteNumber + notes,
      ...(citation.section === undefined ? {} : { section: citation.section + sections }),
      ...(citation.chapter === undefined ? {} : { chapter: citation.chapter + chapters }),
      ...(citation.page === undefined ? {} : { page: citation.page + pages }),
    }));
  });
