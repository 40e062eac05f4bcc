import type { otherPrograms as english } from '../english/other-programs.ts';

/** Che cosa si dice di file e biblioteche di altri programmi. */
export const otherPrograms: typeof english = {
  'docx-damaged': () =>
    'Questo file di Word è danneggiato e non ne è stato preso nulla. Aprilo in Word, salvalo di nuovo e riprova.',
  'not-docx': () =>
    'Questo non è un file di Word leggibile (.docx) e non ne è stato preso nulla. Salvalo come .docx e riprova.',
  'docx-too-large': () =>
    'Questo file di Word, una volta aperto, è più grande di quanto Ibid accetti: non ne è stato preso nulla. Salvalo di nuovo in Word o dividilo.',
  'docx-part-broken': () =>
    'Questa parte del file di Word non è integra: le citazioni prima dell’errore sono state prese. Salva di nuovo il file in Word e importalo ancora per avere le altre.',
  'docx-citation-broken': () =>
    'Questa citazione non si può leggere e le sue fonti non sono state prese. Aggiornala nel programma con cui è stata fatta e importa di nuovo il file.',
  'docx-no-data': () =>
    'Il file cita questa fonte ma non ne contiene i dati, quindi è stata tralasciata. Importala dal programma con cui è stata fatta la citazione.',
  'docx-no-citations': () =>
    'In questo file non ci sono citazioni di Zotero, Mendeley, EndNote, Citavi o Word conservate come dati: non ne è stato preso nulla. Le note che sono solo testo si possono incollare e leggere in un paper.',
};
