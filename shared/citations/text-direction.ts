import type { Run } from './citation.ts';

/*
 * Arabic and Hebrew among words from left to right. Punctuation and numbers around such words would run with them
 * ("title, 3" would show as "3 ,title"), so each title, and each name, is a run of its own that outputs isolate.
 */

const rightToLeft = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
const anyLetter = new RegExp(`[${rightToLeft}]`, 'u');
const firstLetter = /\p{L}/u;
/** Words from right to left with nothing but spaces and joiners between them: names, words in another text. */
const words = new RegExp(
  `[${rightToLeft}][${rightToLeft}\\p{M}\\u200C\\u200D]*(?:[ \\u00A0'’-]+[${rightToLeft}][${rightToLeft}\\p{M}\\u200C\\u200D]*)*`,
  'gu',
);

/** Whether a text as a whole runs from right to left: its first letter says. */
export const runsRightToLeft = (text: string): boolean => {
  if (!anyLetter.test(text)) return false;
  return anyLetter.test(firstLetter.exec(text)?.[0] ?? '');
};

/** Runs with words from right to left set apart from what is around them. */
export const withDirections = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run) => {
    if (run.rtl || run.href !== undefined || !anyLetter.test(run.text)) return [run];
    const parts: Run[] = [];
    let last = 0;
    for (const match of run.text.matchAll(words)) {
      if (match.index > last) parts.push({ ...run, text: run.text.slice(last, match.index) });
      parts.push({ ...run, text: match[0], rtl: true });
      last = match.index + match[0].length;
    }
    if (last < run.text.length) parts.push({ ...run, text: run.text.slice(last) });
    return parts;
  });
