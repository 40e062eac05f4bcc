import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const referring: Messages['referring'] = {
  title: 'Inserisci un rimando interno',
  changeTitle: 'Modifica il rimando interno',
  search: 'Sezione, tabella, figura o nota',
  results: 'A che cosa si può rimandare',
  kinds: { section: 'Sezione', table: 'Tabella', figure: 'Figura', note: 'Nota' },
  groups: { section: 'Sezioni', table: 'Tabelle', figure: 'Figure', note: 'Note' },
  untitled: 'Senza testo',
  empty: 'Non c’è ancora nulla a cui rimandare: serve un titolo, una tabella, una figura o una nota.',
  none: 'Nulla contiene tutte queste parole. Prova con un numero o con meno parole.',
  more: (count) =>
    plural(count, { one: 'Ancora #: scrivi per trovarlo', other: 'Altri #: scrivi per trovarli' }),
  form: 'Stampa come',
  hint: 'Invio inserisce · Tab passa alla forma',
  hintChange: 'Invio modifica · Tab passa alla forma',
  insert: 'Inserisci',
  change: 'Modifica',
  card: 'Rimando interno',
  goTo: 'Vai al punto',
  other: 'Rimanda ad altro…',
  remove: 'Elimina',
  gone: {
    section: 'La sezione a cui rimandava non è più nel documento.',
    table: 'La tabella a cui rimandava non è più nel documento.',
    figure: 'La figura a cui rimandava non è più nel documento.',
    note: 'La nota a cui rimandava non è più nel documento.',
  },
  mend: 'Scegli a che cosa deve rimandare ora, oppure eliminalo. Se annulli la cancellazione, torna giusto da sé.',
  choose: 'Scegli a che cosa rimanda…',
};
