import type { CitationId, SourceId } from '#shared/ids.ts';
import { fold } from '#shared/sources/fold.ts';
import type { NoteEntry, NotePart, PaperNotes } from '../../editor/notes-list.ts';

/** Which notes the list shows. */
export const noteKinds = ['all', 'noCitation', 'onlyCitation', 'several', 'byHand', 'toMend'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** How what is derived in a note is printed, and what is known of its sources. */
export type NotePrinting = Pick<PaperNotes, 'printReference'> & {
  /** A citation as plain text; null while it is not printed yet. */
  printed: (id: CitationId) => string | null;
  /** A short name of a source; null if nobody has it. */
  sourceLabel: (id: SourceId) => string | null;
  /** Whether what a citation says by hand took the place of something else than it would print now. */
  isStale: (id: CitationId) => boolean;
};

const partText = (part: NotePart, { printed, printReference }: NotePrinting): string => {
  if (typeof part === 'string') return part;
  return 'citation' in part ? (printed(part.citation) ?? '…') : printReference(part.reference).text;
};

/** A note as one line of plain text, as it is printed. */
export const noteText = (note: NoteEntry, printing: NotePrinting): string =>
  note.parts
    .map((part) => partText(part, printing))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();

/** What is wrong with a note: nothing in it, a source that nobody has, a cross-reference to nothing. */
export type NoteFault = 'empty' | 'missingSource' | 'missingTarget';

export const faultOf = (note: NoteEntry, { sourceLabel, printReference }: NotePrinting): NoteFault | null => {
  if (!note.hasProse && note.sources.length === 0) return 'empty';
  if (note.sources.some((id) => sourceLabel(id) === null)) return 'missingSource';
  const broken = note.parts.some(
    (part) => typeof part === 'object' && 'reference' in part && printReference(part.reference).missing,
  );
  return broken ? 'missingTarget' : null;
};

const isOfKind = (note: NoteEntry, kind: NoteKind, printing: NotePrinting): boolean => {
  switch (kind) {
    case 'all':
      return true;
    case 'noCitation':
      return note.sources.length === 0;
    case 'onlyCitation':
      return note.sources.length > 0 && !note.hasProse;
    case 'several':
      return note.sources.length > 1;
    case 'byHand':
      return note.byHand.length > 0;
    case 'toMend':
      return faultOf(note, printing) !== null;
  }
};

/**
 * The notes of a kind that cite a source and have all the words that were typed: in themselves, in the names of
 * their sources, or as their number. "Ibid." does not name its source, so the names are searched too.
 */
export const filterNotes = (
  notes: readonly NoteEntry[],
  filter: { kind: NoteKind; source: SourceId | null; query: string },
  printing: NotePrinting,
): readonly NoteEntry[] => {
  const words = fold(filter.query).split(/\s+/u).filter(Boolean);
  if (filter.kind === 'all' && filter.source === null && words.length === 0) return notes;
  return notes.filter((note) => {
    if (filter.source !== null && !note.sources.includes(filter.source)) return false;
    if (!isOfKind(note, filter.kind, printing)) return false;
    if (words.length === 0) return true;
    const names = note.sources.map((id) => printing.sourceLabel(id) ?? '').join(' ');
    const text = fold(`${note.number} ${noteText(note, printing)} ${names}`);
    return words.every((word) => text.includes(word));
  });
};
