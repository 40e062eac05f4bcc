import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const upkeep: Messages['upkeep'] = {
  backups: 'Copie di sicurezza',
  hint: 'Ibid ne fa una al giorno da solo e conserva quelle di sette giorni. Quelle che chiedi tu, e quelle fatte prima di sostituire qualcosa, restano finché non ne cancelli i file.',
  folder: 'Si trovano in',
  none: 'Ancora nessuna copia. La prima viene fatta poco dopo l’avvio; se vuoi, fanne una ora.',
  backUp: 'Fai una copia ora',
  backedUp: 'La copia di sicurezza è stata fatta.',
  working: 'In corso…',
  kinds: {
    day: 'Del giorno',
    asked: 'Richiesta',
    migration: 'Prima di una nuova versione di Ibid',
    restoration: 'Prima di un ripristino',
  },
  states: {
    damaged: 'Danneggiata: non si può ripristinare.',
    newer: 'Fatta da una versione più recente di Ibid: per ripristinarla aggiorna Ibid.',
  },
  holds: (papers, sources) =>
    `${plural(papers, { one: '# documento', other: '# documenti' })}, ${plural(sources, { one: '# fonte', other: '# fonti' })}`,
  restore: 'Ripristina',
  restoreOf: (when) => `Ripristina la copia del ${when}`,
  restoring: 'Ripristino della biblioteca',
  restored: (when) => `La biblioteca è com’era il ${when}.`,
  restoredDetail: 'Ciò che conteneva prima è ora una copia di sicurezza.',
  notSaved:
    'Un documento ha parole che non è stato possibile salvare, quindi nulla è stato ripristinato. Guarda che cosa dice la sua pagina.',
  all: (count) => plural(count, { one: 'Mostra # copia', other: 'Mostra tutte le # copie' }),
  wholeHint:
    'Queste copie contengono documenti, fonti, note e citazioni, ma solo i nomi dei file allegati: i file stessi stanno nella loro cartella accanto alla biblioteca. Una copia di tutto ha anche i file. Mettila su un altro disco: serve se questo va perso, e porta la biblioteca su un altro computer.',
  copyWhole: 'Copia tutto in…',
  restoreWhole: 'Ripristina da una cartella…',
  copyNow: 'Copia',
  copying: 'Copia della biblioteca e dei suoi file',
  folderToCopy: 'Cartella per la copia',
  folderToCopyHint:
    'Il percorso intero, su questo computer o su un altro disco. Dentro viene creata una cartella nuova.',
  folderToRestore: 'Cartella della copia',
  folderToRestoreHint:
    'Il percorso intero. Ciò che la biblioteca contiene ora diventa prima una copia di sicurezza, e nessun file allegato va perso.',
  copiedWhole: (files, path) =>
    `La biblioteca e ${plural(files, { one: '# file allegato', other: '# file allegati' })} sono stati copiati in ${path}.`,
  restoredWhole: (files) =>
    `La biblioteca è stata ripristinata dalla cartella, con ${plural(files, { one: '# file allegato', other: '# file allegati' })}.`,
  lacking: (names) => `Non ci sono più, quindi non sono stati copiati: ${names}`,
  check: 'Cerca danni',
  sound: (papers, sources) =>
    `Tutto è in ordine: ${plural(papers, { one: '# documento', other: '# documenti' })}, ${plural(sources, { one: '# fonte', other: '# fonti' })}.`,
  damaged:
    'Il file della biblioteca è danneggiato. Chiudi Ibid e riaprilo: mette da parte il file danneggiato e recupera l’ultima copia buona. Nulla viene cancellato.',
  missing: (count) =>
    plural(count, {
      one: '# file allegato manca dal disco, o non è intero. Allegalo di nuovo alla sua fonte:',
      other: '# file allegati mancano dal disco, o non sono interi. Allegali di nuovo alle loro fonti:',
    }),
};
