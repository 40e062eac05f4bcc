import { a4, type Template } from './template.ts';

/** One column, no house: for reports, drafts, reviewers and other people's templates. */
export const plain: Template = {
  id: 'plain',
  page: { ...a4, top: 1418, bottom: 1418, left: 1588, right: 1588, header: 709, footer: 709 },
  columns: 1,
  columnGap: 0,
  cover: false,
  masthead: 'rule',
  titleGap: 240,
  abstractGap: 360,
  byline: false,
  authorNote: 'closing',
  prints: { abstract: true, keywords: true, referenceList: false, about: true },
  keywords: 'line',
  keyPointsOnCover: false,
  publisher: null,
  fonts: { text: 'Cambria', display: 'Calibri' },
  colours: { accent: '17406D', text: '000000', muted: '595959', rule: 'A6A6A6', shade: 'F2F2F2' },
  sizes: {
    body: 22,
    note: 18,
    table: 19,
    title: 44,
    subtitle: 28,
    author: 24,
    abstract: 21,
    headings: [28, 25, 22],
  },
  paragraphGap: 140,
  line: 276,
};
