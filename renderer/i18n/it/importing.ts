import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const importing: Messages['importing'] = {
  notUnderstood: (count) =>
    plural(count, {
      one: '# campo non è stato riconosciuto.',
      other: '# campi non sono stati riconosciuti.',
    }),
  reportTitle: 'Che cosa è rimasto fuori o non è stato riconosciuto',
  reportIntro:
    'Tutte le altre voci sono nella biblioteca. Correggi nel file quelle rimaste fuori e importalo di nuovo.',
  reportWhat: 'Voce o campo',
  reportWhy: 'Perché',
  field: (name) => `Campo «${name}»`,
  inEntries: (count) =>
    plural(count, {
      one: 'Ibid non ha un posto per questo campo. # voce lo contiene.',
      other: 'Ibid non ha un posto per questo campo. # voci lo contengono.',
    }),
};
