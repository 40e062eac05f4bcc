import type { QuoteMarks } from '../plugins/input-rules/quote-marks.ts';

/*
 * Quotation marks within a passage. What the source has for marks, in whatever language, becomes the marks of the
 * paper, of the level at which they stand: a passage that is set in double marks has single ones inside.
 */

type Kind = 'double' | 'single';

const kindOf: Record<string, Kind> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '«': 'double',
  '»': 'double',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‹': 'single',
  '›': 'single',
};
/** What may close what was opened by this. */
const closers: Record<string, string> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '”': '”',
  '«': '»',
  '»': '«»',
  "'": "'’",
  '‘': "’'",
  '‚': '‘’',
  '’': '’',
  '‹': '›',
  '›': '‹›',
};

type Pair = { kind: Kind; open: number; close: number; depth: number };

const isSpace = (character: string): boolean => character === '' || /\s/u.test(character);
const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The pairs of quotation marks of a text. An apostrophe is none, and neither is a mark without its other half. */
const pairsOf = (text: string): Pair[] => {
  const stack: { sign: string; at: number }[] = [];
  const found: { open: number; close: number; kind: Kind }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const kind = kindOf[sign];
    if (!kind) continue;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    const opener = stack.findLastIndex((open) => closers[open.sign]!.includes(sign));
    // Guillemets stand off their words in some languages, so that only what is open says what they do.
    const mayClose = /[«»‹›]/.test(sign) || (!isSpace(before) && !isWord(after));
    if (opener !== -1 && mayClose && at > stack[opener]!.at + 1) {
      found.push({ open: stack[opener]!.at, close: at, kind });
      stack.length = opener;
    } else if (!isWord(before) && (sign === '«' || sign === '‹' || !isSpace(after))) stack.push({ sign, at });
  }
  found.sort((a, b) => a.open - b.open);
  return found.map((pair) => ({
    ...pair,
    depth: found.filter((other) => other.open < pair.open && other.close > pair.close).length,
  }));
};

/** Takes the marks off a passage that stands in one pair of them from its first to its last word. */
export const withoutOuterMarks = (text: string): string => {
  const trimmed = text.trim();
  const outer = pairsOf(trimmed).find(({ open, close }) => open === 0 && close === trimmed.length - 1);
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
  const edits = pairsOf(text)
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
