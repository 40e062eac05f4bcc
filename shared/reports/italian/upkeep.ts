import type { upkeep as english } from '../english/upkeep.ts';

/** Che cosa può non riuscire nella cura di una biblioteca. */
export const upkeep: typeof english = {
  'backup-gone': () => 'Questa copia di sicurezza non c’è più. Nulla è cambiato; scegline un’altra.',
  'backup-damaged': () =>
    'Questa copia di sicurezza è danneggiata e non è stata ripristinata. Nulla è cambiato; scegline un’altra.',
  'backup-newer': () =>
    'Questa copia di sicurezza è di una versione più recente di Ibid e non è stata ripristinata. Nulla è cambiato; aggiorna Ibid o scegline un’altra.',
  'upkeep-read-only': () =>
    'La biblioteca è in sola lettura, quindi non si possono fare né ripristinare copie di sicurezza. Nulla è cambiato.',
  'upkeep-damaged': () =>
    'La biblioteca è danneggiata: una sua copia non servirebbe a nulla e non è stata fatta. Chiudi Ibid e riaprilo: mette da parte il file danneggiato e recupera l’ultima copia buona.',
};
