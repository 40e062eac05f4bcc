import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const app: Messages['app'] = {
  name: 'Ibid',
  words: (count) => plural(count, { one: '# parola', other: '# parole' }),
  notes: (count) => plural(count, { one: '# nota', other: '# note' }),
};
