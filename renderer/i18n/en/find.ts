import type { PatternFault } from '../../editor/find/pattern-fault.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the bar that finds and replaces. */
const faults: Record<PatternFault, string> = {
  'open-group': 'A ( in the pattern is not closed.',
  'closed-group': 'A ) in the pattern closes nothing; to look for one, write \\).',
  'open-class': 'A [ in the pattern is not closed.',
  'nothing-to-repeat':
    'Before *, + or ? there is nothing to repeat; to look for these signs, write \\*, \\+ or \\?.',
  quantifier: 'The number of repetitions between { and } is not complete or not right.',
  range: 'In a range such as [a-z] the first sign comes after the last.',
  escape: 'Behind a \\ stands a sign that means nothing there.',
  name: 'A name in the pattern does not exist, or is there twice.',
  other: 'This pattern is not complete or not right.',
};

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
  badPattern: 'Nothing was changed.',
  /** What is wrong with a pattern. */
  faults,
  tooSlow: 'This pattern takes too long, so it was stopped. Nothing was changed. Try a simpler one.',
  replaced: (count: number) => plural(count, { one: '# replaced', other: '# replaced' }),
  inCitation: 'This is in what a citation prints: change it in its source.',
  someInCitations: (count: number) =>
    plural(count, {
      one: '# is in a citation and is not replaced.',
      other: '# are in citations and are not replaced.',
    }),
};
