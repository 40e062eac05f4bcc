import type { RichText, Run } from './citation.ts';
import type { CslItem } from './csl-item.ts';
import { type LaterWords, laterForm } from './later-forms.ts';
import { adaptLinks, finishLinks, type LinkWords, linkRulesKey } from './link-rules.ts';
import type { Cite } from './prepare-cite.ts';
import type { SettledRules } from './settled-rules.ts';

/** The words of a style in a language that the house's forms need. */
export type RuleWords = LaterWords & LinkWords;

/** The rules that decide the form of a single cite. */
export const citeRulesKey = (rules: SettledRules): string => `${rules.later} ${linkRulesKey(rules)}`;

/** Stands for the number of the note with the full form, so that a cite needn't be printed anew when notes move. */
const numberMark = '\uFDE8';

/** A cite with the place of a note's number marked, where `standIn` was printed for it. */
export const withNumberMark = (runs: RichText, standIn: number): RichText =>
  runs.map((run) => ({ ...run, text: run.text.replaceAll(String(standIn), numberMark) }));

/** Puts the number of the note with the full form where it belongs. */
export const fillNumber = (runs: RichText, note: number): RichText =>
  runs.some(({ text }) => text.includes(numberMark))
    ? runs.map((run) => ({ ...run, text: run.text.replaceAll(numberMark, String(note)) }))
    : runs;

/**
 * One cite as the house's rules have it, made of what the style prints.
 * @param namesNote whether a note with the full form can be named; `fillNumber` puts in its number
 */
export const citeByRules = (
  format: (item: CslItem, cite: Cite) => Run[],
  item: CslItem,
  cite: Cite,
  rules: SettledRules,
  words: RuleWords,
  namesNote: boolean,
): RichText => {
  const copy = adaptLinks(item, rules);
  if (cite.position !== 'subsequent' || rules.later === 'style')
    return finishLinks(format(copy, cite), copy, rules, words);
  // The number of the note is set here: a style that prints it too would print it twice.
  const { locator: _, label: __, ...bareCite } = { ...cite, firstNoteNumber: 0 };
  const form = format(copy, { ...cite, firstNoteNumber: 0 });
  const bare = cite.locator ? format(copy, bareCite) : form;
  return finishLinks(laterForm(form, bare, rules, words, namesNote ? numberMark : ''), copy, rules, words);
};
