import type { ReferenceListSettings, ReferenceSort, SourceKind } from '#shared/citations/reference-groups.ts';

const scopes: Record<ReferenceListSettings['scope'], string> = {
  cited: 'Cited and chosen sources',
  chosen: 'Only chosen sources',
};

const sorts: Record<ReferenceSort, string> = {
  style: 'As the style has it',
  names: 'By names',
  oldest: 'By date, the oldest first',
  newest: 'By date, the newest first',
};

const kinds: Record<SourceKind, string> = {
  law: 'Laws, treaties, cases',
  institution: 'Documents of institutions',
  spoken: 'Speeches, interviews, broadcasts',
  book: 'Books',
  chapter: 'Chapters and entries',
  article: 'Journal articles',
  news: 'Newspapers and magazines',
  report: 'Papers and reports of authors',
  web: 'Web pages and posts',
  academic: 'Theses and conference papers',
  data: 'Data, maps, software',
  other: 'Everything else',
};

export const referenceLists = {
  title: 'List of references',
  scope: 'Lists',
  scopes,
  sort: 'Order',
  sorts,
  groups: 'Groups',
  noGroups: 'The list is in one piece.',
  usualGroups: 'Primary sources, books, articles …',
  addGroup: 'Add a group',
  ungroup: 'In one piece again',
  groupName: 'Name of the group',
  holds: 'What it holds',
  kinds,
  kindsOf: (name: string) => `Kinds of sources in ${name || 'this group'}`,
  tags: 'Keywords',
  tagsHint: 'A source with one of these belongs here, whatever it is.',
  up: (name: string) => `Move ${name || 'the group'} up`,
  down: (name: string) => `Move ${name || 'the group'} down`,
  removeGroup: (name: string) => `Remove the group ${name}`.trim(),
  chosen: 'Chosen sources',
  chosenHint:
    'Listed though the paper does not cite them. Choose a cited one to say to which group it belongs.',
  byItself: 'By what it is',
  groupOf: (name: string) => `Group of ${name}`,
  leaveOut: (name: string) => `Take ${name} out of the list`,
  search: 'Author, title or year of a source',
  found: 'Sources in the library',
  none: 'No source has all these words.',
  done: 'Done',
  remove: 'Remove the list',
};
