import type { Messages } from '../messages.ts';

export const palette: Messages['palette'] = {
  title: 'Comandi',
  find: 'Scrivi che cosa vuoi fare',
  none: 'Nessun comando con queste parole. Prova con meno lettere.',
  notNow: (command) => `«${command}» ora non si può usare. Forse serve il cursore altrove, o una selezione.`,
  shortcuts: 'Tasti',
  window: 'Finestra',
};
