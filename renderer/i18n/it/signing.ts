import type { Messages } from '../messages.ts';

export const signing: Messages['signing'] = {
  title: 'Inserisci un simbolo',
  search: 'Simbolo, a parole',
  none: 'Nessun simbolo ha tutte queste parole nel nome.',
  hint: 'Invio inserisce · Ctrl+Invio inserisce e resta',
  groups: {
    recent: 'Usati di recente',
    spaces: 'Spazi e trattini',
    dashes: 'Lineette e punti',
    quotes: 'Virgolette',
    marks: 'Segni',
    ordinals: 'Ordinali e frazioni',
    currency: 'Valute',
    letters: 'Lettere',
    arrows: 'Frecce e matematica',
  },
};
