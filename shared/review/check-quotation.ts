import { align } from '../document/compare/align.ts';

/** A text that a passage may stand in: a quotation that was kept, or what was read out of an attached file. */
export type SourceText = {
  kind: 'quotation' | 'file';
  /** What a file is called; '' for a quotation. */
  name: string;
  text: string;
  /** The place of a quotation in its source, '' where none is known; for a file that of a position in its text. */
  pageAt: (position: number) => string;
};

/** What was found out about a passage. */
export type Verdict =
  /** Word for word, apart from omissions and what stands in brackets; `page` is '' where it is not known. */
  | { kind: 'same'; page: string; in: SourceText['kind'] }
  /** Nearly: the words that the paper has and the source has not, and the reverse. */
  | { kind: 'differs'; page: string; in: SourceText['kind']; paper: string[]; source: string[] }
  /** In none of the texts there are. */
  | { kind: 'absent' };

type Token = { word: string; at: number };

/** Marks, case and ways of dividing words are a matter of typography, not of the words. */
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-\u00ad\u2010\u2011]\n?(?=\p{L}))*/gu)].map(
    (match) => ({
      word: match[0]
        .replace(/[-\u00ad\u2010\u2011\n]/g, '')
        .normalize('NFKC')
        .toLowerCase(),
      at: match.index,
    }),
  );

/** The pieces of a passage between omissions and additions: "[…]", "...", "[the minister]". */
const piecesOf = (passage: string): Token[][] =>
  passage
    // A letter in brackets is another form of the same word.
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(/\[[^\]]*\]|\((?:\.{3}|…)\)|\.{3}|…/u)
    .map(tokensOf)
    .filter(({ length }) => length > 0);

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

/** Where the pieces stand one behind the other; null where they don't. The first of them says where. */
const placeOf = (pieces: readonly Token[][], source: SourceText): number | null => {
  const { tokens, places } = indexOf(source);
  const stands = (piece: readonly Token[], at: number): boolean =>
    piece.every(({ word }, index) => tokens[at + index]?.word === word);
  const follow = (which: number, from: number): boolean => {
    const piece = pieces[which];
    if (!piece) return true;
    const at = places.get(piece[0]!.word)?.find((index) => index >= from && stands(piece, index));
    return at !== undefined && follow(which + 1, at + piece.length);
  };
  const [first = []] = pieces;
  const start = places
    .get(first[0]?.word ?? '')
    ?.find((index) => stands(first, index) && follow(1, index + first.length));
  return start === undefined ? null : start;
};

/** Rare words say best where a passage may stand. */
const anchors = 12;
/** So much of a passage must be there for it to be the same passage with other words. */
const alike = 0.6;

type Near = { score: number; at: number; paper: string[]; source: string[] };

/** The stretch of a text that is most like a passage. */
const nearest = (words: readonly string[], source: SourceText): Near | null => {
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
    const inPaper = new Set(pairs.map(([at]) => at));
    const inSource = new Set(pairs.map(([, at]) => at));
    best = {
      score,
      at: from + first,
      paper: words.filter((_, at) => !inPaper.has(at)),
      source: stretch.flatMap(({ word }, at) => (at > first && at < last && !inSource.has(at) ? [word] : [])),
    };
  }
  return best;
};

/** Holds a passage of a paper against the texts there are of its sources; null where there are none. */
export const checkQuotation = (passage: string, sources: readonly SourceText[]): Verdict | null => {
  const pieces = piecesOf(passage);
  if (sources.length === 0 || pieces.length === 0) return null;
  let page: { in: SourceText['kind']; page: string } | null = null;
  for (const source of sources) {
    const at = placeOf(pieces, source);
    if (at === null) continue;
    const found = { in: source.kind, page: source.pageAt(indexOf(source).tokens[at]?.at ?? 0) };
    if (!page || page.page === '') page = found;
  }
  if (page) return { kind: 'same', ...page };
  const words = pieces.flat().map(({ word }) => word);
  let best: (Near & { of: SourceText }) | null = null;
  for (const source of sources) {
    const near = nearest(words, source);
    if (near && near.score > (best?.score ?? 0)) best = { ...near, of: source };
  }
  if (!best || best.score < alike) return { kind: 'absent' };
  const { of, at, paper, source } = best;
  return {
    kind: 'differs',
    in: of.kind,
    page: of.pageAt(indexOf(of).tokens[at]?.at ?? 0),
    paper,
    source,
  };
};

const numberIn = (text: string): number => Number.parseInt(/\d+/.exec(text)?.[0] ?? '', 10);

/** Whether a cited page can't be that on which a passage stands: "14" for 12, not "12-15" for 13. */
export const isOtherPage = (cited: string, found: string): boolean => {
  const numbers = (cited.match(/\d+/g) ?? []).map(Number);
  const page = numberIn(found);
  if (numbers.length === 0 || Number.isNaN(page)) return false;
  return page < Math.min(...numbers) || page > Math.max(...numbers);
};
