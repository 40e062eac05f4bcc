import { type MarkedText, sliceMarked, writeMarked } from './marked-text.ts';
import { type ReadItem, readNotes } from './read-notes.ts';
import type { Known } from './resolve.ts';

/** Prose is inline Markdown with `*…*` for italics. */
export type ParsedPart = string | { items: ReadItem[] };
export type ParsedNote = { parts: ParsedPart[] };

/** Formatted notes as prose and citations, for those who don't need the places: see `readNotes`. */
export const parseNotes = (notes: readonly MarkedText[], library: Known): ParsedNote[] =>
  readNotes(
    notes.map((text) => ({ text })),
    library,
  ).map((pieces, index) => ({
    parts: pieces.map((piece) => {
      if (piece.kind === 'prose') return writeMarked(sliceMarked(notes[index]!, piece.from, piece.to));
      return { items: piece.items.map(({ from: _from, to: _to, ...item }) => item) };
    }),
  }));
