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

  // On the card of a citation.
  open: 'Set by hand…',
  listLabel: 'Set by hand in this citation',
  setByHand: (what: string) => `${what}: set by hand`,
  fieldOf: (field: string, source: string) => `${field} of ${source}`,
  byHandNow: 'By hand',
  liveNow: 'Live',
  why: 'Reason',
  nothing: 'nothing',
  stale: (was: string) => `The live form has changed since this was set. It was: ${was}`,
  toLive: 'Back to live',
  toLiveOf: (what: string) => `Back to live: ${what}`,
  change: 'Change…',
  changeOf: (what: string) => `Change what is set by hand: ${what}`,
  keep: 'Still right',
  keepOf: (what: string) => `Still right as it is: ${what}`,

  // The form.
  title: 'Set by hand, in this citation only',
  what: 'What is set by hand',
  oneField: 'One field',
  wholeText: 'The whole text',
  ofSource: 'Of',
  field: 'Field',
  printed: 'Printed in its place',
  leftOut: 'Nothing is printed for this field.',
  text: 'Text of the citation',
  reason: 'Reason',
  reasonHint: 'One line. It shows wherever the citation does, but is never printed.',
  reasons: [
    'The publisher asks for this form',
    'The source prints its own title differently',
    'The style has no form for this',
    'Named in another way in the text',
    'Shortened, because it is cited often',
  ],
  faults: {
    empty: 'A citation must print something. Write its text, or leave it live.',
    same: 'This is what is printed now. Change it first.',
    noReason: 'Say why, so that the next person knows.',
  },
  noDifference: 'This changes nothing that is printed here.',
  preview: 'As it will be printed',
  set: 'Set by hand',
  cancel: 'Cancel',
};
