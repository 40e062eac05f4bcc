import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const importing: Messages['importing'] = {
  tableTitle: (name) => `Che cosa sono le colonne di ${name}?`,
  tableHint: 'Ogni riga diventa una fonte. Non è ancora stato preso nulla.',
  needsTitle: 'Indica quale colonna contiene i titoli o i nomi.',
  column: 'Colonna',
  cells: 'Prime celle',
  is: 'Letta come',
  isOf: (column) => `«${column}» è letta come`,
  noHeading: '(senza intestazione)',
  leaveOut: 'Esclusa',
  take: (rows) => plural(rows, { one: 'Importa # riga', other: 'Importa # righe' }),
  cancel: 'Annulla',
  targets: {
    type: 'Tipo di fonte',
    id: 'Id (chiave di citazione)',
    year: 'Anno',
    month: 'Mese',
    day: 'Giorno',
    'page-last': 'Ultima pagina',
    tags: 'Etichette',
    notes: 'Appunti propri',
    collections: 'Raccolte',
  },
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
