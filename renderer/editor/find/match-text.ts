import { type FoldedText, foldText } from './folded-text.ts';
import type { Query } from './query.ts';

/** A hit in a text: from `start` to `end`, and what a pattern's groups caught. */
export type TextHit = {
  start: number;
  end: number;
  /** The whole and the groups of a regular expression; a group that took no part is undefined. */
  groups?: readonly (string | undefined)[];
  named?: Readonly<Record<string, string | undefined>>;
};

/** Stands for a leaf that no hit may reach over. No pattern's dot matches it. */
export const closedLeaf = '\u2028';

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
const mark = /^\p{M}/u;

const isWordAt = (text: string, at: number): boolean =>
  at < text.length && wordCharacter.test(String.fromCodePoint(text.codePointAt(at)!));

const isWordBefore = (text: string, at: number): boolean => {
  if (at === 0) return false;
  const low = text.charCodeAt(at - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return isWordAt(text, pair ? at - 2 : at - 1);
};

/** The place behind the character at `at`: a pattern put between the halves of one would step back. */
const after = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Does a hit begin and end where a word does? An end that is no letter or digit is always one. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !(isWordBefore(text, start) && isWordAt(text, start)) && !(isWordBefore(text, end) && isWordAt(text, end));

/** Finds a text that is not a pattern, as the query folds it. Hits don't overlap. */
export const matchLiteral = (query: Query): ((text: string) => TextHit[]) => {
  const wanted = foldText(query.text, query).text;
  return (text) => {
    if (wanted === '') return [];
    const hits: TextHit[] = [];
    const folded: FoldedText = foldText(text, query);
    const { from } = folded;
    let at = folded.text.indexOf(wanted);
    while (at >= 0) {
      const end = at + wanted.length;
      let hit: TextHit | null = { start: at, end };
      if (from) {
        // Not from within a character that became two ("ß"), nor to there.
        const aligned =
          (at === 0 || from[at] !== from[at - 1]) &&
          (end === folded.text.length || from[end] !== from[end - 1]);
        hit = aligned ? { start: from[at]!, end: from[end]! } : null;
        // "g" is no "ğ" where accents count, also if the accent is a character of its own.
        if (hit && query.matchAccents && mark.test(text.slice(hit.end, hit.end + 2))) hit = null;
      }
      if (hit && query.wholeWord && !isWhole(text, hit.start, hit.end)) hit = null;
      if (hit) hits.push(hit);
      at = folded.text.indexOf(wanted, hit ? end : at + 1);
    }
    return hits;
  };
};

/** The pattern of a query; throws a SyntaxError that says what is wrong with it. */
export const compilePattern = (query: Pick<Query, 'text' | 'matchCase'>): RegExp =>
  new RegExp(query.text, query.matchCase ? 'gu' : 'giu');

/**
 * Finds a pattern. Hits of no length are none; a hit reaches over no citation, and over a line break only if
 * the pattern names one.
 */
export const matchPattern = (query: Query): ((text: string) => TextHit[]) => {
  const pattern = compilePattern(query);
  const closed = query.text.includes('\\n') ? /\u2028/ : /[\u2028\n]/;
  return (text) => {
    const hits: TextHit[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const start = found.index;
      const end = start + found[0].length;
      if (end === start) {
        pattern.lastIndex = after(text, start);
        continue;
      }
      const inner = found[0].search(closed);
      if (inner >= 0) {
        pattern.lastIndex = start + inner + 1;
        continue;
      }
      if (query.wholeWord && !isWhole(text, start, end)) {
        pattern.lastIndex = after(text, start);
        continue;
      }
      hits.push({ start, end, groups: [...found], ...(found.groups ? { named: { ...found.groups } } : {}) });
    }
    return hits;
  };
};
