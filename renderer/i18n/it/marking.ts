import type { Messages } from '../messages.ts';

export const marking: Messages['marking'] = {
  title: 'Lingua di queste parole',
  search: 'Lingua, o il suo codice',
  now: (languages) => `Ora: ${languages}`,
  paper: (language) => `Quella del documento (${language})`,
  none: 'Nessuna lingua ha questo nome. Vale anche un codice come “sw” o “sr-Latn”.',
  listStart: 'L’elenco comincia da',
  listStartWrong: 'Un numero intero da 0 in su, in cifre.',
  setStart: 'Imposta',
  groups: { often: 'Usate spesso', others: 'Altre', tag: 'Dal codice' },
};
