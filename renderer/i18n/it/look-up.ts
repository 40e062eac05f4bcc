import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const lookUp: Messages['lookUp'] = {
  title: 'Cerca in rete',
  find: { doi: 'Cerca il DOI', isbn: 'Cerca l’ISBN', url: 'Cerca l’indirizzo' },
  asking: 'Chiedo…',
  same: (from) => `${from} dice lo stesso. Non è cambiato nulla.`,
  intro: (from) => `Qui ${from} dice altro. Scegli campo per campo; il resto rimane.`,
  here: { library: 'In biblioteca', page: 'Letto' },
  off: 'Ibid può cercarlo in rete, se le impostazioni lo permettono.',
  toSettings: 'Apri le impostazioni',
  there: 'Trovato',
  nothing: 'niente',
  choose: (field, side, value) => `${field}, ${side}: ${value}`,
  take: (count) => plural(count, { one: 'Prendi # campo', other: 'Prendi # campi' }),
  close: 'Lascia tutto com’è',
  taken: { library: 'Fatto. «Annulla le modifiche» riporta quello che c’era.', page: 'Fatto.' },
  setting: {
    title: 'Cercare in rete',
    label: 'Mostra i pulsanti che cercano un DOI, un ISBN o un indirizzo',
    hint: 'Da spento, Ibid non chiede nulla alla rete. Da acceso, un clic su uno di questi pulsanti manda quel DOI a doi.org, quell’ISBN a openlibrary.org, oppure chiede quella pagina, e nient’altro: niente documenti, niente note, niente cookie. Vedono il tuo indirizzo di rete, come ogni sito.',
  },
  address: 'Oppure l’indirizzo di una pagina',
  addressHint: 'Viene chiesta solo questa pagina, quando premi il pulsante.',
  readAddress: 'Prendila e leggila',
};
