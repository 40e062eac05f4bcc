import type { LocatorLabel } from '../citation.ts';
import type { CslItem } from '../csl-item.ts';
import { type MarkedText, sliceMarked, writeMarked } from './marked-text.ts';
import { type Known, Resolver } from './resolve.ts';
import { splitNote } from './split-note.ts';

/** A source as a note cites it. */
export type ParsedItem = {
  source: CslItem;
  /** How sure each variable of the source is, 0 to 1; `type` is one of them. */
  confidence: Record<string, number>;
  locator?: string;
  /** What the locator counts, where that is not pages. */
  label?: LocatorLabel;
  prefix?: string;
  suffix?: string;
  /** The id of the library's record of the same work. */
  match?: string;
  /** "Ibid." or "cit.": the source is the one that was cited before, as it was read there. */
  repeats?: true;
};

/** Prose is inline Markdown with `*…*` for italics. */
export type ParsedPart = string | { items: ParsedItem[] };
export type ParsedNote = { parts: ParsedPart[] };

/** The most notes that are read at once. */
export const mostNotes = 20_000;

/**
 * Reads formatted notes, in the order of the paper: prose and citations, "Ibid." and "cit." resolved against the
 * notes before and the library. Nothing is looked up anywhere else. Never throws.
 */
export const parseNotes = (notes: readonly MarkedText[], library: Known): ParsedNote[] => {
  const resolver = new Resolver(library);
  return notes.map((note, index) => {
    // An empty line is no note, so it does not come between "Ibid." and what it means.
    if (note.text.trim() === '') return { parts: [] };
    if (index >= mostNotes) return { parts: [writeMarked(note)] };
    const numbered = ownNumber.exec(note.text);
    resolver.startNote(numbered ? Number(numbered[1] ?? numbered[2]) : index + 1);
    return parseNote(numbered ? sliceMarked(note, numbered[0].length) : note, resolver);
  });
};

/** The number a note was copied with: "12. Rossi", "[12] Rossi". It is the note's mark and none of its words. */
const ownNumber = /^\s*(?:(\d{1,3})[.)]|\[\^?(\d{1,4})\]:?)\s+(?=["“«‘*<]?[\p{Lu}<])/u;

const parseNote = (note: MarkedText, resolver: Resolver): ParsedNote => {
  const parts: ParsedPart[] = [];
  let prose = '';
  const pieces = splitNote(note);
  const wordsOf = (from: number, to: number): string => writeMarked(sliceMarked(note, from, to));
  const flush = (): void => {
    if (prose !== '') parts.push(prose);
    prose = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'prose') {
      prose += wordsOf(piece.from, piece.to);
      continue;
    }
    const item = resolver.resolve(piece.reading);
    if (!item) {
      prose += wordsOf(piece.from, piece.to);
      continue;
    }
    const last = parts[parts.length - 1];
    const joined = last !== undefined && typeof last !== 'string' ? divider.exec(prose) : null;
    if (joined && typeof last !== 'string' && last !== undefined) {
      const prefix = joined[1]!.trim();
      if (prefix !== '') item.prefix = prefix;
      last.items.push(item);
      prose = '';
      continue;
    }
    const { before, prefix } =
      link.test(prose) && parts.length > 0 ? { before: prose, prefix: '' } : phraseOf(prose);
    prose = before;
    flush();
    if (prefix !== '') item.prefix = prefix;
    parts.push({ items: [item] });
  }
  flush();
  return { parts };
};

/** What joins two sources within a sentence. */
const link = /^,?\s(?:and|e|as well as|nonché|but see)\s(?:also\s|anche\s|see\s)?$/;

/** A semicolon between two sources, with a short phrase before the second. */
const divider = /^\s*;\s*((?:[\p{L}.’',:()-]+\s+){0,8}|(?:[\p{L}.’',:()-]+\s+){0,8}[\p{L}.’',:()-]+:?\s*)$/u;

/** A short phrase that begins its sentence ("See", "On this concept see among others") leads the source. */
const phraseOf = (prose: string): { before: string; prefix: string } => {
  const match =
    /(^|[.?!][”"»)]?\s+)((?:[^\s.?!;“”«»"*]+|e\.g\.,?|cf\.|cfr\.|vd\.|i\.e\.)(?:\s+(?:[^\s.?!;“”«»"*]+|e\.g\.,?|cf\.|cfr\.)){0,9})\s+$/iu.exec(
      prose.slice(-200),
    );
  if (!match || (match[1] === '' && prose.length > 200)) return { before: prose, prefix: '' };
  return { before: prose.slice(0, prose.length - match[0].length + match[1]!.length), prefix: match[2]! };
};
