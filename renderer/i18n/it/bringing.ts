import { nameWords } from '#shared/sources/labels.ts';
import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const bringing: Messages['bringing'] = {
  title: (name) => `Importazione di ${name}`,
  nothingYet: 'Non è stato ancora preso nulla. Decidi, e il documento entra con le sue fonti.',
  paperTitle: 'Hai già questo documento',
  mine: 'Nella tua biblioteca',
  theirs: 'Nel file',
  inBin: 'nel cestino',
  changed: (when) => `modificato ${when}`,
  words: (count) => plural(count, { one: '# parola', other: '# parole' }),
  paper: {
    mine: 'Apri il mio',
    replace: 'Metti al suo posto quello del file',
    copy: 'Aggiungilo come copia',
  },
  paperHint: {
    mine: 'Dal file non si prende nulla.',
    replace: 'Quello che hai resta nelle versioni del documento.',
    copy: 'Avrai entrambi i documenti.',
  },
  sourcesTitle: (count) =>
    plural(count, {
      one: 'Una fonte è diversa da quella nella tua biblioteca',
      other: '# fonti sono diverse da quelle nella tua biblioteca',
    }),
  all: 'Per tutte',
  source: {
    mine: 'Tieni la mia',
    theirs: 'Prendi quella del file',
    both: 'Tieni entrambe',
  },
  citedIn: (count) =>
    plural(count, {
      one: 'Uno dei tuoi documenti la cita, e stamperà ciò che scegli.',
      other: '# dei tuoi documenti la citano, e stamperanno ciò che scegli.',
    }),
  field: 'Campo',
  names: nameWords.it,
  empty: '—',
  untitled: 'Fonte senza titolo',
  take: 'Importa',
  openMine: 'Apri il mio',
  cancel: 'Annulla',
  cancelled: (name) => `${name} non è stato importato. Nulla è cambiato.`,
  changedMeanwhile: 'Intanto la tua biblioteca è cambiata. Guarda di nuovo, per favore.',
  replaced: (title) => `${title} è ora come nel file. Com’era prima è nelle sue versioni.`,
  there: (title) => `${title} è già nella tua biblioteca.`,
};
