import { align } from '../document/compare/align.ts';
import type { AttachmentId } from '../ids.ts';
import { piecesOf, plainStretch, type Token, tokensOf } from './quoted-words.ts';

/** A text that a passage may stand in: a quotation that was kept, or what was read out of an attached file. */
export type SourceText = {
  kind: 'quotation' | 'file';
  /** What a file is called; '' for a quotation. */
  name: string;
  /** A quotation that was taken from a file, which should have it. */
  taken: boolean;
  text: string;
  /** The place of a quotation in its source, '' where none is known; for a file that of a position in its text. */
  pageAt: (position: number) => string;
  /** Where a stretch of it is to be read; null for what is no file. */
  readAt: (from: number, to: number) => ReadPlace | null;
};

/** A stretch of the text of a page of a file, or of a file without pages. */
export type ReadPlace = { id: AttachmentId; page: number | null; from: number; to: number };

type Found = { page: string; in: SourceText['kind']; read: ReadPlace | null };

/** What was found out about a passage. */
export type Verdict =
  /** Word for word, apart from omissions and what stands in brackets; `page` is '' where it is not known. */
  | ({ kind: 'same' } & Found)
  /** Word for word in a quotation that was taken from a file, and in none of the files there are now. */
  | ({ kind: 'only-kept' } & Found)
  /** Nearly: the words that the paper has and the source has not, the reverse, and the whole stretch of the source. */
  | ({ kind: 'differs'; paper: string[]; source: string[]; words: string } & Found)
  /** In none of the texts there are. */
  | { kind: 'absent' };

/** Texts are long and asked often, so their words are read once. */
const known = new WeakMap<SourceText, { tokens: Token[]; places: Map<string, number[]> }>();
const indexOf = (source: SourceText) => {
  const there = known.get(source);
  if (there) return there;
  const tokens = tokensOf(source.text);
  const places = new Map<string, number[]>();
  for (const [index, { word }] of tokens.entries()) {
    const list = places.get(word);
    if (list) list.push(index);
    else places.set(word, [index]);
  }
  const made = { tokens, places };
  known.set(source, made);
  return made;
};

/** Where the pieces stand one behind the other, from the first word to the last; null where they don't. */
const placeOf = (pieces: readonly Token[][], source: SourceText): { from: number; to: number } | null => {
  const { tokens, places } = indexOf(source);
  const stands = (piece: readonly Token[], at: number): boolean =>
    piece.every(({ word }, index) => tokens[at + index]?.word === word);
  /** The word behind the last piece; null where one of them is not there. */
  const follow = (which: number, from: number): number | null => {
    const piece = pieces[which];
    if (!piece) return from;
    const at = places.get(piece[0]!.word)?.find((index) => index >= from && stands(piece, index));
    return at === undefined ? null : follow(which + 1, at + piece.length);
  };
  const [first = []] = pieces;
  for (const start of places.get(first[0]?.word ?? '') ?? []) {
    const to = stands(first, start) ? follow(1, start + first.length) : null;
    if (to !== null) return { from: start, to };
  }
  return null;
};

/** Rare words say best where a passage may stand. */
const anchors = 12;
/** So much of a passage must be there for it to be the same passage with other words. */
const alike = 0.6;

type Near = { score: number; from: number; to: number; paper: string[]; source: string[] };

/** The stretch of a text that is most like a passage. */
const nearestIn = (words: readonly string[], source: SourceText): Near | null => {
  const { tokens, places } = indexOf(source);
  const starts = new Set<number>();
  const rare = words
    .map((word, index) => ({ index, there: places.get(word) ?? [] }))
    .filter(({ there }) => there.length > 0)
    .sort((a, b) => a.there.length - b.there.length)
    .slice(0, anchors);
  for (const { index, there } of rare)
    for (const at of there.slice(0, 40)) starts.add(Math.max(0, at - index));
  let best: Near | null = null;
  for (const start of starts) {
    const margin = Math.ceil(words.length / 5) + 2;
    const from = Math.max(0, start - margin);
    const stretch = tokens.slice(from, start + words.length + margin);
    const pairs = align(
      words,
      stretch.map(({ word }) => word),
    );
    const score = pairs.length / words.length;
    if (best && best.score >= score) continue;
    const [first, last] = [pairs[0]?.[1] ?? 0, pairs.at(-1)?.[1] ?? 0];
    const before = pairs[0]?.[0] ?? 0;
    const behind = words.length - 1 - (pairs.at(-1)?.[0] ?? 0);
    const inPaper = new Set(pairs.map(([at]) => at));
    const inSource = new Set(pairs.map(([, at]) => at));
    best = {
      score,
      // Other words at its ends stand for as many of the source.
      from: Math.max(0, from + first - before),
      to: Math.min(tokens.length, from + last + behind + 1),
      paper: words.filter((_, at) => !inPaper.has(at)),
      source: stretch.flatMap(({ word }, at) => (at > first && at < last && !inSource.has(at) ? [word] : [])),
    };
  }
  return best;
};

/** Where words of a text stand, by the numbers of the first and of the one behind the last. */
const foundIn = (
  source: SourceText,
  { from, to }: { from: number; to: number },
): Found & { words: string } => {
  const { tokens } = indexOf(source);
  const [start, end] = [tokens[from]?.at ?? 0, tokens[to - 1]?.end ?? 0];
  return {
    in: source.kind,
    page: source.pageAt(start),
    read: source.readAt(start, end),
    words: plainStretch(source.text.slice(start, end)),
  };
};

/** Holds a passage of a paper against the texts there are of its sources; null where there are none. */
export const checkQuotation = (passage: string, sources: readonly SourceText[]): Verdict | null => {
  const pieces = piecesOf(passage);
  if (sources.length === 0 || pieces.length === 0) return null;
  const same = sources.flatMap((source) => {
    const place = placeOf(pieces, source);
    return place ? [{ ...foundIn(source, place), taken: source.taken }] : [];
  });
  const best = same.find(({ page }) => page !== '') ?? same[0];
  if (best) {
    const { words: _, taken: __, ...found } = best;
    // A place to read it at is worth having, also where a quotation says the page.
    const inFile = same.find(({ read }) => read !== null);
    const isOnlyKept =
      !inFile && same.some(({ taken }) => taken) && sources.some(({ kind }) => kind === 'file');
    return { kind: isOnlyKept ? 'only-kept' : 'same', ...found, read: inFile?.read ?? null };
  }
  const words = pieces.flat().map(({ word }) => word);
  let nearest: (Near & { of: SourceText }) | null = null;
  for (const source of sources) {
    const near = nearestIn(words, source);
    if (near && near.score > (nearest?.score ?? 0)) nearest = { ...near, of: source };
  }
  if (!nearest || nearest.score < alike) return { kind: 'absent' };
  const { of, paper, source } = nearest;
  return { kind: 'differs', ...foundIn(of, nearest), paper, source };
};

const numberIn = (text: string): number => Number.parseInt(/\d+/.exec(text)?.[0] ?? '', 10);

/** Whether a cited page can't be that on which a passage stands: "14" for 12, not "12-15" for 13. */
export const isOtherPage = (cited: string, found: string): boolean => {
  const numbers = (cited.match(/\d+/g) ?? []).map(Number);
  const page = numberIn(found);
  if (numbers.length === 0 || Number.isNaN(page)) return false;
  return page < Math.min(...numbers) || page > Math.max(...numbers);
};
