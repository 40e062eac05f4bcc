import { a4, institute, millimetres, type Template } from './template.ts';

/** IAI Briefs: the key points in a box on the cover, the text in two columns. */
export const iaiBriefs: Template = {
  id: 'iai-briefs',
  page: { ...a4, top: 1588, bottom: 1304, left: 1247, right: 1247, header: 680, footer: 624 },
  columns: 2,
  columnGap: 482,
  cover: true,
  masthead: 'band',
  titleGap: millimetres(16),
  abstractGap: millimetres(10),
  byline: true,
  authorNote: 'cover',
  prints: { abstract: true, keywords: true, referenceList: false, about: true },
  keywords: 'line',
  keyPointsOnCover: true,
  publisher: institute,
  fonts: { text: 'Cambria', display: 'Calibri' },
  colours: { accent: '3B3A75', text: '1A1A1A', muted: '5F5F73', rule: 'B2B2CF', shade: 'EEEEF7' },
  sizes: {
    body: 20,
    note: 17,
    table: 17,
    title: 54,
    subtitle: 28,
    author: 25,
    abstract: 21,
    headings: [24, 22, 20],
  },
  paragraphGap: 130,
  line: 262,
};
