import type { attachments as english } from '../english/attachments.ts';

/** Che cosa c’è da dire dei file allegati alle fonti. */
export const attachments: typeof english = {
  'attachment-too-large': ({ megabytes }) =>
    `Questo file supera i ${megabytes} MB e non è stato allegato. Conservalo altrove e metti il suo indirizzo nella fonte.`,
  'attachment-too-many': ({ count }) =>
    `Questa fonte ha già ${count} file allegati e non ne tiene altri. Prima togline uno che non serve più.`,
  'attachment-gone': () =>
    'Questo file non è più allegato. Forse è stato tolto in un’altra finestra, o insieme alla sua fonte.',
  'attachment-missing': ({ name }) =>
    `Il file «${name}» manca nella cartella della biblioteca, oppure vi è danneggiato. Allegalo di nuovo, o recupera la cartella da una copia.`,
  'attachments-read-only': () =>
    'La biblioteca è in sola lettura, quindi non si possono allegare file. Nulla è cambiato.',
  'package-attachments-too-large': ({ size, most }) =>
    `Con questi allegati il file .ibid avrebbe ${size} MB, e può averne ${most}. Scegline di meno; nulla è stato esportato.`,
  'package-attachment': () => 'un allegato che il file nomina ma non contiene per intero',
  'attachment-not-taken': () => 'un allegato che non è stato possibile conservare',
  'attachment-not-found': () => 'un allegato che manca nella cartella della biblioteca, o vi è danneggiato',
  'attachment-not-cited': () => 'un allegato di una fonte che il documento non cita',
};
