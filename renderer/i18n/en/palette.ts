export const palette = {
  title: 'Commands',
  find: 'Type what you want to do',
  none: 'No command has these words. Try fewer letters.',
  shortcuts: 'Keys',
  window: 'Window',
};
