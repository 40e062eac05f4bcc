import { quotePairs } from '#shared/quotations/quote-pairs.ts';
import type { QuoteMarks } from '../plugins/input-rules/quote-marks.ts';

/*
 * Quotation marks within a passage. What the source has for marks, in whatever language, becomes the marks of the
 * paper, of the level at which they stand: a passage that is set in double marks has single ones inside.
 */

/** Takes the marks off a passage that stands in one pair of them from its first to its last word. */
export const withoutOuterMarks = (text: string): string => {
  const trimmed = text.trim();
  const outer = quotePairs(trimmed).find(({ open, close }) => open === 0 && close === trimmed.length - 1);
  return outer ? trimmed.slice(1, -1).trim() : trimmed;
};

/** The marks of a level: of the first where `level` is even, of the second where it is odd. */
const marksOf = ({ double, single }: QuoteMarks, level: number): readonly [string, string] => {
  if (level % 2 === 0) return double;
  if (single) return single;
  // A language whose ' is only an apostrophe: its second level is English, or that of its own sign.
  return double[0] === '”' ? ['’', '’'] : ['“', '”'];
};

/** Puts the marks of the paper in place of those within a passage, the outermost of `level`. */
export const setLevels = (text: string, marks: QuoteMarks, level: 0 | 1): string => {
  let result = '';
  let from = 0;
  const edits = quotePairs(text)
    .flatMap(({ open, close, depth }) => {
      const [left, right] = marksOf(marks, level + depth);
      return [
        { at: open, by: left, isOpen: true },
        { at: close, by: right, isOpen: false },
      ];
    })
    .sort((a, b) => a.at - b.at);
  for (const { at, by, isOpen } of edits) {
    const before = text.slice(from, at);
    result += (isOpen ? before : before.replace(/[\u00a0\u202f ]+$/u, '')) + by;
    from = at + 1;
    if (isOpen) from += /^[\u00a0\u202f ]*/u.exec(text.slice(from))![0].length;
  }
  return result + text.slice(from);
};

/** A passage in the marks of the paper. */
export const inMarks = (text: string, marks: QuoteMarks): string =>
  `${marks.double[0]}${setLevels(text, marks, 1)}${marks.double[1]}`;
