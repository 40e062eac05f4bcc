import { pluralIn } from '../format.ts';

const plural = pluralIn('en');
const sources = (count: number): string => plural(count, { one: '# source', other: '# sources' });

/** Strings of tags, collections, saved searches and notes at sources. */
export const organising = {
  side: 'Collections and tags',
  show: 'Show collections and tags',
  hide: 'Hide collections and tags',
  resize: 'Width of collections and tags',
  places: 'Parts of the library',
  all: 'All sources',
  recent: 'Recently added',
  recentHint: 'The 200 that came last, the newest first',
  unfiled: 'In no collection',
  /** `own`: how many of them are in the collection itself, where others are in those inside of it. */
  countOf: (count: number, own = count) =>
    own === count ? sources(count) : `${sources(count)}, ${own} of them not in a collection inside`,
  /** Over the list. */
  shown: 'Shown',
  showAll: 'Show all sources',
  leave: (name: string) => `Do not restrict the list to ${name}`,
  noneHere: 'No source here yet',
  noneInCollection:
    'A new source comes into the collection that is shown. Those you have are dragged onto it from the list of all sources, or put in by “Add to a collection…” in their menu.',
  noneWithTags: 'No source has all of these tags. Take one of them away to see more.',
  noneUnfiled: 'Every source is in a collection.',
  nothingFound: 'Nothing in this part of the library matches. The whole library may have it.',
  searchAll: 'Search the whole library',

  collections: 'Collections',
  collectionsEmpty: 'A collection holds sources for a paper or a theme. A source can be in several.',
  newCollection: 'New collection',
  newInside: 'New collection inside…',
  collectionName: 'Name of the collection',
  create: 'Create',
  rename: 'Rename…',
  renameDone: 'Rename',
  remove: 'Delete',
  findACollection: 'Find a collection',
  noCollection: 'No collection is called so.',
  collectionMade: (name: string) => `The collection “${name}” was made.`,
  collectionRenamed: (name: string) => `The collection is called “${name}” now.`,
  collectionRemoved: (name: string) =>
    `The collection “${name}” was deleted. Its sources stay in the library.`,
  moves: { up: 'Move up', down: 'Move down', in: 'Move into the one above', out: 'Move out' },
  moved: (name: string, place: string) => `“${name}” is now in ${place}.`,
  movedTop: (name: string) => `“${name}” is now at the top level.`,
  movedAmong: (name: string, at: number, count: number) => `“${name}” is now ${at} of ${count}.`,
  noFurther: (name: string) => `“${name}” can’t go further.`,
  collectionsHelp:
    'F2 renames, Delete deletes, Alt with the arrows moves a collection. Sources can be dropped on it.',

  tags: 'Tags',
  tagsEmpty: 'Tags are words of your own. Give one to a source in its panel or in the menu of the list.',
  tagsHelp: 'Space bar shows only sources with the tag. F2 renames, Delete deletes.',
  findTag: 'Find a tag',
  noTag: 'No tag is called so.',
  tagName: 'Name of the tag',
  tagNameHint: 'A name that another tag has makes the two one.',
  tagRemoved: (name: string) => `The tag “${name}” was deleted.`,
  tagMerged: (old: string, name: string) => `“${old}” and “${name}” are one tag now.`,
  tagColoured: (name: string, colour: string) => `The tag “${name}” has another colour: ${colour}.`,
  tagRenamed: (name: string) => `The tag is called “${name}” now.`,
  colour: 'Colour',
  colourNow: 'now',
  colours: {
    '': 'No colour',
    red: 'Red',
    orange: 'Orange',
    yellow: 'Yellow',
    green: 'Green',
    teal: 'Teal',
    blue: 'Blue',
    purple: 'Purple',
    pink: 'Pink',
  },
  actionsFor: (name: string) => `Actions for ${name}`,

  searches: 'Saved searches',
  searchesEmpty: 'Type a search, then save it here with the button.',
  saveSearch: 'Save this search',
  searchName: 'Name of the search',
  searchSaved: (name: string) => `The search “${name}” is saved.`,
  replaceSearch: 'Save what is searched now in its place',
  searchReplaced: (name: string) => `“${name}” looks for what is searched now.`,
  searchQuery: 'What it looks for',
  changeSearch: 'Change what it looks for…',
  changeSearchDone: 'Change',
  searchChanged: (name: string) => `“${name}” looks for something else now.`,
  copySearch: 'Duplicate',
  copyOf: (name: string) => `${name} (copy)`,
  searchesHelp: 'Enter searches again. F2 renames, Delete deletes, Alt with the arrows moves a search.',
  searchRenamed: (name: string) => `The saved search is called “${name}” now.`,
  searchRemoved: (name: string) => `The saved search “${name}” was deleted.`,

  /** In the menu of the list. */
  addTag: 'Tag…',
  addToCollection: 'Add to a collection…',
  takeOut: (name: string) => `Take out of “${name}”`,
  findCollection: 'Find a collection, or name a new one',
  findOrNameTag: 'Find a tag, or name a new one',
  createTag: (name: string) => `New tag “${name}”`,
  createCollection: (name: string) => `New collection “${name}”`,
  nothingTyped: 'Type a name.',
  tagged: (count: number, name: string) => `${sources(count)} tagged “${name}”.`,
  taggedAlready: (name: string) => `Already tagged “${name}”.`,
  untagged: (count: number, name: string) => `“${name}” was taken from ${sources(count)}.`,
  put: (count: number, name: string) => `${sources(count)} added to “${name}”.`,
  putAlready: (name: string) => `Already in “${name}”.`,
  furtherIn: (name: string) => `Nothing was taken out: it is in a collection inside of “${name}”.`,
  takenOut: (count: number, name: string) => `${sources(count)} taken out of “${name}”.`,

  /** In the panel of a source. */
  tagsOf: 'Tags',
  removeTag: (name: string) => `Take the tag ${name} away`,
  collectionsOf: 'Collections',
  leaveCollection: (name: string) => `Take out of ${name}`,
  addTagButton: 'Add a tag',
  addCollectionButton: 'Add to a collection',
  notes: 'Notes on the source',
  notesEmpty: 'What you want to remember of it. Notes are searched with the library and are never printed.',
  addNote: 'Add a note',
  note: (at: number, count: number) => (count === 1 ? 'Note' : `Note ${at} of ${count}`),
  noteChanged: (date: string) => `Changed ${date}`,
  removeNote: 'Delete this note',
  noteRemoved: 'The note was deleted.',
  noteFailed: 'This note is not saved yet. It is tried again when you go on typing.',
  citedInList: 'Named by hand in a list of references.',

  /** After an import. */
  haveKeywords: (count: number) =>
    plural(count, { one: '# of these sources has keywords.', other: '# of these sources have keywords.' }),
  makeTags: 'Make tags of them',
  /** In the menu of sources. */
  tagsOfKeywords: (count: number) =>
    plural(count, { one: 'Make tags of its keywords', other: 'Make tags of their keywords' }),
  tagsMade: (tags: number, count: number) =>
    `${plural(tags, { one: '# tag', other: '# tags' })} given to ${sources(count)}.`,
  noKeywords: 'There are no keywords that are not tags already.',
  keywordsOfAll: 'Make tags of all keywords',
};
