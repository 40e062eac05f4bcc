import type { capture as english } from '../english/capture.ts';

/** Perché da una pagina o da un file non si è potuto leggere nulla. */
export const capture: typeof english = {
  'capture-nothing': () =>
    'Non contiene testo da leggere, perciò non è stato preso nulla. Verifica che sia il file giusto; di una pagina scansionata va prima riconosciuto il testo.',
};
