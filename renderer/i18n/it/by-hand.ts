import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

/** What is set by hand in a citation, in Italian. */
export const byHand: Messages['byHand'] = {
  byHand: 'modificata a mano',
  live: 'automatico',
  fieldByHand: (field) => `${field} a mano`,
  otherReason: 'altro motivo della modifica a mano',

  onPage: (reasons, isStale) =>
    `Modificata a mano: ${reasons}${isStale ? '. Nel frattempo la forma automatica è cambiata' : ''}`,

  badge: 'A mano',
  badgeStale: 'A mano; da rivedere',
  nextOf: (count) =>
    plural(count, {
      one: 'Vai alla citazione a mano',
      other: 'Prossima di # citazioni a mano',
    }),

  open: 'Modifica a mano…',
  listLabel: 'Modifiche a mano in questa citazione',
  setByHand: (what) => `${what}: a mano`,
  fieldOf: (field, source) => `${field} di ${source}`,
  byHandNow: 'A mano',
  liveNow: 'Automatica',
  why: 'Motivo',
  nothing: 'niente',
  stale: (was) => `Da allora la forma automatica è cambiata. Prima era: ${was}`,
  toLive: 'Torna automatica',
  toLiveOf: (what) => `Torna automatica: ${what}`,
  change: 'Cambia…',
  changeOf: (what) => `Cambia la modifica a mano: ${what}`,
  keep: 'Va ancora bene',
  keepOf: (what) => `Va ancora bene così: ${what}`,

  title: 'Modifica a mano, solo in questa citazione',
  what: 'Che cosa si modifica a mano',
  oneField: 'Un campo',
  wholeText: 'Tutto il testo',
  ofSource: 'Di',
  field: 'Campo',
  printed: 'Si stampa al suo posto',
  leftOut: 'Per questo campo non si stampa nulla.',
  text: 'Testo della citazione',
  reason: 'Motivo',
  reasonHint: 'Una riga. Si vede ovunque si veda la citazione, ma non si stampa mai.',
  reasons: [
    'L’editore vuole questa forma',
    'La fonte riporta il proprio titolo in un altro modo',
    'Lo stile non ha una forma per questo caso',
    'Nominata in un altro modo nel testo',
    'Abbreviata, perché citata spesso',
  ],
  faults: {
    empty: 'Una citazione deve stampare qualcosa. Scrivi il testo o lasciala automatica.',
    same: 'È ciò che si stampa già. Prima cambialo.',
    noReason: 'Scrivi perché, così chi viene dopo lo sa.',
  },
  noDifference: 'Qui non cambia nulla di ciò che si stampa.',
  preview: 'Come sarà stampata',
  set: 'Modifica a mano',
  cancel: 'Annulla',
};
