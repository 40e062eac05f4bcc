import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what is set by hand in a citation. */
export const byHand = {
  // In a comparison of versions.
  byHand: 'set by hand',
  live: 'live',
  fieldByHand: (field: string) => `${field} set by hand`,
  otherReason: 'another reason for what is set by hand',

  /** Of a citation on the page. */
  onPage: (reasons: string, isStale: boolean) =>
    `Set by hand: ${reasons}${isStale ? '. What would be printed has changed since' : ''}`,

  // In the list of notes.
  badge: 'Set by hand',
  badgeStale: 'Set by hand; look again',
  nextOf: (count: number) =>
    plural(count, { one: 'Go to the citation set by hand', other: 'Next of # citations set by hand' }),
};
