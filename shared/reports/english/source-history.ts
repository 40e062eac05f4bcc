/** What can go wrong when sources are merged, or what was done to them is undone. */
export const sourceHistory = {
  'source-act-gone': () =>
    'This change is too long ago to be undone: changes are kept for 180 days, and the last hundred of each source. Nothing was changed.',
  'merge-one': () =>
    'A merge needs one source that stays and at least one other, each named once. Nothing was changed.',
  'merge-key': () => 'The source that stays keeps its key. Nothing was changed.',
};
