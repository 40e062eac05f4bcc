import type { Messages } from '../messages.ts';

export const palette: Messages['palette'] = {
  title: 'Comandi',
  find: 'Scrivi che cosa vuoi fare',
  none: 'Nessun comando con queste parole. Prova con meno lettere.',
  shortcuts: 'Tasti',
  window: 'Finestra',
  goToPapers: 'Vai a Documenti',
  goToLibrary: 'Vai a Biblioteca',
  goToSettings: 'Vai a Impostazioni',
  closePaper: 'Chiudi questo documento',
  theme: { light: 'Colori chiari', dark: 'Colori scuri', system: 'Colori del sistema' },
  exportWord: 'Esporta per Word',
};
