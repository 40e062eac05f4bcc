import type { upkeep as english } from '../english/upkeep.ts';

/** Che cosa può non riuscire nella cura di una biblioteca. */
export const upkeep: typeof english = {
  'backup-gone': () => 'Questa copia di sicurezza non c’è più. Nulla è cambiato; scegline un’altra.',
  'backup-damaged': () =>
    'Questa copia di sicurezza è danneggiata e non è stata ripristinata. Nulla è cambiato; scegline un’altra.',
  'backup-newer': () =>
    'Questa copia di sicurezza è di una versione più recente di Ibid e non è stata ripristinata. Nulla è cambiato; aggiorna Ibid o scegline un’altra.',
  'copy-no-folder': ({ folder }) =>
    `La cartella ${folder} non c’è. Nulla è cambiato; indicane una che esiste, con il percorso intero.`,
  'copy-not-written': ({ folder }) =>
    `In ${folder} non si può scrivere, quindi non è stata fatta alcuna copia. La biblioteca è com’era; scegli un’altra cartella.`,
  'copy-without-library': ({ folder }) =>
    `In ${folder} non c’è una biblioteca di Ibid. Nulla è cambiato; scegli la cartella fatta da una copia di tutto.`,
  'copy-half': ({ folder }) =>
    `${folder} è una copia mai finita, perciò non è stata ripristinata. Nulla è cambiato; scegline un’altra, o rifai la copia: quella incompiuta viene allora tolta.`,
  'copy-with-several': ({ folder }) =>
    `In ${folder} ci sono più biblioteche. Nulla è cambiato; indica il file di quella da ripristinare.`,
  'upkeep-read-only': () =>
    'La biblioteca è in sola lettura, quindi non si possono fare né ripristinare copie di sicurezza. Nulla è cambiato.',
  'upkeep-damaged': () =>
    'La biblioteca è danneggiata: una sua copia non servirebbe a nulla e non è stata fatta. Chiudi Ibid e riaprilo: conserva il file danneggiato, salva ciò che se ne può leggere e prende il resto dall’ultima copia buona.',
  'library-left': ({ path, copy }) =>
    `Il file della biblioteca non è più in ${path}: è stato spostato, cancellato o sostituito mentre Ibid era aperto. Tutto ciò che era salvato è in una copia di sicurezza appena fatta (${copy}); ciò che scrivi da adesso non si può salvare. Copia dalla pagina ciò che non è salvato e chiudi Ibid. Rimetti il file al suo posto, oppure avvia Ibid senza: la copia più recente ne prende il posto.`,
  'library-left-alone': ({ path }) =>
    `Il file della biblioteca non è più in ${path}: è stato spostato, cancellato o sostituito mentre Ibid era aperto, e non è stato possibile farne una copia di sicurezza. Ciò che scrivi da adesso non si può salvare. Esporta subito i tuoi documenti, prima di chiudere Ibid, e rimetti il file al suo posto.`,
  'library-was-gone': ({ path, taken }) =>
    `In ${path} non c’era una biblioteca, ma c’erano sue copie di sicurezza. È stata messa al suo posto la copia del ${taken}. Se hai spostato la biblioteca, chiudi Ibid e avvialo con la biblioteca nel nuovo posto.`,
  'library-gone': ({ path }) =>
    `Questo non è stato salvato: il file della biblioteca non è più in ${path}. Ciò che era salvato è tra le sue copie di sicurezza. Copia ciò che non è salvato, chiudi Ibid e riaprilo.`,
  'library-was-restored': ({ aside, kept }) =>
    `Un’altra finestra o un altro programma ha messo una copia di sicurezza al posto della biblioteca; ciò che vedi è ciò che contiene. ${aside === '' ? 'Ciò che c’era prima è ora una copia di sicurezza: vedi «Copie di sicurezza» nelle impostazioni.' : `Ciò che c’era prima è la copia ${aside}: «Copie di sicurezza» nelle impostazioni lo recupera.`}${kept === '' ? '' : ` Ciò che stavi scrivendo è conservato in un documento a sé: ${kept}.`}`,
  'restored-not-kept': () =>
    'Un’altra finestra o un altro programma ha messo una copia di sicurezza al posto della biblioteca, e ciò che stavi scrivendo non vi si è potuto conservare. Ora sta solo in questa pagina: copialo in un altro programma, poi chiudi Ibid e riaprilo.',
  'opened-on-full-disk': () =>
    'Il disco è pieno. Ciò che è nella biblioteca si può leggere ed esportare su un altro disco, ma nulla di nuovo si può salvare finché non c’è spazio: cancella o sposta qualche file che non ti serve.',
  'library-in-cloud': ({ service, folder }) =>
    `La biblioteca si trova in una cartella che ${service} sincronizza con altri computer (${folder}). Se viene copiata mentre Ibid scrive, o aperta su due computer, si possono perdere modifiche. Chiudi Ibid, sposta la biblioteca con le sue cartelle «backups» e «library.files» in una cartella solo di questo computer e aprila da lì; per un altro computer esporta i documenti come file .ibid.`,
  'library-has-copies': ({ names }) =>
    `Accanto alla biblioteca c’è una copia che un servizio cloud ha fatto perché due computer hanno scritto nello stesso momento: ${names}. Documenti e fonti dell’altro computer possono trovarsi solo in quella copia. Nulla è stato cancellato. La guida dice come riprendere ciò che contiene («A library in a cloud folder»).`,
  'library-on-network': ({ folder }) =>
    `La biblioteca si trova su un altro computer (${folder}). Aperta da due computer insieme può danneggiarsi. Chiudi Ibid e sposta la biblioteca con le sue cartelle «backups» e «library.files» su un disco di questo computer, oppure assicurati che la apra un solo computer alla volta.`,
};
