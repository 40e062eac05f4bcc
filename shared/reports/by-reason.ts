import type { EntryProblem } from '../contract/methods.ts';
import { type ReportWords, wordsOf } from './said.ts';

/** Entries named of those that have the same said of them. */
const named = 6;

export type ReasonOfEntries = { reason: string; entries: string[]; more: number };

/** What is said of entries, in words, each once with those it is said of. */
export const byReason = (problems: readonly EntryProblem[], words: ReportWords): ReasonOfEntries[] => {
  const all = new Map<string, string[]>();
  for (const { entry, reason } of problems) {
    const said = wordsOf(words, reason);
    const known = all.get(said);
    if (known) known.push(wordsOf(words, entry));
    else all.set(said, [wordsOf(words, entry)]);
  }
  return [...all].map(([reason, entries]) => ({
    reason,
    entries: entries.slice(0, named),
    more: Math.max(0, entries.length - named),
  }));
};
