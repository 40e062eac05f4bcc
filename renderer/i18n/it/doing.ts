import type { Messages } from '../messages.ts';

export const doing: Messages['doing'] = {
  'collections.assign': 'Le fonti entrano nelle raccolte …',
  'collections.create': 'Creazione della raccolta …',
  'collections.remove': 'Eliminazione della raccolta …',
  'judgements.set': 'Valutazione delle fonti …',
  'sources.removeMany': 'Eliminazione delle fonti …',
  'sources.setMany': 'Modifica delle fonti …',
  'tags.assign': 'Assegnazione delle etichette …',
  'tags.ofKeywords': 'Creazione di etichette dalle parole chiave …',
  'tags.remove': 'Eliminazione dell’etichetta …',
  'tags.rename': 'Unione delle due etichette …',
  undo: 'Annullamento dell’operazione …',
  ended: 'Operazione interrotta prima della fine. Quanto è stato fatto è un solo passo e si può annullare.',
};
