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
};
