import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const citing: Messages['citing'] = {
  standings: {
    recent: 'Usate di recente',
    paper: 'Citate in questo documento',
    library: 'Nella biblioteca',
    similar: 'Non come hai scritto: nomi simili',
    unasked: 'Modificate per ultime nella biblioteca',
  },
  place: (place) => `Punto citato: ${place}`,
  noPlace: 'Cerca invece queste parole',
  hintReplace: 'Invio la sostituisce ovunque con la fonte evidenziata',
  hintSeveral: 'Invio cita · trascina le fonti, o Maiusc e le frecce su una, per l’ordine',
  moveHint: 'Maiusc con la freccia a sinistra o a destra la sposta',
  movedTo: (name, place, count) => `${name}: posto ${place} di ${count}`,
  noPlaceAtCaret:
    'Dove si trova il cursore non può stare una citazione. Mettilo nel testo o in una nota e riprova.',
  newSource: 'Nuova fonte…',
  newSourceOf: (words) => `Nuova fonte: «${words}»…`,
  replaceTitle: 'Sostituisci la fonte in tutto il documento',
  preview: {
    label: 'Come sarà stampata',
    note: (number) => `Nota ${number}`,
    text: 'Nel testo',
  },
  which: (index, count) =>
    plural(count, {
      one: 'L’unica citazione di questa fonte',
      other: `Citazione ${index} di # di questa fonte`,
    }),
  previous: 'Citazione precedente',
  next: 'Citazione successiva',
  replaceEverywhere: 'Sostituisci ovunque…',
};
