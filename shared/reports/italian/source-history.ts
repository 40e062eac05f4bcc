import type { ReportWords } from '../said.ts';

/** Quello che può andare storto quando si uniscono fonti o si annulla una modifica. */
export const sourceHistory = {
  'source-act-gone': () =>
    'Questa modifica è troppo lontana per essere annullata: le modifiche restano per 180 giorni, e le ultime cento di ogni fonte. Non è cambiato nulla.',
  'merge-one': () =>
    'Per unire servono una fonte che resta e almeno un’altra, ciascuna indicata una volta. Non è cambiato nulla.',
  'merge-key': () => 'La fonte che resta conserva la sua chiave. Non è cambiato nulla.',
} satisfies Partial<ReportWords>;
