import { type MarkedText, sliceMarked, trimMarked } from './marked-text.ts';
import { readDate } from './read-date.ts';
import { coverOf, findSpans, italicSpans, type Span } from './spans.ts';

/** A piece of a reference between commas, or what stands in parentheses behind one. */
export type Element = {
  text: string;
  /** Where it stands in the text it was taken from. */
  from: number;
  to: number;
  inParentheses: boolean;
  /** A quoted or italic title, without its marks. */
  title: 'quoted' | 'italic' | null;
  /** What divided it from the element before. */
  after: 'start' | 'comma' | 'stop' | 'colon' | 'space';
};

/** Without its own pair of quotes, and without the comma or full stop that stands inside of them. */
const unquoted = (text: string): string =>
  text
    .replace(/^["“„«‹‘']\s*/, '')
    .replace(/\s*["”“»›’'][,.;:]*$/, '')
    .replace(/(?<!\.)[,.;]$/, '')
    .trim();

/** Italics or quotes that wrap a whole piece, but for a comma or full stop at its end. */
const isWhole = (piece: MarkedText): boolean => {
  let end = piece.text.length;
  while (end > 0 && /[\s,.;:]/.test(piece.text[end - 1]!)) end--;
  for (let at = 0; at < end; at++) if (!piece.italic[at] && !/\s/.test(piece.text[at]!)) return false;
  return end > 0;
};

/**
 * Divides a text at its commas, before and behind parentheses, behind titles, and at a full stop or colon behind
 * one of those; signs inside of quotes, italics and brackets divide nothing.
 */
export const elementsOf = (marked: MarkedText): Element[] => {
  const { text } = marked;
  const spans = findSpans(text);
  const cover = coverOf(text.length, spans);
  // A comma in italics belongs to the title, unless it is the last sign of them.
  for (const { from, to } of italicSpans(text, marked.italic)) cover.fill(2, from, to - 1);
  const cuts: { at: number; skip: number; after: Element['after'] }[] = [];
  // Parentheses within an italic title belong to it.
  for (const span of spans)
    if (!(span.kind === 'bracket' && marked.italic[span.from] && marked.italic[span.from - 2]))
      cutAround(text, span, cuts);
  for (const { from, to } of italicSpans(text, marked.italic)) {
    if (spans.some((span) => span.from < from && span.to > from)) continue;
    if (from > 0 && /\s/.test(text[from - 1]!)) cuts.push({ at: from, skip: 0, after: 'space' });
    if (to < text.length && /[\s(]/.test(text[to]!)) cuts.push({ at: to, skip: 0, after: 'space' });
    if (/[.:]/.test(text[to] ?? ''))
      cuts.push({ at: to, skip: 1, after: text[to] === ':' ? 'colon' : 'stop' });
  }
  for (let at = 0; at < text.length; at++)
    if (text[at] === ',' && !cover[at] && !isWithinNumber(text, at))
      cuts.push({ at, skip: 1, after: 'comma' });
  cuts.sort((a, b) => a.at - b.at || b.skip - a.skip);

  const elements: Element[] = [];
  let from = 0;
  let after: Element['after'] = 'start';
  const add = (to: number): void => {
    const piece = trimMarked(sliceMarked(marked, from, to));
    if (piece.text === '' || /^[,.;:\s]+$/.test(piece.text)) return;
    const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
    const inParentheses = /^\([\s\S]*\)[.,]?$/.test(piece.text) && isSpan(spans, start);
    const quoted =
      /^["“„«‹‘']/.test(piece.text) && spans.some((span) => span.kind === 'quote' && span.from === start);
    const inner = inParentheses ? piece.text.replace(/[.,]$/, '').slice(1, -1).trim() : piece.text;
    elements.push({
      text: quoted ? unquoted(inner) : inner,
      from: start,
      to: start + piece.text.length,
      inParentheses,
      title: quoted ? 'quoted' : isWhole(piece) && !inParentheses ? 'italic' : null,
      after,
    });
  };
  for (const cut of cuts) {
    if (cut.at < from) continue;
    add(cut.at);
    if (cut.at > from || cut.skip > 0) {
      const blank = text.slice(from, cut.at).trim() === '';
      after = blank && after !== 'start' && after !== 'space' ? after : cut.after;
    }
    from = cut.at + cut.skip;
  }
  add(text.length);
  return elements;
};

/** "1,650" and "May 5, 2020" hold their commas together. */
const isWithinNumber = (text: string, at: number): boolean => {
  if (!/\d/.test(text[at - 1] ?? '')) return false;
  if (/\d/.test(text[at + 1] ?? '')) return true;
  return (
    /^,\s\d{4}\b/.test(text.slice(at, at + 6) + (text[at + 6] ?? '')) &&
    /\p{L}{3,9}\.?\s\d{1,2}$/u.test(text.slice(Math.max(0, at - 14), at)) &&
    readDate(
      `${/\p{L}+\.?\s\d{1,2}$/u.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? ''}${text.slice(at, at + 6)}`,
    ) !== null
  );
};

const isSpan = (spans: readonly Span[], from: number): boolean =>
  spans.some((span) => span.kind === 'bracket' && span.from === from);

const cutAround = (
  text: string,
  { kind, from, to }: Span,
  cuts: { at: number; skip: number; after: Element['after'] }[],
): void => {
  if (kind === 'address' || text[from] === '[') return;
  if (from > 0 && !/\s/.test(text[from - 1]!) && kind === 'bracket') return;
  // "(1955-1962)" in the middle of words belongs to them.
  if (from > 0) cuts.push({ at: from, skip: 0, after: 'space' });
  const sign = text[to] ?? '';
  if (/[.:]/.test(sign)) cuts.push({ at: to, skip: 1, after: sign === ':' ? 'colon' : 'stop' });
  else if (to < text.length) cuts.push({ at: to, skip: 0, after: 'space' });
};
