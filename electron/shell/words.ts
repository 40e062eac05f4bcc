import { italian as italianReports } from '#shared/reports/italian/index.ts';
import { english as englishReports } from '#shared/reports/said.ts';

/** The words of the parts of the app that the system draws: menus and questions. */
export type Words = typeof english;

const english = {
  file: 'File',
  open: 'Open a Paper…',
  openTitle: 'Open a paper',
  zoteroTitle: 'Choose the data folder of Zotero',
  backupsTitle: 'Choose the folder of the backup',
  papers: 'Ibid papers',
  markdown: 'Markdown papers',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste without Formatting',
  selectAll: 'Select All',
  view: 'View',
  actualSize: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
  window: 'Window',
  minimize: 'Minimise',
  close: 'Close',
  quit: 'Quit',
  help: 'Help',
  about: 'About Ibid',
  libraryFolder: 'Show the Library’s Folder',
  addWord: 'Add to Dictionary',
  unsaved: 'The last changes are not saved yet.',
  unsavedDetail:
    'Ibid tried for a few seconds. Keep the window open to see why, or to export the paper. If you close it, the last changes are lost.',
  keepOpen: 'Keep Open',
  closeAnyway: 'Close without Saving',
  cannotOpen: 'The file could not be opened.',
  reports: englishReports,
};

const italian: Words = {
  file: 'File',
  open: 'Apri un documento…',
  openTitle: 'Apri un documento',
  zoteroTitle: 'Scegli la cartella dei dati di Zotero',
  backupsTitle: 'Scegli la cartella della copia',
  papers: 'Documenti di Ibid',
  markdown: 'Documenti in Markdown',
  edit: 'Modifica',
  undo: 'Annulla',
  redo: 'Ripeti',
  cut: 'Taglia',
  copy: 'Copia',
  paste: 'Incolla',
  pastePlain: 'Incolla senza formattazione',
  selectAll: 'Seleziona tutto',
  view: 'Vista',
  actualSize: 'Dimensioni reali',
  zoomIn: 'Ingrandisci',
  zoomOut: 'Riduci',
  fullScreen: 'Schermo intero',
  window: 'Finestra',
  minimize: 'Riduci a icona',
  close: 'Chiudi',
  quit: 'Esci',
  help: 'Aiuto',
  about: 'Informazioni su Ibid',
  libraryFolder: 'Mostra la cartella della biblioteca',
  addWord: 'Aggiungi al dizionario',
  unsaved: 'Le ultime modifiche non sono ancora salvate.',
  unsavedDetail:
    'Ibid ci ha provato per qualche secondo. Lascia aperta la finestra per vedere perché, o per esportare il documento. Se la chiudi, le ultime modifiche vanno perse.',
  keepOpen: 'Lascia aperta',
  closeAnyway: 'Chiudi senza salvare',
  cannotOpen: 'Non è stato possibile aprire il file.',
  reports: italianReports,
};

/** The words for a BCP 47 tag: Italian or, for every other language, English. */
export const wordsFor = (tag: string): Words => (/^it\b/i.test(tag) ? italian : english);
