import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what is said after sources came in from files. */
export const importing = {
  notUnderstood: (count: number) =>
    plural(count, { one: '# field was not understood.', other: '# fields were not understood.' }),
  reportTitle: 'What was left out or not understood',
  reportIntro:
    'All other entries are in the library. Mend those that were left out in the file and import it again.',
  reportWhat: 'Entry or field',
  reportWhy: 'Why',
  field: (name: string) => `Field “${name}”`,
  inEntries: (count: number) =>
    plural(count, {
      one: 'Ibid has no place for it. # entry has it.',
      other: 'Ibid has no place for it. # entries have it.',
    }),
};
