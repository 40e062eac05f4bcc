import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const sourceCards: Messages['sourceCards'] = {
  newTitle: 'Nuova fonte',
  unfinished: (title) => `Avevi cominciato «${title}».`,
  goOn: 'Riprendi',
  pasted: 'Incolla un DOI, un indirizzo o un record',
  pastedHint: 'BibTeX, RIS o CSL-JSON, letti su questo computer',
  nothingRead: 'Non vi è stata trovata nessuna fonte. Compila invece i campi qui sotto.',
  only: {
    DOI: 'È solo un DOI, e Ibid non cerca nulla in rete: aggiungi titolo e autore.',
    URL: 'È solo un indirizzo, e Ibid non cerca nulla in rete: aggiungi il titolo e chi lo pubblica.',
  },
  several: (count) => plural(count, { one: '# fonte in questo testo', other: '# fonti in questo testo' }),
  leftOut: (count) =>
    plural(count, { one: '# voce non si può leggere', other: '# voci non si possono leggere' }),
  known: (name) => `La biblioteca ha già questa fonte: ${name}`,
  citeKnown: 'Cita quella',
  add: 'Aggiungi e cita',
  addReplacing: 'Aggiungi e sostituisci',
  addAnyway: 'Aggiungi comunque',
  back: 'Torna alla ricerca',
  editTitle: 'Modifica la fonte',
  changes: (notes, papers) =>
    `Cambia ${plural(notes, { one: '# nota', other: '# note' })} in ${plural(papers, { one: '# documento', other: '# documenti' })}`,
  changesText: (papers) =>
    `Cambia citazioni nel testo di ${plural(papers, { one: '# documento', other: '# documenti' })}`,
  changesNothing: 'Nessun documento salvato la cita ancora.',
  counting: 'Ricerca dei punti in cui è citata…',
  notesOf: (numbers, count) => plural(count, { one: `nota ${numbers}`, other: `note ${numbers}` }),
  inText: 'nel testo',
  inList: 'in un elenco dei riferimenti',
  save: 'Salva per tutti i documenti',
  cancel: 'Annulla',
  saved: 'La fonte è cambiata ovunque',
  edit: 'Modifica la fonte',
  differs: 'Cambiata nella biblioteca. All’apertura del documento la sua copia diceva:',
  was: (field, value) => `${field}: ${value}`,
  wasEmpty: (field) => `${field}: niente`,
  removeItem: (name) => `Togli ${name} da questa citazione`,
  removeThis: 'Togli da questa citazione',
  citeIn: (title, count) => (count > 1 ? `Cita queste ${count} in «${title}»` : `Cita in «${title}»`),
  picked: (count) => plural(count, { one: '# fonte scelta', other: '# fonti scelte' }),
  outOfSight: (count) => plural(count, { one: '# fuori vista', other: '# fuori vista' }),
  citeHere: 'Cita al cursore',
  dragHint: 'Trascinala nel testo per citarla',
  placeAndWords: 'Punto e parole',
};
