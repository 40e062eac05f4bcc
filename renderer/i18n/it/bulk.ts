import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const bulk: Messages['bulk'] = {
  findField: 'Trova un campo',
  noField: 'Nessun campo si chiama così.',
  often: 'Cambiati spesso',
  others: 'Tutti gli altri',
  how: 'Come cambia il campo',
  set: 'Imposta',
  replace: 'Trova e sostituisci',
  find: 'Trova, lettera per lettera',
  by: 'Sostituisci con',
  byEmpty: 'Se resta vuoto, quanto trovato viene tolto.',
  replaceIn: (count) => plural(count, { one: 'Sostituisci in # fonte', other: 'Sostituisci in # fonti' }),
  preview: 'Che cosa cambierà',
  changes: (count, of) =>
    count === 0
      ? 'Non cambierebbe nulla.'
      : plural(of, { one: `Cambierà ${count} fonte su #.`, other: `Fonti che cambieranno: ${count} su #.` }),
  nothing: 'niente',
  more: (count) => plural(count, { one: 'e un’altra', other: 'e altre #' }),
};
