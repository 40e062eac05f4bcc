import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the bar that finds and replaces. */
export const find = {
  bar: 'Find and replace',
  query: 'Find',
  replacement: 'Replace with',
  showReplace: 'Show replace',
  hideReplace: 'Hide replace',
  next: 'Next hit',
  previous: 'Previous hit',
  close: 'Close',
  replace: 'Replace',
  replaceAll: 'Replace all',
  matchCase: 'Match case',
  wholeWord: 'Whole words only',
  matchAccents: 'Match accents and kinds of quotes',
  regex: 'Regular expression',
  where: 'Where to find',
  parts: { front: 'Front page', body: 'Text', notes: 'Notes' },
  within: 'Selection',
  place: (current: string, total: string) => `${current} of ${total}`,
  hits: (count: number) => plural(count, { one: '# hit', other: '# hits' }),
  none: 'Not found',
  searching: 'Searching…',
  badPattern: 'This pattern is not complete or not right. Nothing was changed.',
  tooSlow: 'This pattern takes too long, so it was stopped. Nothing was changed. Try a simpler one.',
  replaced: (count: number) => plural(count, { one: '# replaced', other: '# replaced' }),
  inCitation: 'This is in what a citation prints: change it in its source.',
  someInCitations: (count: number) =>
    plural(count, {
      one: '# is in a citation and is not replaced.',
      other: '# are in citations and are not replaced.',
    }),
};
