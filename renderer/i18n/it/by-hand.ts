import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

/** What is set by hand in a citation, in Italian. */
export const byHand: Messages['byHand'] = {
  byHand: 'modificata a mano',
  live: 'automatico',
  fieldByHand: (field) => `${field} a mano`,
  otherReason: 'altro motivo della modifica a mano',

  onPage: (reasons, isStale) =>
    `Modificata a mano: ${reasons}${isStale ? '. Nel frattempo la forma automatica è cambiata' : ''}`,

  badge: 'A mano',
  badgeStale: 'A mano; da rivedere',
  nextOf: (count) =>
    plural(count, {
      one: 'Vai alla citazione modificata a mano',
      other: 'Prossima di # citazioni modificate a mano',
    }),
};
