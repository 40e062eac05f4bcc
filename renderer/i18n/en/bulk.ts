import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of a field that is changed in many sources at once. */
export const bulk = {
  findField: 'Find a field',
  noField: 'No field is called so.',
  often: 'Often changed',
  others: 'All others',
  how: 'How the field is changed',
  set: 'Set',
  replace: 'Find and replace',
  find: 'Find, letter for letter',
  by: 'Replace by',
  byEmpty: 'Left empty, what is found is taken out.',
  replaceIn: (count: number) => plural(count, { one: 'Replace in # source', other: 'Replace in # sources' }),
  preview: 'What will change',
  changes: (count: number, of: number) =>
    count === 0
      ? 'Nothing would change.'
      : plural(of, { one: `${count} of # source will change.`, other: `${count} of # sources will change.` }),
  nothing: 'nothing',
  more: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
};
