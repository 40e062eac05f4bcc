/** Strings of what is being done to many sources, beside its progress; by the method that does it. */
export const doing = {
  'collections.assign': 'Putting sources into collections …',
  'collections.create': 'Making the collection …',
  'collections.remove': 'Deleting the collection …',
  'judgements.set': 'Judging sources …',
  'sources.removeMany': 'Deleting sources …',
  'sources.setMany': 'Changing sources …',
  'tags.assign': 'Tagging sources …',
  'tags.ofKeywords': 'Making tags of keywords …',
  'tags.remove': 'Deleting the tag …',
  'tags.rename': 'Making two tags one …',
  undo: 'Undoing …',
  ended: 'It was cancelled before all was done. What was done is one step that can be undone.',
};
