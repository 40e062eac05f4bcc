import { nameWords } from '#shared/sources/labels.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what changed from one version of a paper to another. */
export const comparing = {
  // What a version changed since the one before it.
  wordsChanged: (counts: string) => `${counts} words`,
  notesAdded: (count: number) => plural(count, { one: '# new note', other: '# new notes' }),
  notesRemoved: (count: number) => plural(count, { one: '# note deleted', other: '# notes deleted' }),
  notesChanged: (count: number) => plural(count, { one: '# note changed', other: '# notes changed' }),
  citationsChanged: (count: number) =>
    plural(count, { one: '# citation changed', other: '# citations changed' }),
  moved: (count: number) => plural(count, { one: '# move', other: '# moves' }),
  formatting: (count: number) =>
    plural(count, { one: '# change of formatting', other: '# changes of formatting' }),
  data: (count: number) => plural(count, { one: '# detail of the paper', other: '# details of the paper' }),

  // How a comparison is asked for.
  sinceYesterday: 'Changes since yesterday',
  withPresent: 'Compare with the paper as it is now',
  withPresentShort: 'Compare with now',
  withBefore: 'What it changed since the version before',
  noOlder: 'There is no older version of this paper yet, so there is nothing to compare with.',
  noNamed: 'No version of this paper has a name yet. Give one a name in the tab History.',

  // The comparison in place of the page.
  title: 'Changes between two versions',
  from: 'From',
  to: 'to',
  present: 'The paper as it is now',
  pageLabel: 'Text of the newer version with its changes, read only',
  show: 'Which changes are shown',
  all: 'All changes',
  counts: {
    insertion: (count: number) => plural(count, { one: '# insertion', other: '# insertions' }),
    deletion: (count: number) => plural(count, { one: '# deletion', other: '# deletions' }),
    citation: (count: number) => plural(count, { one: '# citation', other: '# citations' }),
    source: (count: number) => plural(count, { one: '# source', other: '# sources' }),
    note: (count: number) => plural(count, { one: '# note', other: '# notes' }),
    move: (count: number) => plural(count, { one: '# move', other: '# moves' }),
    format: (count: number) => plural(count, { one: '# format change', other: '# format changes' }),
    data: (count: number) => plural(count, { one: '# detail', other: '# details' }),
  },
  places: (count: number) => plural(count, { one: '# place', other: '# places' }),
  placeOf: (place: number, count: number) => `${place} of ${count}`,
  previous: 'Previous change',
  next: 'Next change',
  takeBack: 'Take this change back',
  takenBack: 'The change was taken back in the paper.',
  takenBackDetail: 'Undo on its page brings it again.',
  cantTakeBack: 'This change can’t be taken back by itself: what is left would be no whole paper.',
  changedMeanwhile: 'The paper has changed meanwhile, so nothing was taken back. It is compared again.',
  none: 'Nothing has changed between these two versions.',
  noneOfKind: 'There is no such change any more.',
  failed: 'These two versions could not be compared.',
  onPage: {
    movedHere: 'Moved here',
    movedAway: 'Moved away from here',
    formatted: 'Formatted in another way',
    sourceChanged: 'A source cited here says something else now',
    noteChanged: 'The words of this note have changed',
  },

  // The list of changes.
  list: 'Changes',
  allVersions: 'All versions',
  earlier: (count: number) =>
    plural(count, { one: '# change before these', other: '# changes before these' }),
  later: (count: number) => plural(count, { one: '# more change', other: '# more changes' }),
  replaced: 'Replaced',
  kinds: {
    insertion: 'New',
    deletion: 'Deleted',
    citation: 'Citation',
    source: 'Source changed',
    note: 'Note',
    move: 'Moved',
    format: 'Formatting',
    data: 'Details of the paper',
  },
  how: {
    citation: { added: 'New citation', removed: 'Citation deleted', changed: 'Citation changed' },
    note: { added: 'New note', removed: 'Note deleted', moved: 'Note moved' },
  },
  inNote: (number: number) => `note ${number}`,
  noWords: '(without words)',
  names: nameWords.en,
  nothing: 'nothing',
  type: 'Type',
  page: 'p.',
  place: (label: string, text: string) => `${label} ${text}`,
  noPlace: 'no place',
  wordsAround: (words: string) => (words === '' ? 'nothing' : `“${words}”`),
  sourceAdded: (name: string) => `+ ${name}`,
  sourceRemoved: (name: string) => `− ${name}`,
  authorHidden: (name: string) => `${name}: now without author`,
  authorShown: (name: string) => `${name}: now with author`,
  sourcesReordered: 'sources in another order',
  marks: {
    em: 'italics',
    strong: 'bold',
    small_caps: 'small capitals',
    superscript: 'superscript',
    subscript: 'subscript',
    link: 'link',
    lang: 'language',
  },
  marksAdded: (names: string) => `now ${names}`,
  marksRemoved: (names: string) => `no longer ${names}`,
  split: 'a paragraph was divided here',
  joined: 'two paragraphs were joined here',
  blockChanged: 'now another kind of block',
};
