import type { LocatorLabel } from '../citation.ts';
import type { CslItem } from '../csl-item.ts';
import { type MarkedText, sliceMarked } from './marked-text.ts';
import { type Known, Resolver } from './resolve.ts';
import { splitNote } from './split-note.ts';

/** A source as a note cites it. */
export type ReadItem = {
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

/** Places count the characters of the note's text; a source's are those of its own words, without its prefix. */
export type PlacedItem = ReadItem & { from: number; to: number };
export type ReadPiece =
  | { kind: 'prose'; from: number; to: number }
  | { kind: 'cites'; from: number; to: number; items: PlacedItem[] };

export type NoteToRead = {
  text: MarkedText;
  /** The note's own, by which "(n 12)" means it; its place in the list from 1 where absent. */
  number?: number;
  /**
   * What is cited already: the sources of the citation at the first object character (U+FFFC) of the text, at the
   * second, and so on; empty for what is no citation.
   */
  cited?: readonly (readonly CslItem[])[];
  /** The note is only there for what it cites: its words are not read. */
  isContext?: boolean;
};

/** The most notes that are read at once. */
export const mostNotes = 20_000;

/** What stands in a text for something that is no text. */
export const objectCharacter = '\ufffc';

/**
 * Reads formatted notes, in the order of the paper: prose and citations, "Ibid." and "cit." resolved against the
 * notes before and the library. Nothing is looked up anywhere else. Never throws.
 */
export const readNotes = (notes: readonly NoteToRead[], library: Known): ReadPiece[][] =>
  notes.map(noteReader(library));

/** As `readNotes`, one note after the other, for who has something else to do in between. */
export const noteReader = (library: Known): ((note: NoteToRead, index: number) => ReadPiece[]) => {
  const resolver = new Resolver(library);
  return (note, index) => {
    const { text } = note.text;
    // An empty line is no note, so it does not come between "Ibid." and what it means.
    if (text.trim() === '' && !note.isContext) return [];
    if (index >= mostNotes) return [{ kind: 'prose', from: 0, to: text.length }];
    const numbered = ownNumber.exec(text);
    resolver.startNote(numbered ? Number(numbered[1] ?? numbered[2]) : (note.number ?? index + 1));
    if (note.isContext) {
      for (const items of note.cited ?? []) for (const item of items) resolver.cite(item);
      return [];
    }
    return readNote(note, numbered?.[0].length ?? 0, resolver);
  };
};

/** The number a note was copied with: "12. Rossi", "[12] Rossi". It is the note's mark and none of its words. */
const ownNumber = /^\s*(?:(\d{1,3})[.)]|\[\^?(\d{1,4})\]:?)\s+(?=["“«‘*<]?[\p{Lu}<])/u;

const readNote = (note: NoteToRead, start: number, resolver: Resolver): ReadPiece[] => {
  const marked = sliceMarked(note.text, start);
  const pieces: ReadPiece[] = [];
  const cited = [...(note.cited ?? [])];
  let proseFrom = start;
  /** What is cited between the sources that are read counts for those behind it. */
  const passObjects = (from: number, to: number): void => {
    for (let at = from; at < to; at++)
      if (note.text.text[at] === objectCharacter) for (const item of cited.shift() ?? []) resolver.cite(item);
  };
  const prose = (to: number): void => {
    if (to > proseFrom) pieces.push({ kind: 'prose', from: proseFrom, to });
  };
  for (const piece of splitNote(marked)) {
    const [from, to] = [piece.from + start, piece.to + start];
    if (piece.kind === 'prose') {
      passObjects(from, to);
      continue;
    }
    // A source with something else in the middle of it is left alone.
    const read = note.text.text.slice(from, to).includes(objectCharacter)
      ? null
      : resolver.resolve(piece.reading);
    if (!read) {
      passObjects(from, to);
      continue;
    }
    const item: PlacedItem = { ...read, from, to };
    const words = note.text.text.slice(proseFrom, from);
    const last = pieces[pieces.length - 1];
    const joined = last?.kind === 'cites' ? divider.exec(words) : null;
    if (joined && last?.kind === 'cites') {
      const prefix = joined[1]!.trim();
      if (prefix !== '') item.prefix = prefix;
      last.items.push(item);
      last.to = to;
    } else {
      const prefix = link.test(words) && pieces.length > 0 ? '' : phraseOf(words);
      const begins = prefix === '' ? from : from - words.length + words.lastIndexOf(prefix);
      if (prefix !== '') item.prefix = prefix;
      prose(begins);
      pieces.push({ kind: 'cites', from: begins, to, items: [item] });
    }
    proseFrom = to;
  }
  prose(note.text.text.length);
  return pieces;
};

/** What joins two sources within a sentence. */
const link = /^,?\s(?:and|e|as well as|nonché|but see)\s(?:also\s|anche\s|see\s)?$/;

/** A semicolon between two sources, with a short phrase before the second. */
const divider = /^\s*;\s*((?:[\p{L}.’',:()-]+\s+){0,8}|(?:[\p{L}.’',:()-]+\s+){0,8}[\p{L}.’',:()-]+:?\s*)$/u;

const phrase =
  /(?:^|[.?!][”"»)]?\s+)((?:[^\s.?!;“”«»"*\ufffc]+|e\.g\.,?|cf\.|cfr\.|vd\.|i\.e\.)(?:\s+(?:[^\s.?!;“”«»"*\ufffc]+|e\.g\.,?|cf\.|cfr\.)){0,9})\s+$/iu;

/** A short phrase that begins its sentence ("See", "On this concept see among others") leads the source. */
const phraseOf = (words: string): string => {
  const match = phrase.exec(words.slice(-200));
  if (!match || (match.index === 0 && words.length > 200)) return '';
  return match[1]!;
};
