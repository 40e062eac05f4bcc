import type { quotations as english } from '../english/quotations.ts';

/** Che cosa può non riuscire con i passi di una fonte. */
export const quotations: typeof english = {
  'quotation-gone': () =>
    'Questo passo non è più nella biblioteca. Forse è stato tolto in un’altra finestra.',
  'quotation-empty': () => 'Un passo deve avere delle parole. Ciò che hai scritto è ancora nel suo campo.',
  'quotation-too-many': ({ count }) =>
    `Una fonte può avere ${count} passi. Togline uno che non serve più, poi aggiungi di nuovo questo.`,
};
