import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the window's frame. */
export const app = {
  name: 'Ibid',
  words: (count: number) => plural(count, { one: '# word', other: '# words' }),
  notes: (count: number) => plural(count, { one: '# note', other: '# notes' }),
};
