/** Why nothing could be read from a page or a file. */
export const capture = {
  'capture-nothing': () =>
    'There is no text in it to read, so nothing was taken. Check that it is the right file; a scanned page needs its text recognised first.',
};
