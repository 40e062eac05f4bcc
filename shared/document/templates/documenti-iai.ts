import { a4, institute, millimetres, type Template } from './template.ts';

/** Documenti IAI: a cover with the abstract, the text in two columns, the house at the end. */
export const documentiIai: Template = {
  id: 'documenti-iai',
  page: { ...a4, top: 1588, bottom: 1304, left: 1134, right: 1134, header: 680, footer: 624 },
  columns: 2,
  columnGap: 454,
  cover: true,
  masthead: 'rule',
  titleGap: millimetres(30),
  abstractGap: millimetres(22),
  byline: true,
  authorNote: 'cover',
  prints: { abstract: true, keywords: false, referenceList: false, about: true },
  keywords: 'line',
  keyPointsOnCover: false,
  publisher: institute,
  fonts: { text: 'Cambria', display: 'Calibri' },
  colours: { accent: '17406D', text: '1A1A1A', muted: '5B6670', rule: '9FB3C8', shade: 'EAF0F6' },
  sizes: {
    body: 20,
    note: 17,
    table: 17,
    title: 56,
    subtitle: 30,
    author: 26,
    abstract: 21,
    headings: [25, 22, 20],
  },
  paragraphGap: 130,
  line: 259,
};
