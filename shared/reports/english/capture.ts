/** Why nothing could be read from a page or a file. */
export const capture = {
  'capture-nothing': () =>
    'There is no text in it to read, so nothing was taken. Check that it is the right file; a scanned page needs its text recognised first.',
  'capture-no-page': () =>
    'This saved page can’t be read: it does not hold a page. Save it again in the browser, or as HTML.',
  'capture-locked': () =>
    'This PDF is locked by a password, so nothing was read. Save it without one where it was made, and try again.',
  'capture-broken-pdf': () => 'This PDF can’t be read: it is damaged. Nothing was taken; get it once more.',
  'capture-too-slow': () =>
    'This file took too long to read, so nothing was taken. Add the source by hand and attach the file to it.',
  'capture-gone': () => 'What was read is no longer kept. Nothing was added; choose the file once more.',
};
