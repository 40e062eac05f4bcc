import type { Messages } from '../messages.ts';

export const quoting: Messages['quoting'] = {
  title: 'Inserisci un passo',
  search: 'Parole del passo o della sua fonte',
  results: 'Passi',
  ofPaper: 'Fonti di questo documento',
  ofLibrary: 'Altre fonti della biblioteca',
  empty:
    'La biblioteca non ha ancora passi. Si annotano presso una fonte, oppure si selezionano in un file allegato.',
  none: 'Nessun passo contiene queste parole.',
  translated: 'Traduzione nel testo, originale in nota',
  insert: 'Inserisci',
  inMarks: 'Tra virgolette, con la sua citazione.',
  asBlock: 'Come citazione in blocco, con la sua nota.',
};
