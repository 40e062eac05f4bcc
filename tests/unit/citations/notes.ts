import type { CitationItem, PlacedCitation, RichText } from '#shared/citations/citation.ts';
import { asCitationId, asNoteId, asSourceId, type CitationId } from '#shared/ids.ts';

/** A note as prose and citations. */
export type NotePart = string | CitationItem[];

/** Reads the notation of the tests: prose with Pandoc citations, "See [@a, p. 4; @b]." */
export const parseNote = (text: string): NotePart[] => {
  const parts: NotePart[] = [];
  let last = 0;
  for (const match of text.matchAll(/\[([^[\]]*@[^[\]]*)\]/g)) {
    if (match.index > last) parts.push(text.slice(last, match.index));
    parts.push((match[1] ?? '').split(/;\s*/).map(parseCite));
    last = match.index + match[0].length;
  }
  if (last < text.length) parts.push(text.slice(last));
  return parts;
};

const parseCite = (text: string): CitationItem => {
  const [, prefix = '', id = '', rest = ''] = /^(.*?)@([\w-]+)(.*)$/.exec(text.trim()) ?? [];
  const item: CitationItem = { sourceId: asSourceId(id) };
  const locator = /^,\s*p\.\s*([^,]+)/.exec(rest);
  if (locator?.[1]) item.locator = locator[1].trim();
  if (prefix.trim()) item.prefix = prefix.trim();
  return item;
};

/** Places the citations of notes as the reading order of a document would, and puts notes together again. */
export const placeNotes = (notes: NotePart[][]) => {
  const citations: PlacedCitation[] = [];
  const ids: CitationId[][] = [];
  for (const [index, parts] of notes.entries()) {
    const ofNote: CitationId[] = [];
    for (const [position, part] of parts.entries()) {
      if (typeof part === 'string') continue;
      const citationId = asCitationId(`n${index + 1}-${position}`);
      const before = parts.slice(0, position).map(String).join('');
      const after = parts[position + 1];
      ofNote.push(citationId);
      citations.push({
        citationId,
        items: part,
        noteId: asNoteId(`n${index + 1}`),
        noteNumber: index + 1,
        afterProse: before.trim() !== '' && !/[.?!]["”’)]*\s*$/.test(before),
        endsNoteBlock: after === undefined,
        nextCharacter: typeof after === 'string' ? after.slice(0, 1) : '',
      });
    }
    ids.push(ofNote);
  }
  return {
    citations,
    /** The text of a note, counted from 1, in Markdown. */
    print(number: number, printed: Map<CitationId, RichText>): string {
      const left = [...(ids[number - 1] ?? [])];
      return (notes[number - 1] ?? [])
        .map((part) => (typeof part === 'string' ? part : inline(printed.get(left.shift()!) ?? [])))
        .join('');
    },
  };
};

/** Runs as Markdown: italics in asterisks, strong in two. */
export const inline = (runs: RichText): string =>
  runs
    .map(({ text, em, strong }) => {
      const inner = em ? `*${text}*` : text;
      return strong ? `**${inner}**` : inner;
    })
    .join('');

/** ' and ’ count as the same character. */
export const sameApostrophes = (text: string): string => text.replaceAll('’', "'");
