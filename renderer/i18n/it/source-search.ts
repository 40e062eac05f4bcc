import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');
const sources = (count: number): string => plural(count, { one: '# fonte', other: '# fonti' });

/** Testi della ricerca in biblioteca, dei filtri e delle colonne, e di ciò che si fa a più fonti. */
export const sourceSearch: Messages['sourceSearch'] = {
  help: 'Le parole si cercano in campi, appunti, passi, etichette e allegati. Inoltre: "politica estera" autore: titolo: testata: anno:2015..2020 OPPURE tipo: etichetta: raccolta: citata:no con:allegato lingua: giudizio: e un trattino davanti a ciò che non si vuole',
  suggestions: 'Che cosa si può chiedere',
  filters: 'Filtri',
  filterKind: 'Tipo',
  filterYear: 'Anno',
  filterCited: 'Citata',
  filterHas: 'Con',
  filterLanguage: 'Lingua',
  filterBy: (filter) => `Filtro: ${filter}`,
  filterIs: (filter, value) => `Filtro: ${filter}: ${value}`,
  filterOff: (filter) => `Togli il filtro: ${filter}`,
  thisYear: 'Quest’anno',
  lastYears: (count) => `Gli ultimi ${count} anni`,
  until: (year) => `Fino al ${year}`,
  citedYes: 'Citata in un documento',
  citedNo: 'Non ancora citata',
  has: {
    file: 'Un allegato',
    note: 'Un tuo appunto',
    quotation: 'Un passo',
    tag: 'Un’etichetta',
    doi: 'Un DOI',
    isbn: 'Un ISBN',
    url: 'Un indirizzo web',
    abstract: 'Un sommario',
    date: 'Una data',
  },
  hints: {
    'unknown-operator': (operator) => `Non si può chiedere «${operator}:»; è cercato come parola.`,
    'unknown-value': (operator, value) => `«${operator}:» non conosce «${value}».`,
    'no-value': (operator) => `Scrivi che cosa cercare dopo «${operator}:».`,
  },
  similar: (name) => `Nome simile: ${name}`,
  inNote: 'Appunto',
  inQuotation: (page) => (page === '' ? 'Passo' : `Passo, ${page}`),
  readThere: 'Leggi il file in questo punto',
  showThere: 'Mostra nella fonte',
  inFile: (name, page) => (page === '' ? name : `${name}, pag. ${page}`),
  files: (count) => plural(count, { one: '# allegato', other: '# allegati' }),
  columns: {
    added: 'Aggiunta',
    modified: 'Modificata',
    tags: 'Etichette',
    files: 'Allegati',
    language: 'Lingua',
    doi: 'DOI',
    key: 'Chiave',
  },
  chooseColumns: 'Colonne e ordine delle lettere',
  columnLeft: (column) => `Sposta ${column} a sinistra`,
  columnRight: (column) => `Sposta ${column} a destra`,
  columnsHint:
    'Per allargare una colonna trascina il suo bordo in testa all’elenco, o premi Alt con una freccia.',
  keepAll: 'Mostrale sempre tutte',
  keepAllHint: 'Un elenco stretto scorre allora di lato.',
  leftOut: (count) =>
    plural(count, {
      one: '# colonna non c’è, perché l’elenco è stretto.',
      other: '# colonne non ci sono, perché l’elenco è stretto.',
    }),
  columnsReset: 'Come all’inizio',
  alphabet: 'Ordine delle lettere',
  alphabets: { latin: 'Inglese e italiano', turkish: 'Turco (ç dopo c, ı prima di i)' },
  ways: 'Dove andare da qui',
  moreWays: 'Altro',
  morePicked: 'Altro per le fonti scelte',
  picked: 'Le fonti scelte',
  sort: 'Etichette e raccolte',
  bulkEdit: 'Cambia un campo',
  bulkField: 'Campo',
  bulkValue: 'Valore',
  bulkEmpty: 'Se resta vuoto, il campo viene tolto.',
  bulkChooseKind: 'Scegli un tipo',
  bulkSet: (count) => `Imposta in ${sources(count)}`,
  bulkClear: (count) => `Togli da ${sources(count)}`,
  bulkDone: (count, field) =>
    `${field}: ${plural(count, { one: '# fonte modificata', other: '# fonti modificate' })}.`,
  bulkRefused: (count) =>
    plural(count, {
      one: '# fonte non può averlo ed è rimasta com’era.',
      other: '# fonti non possono averlo e sono rimaste com’erano.',
    }),
  removeMany: 'Elimina',
  removedMany: (count) => plural(count, { one: '# fonte eliminata.', other: '# fonti eliminate.' }),
  citedStay: (count) =>
    plural(count, {
      one: '# è citata in un documento e resta. Per eliminarla, sostituiscila con un’altra.',
      other: '# sono citate in qualche documento e restano. Per eliminarle, sostituiscile con altre.',
    }),
  pickAll: (count) => `Scegli tutte: ${sources(count)}`,
  pickNone: 'Deseleziona tutte',
  tooMany: (most) => `Si possono modificare insieme al massimo ${sources(most)}.`,
};
