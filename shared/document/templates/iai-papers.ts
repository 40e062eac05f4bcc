import { a4, institute, millimetres, type Template } from './template.ts';

/** IAI Papers: a cover with abstract and keywords, the text in one column, a list of references after it. */
export const iaiPapers: Template = {
  id: 'iai-papers',
  page: { ...a4, top: 1644, bottom: 1417, left: 1871, right: 1701, header: 737, footer: 680 },
  columns: 1,
  columnGap: 0,
  cover: true,
  masthead: 'band',
  titleGap: millimetres(24),
  abstractGap: millimetres(16),
  byline: true,
  authorNote: 'cover',
  prints: { abstract: true, keywords: true, referenceList: true, about: true },
  keywords: 'box',
  keyPointsOnCover: false,
  publisher: institute,
  fonts: { text: 'Cambria', display: 'Calibri' },
  colours: { accent: '0B4F56', text: '1A1A1A', muted: '55656A', rule: '9DBBBD', shade: 'E8F1F1' },
  sizes: {
    body: 22,
    note: 18,
    table: 18,
    title: 60,
    subtitle: 30,
    author: 28,
    abstract: 21,
    headings: [28, 24, 22],
  },
  paragraphGap: 150,
  line: 276,
};
