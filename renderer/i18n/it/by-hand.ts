import type { Messages } from '../messages.ts';

/** What is set by hand in a citation, in Italian. */
export const byHand: Messages['byHand'] = {
  byHand: 'scritto a mano',
  live: 'automatica',
  fieldByHand: (field) => `${field} a mano`,
  otherReason: 'altro motivo per ciò che è scritto a mano',
};
