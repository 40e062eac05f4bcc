import { searchable } from '../sources/search-text.ts';
import { leafSign } from './paper-texts.ts';

/**
 * What is looked for in texts: words, and phrases that were put in quotation marks, all folded. Each must
 * stand in the text; the last word of each may be the beginning of one.
 */
export type TextQuery = readonly (readonly string[])[];

const wordsIn = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];
const most = 20;

/** A query as it was typed: up to 20 words or phrases. Punctuation has no meaning but for quotation marks. */
export const parseTextQuery = (query: string): TextQuery => {
  const found = new Map<string, string[]>();
  for (const [part, phrase] of searchable(query.slice(0, 500)).matchAll(/"([^"]*)"?|[^"]+/g)) {
    const words = wordsIn(phrase ?? part);
    for (const term of phrase === undefined ? words.map((word) => [word]) : [words])
      if (term.length > 0) found.set(term.join(' '), term);
  }
  return [...found.values()].slice(0, most);
};

/** Where words are in a text, from the first character to behind the last. */
export type TextRange = { from: number; to: number };
export type TextToken = TextRange & { word: string };

const single = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** The words of a text, folded, with their places. */
export const tokensOf = (text: string): TextToken[] => {
  const tokens: TextToken[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [run] = match;
    if (!single.test(run)) {
      tokens.push({ word: searchable(run), from: match.index, to: match.index + run.length });
      continue;
    }
    let from = match.index;
    for (const character of run) {
      tokens.push({ word: searchable(character).trim(), from, to: from + character.length });
      from += character.length;
    }
  }
  return tokens;
};

/** The places in a text where something of the query stands, in order and none within another. */
export const hitsIn = (text: string, query: TextQuery): TextRange[] => {
  const tokens = tokensOf(text);
  const found: TextRange[] = [];
  for (const term of query)
    for (let at = 0; at + term.length <= tokens.length; at++) {
      const fits = term.every((word, n) => {
        const token = tokens[at + n]!.word;
        return n === term.length - 1 ? token.startsWith(word) : token === word;
      });
      if (fits) found.push({ from: tokens[at]!.from, to: tokens[at + term.length - 1]!.to });
    }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((hit, n) => n === 0 || hit.from >= found[n - 1]!.to);
};

/** A stretch of a passage, and whether it is what was looked for. */
export type SnippetRun = { text: string; hit: boolean };

const widely = 60;
const longest = 200;

/**
 * The passage of a text around its first hit, cut at words, with "…" where something was left out.
 * @param before characters before the hit at most
 */
export const snippet = (text: string, hits: readonly TextRange[], before: number = widely): SnippetRun[] => {
  const first = hits[0]?.from ?? 0;
  let start = 0;
  if (first > before) {
    const space = text.indexOf(' ', first - before);
    start = space === -1 || space >= first ? first : space + 1;
  }
  let end = text.length;
  if (end - start > longest) {
    const space = text.lastIndexOf(' ', start + longest);
    end = space > first ? space : start + longest;
  }
  const runs: SnippetRun[] = [];
  const put = (from: number, to: number, hit: boolean): void => {
    const part = text.slice(from, to).replaceAll(leafSign, '');
    if (part !== '') runs.push({ text: part, hit });
  };
  let at = start;
  for (const { from, to } of hits) {
    if (from < at || from >= end) continue;
    put(at, from, false);
    put(from, Math.min(to, end), true);
    at = Math.min(to, end);
  }
  put(at, end, false);
  if (start > 0) runs.unshift({ text: '… ', hit: false });
  if (end < text.length) runs.push({ text: ' …', hit: false });
  return runs;
};
