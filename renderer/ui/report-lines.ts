import type { EntryProblem, Loss } from '#shared/contract/methods.ts';
import { type ReportWords, wordsOf } from '#shared/reports/said.ts';

type Line = readonly [left: string, right: string];

/** What was lost, and where, in the language of the window. */
export const lossLines = (losses: readonly Loss[], words: ReportWords): Line[] =>
  losses.map(({ what, where }) => [wordsOf(words, what), wordsOf(words, where)]);

/** Which entries were not taken, and why. */
export const problemLines = (problems: readonly EntryProblem[], words: ReportWords): Line[] =>
  problems.map(({ entry, reason }) => [wordsOf(words, entry), wordsOf(words, reason)]);
