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
  badPattern: 'Non è stato cambiato nulla.',
  faults: {
    'open-group': 'Nell’espressione una parentesi ( non è chiusa.',
    'closed-group': 'Nell’espressione una parentesi ) non ne chiude nessuna; per cercarla scrivi \\).',
    'open-class': 'Nell’espressione una parentesi [ non è chiusa.',
    'nothing-to-repeat':
      'Davanti a *, + o ? manca ciò che si ripete; per cercare quei segni scrivi \\*, \\+ o \\?.',
    quantifier: 'Il numero di ripetizioni tra { e } non è completo o non è giusto.',
    range: 'In un intervallo come [a-z] il primo segno viene dopo l’ultimo.',
    escape: 'Dopo \\ c’è un segno che lì non significa nulla.',
    name: 'Un nome nell’espressione non esiste, o c’è due volte.',
    other: 'L’espressione è incompleta o errata.',
  },
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
