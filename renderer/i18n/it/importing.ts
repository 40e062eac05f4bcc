import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const importing: Messages['importing'] = {
  tableTitle: (name) => `Che cosa sono le colonne di ${name}?`,
  tableHint: 'Ogni riga diventa una fonte. Non è ancora stato preso nulla.',
  needsTitle: 'Indica quale colonna contiene i titoli o i nomi.',
  column: 'Colonna',
  cells: 'Prime celle',
  intoShown: 'Sono nella raccolta che l’elenco mostra.',
  previewTitle: 'Che cosa diventano le prime righe',
  previewRow: 'Riga',
  previewType: 'Tipo',
  previewAuthors: 'Autori',
  previewTitleColumn: 'Titolo',
  previewYear: 'Anno',
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
    kept: 'Conservata con la fonte',
  },
  remarks: (count) =>
    plural(count, { one: '# presa con un’osservazione.', other: '# prese con un’osservazione.' }),
  cancelledBefore: (count) =>
    plural(count, {
      one: 'Interrotta prima che # voce del file fosse presa.',
      other: 'Interrotta prima che # voci del file fossero prese.',
    }),
  notUnderstood: (count) =>
    plural(count, {
      one: '# campo non ha un posto in Ibid ed è conservato com’era.',
      other: '# campi non hanno un posto in Ibid e sono conservati com’erano.',
    }),
  reportTitle: 'Da controllare dopo l’importazione',
  leftOutTitle: (count) =>
    plural(count, { one: '# voce è rimasta fuori', other: '# voci sono rimaste fuori' }),
  leftOutIntro:
    'Correggile nel file e importalo di nuovo: ciò che è già in biblioteca non viene preso due volte.',
  remarksTitle: (count) =>
    plural(count, {
      one: '# voce è stata presa, ma è da controllare',
      other: '# voci sono state prese, ma sono da controllare',
    }),
  fieldsTitle: (count) =>
    plural(count, { one: '# campo non è stato riconosciuto', other: '# campi non sono stati riconosciuti' }),
  fieldsIntro: 'Nulla va perso: ognuno è conservato con la sua fonte ed esce di nuovo con essa.',
  reportWhat: 'Voce',
  reportWhy: 'Perché',
  reportField: 'Campo',
  reportEntries: 'Fonti che lo hanno',
  andMore: (count) => plural(count, { one: 'e un’altra', other: 'e altre #' }),
};
