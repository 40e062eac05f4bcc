import { a4, institute, millimetres, type Template } from './template.ts';

/** IAI Commentaries: two or three pages that begin under their title, without abstract. */
export const iaiCommentaries: Template = {
  id: 'iai-commentaries',
  page: { ...a4, top: 1531, bottom: 1361, left: 1814, right: 1814, header: 709, footer: 652 },
  columns: 1,
  columnGap: 0,
  cover: false,
  masthead: 'rule',
  titleGap: millimetres(11),
  abstractGap: millimetres(6),
  byline: true,
  authorNote: 'after-text',
  prints: { abstract: false, keywords: false, referenceList: false, about: true },
  keywords: 'line',
  keyPointsOnCover: false,
  publisher: institute,
  fonts: { text: 'Cambria', display: 'Calibri' },
  colours: { accent: '8A2B1D', text: '1A1A1A', muted: '6A5F5B', rule: 'D0B3AC', shade: 'F7EEEB' },
  sizes: {
    body: 22,
    note: 17,
    table: 18,
    title: 52,
    subtitle: 28,
    author: 25,
    abstract: 21,
    headings: [25, 23, 22],
  },
  paragraphGap: 150,
  line: 276,
};
