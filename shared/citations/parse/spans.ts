/*
 * What stands inside of quotes, brackets and addresses: signs there divide nothing.
 */

export type SpanKind = 'quote' | 'bracket' | 'address';
/** `from` is the opening sign, `to` the place behind the closing one. */
export type Span = { kind: SpanKind; from: number; to: number };

/** The longest passage a pair of quotes may hold; beyond that one of them was forgotten. */
const longestQuote = 1200;

const pairs: Record<string, readonly string[]> = {
  '“': ['”'],
  '„': ['“', '”'],
  '«': ['»'],
  '‹': ['›'],
  '‘': ['’'],
  '(': [')'],
  '[': [']'],
};
const closing = new Set(['”', '»', '›', '’', ')', ']', '“']);
const wordEdge = /[\s,.;:!?)\]”»—–]/;

/** An address in angle brackets, or one that stands bare, without the signs of the sentence behind it. */
const address = /<\s*(?:https?:\/\/|www\.)[^<>\s]+\s*>|(?:https?:\/\/|www\.)[^\s<>“”«»]+/giy;

const bareEnd = (text: string): number => {
  let end = text.length;
  let unopened = text.split(')').length - text.split('(').length;
  while (end > 0) {
    const last = text[end - 1]!;
    if (!/[.,;:!?)\]'’]/.test(last) || (last === ')' && unopened <= 0)) break;
    if (last === ')') unopened--;
    end--;
  }
  return end;
};

/** The outermost quotes, brackets and addresses of a text, in order. A sign without its partner opens nothing. */
export const findSpans = (text: string): Span[] => {
  const found: Span[] = [];
  const open: { sign: string; at: number }[] = [];
  let at = 0;
  const close = (depth: number, end: number): void => {
    const { sign, at: from } = open[depth]!;
    open.length = depth;
    const isBracket = sign === '(' || sign === '[';
    if (end - from > longestQuote) return;
    while (found.length > 0 && found[found.length - 1]!.from > from) found.pop();
    found.push({ kind: isBracket ? 'bracket' : 'quote', from, to: end });
  };
  while (at < text.length) {
    const sign = text[at]!;
    if (sign === '<' || sign === 'h' || sign === 'w' || sign === 'H') {
      address.lastIndex = at;
      const match = /[\p{L}\d]/u.test(text[at - 1] ?? ' ') ? null : address.exec(text);
      if (match) {
        const length = sign === '<' ? match[0].length : bareEnd(match[0].slice(0, 4000));
        found.push({ kind: 'address', from: at, to: at + length });
        at += length;
        continue;
      }
    }
    const depth = partnerOf(open, text, at);
    if (depth >= 0) close(depth, at + 1);
    else if (opens(text, at)) open.push({ sign, at });
    at++;
  }
  return found;
};

const opens = (text: string, at: number): boolean => {
  const sign = text[at]!;
  if (sign === '“' || sign in pairs) return true;
  if (sign !== '"' && sign !== "'") return false;
  return /[\s([“‘—–]|^$/.test(text[at - 1] ?? '') && /[^\s,.;:)]/.test(text[at + 1] ?? ' ');
};

/** How deep in what is open the partner of a closing sign lies; -1 if it closes nothing. */
const partnerOf = (open: readonly { sign: string; at: number }[], text: string, at: number): number => {
  const sign = text[at]!;
  const straight = sign === '"' || sign === "'";
  if (!closing.has(sign) && !straight) return -1;
  // A single quote between letters is an apostrophe.
  if ((sign === '’' || straight) && !wordEdge.test(text[at + 1] ?? ' ')) return -1;
  if (straight && /\s/.test(text[at - 1] ?? ' ')) return -1;
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - 8); depth--) {
    const opened = open[depth]!.sign;
    if (straight ? opened === sign : pairs[opened]?.includes(sign)) {
      if ((sign === '’' || sign === "'") && isApostrophe(text, at, open[depth]!.at)) return -1;
      return depth;
    }
  }
  return -1;
};

/** "states’ rights’, in": an apostrophe at the end of a word, where the real end is still to come. */
const isApostrophe = (text: string, at: number, from: number): boolean => {
  if (/[,.;:)]/.test(text[at + 1] ?? '.')) return false;
  const rest = text.slice(at + 1, Math.min(text.length, from + 400));
  const next = /[’'](?=[,.;:)]|\s+(?:in|\()|$)/.exec(rest);
  return next !== null && !/[“"«‘]|\s'/.test(rest.slice(0, next.index));
};

/** 1 where a character stands in one of the spans. */
export const coverOf = (length: number, spans: readonly Span[]): Uint8Array => {
  const cover = new Uint8Array(length);
  for (const { from, to } of spans) cover.fill(1, from, to);
  return cover;
};

/** The italics of a text as places, in order; gaps of white space between them are part of them. */
export const italicSpans = (text: string, italic: Uint8Array): { from: number; to: number }[] => {
  const spans: { from: number; to: number }[] = [];
  let at = 0;
  while (at < text.length) {
    if (!italic[at]) {
      at++;
      continue;
    }
    const from = at;
    while (at < text.length && italic[at]) at++;
    const last = spans[spans.length - 1];
    if (last && text.slice(last.to, from).trim() === '') last.to = at;
    else spans.push({ from, to: at });
  }
  return spans;
};
