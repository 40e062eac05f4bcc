export const palette = {
  title: 'Commands',
  find: 'Type what you want to do',
  none: 'No command has these words. Try fewer letters.',
  notNow: (command: string) =>
    `“${command}” can’t be used just now. It may need the caret elsewhere, or something selected.`,
  shortcuts: 'Keys',
  window: 'Window',
};
