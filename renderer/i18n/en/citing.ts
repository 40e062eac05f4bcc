import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the citation picker and of what opens on a citation. */
export const citing = {
  standings: {
    recent: 'Used lately',
    paper: 'Cited in this paper',
    library: 'In the library',
    similar: 'Not as typed: names that are similar',
    unasked: 'Changed last in the library',
  },
  place: (place: string) => `Place in it: ${place}`,
  noPlace: 'Search for these words instead',
  hintReplace: 'Enter puts the marked source in its place everywhere',
  hintSeveral: 'Enter cites · drag the sources, or Shift and the arrows on one, for their order',
  moveHint: 'Shift with the left or right arrow moves it',
  movedTo: (name: string, place: number, count: number) => `${name}: place ${place} of ${count}`,
  noPlaceAtCaret: 'No citation can stand where the caret is. Put it into the text or a note and try again.',
  newSource: 'New source…',
  newSourceOf: (words: string) => `New source: “${words}”…`,
  replaceTitle: 'Replace the source everywhere in this paper',
  preview: {
    label: 'As it will be printed',
    note: (number: number) => `Note ${number}`,
    text: 'In the text',
  },
  which: (index: number, count: number) =>
    plural(count, {
      one: 'The only citation of this source',
      other: `Citation ${index} of # of this source`,
    }),
  previous: 'Previous citation',
  next: 'Next citation',
  replaceEverywhere: 'Replace everywhere…',
};
