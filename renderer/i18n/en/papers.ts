import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the list of papers, and of bringing papers in and out. */
export const papers = {
  title: 'Papers',
  list: 'Papers',
  filter: 'Filter papers',
  newPaper: 'New paper',
  import: 'Import…',
  importHint: 'Drop a Markdown paper with its bibliography, an .ibid package, or a page or PDF as a source',
  columnTitle: 'Title',
  columnSeries: 'Series',
  columnWords: 'Words',
  columnNotes: 'Notes',
  columnChanged: 'Last change',
  columnActions: 'Actions',
  actionsFor: (title: string) => `Actions for ${title}`,
  open: 'Open',
  exportDocx: 'Export for Word (.docx)',
  exportDocxAs: 'Export for Word as another series',
  exportMarkdown: 'Export as Markdown (.md)',
  exportPackage: 'Export as a package (.ibid)',
  remove: 'Delete',
  removed: (title: string) => `“${title}” was deleted.`,
  restored: (title: string) => `“${title}” is back.`,
  noneTitle: 'No papers yet',
  noneText:
    'A paper holds a title, a text and its notes. Start a new one, or bring one in: a package (.ibid) from another library, or a Markdown file together with the bibliography it names. The sample shows what Ibid does; change it as you like.',
  openSample: 'Open the sample',
  noMatch: (query: string) => `No paper matches “${query}”.`,
  noMatchHint: 'The filter looks at titles, authors and series. Press Escape to clear it.',
  exporting: (title: string) => `Exporting “${title}”…`,
  exportingMany: (count: number) =>
    plural(count, { one: 'Exporting # paper…', other: 'Exporting # papers…' }),
  archiveName: (count: number) => plural(count, { one: '# paper', other: '# papers' }),
  exported: (name: string) => `${name} is ready. Nothing was lost.`,
  exportedWithLosses: (name: string, count: number) =>
    `${name} is ready. ${plural(count, { one: '# thing could not be taken along.', other: '# things could not be taken along.' })}`,
  importing: (name: string) => `Importing ${name}…`,
  imported: (name: string, sources: number) =>
    sources === 0
      ? `${name} is now a paper.`
      : `${name} is now a paper. ${plural(sources, { one: '# source was added.', other: '# sources were added.' })}`,
  importedWithLosses: (name: string, count: number) =>
    `${name} is now a paper. ${plural(count, { one: '# thing needs a look.', other: '# things need a look.' })}`,
  notAPaper: (names: string) =>
    `No paper among ${names}. Choose a Markdown (.md) or .ibid file; its bibliography may come with it.`,
  reportTitle: 'What could not be taken along',
  reportIntro: 'Everything else is there. The paper in your library is unchanged.',
  reportImportTitle: 'What needs a look',
  reportImportIntro: 'Everything else was taken over.',
  reportLoss: 'What',
  reportWhere: 'Where',
};
