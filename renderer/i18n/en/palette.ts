export const palette = {
  title: 'Commands',
  find: 'Type what you want to do',
  none: 'No command has these words. Try fewer letters.',
  shortcuts: 'Keys',
  window: 'Window',
  goToPapers: 'Go to Papers',
  goToLibrary: 'Go to Library',
  goToSettings: 'Go to Settings',
  closePaper: 'Close this paper',
  theme: { light: 'Light colours', dark: 'Dark colours', system: 'Colours of the system' },
  exportWord: 'Export for Word',
};
