import type { capture as english } from '../english/capture.ts';

/** Perché da una pagina o da un file non si è potuto leggere nulla. */
export const capture: typeof english = {
  'capture-nothing': () =>
    'Non contiene testo da leggere, perciò non è stato preso nulla. Verifica che sia il file giusto; di una pagina scansionata va prima riconosciuto il testo.',
  'capture-no-page': () =>
    'Questa pagina salvata non si può leggere: non contiene una pagina. Salvala di nuovo nel browser, oppure come HTML.',
  'capture-locked': () =>
    'Questo PDF è protetto da una password, perciò non è stato letto nulla. Salvalo senza password dov’è stato fatto e riprova.',
  'capture-broken-pdf': () =>
    'Questo PDF non si può leggere: è danneggiato. Non è stato preso nulla; procurati il file di nuovo.',
  'capture-too-slow': () =>
    'La lettura di questo file è durata troppo, perciò non è stato preso nulla. Aggiungi la fonte a mano e allega il file.',
  'capture-gone': () =>
    'Quello che era stato letto non c’è più. Non è stato aggiunto nulla; scegli di nuovo il file.',
  'look-up-off': () =>
    'La ricerca in rete è spenta. Non è stato chiesto nulla; si accende nelle impostazioni.',
  'look-up-offline': () => 'Nessuna connessione. Non è cambiato nulla. Riprova quando il computer è in rete.',
  'look-up-refused': () =>
    'Questo indirizzo non è stato chiesto: solo pagine della rete aperta lo sono, con https. Non è cambiato nulla.',
  'look-up-nothing': ({ host }) => `${host} non ne sa nulla. Non è cambiato nulla.`,
  'look-up-refuses': ({ host }) =>
    `${host} non l’ha data. Non è cambiato nulla. Aprila nel browser, salva la pagina e trascinala qui.`,
  'look-up-unclear': ({ host }) => `La risposta di ${host} non è stata capita. Non è cambiato nulla.`,
  'look-up-too-large': () => 'La risposta supera gli 8 MB, perciò non è stata letta. Non è cambiato nulla.',
  'look-up-no-doi': () => 'Questo non è un DOI. Un DOI comincia con «10.» e ha una barra.',
  'look-up-no-isbn': () => 'Questo non è un ISBN. Un ISBN ha 10 o 13 cifre.',
};
