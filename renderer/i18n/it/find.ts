import { pluralIn } from '../format.ts';

const plural = pluralIn('it');

/** Testi della barra che trova e sostituisce. */
export const find = {
  bar: 'Trova e sostituisci',
  query: 'Trova',
  replacement: 'Sostituisci con',
  showReplace: 'Mostra la sostituzione',
  hideReplace: 'Nascondi la sostituzione',
  next: 'Risultato successivo',
  previous: 'Risultato precedente',
  close: 'Chiudi',
  replace: 'Sostituisci',
  replaceAll: 'Sostituisci tutto',
  matchCase: 'Maiuscole e minuscole',
  wholeWord: 'Solo parole intere',
  matchAccents: 'Accenti e tipi di virgolette',
  regex: 'Espressione regolare',
  where: 'Dove cercare',
  parts: { front: 'Frontespizio', body: 'Testo', notes: 'Note' },
  within: 'Selezione',
  place: (current: string, total: string) => `${current} di ${total}`,
  hits: (count: number) => plural(count, { one: '# risultato', other: '# risultati' }),
  none: 'Non trovato',
  searching: 'Ricerca…',
  badPattern: 'L’espressione è incompleta o errata. Non è stato cambiato nulla.',
  tooSlow:
    'L’espressione richiede troppo tempo ed è stata fermata. Non è stato cambiato nulla. Provane una più semplice.',
  replaced: (count: number) => plural(count, { one: '# sostituzione', other: '# sostituzioni' }),
  inCitation: 'Fa parte di una citazione: si cambia nella sua fonte.',
  someInCitations: (count: number) =>
    plural(count, {
      one: '# è in una citazione e non viene sostituito.',
      other: '# sono in citazioni e non vengono sostituiti.',
    }),
};
