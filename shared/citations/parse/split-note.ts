import { type Segment, segmentsOf } from './boundaries.ts';
import { type MarkedText, sliceMarked } from './marked-text.ts';
import { longestReference, readCite } from './read-cite.ts';
import { enough, type Reading } from './reading.ts';

/** A reference in a note, or the words around them. `from` and `to` are places in the note's text. */
export type NotePiece =
  | { kind: 'prose'; from: number; to: number }
  | { kind: 'cite'; from: number; to: number; reading: Reading };

/** The longest note that is read for sources; a longer one is prose. */
export const longestNote = 20_000;
/** How many readings are tried in one note, so that no text can hold the machine. */
const mostTries = 800;

const leadWords =
  'see|cf\\.?|cfr\\.?|compare|vedi|vd\\.?|si ved[ae](?:no)?|si veda(?:no)?|si rinvia a|rinvio a|quoted in|cited in|citat[oa] in|as cited in|reported in|according to|secondo|discussed in|e\\.g\\.,?|for example,?|for instance,?|ad esempio,?|among others,?|tra gli altri,?|fra gli altri,?|inter alia,?|also|anche|in particular,?|in particolare,?|and|e|but see|contra:?|per tutti,?|notably|source:?|fonte:?|sources:?|data from|from|by|as in|adapted from|on this';
// Without the flag for either case, which would make of every capital a small letter.
const either = leadWords
  .split('|')
  .map((word) => `[${word[0]!.toUpperCase()}${word[0]!}]${word.slice(1)}`)
  .join('|');
const lead = new RegExp(
  `(?:^|[\\s(])(?:${either})(?:\\s*[,:]?\\s+(?:\\p{Ll}[\\p{L}.’'-]*[,:]?\\s+){0,6}|:\\s*|\\s+)(?=["“«‘'(]?\\p{Lu})`,
  'gu',
);
const anyName =
  /(?<=\p{Ll}[,:]?\s)(?=\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?,\s\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*)*(?:\sand|\set al|\s\(eds?|,))/gu;
const endOfReference =
  /(?:[>\d)\]]|\bcit|\bibid|passim|\bff?|[”"»]|10\.\d{4,9}\/\S+|\/\S*|\bforthcoming|\bn\.d)[.\s;,)\]]*$/iu;

/** Splits a note into prose and references, in order; together they are the whole text. */
export const splitNote = (note: MarkedText): NotePiece[] => {
  const { text } = note;
  const whole: NotePiece[] = text === '' ? [] : [{ kind: 'prose', from: 0, to: text.length }];
  if (text.length > longestNote) return whole;
  const italics = note.italic.includes(1);
  const segments = segmentsOf(note);
  const pieces: NotePiece[] = [];
  let tries = 0;
  let at = 0;
  const prose = (to: number): void => {
    if (to > at) pieces.push({ kind: 'prose', from: at, to });
  };
  const read = (from: number, to: number): Reading | null => {
    if (tries++ > mostTries) return null;
    return readCite(sliceMarked(note, from, unopened(text, from, to)), italics);
  };
  let index = 0;
  while (index < segments.length && tries <= mostTries) {
    const best = bestFrom(note, segments, index, read);
    if (!best) {
      index++;
      continue;
    }
    prose(best.from);
    const to = unopened(text, best.from, best.to);
    pieces.push({ kind: 'cite', from: best.from, to, reading: best.reading });
    at = to;
    index = best.next;
  }
  prose(text.length);
  return pieces;
};

/** "Rossi, A. (2008)." and "Rossi, Anna.": nothing but names, and the year. */
const listForm =
  /^[^()“”"«]{3,300}\((?:1[5-9]|20)\d\d[^()]{0,20}\)[.,:]?\s*$|^\p{Lu}[\p{L}’'-]+,\s(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}(?:,?\s(?:and|&)\s[\p{L}. -]{3,60})?\.\s*$/u;

type Found = { from: number; to: number; reading: Reading; next: number };

/** The best reference that starts in a segment and may run over sentences that its titles have. */
const bestFrom = (
  note: MarkedText,
  segments: readonly Segment[],
  index: number,
  read: (from: number, to: number) => Reading | null,
): Found | null => {
  const { text } = note;
  const segment = segments[index]!;
  const starts = startsIn(note, segment);
  // In lists of references full stops divide the parts of one source.
  const listed = listForm.test(text.slice(segment.from, segment.to));
  const joint = listed ? 0.05 : 0.45;
  let best: (Found & { rank: number }) | null = null;
  for (let last = index; last < Math.min(segments.length, index + 7); last++) {
    const end = segments[last]!;
    if (last > index && segments[last - 1]!.ends === 'semicolon') break;
    if (end.to - segment.from > longestReference) break;
    const to = endOf(text, end);
    if (last > index && !listed && !endOfReference.test(text.slice(Math.max(segment.from, to - 60), to)))
      continue;
    for (const from of starts) {
      const reading = read(from, to);
      if (!reading || reading.score < enough) continue;
      // A later start leaves words before it, which must earn it; each sentence more must add something.
      const rank = reading.score - (last - index) * joint - leadCost(text.slice(segment.from, from));
      if (!best || rank > best.rank + 0.01) best = { from, to, reading, next: last + 1, rank };
    }
  }
  // A sentence that runs into the reference behind it belongs to it only if that is no better by itself.
  if (best && best.next > index + 1 && !listed)
    for (let later = index + 1; later < best.next; later++) {
      const to = best.to;
      for (const from of startsIn(note, segments[later]!)) {
        const reading = read(from, to);
        // Short forms are as sure whatever stands before them, so that the nearest start counts.
        const least = reading?.repeat ? best.reading.score - 0.3 : best.reading.score + 0.2;
        if (reading && reading.score - leadCost(text.slice(segments[later]!.from, from)) > least) return null;
      }
    }
  return best;
};

/** Words before a reference are likely if they lead to it, and less so if it merely could begin there. */
const leadCost = (words: string): number => {
  const plain = words.trim();
  return plain === '' ? 0 : leadEnd.test(plain) ? 0.1 : 0.6;
};
const leadEnd = new RegExp(`(?:^|[\\s(])(?:${either})[,:]?(?:\\s\\p{Ll}+[,:]?){0,6}$|:$`, 'u');

/** "(see Rossi, …)": the parenthesis that closes one before the reference is none of it. */
const unopened = (text: string, from: number, to: number): number => {
  if (text[to - 1] !== ')') return to;
  const piece = text.slice(from, to);
  return piece.split(')').length > piece.split('(').length ? to - 1 : to;
};

/** The end of a reference, without the full stop or semicolon behind it. */
const endOf = (text: string, { from, to }: Segment): number => {
  let end = to;
  while (end > from && /[\s;.,]/.test(text[end - 1]!)) end--;
  return end;
};

/** Where in a segment a reference may begin: at its start, behind "see", before an inverted name or a title. */
const startsIn = (note: MarkedText, { from, to }: Segment): number[] => {
  const text = note.text.slice(from, to);
  const begin = text.length - text.trimStart().length;
  const starts = new Set<number>([begin]);
  for (const match of text.matchAll(lead)) starts.add(match.index + match[0].length);
  for (const match of text.matchAll(anyName)) starts.add(match.index);
  for (const match of text.matchAll(/(?<=\p{Ll}[,:]?\s|:\s)(?=[“«])/gu)) starts.add(match.index);
  for (const match of text.matchAll(/(?<=:\s)(?=\p{Lu})/gu)) starts.add(match.index);
  for (const match of text.matchAll(/(?<=\s|\()(?=(?:<\s*)?https?:\/\/)/giu)) starts.add(match.index);
  for (let at = from + 1; at < to; at++)
    if (
      note.italic[at] &&
      !note.italic[at - 1] &&
      /\p{Ll}[,:]?\s$/u.test(note.text.slice(Math.max(from, at - 3), at))
    )
      starts.add(at - from);
  const short = /\b(?:ibid(?:em)?\b\.?|ivi,)/giu;
  for (const match of text.matchAll(short)) starts.add(match.index);
  return [...starts]
    .sort((a, b) => a - b)
    .slice(0, 14)
    .map((at) => from + at);
};
