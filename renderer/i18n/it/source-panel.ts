import type { Messages } from '../messages.ts';

export const sourcePanel: Messages['sourcePanel'] = {
  parts: 'Parti della fonte',
  tabs: {
    here: { full: 'In questo documento', short: 'Qui' },
    details: { full: 'Dettagli', short: 'Dettagli' },
    files: { full: 'File', short: 'File' },
    passages: { full: 'Passi e appunti', short: 'Appunti' },
    order: { full: 'Ordina e valuta', short: 'Ordina' },
    cited: { full: 'Citata in', short: 'Citata in' },
    history: { full: 'Cronologia', short: 'Cronologia' },
  },
  choice: 'Fonti della citazione',
  close: 'Chiudi la fonte',
  printed: 'Come la stampa una nota:',
  copy: 'Copia il riferimento',
  copied: 'Riferimento copiato.',
  notCopied: 'Non è stato possibile copiare il riferimento. Selezionalo e copialo con la tastiera.',
};
