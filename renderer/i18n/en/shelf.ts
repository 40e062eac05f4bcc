import { pluralIn } from '../format.ts';

const plural = pluralIn('en');
const papers = (count: number): string => plural(count, { one: '# paper', other: '# papers' });

/** Strings of where papers stand: list, archive and bin, their status, and the search over their texts. */
export const shelf = {
  views: 'Which papers',
  view: { papers: 'Papers', archive: 'Archive', bin: 'Bin', texts: 'In the texts' },
  newOfSeries: 'New paper of a series',
  plainReport: 'Plain report',
  plainReportHint: 'No series, one column, no cover',
  seriesLength: (min: string, max: string) => `${min} to ${max} words`,
  columnStatus: 'Status',
  columnArchived: 'Archived',
  columnDeleted: 'Deleted',
  status: { draft: 'Draft', review: 'In review', final: 'Final', published: 'Published' },
  statusOf: (title: string, status: string) => `Status of ${title}: ${status}`,
  setStatus: 'Status',
  rename: 'Rename…',
  newTitle: 'Title',
  setTitle: 'Rename',
  duplicate: 'Duplicate',
  copySuffix: ' (copy)',
  duplicated: (title: string) => `“${title}” has a copy.`,
  openCopy: 'Open the copy',
  archive: 'Archive',
  unarchive: 'Back to the papers',
  archived: (title: string) => `“${title}” is in the archive.`,
  unarchived: (title: string) => `“${title}” is among the papers again.`,
  restore: 'Restore',
  purge: 'Delete for good',
  emptyBin: 'Empty the bin',
  purged: (count: number) => `${papers(count)} left the bin.`,
  purgedHint: 'You can put them back for a day.',
  putBack: 'Put back',
  backInBin: (count: number) => `${papers(count)} back in the bin.`,
  justPurged: (count: number) =>
    `${papers(count)} left the bin within the last day. After a day they are gone for good.`,
  keys: 'Enter opens a paper, F2 renames it, Delete puts it into the bin.',
  binKeys: 'Enter restores a paper. What lies here is not found by searches and cites no source.',
  noneLeftTitle: 'No paper on the desk',
  noneLeftText: 'All papers are in the archive or in the bin. Start a new one, or look there.',
  archiveEmptyTitle: 'The archive is empty',
  archiveEmptyText:
    'Put finished papers here to keep the list short: “Archive” in the menu of a paper. They can still be searched, opened and changed.',
  binEmptyTitle: 'The bin is empty',
  binEmptyText: 'Deleted papers come here and stay until you empty the bin.',
  searchTexts: 'Search the texts of all papers',
  searchInstead: 'Search the texts instead',
  searchTitle: 'Search what you wrote',
  searchText:
    'Type words to find every passage in titles, texts and notes that has all of them. Put a phrase in “quotation marks”. Archived papers are searched, too.',
  results: 'Passages found',
  nothingFound: (query: string) => `No passage has “${query}”.`,
  nothingFoundHint:
    'All words must stand in one paragraph or note. Try fewer words, or only their beginnings.',
  found: (passages: number, count: number) =>
    `${plural(passages, { one: '# passage', other: '# passages' })} in ${papers(count)}`,
  foundMore: (count: number) => `Only the first ${papers(count)} are shown: type more words.`,
  allPlaces: (count: number) => `Show all ${plural(count, { one: '# passage', other: '# passages' })}`,
  inArchive: 'archived',
  note: (number: number) => `Note ${number}`,
  part: {
    title: 'Title',
    subtitle: 'Subtitle',
    author: 'Authors',
    abstract: 'Abstract',
    keywords: 'Keywords',
    about: 'About',
    text: 'Text',
    note: 'Note',
  },
};
