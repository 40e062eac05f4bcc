import type { otherPrograms as english } from '../english/other-programs.ts';

/** Che cosa si dice di file e biblioteche di altri programmi. */
export const otherPrograms: typeof english = {
  'docx-damaged': () =>
    'Questo file di Word è danneggiato e non ne è stato preso nulla. Aprilo in Word, salvalo di nuovo e riprova.',
  'not-docx': () =>
    'Questo non è un file leggibile di Word o LibreOffice (.docx, .odt) e non ne è stato preso nulla. Salvalo come .docx e riprova.',
  'docx-too-large': () =>
    'Questo file di Word, una volta aperto, è più grande di quanto Ibid accetti: non ne è stato preso nulla. Salvalo di nuovo in Word o dividilo.',
  'docx-part-broken': () =>
    'Questa parte del file di Word non è integra: le citazioni prima dell’errore sono state prese. Salva di nuovo il file in Word e importalo ancora per avere le altre.',
  'docx-citation-broken': () =>
    'Questa citazione non si può leggere e le sue fonti non sono state prese. Aggiornala nel programma con cui è stata fatta e importa di nuovo il file.',
  'docx-no-data': () =>
    'Il file cita questa fonte ma non ne contiene i dati, quindi è stata tralasciata. Importala dal programma con cui è stata fatta la citazione.',
  'docx-chunks-left': ({ count }) =>
    `${count === 1 ? 'Un altro file appare' : `${count} altri file appaiono`} in questo file di Word senza far parte del suo testo, e ${count === 1 ? 'le sue citazioni non sono state lette' : 'le loro citazioni non sono state lette'}. Aprilo in Word, salvalo di nuovo e importalo ancora.`,
  'docx-unformatted': ({ count }) =>
    `${count === 1 ? 'Una citazione di EndNote non è formattata' : `${count} citazioni di EndNote non sono formattate`} ({Autore, Anno #Numero}): il file non ne contiene ${count === 1 ? 'la fonte' : 'le fonti'}. Falle aggiornare da EndNote, salva il file e importalo di nuovo.`,
  'docx-google-docs': ({ count }) =>
    `${count === 1 ? 'Una citazione di Zotero è stata fatta' : `${count} citazioni di Zotero sono state fatte`} in Google Documenti, che ne tiene le fonti per sé. Scegli «Switch word processors» nel menu di Zotero, scarica la copia come .docx e importala.`,
  'old-paper': ({ name }) =>
    `${name} è un testo in una forma più vecchia (.doc, .rtf), le cui citazioni non si possono leggere. Aprilo in Word o LibreOffice, salvalo come .docx o .odt e importa quello.`,
  'docx-no-citations': () =>
    'In questo file non ci sono citazioni di Zotero, Mendeley, EndNote, Citavi o Word conservate come dati: non ne è stato preso nulla. Le note che sono solo testo si possono incollare e leggere in un paper.',

  'zotero-not-there': ({ path }) =>
    `In ${path} non c’è una biblioteca di Zotero. Scegli la cartella che contiene «zotero.sqlite»: Zotero la mostra in Impostazioni, Avanzate, File e cartelle.`,
  'zotero-not-found': () =>
    'Nella cartella consueta non c’è una biblioteca di Zotero. Scegli la cartella che contiene «zotero.sqlite»: Zotero la mostra in Impostazioni, Avanzate, File e cartelle.',
  'zotero-not-readable': ({ path }) =>
    `${path} non si può leggere. Controlla i permessi, oppure copia la cartella e scegli la copia.`,
  'zotero-unreadable': () =>
    'Questo database è danneggiato o non è di Zotero. Non ne è stato preso nulla e non è stato modificato. Fallo controllare da Zotero (Impostazioni, Avanzate, Database) e riprova.',
  'zotero-unknown': () =>
    'Questo database non è di Zotero e non ne è stato preso nulla. Scegli la cartella che contiene «zotero.sqlite».',
  'zotero-too-old': () =>
    'Questa biblioteca è stata usata l’ultima volta con Zotero 4 o una versione precedente, le cui tabelle Ibid non legge. Aprila una volta in uno Zotero più recente e riprova.',
  'zotero-busy': () =>
    'Zotero sta scrivendo nella sua biblioteca proprio ora e non è stato preso nulla. Aspetta che finisca, o chiudilo, e riprova.',
  'zotero-no-room': () =>
    'Sul disco non c’è spazio per la copia del database di Zotero da leggere: non è stato preso nulla. Libera spazio e riprova.',
  'zotero-too-large': () =>
    'Il database di Zotero supera i 16 GB, più di quanto Ibid legga. Non ne è stato preso nulla.',
  'zotero-no-group': ({ name, groups }) =>
    `Zotero non ha una biblioteca di gruppo chiamata «${name}». ${groups === '' ? 'Non ne ha nessuna.' : `Ha: ${groups}.`}`,
  'zotero-group-left': ({ count }) =>
    `Questa biblioteca di gruppo è stata tralasciata, con ${count === 1 ? 'il suo elemento' : `i suoi ${count} elementi`}.`,
  'zotero-search-left': () =>
    'Questa ricerca salvata chiede qualcosa che in Ibid non si può chiedere e non è arrivata. Rifalla nella biblioteca.',
  'zotero-relations-left': ({ count }) =>
    `${count === 1 ? 'Un elemento ne indica altri come collegati' : `${count} elementi ne indicano altri come collegati`}: questi collegamenti sono stati tralasciati.`,
  'zotero-drawings-left': ({ count }) =>
    `${count === 1 ? 'Un’area evidenziata o un disegno nel suo file è stato tralasciato' : `${count} aree evidenziate e disegni nel suo file sono stati tralasciati`}. Le parole evidenziate sono diventate citazioni.`,

  'json-part-lost': ({ count }) =>
    `Da qui in poi il file non è integro come JSON: ${count === 1 ? 'una voce è andata persa' : `${count} voci sono andate perse`}, quelle integre sono state prese. Esportalo di nuovo da dove viene per avere il resto.`,
  'csl-too-deep': () =>
    'Ha più di 100 livelli annidati, perciò non è stata presa. Esportala di nuovo dal programma da cui viene.',

  'file-not-there': ({ name }) =>
    `Il suo file «${name}» non c’è e la fonte è arrivata senza. Aggiungilo alla fonte quando lo trovi.`,
  'file-not-taken': ({ name }) =>
    `Il suo file «${name}» non si può prendere da dove è detto che si trovi e la fonte è arrivata senza. Aggiungilo alla fonte a mano.`,
  'file-over-limit': ({ name, megabytes }) =>
    `Il suo file «${name}» supera i ${megabytes} MB e la fonte è arrivata senza.`,
  'files-not-finished': ({ count }) =>
    `Le fonti sono nella biblioteca; ${count === 1 ? 'un file non è più stato copiato' : `${count} file non sono più stati copiati`}. Importa di nuovo per avere gli altri.`,
};
