import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

/** Testi del pannello che trasforma note già formattate in citazioni. */
export const reading: Messages['reading'] = {
  title: 'Trasforma il testo in citazioni',
  wait: 'Lettura in corso…',
  failed: 'Non è stato possibile leggere il testo. Resta com’è.',
  nothing: 'In questo testo non sono state trovate fonti.',
  nothingHint:
    'Una fonte si riconosce dalle sue parti: nomi, un titolo tra virgolette o in corsivo, una rivista con i suoi numeri, luogo ed editore, una data, un DOI o un indirizzo.',
  changed: 'Nel frattempo il testo è cambiato, perciò nulla è stato sostituito. Apri di nuovo il pannello.',
  notTaken: 'La biblioteca non ha potuto accogliere le nuove fonti, perciò nulla è stato sostituito.',
  lead: 'Ecco che cosa è stato letto. Nulla è sostituito prima della tua conferma; ciò che lasci resta com’è.',
  counts: (known, fresh, doubtful) =>
    [
      known > 0 ? `${known} nella tua biblioteca` : '',
      fresh > 0 ? plural(fresh, { one: '1 nuova', other: '# nuove' }) : '',
      doubtful > 0 ? `${doubtful} con campi dubbi` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  takeAll: 'Accetta tutte',
  leaveAll: 'Lascia tutto come testo',

  note: (number) => `Nota ${number}`,
  inText: 'Nel testo',
  before: 'Com’è ora',
  after: 'Come sarà stampata',
  same: 'La stampa è identica, segno per segno.',
  printing: 'Composizione in corso…',
  onlyBefore: (text) => `solo qui: ${text}`,

  sources: 'Fonti di questo passo',
  known: 'nella tua biblioteca',
  fresh: 'nuova',
  left: 'resta testo',
  doubts: (count) => plural(count, { one: '1 campo dubbio', other: '# campi dubbi' }),
  differs: (count) => plural(count, { one: 'differisce in 1 campo', other: 'differisce in # campi' }),
  repeats: 'già citata',
  unsure: 'non è certo quale',

  take: 'Accetta',
  leave: 'Lascia come testo',
  ofSource: (what, source) => `${what}: ${source}`,
  details: (source) => `Che cosa è stato letto: ${source}`,
  untitled: 'Senza titolo',
  asMatch: 'Cita la scheda della tua biblioteca',
  asNew: 'Aggiungi come un’altra fonte',
  whichRecord: 'Quale scheda viene citata',
  field: 'Campo',
  read: 'Come è stato letto',
  library: 'Nella tua biblioteca',
  empty: 'niente',
  doubt: (percent) => `Dubbio (certezza ${percent} %): da controllare.`,
  doubtfulFields: 'Da controllare:',
  notPlaced: 'Ciò che non ha trovato posto è nel campo delle note.',

  more: (count) => plural(count, { one: 'Mostra un’altra nota', other: 'Mostra altre # note' }),
  seeAll: 'Prima guarda tutte le note.',
  cancel: 'Lascia il testo',
  done: (count) => plural(count, { one: 'Accetta 1 fonte', other: 'Accetta # fonti' }),
  taken: (count) =>
    plural(count, { one: 'Il testo è diventato 1 citazione.', other: 'Il testo è diventato # citazioni.' }),

  offer: 'Il testo incollato sembra contenere note con fonti.',
  offerAction: 'Trasforma in citazioni…',
};
