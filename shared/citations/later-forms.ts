import type { RichText, Run } from './citation.ts';
import { replaceRuns, sharedStart, sliceRuns, textOf } from './edit-runs.ts';
import type { SettledRules } from './settled-rules.ts';

/*
 * Short forms that a house wants in place of its style's: with "cit.", with the number of the note that has the
 * full form, or both. They are made of what the style prints, so that names and titles stay the style's.
 */

/** The words of a style in a language that these forms need. */
export type LaterWords = {
  /** What the style itself prints for "cit.", '' if it has no word for it. */
  opCit: string;
  /** What stands before the number of a note. */
  note: string;
};

/** What stands before the number of a note in "(n 12)", by the language of the paper. */
export const noteWord = (lang: string, term: string): string => {
  const [language = ''] = lang.toLowerCase().split('-');
  if (language === 'en') return 'n';
  const word = term.replace(/\.$/, '');
  // German writes its nouns large.
  return (language === 'de' ? word : word.toLowerCase()) || 'n';
};

/** Where the place in the source stands in a short form, and what the form is without it. */
const withoutPlace = (form: RichText, bare: RichText): { end: number; place: Run[] } => {
  const [text, short] = [textOf(form), textOf(bare)];
  const start = sharedStart(text, short);
  // What follows the place in the style belongs to neither.
  return { end: start, place: sliceRuns(form, start) };
};

/**
 * The short form as the rules have it.
 * @param form the style's short form, with its place in the source
 * @param bare the same without a place
 * @param note the number of the note with the full form; '' to name none
 */
export const laterForm = (
  form: RichText,
  bare: RichText,
  { later }: Pick<SettledRules, 'later'>,
  words: LaterWords,
  note: string,
): Run[] => {
  const { end, place } = withoutPlace(form, bare);
  const head = withoutCit(sliceRuns(form, 0, end), words.opCit);
  if (textOf(head) === '') return [...form];
  const cit = later === 'note' ? '' : ', cit.';
  const number = later === 'cit' || note === '' ? '' : ` (${words.note} ${note})`;
  const said = `${cit}${number}`;
  // Nothing to say in its place: "cit." of the style stays rather than a bare name.
  if (said === '') return [...form];
  return replaceRuns(head, textOf(head).length, textOf(head).length, [{ text: said }, ...place]);
};

/** A short form without the style's own "cit." and what divides it from the title. */
const withoutCit = (head: RichText, opCit: string): Run[] => {
  const text = textOf(head);
  const word = opCit.replace(/\.$/, '');
  const bare = text.replace(/[\s,.;]+$/, '');
  if (word === '' || !bare.toLowerCase().endsWith(word.toLowerCase())) return sliceRuns(head, 0, bare.length);
  const before = bare.slice(0, bare.length - word.length);
  // "explicit" does not end with "cit.".
  if (!/[\s,]$/.test(before)) return sliceRuns(head, 0, bare.length);
  return sliceRuns(head, 0, before.replace(/[\s,;]+$/, '').length);
};
