import { dropsCenturies, type QuoteMarks, quoteMarks } from './quote-marks.ts';
import { findPattern, type TypingRule, textRule } from './rule.ts';

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Whether a quotation is open at the end of this text. */
const isOpen = (text: string, [open, close]: readonly [string, string]): boolean =>
  open === close ? count(text, open) % 2 === 1 : count(text, open.trim()) > count(text, close.trim());

/** Is a single quotation open? Its closing mark is mostly an apostrophe too, which has a letter after it. */
const singleIsOpen = (text: string, [open, close]: readonly [string, string]): boolean => {
  const start = text.lastIndexOf(open);
  if (start === -1) return false;
  const rest = text.slice(start + 1);
  return !new RegExp(`${close}(?!\\p{L})`, 'u').test(rest);
};

const opensAfter = /[\s([{–—/¿¡]$/u;
const digit = /\p{N}$/u;

const doubleFor = (before: string, marks: QuoteMarks): string | null => {
  const [open, close] = marks.double;
  const opened = isOpen(before, marks.double);
  if (before === '' || opensAfter.test(before)) return open;
  if (marks.single && marks.single[0] !== '’' && before.endsWith(marks.single[0]) && !opened) return open;
  // 6"
  if (digit.test(before) && !opened) return null;
  // After an apostrophe (dell’"), a hyphen or a mark it depends on whether something is open.
  if (/[’\-\ufffc]$/u.test(before)) return opened ? close : open;
  return close;
};

const singleFor = (before: string, marks: QuoteMarks): string | null => {
  const { single } = marks;
  if (!single) return '’';
  const [open, close] = single;
  if (before === '' || opensAfter.test(before) || before.endsWith(marks.double[0])) return open;
  const opened = singleIsOpen(before, single);
  // 6'
  if (digit.test(before) && !opened) return null;
  return opened ? close : '’';
};

/** " and ' become the quotation marks of the language at the caret, or an apostrophe. */
export const quoteRule: TypingRule = textRule('quotes', ({ before, language }) => {
  const typed = before.at(-1);
  if (typed !== '"' && typed !== "'") return null;
  const marks = quoteMarks(language);
  const by = (typed === '"' ? doubleFor : singleFor)(before.slice(0, -1), marks);
  return by === null ? null : { start: 1, end: 0, by };
});

/** A prime that turns out to be an apostrophe: "the 1990's". */
export const lateApostropheRule: TypingRule = textRule('quotes', (typed) => {
  const found = findPattern(/\p{N}(')\p{L}$/u)(typed);
  return found && { ...found, by: '’' };
});

const shortened = /(?<![\p{L}\p{N}])(‘)(?:\d\ds|tis|twas|em|til|cause|n)[^\p{L}\p{N}]$/iu;
const century = /(?<![\p{L}\p{N}])(‘)\d{2,3}[^\p{L}\p{N}]$/u;

/** An opening quote that turns out to be an apostrophe: "the ’90s", "’tis", "nel ’900". */
export const shortenedWordRule: TypingRule = textRule('quotes', (typed) => {
  const pattern = dropsCenturies(typed.language) ? century : shortened;
  const found = findPattern(pattern)(typed) ?? findPattern(shortened)(typed);
  return found && { ...found, by: '’' };
});
