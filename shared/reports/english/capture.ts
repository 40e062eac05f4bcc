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
  'look-up-off': () =>
    'Looking things up on the network is off. Nothing was asked; it can be switched on in the settings.',
  'look-up-offline': () => 'No connection. Nothing was changed. Try again when the computer is online.',
  'look-up-refused': () =>
    'This address was not asked: only pages on the open network are, over https. Nothing was changed.',
  'look-up-nothing': ({ host }: { host: string }) => `${host} knows nothing of it. Nothing was changed.`,
  'look-up-refuses': ({ host }: { host: string }) =>
    `${host} did not give it out. Nothing was changed. Open it in the browser, save the page and drop it here.`,
  'look-up-unclear': ({ host }: { host: string }) =>
    `The answer of ${host} was not understood. Nothing was changed.`,
  'look-up-too-large': () => 'The answer is larger than 8 MB, so it was not read. Nothing was changed.',
  'look-up-no-doi': () => 'This is no DOI. One begins with “10.” and has a slash.',
  'look-up-no-isbn': () => 'This is no ISBN. One has 10 or 13 digits.',
};
