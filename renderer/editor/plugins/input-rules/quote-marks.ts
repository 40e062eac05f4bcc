/** How a language sets off what is quoted: opening and closing marks, spaces inside them included. */
export type QuoteMarks = {
  double: readonly [open: string, close: string];
  /** Quotation marks inside quotation marks; null where ' is only ever an apostrophe. */
  single: readonly [open: string, close: string] | null;
};

const curly: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'] };
const low: QuoteMarks = { double: ['„', '“'], single: ['‚', '‘'] };
const lowHigh: QuoteMarks = { double: ['„', '”'], single: ['‚', '’'] };
const angular: QuoteMarks = { double: ['«', '»'], single: ['‘', '’'] };
const right: QuoteMarks = { double: ['”', '”'], single: null };

/**
 * Quotation marks by language. English and Italian as the house prints them; others as their style manuals
 * have them. What is not named here gets the English ones.
 */
const byLanguage: Record<string, QuoteMarks> = {
  en: curly,
  it: curly,
  // Narrow no-break spaces inside, as the Imprimerie nationale asks.
  fr: { double: ['«\u202f', '\u202f»'], single: null },
  de: low,
  cs: low,
  sk: low,
  sl: low,
  bg: low,
  lt: low,
  is: low,
  pl: lowHigh,
  hu: lowHigh,
  ro: lowHigh,
  hr: lowHigh,
  sr: lowHigh,
  ru: angular,
  uk: angular,
  el: angular,
  no: angular,
  nb: angular,
  nn: angular,
  sv: right,
  fi: right,
};

/** The marks of a BCP 47 tag. Swiss German and Swiss Italian use « » without spaces. */
export const quoteMarks = (language: string): QuoteMarks => {
  const tag = language.toLowerCase();
  if (/^(de|it|fr)-ch\b/.test(tag)) return angular;
  return byLanguage[tag.split('-')[0] ?? ''] ?? curly;
};

/** Languages in which a word may lose its first letters or numbers: "nel ’900". */
export const dropsCenturies = (language: string): boolean => /^it\b/i.test(language);
