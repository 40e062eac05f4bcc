import type { organising as english } from '../english/organising.ts';

/** Che cosa c’è da dire di etichette, raccolte, ricerche salvate e note alle fonti. */
export const organising: typeof english = {
  'tag-gone': () => 'Questa etichetta non c’è più. Forse è stata eliminata in un’altra finestra.',
  'collection-gone': () => 'Questa raccolta non c’è più. Forse è stata eliminata in un’altra finestra.',
  'search-gone': () => 'Questa ricerca salvata non c’è più. Forse è stata eliminata in un’altra finestra.',
  'note-gone': () => 'Questo appunto non c’è più. Forse è stato eliminato in un’altra finestra.',
  'judgement-gone': () => 'Questo giudizio non c’è più. Forse è stato deciso in un’altra finestra.',
  'collection-in-itself': () =>
    'Una raccolta non può stare dentro sé stessa, né in una che contiene. Nulla è cambiato.',
  'too-deep': ({ most }) =>
    `Le raccolte possono stare l’una nell’altra fino a ${most} livelli. Scegli un posto più in alto; nulla è cambiato.`,
  'too-many-tags': ({ most }) =>
    `La biblioteca ha già ${most} etichette e non ne tiene altre. Eliminane qualcuna, o uniscine alcune dando loro lo stesso nome.`,
  'too-many-collections': ({ most }) =>
    `La biblioteca ha già ${most} raccolte e non ne tiene altre. Prima eliminane qualcuna.`,
  'too-many-searches': ({ most }) =>
    `La biblioteca ha già ${most} ricerche salvate e non ne tiene altre. Prima eliminane qualcuna.`,
  'too-many-notes': ({ most }) =>
    `Questa fonte ha già ${most} appunti e non ne tiene altri. Continua in uno di questi, o eliminane uno.`,
};
