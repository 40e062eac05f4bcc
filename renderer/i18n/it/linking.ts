import type { Messages } from '../messages.ts';

export const linking: Messages['linking'] = {
  card: 'Collegamento',
  open: 'Apri',
  openAddress: (href) => `Apri ${href}`,
  edit: 'Modifica l’indirizzo',
  remove: 'Togli il collegamento; le parole restano',
};
