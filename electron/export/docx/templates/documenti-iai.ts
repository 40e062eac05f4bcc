import { a4, type Template } from './template.ts';

/** The printed series Documenti IAI: a cover with the abstract, the text in two columns, the house at the end. */
export const documentiIai: Template = {
  id: 'documenti-iai',
  page: { ...a4, top: 1588, bottom: 1304, left: 1134, right: 1134, header: 680, footer: 624 },
  columns: 2,
  columnGap: 454,
  cover: true,
  byline: true,
  publisher: {
    name: 'Istituto Affari Internazionali (IAI)',
    short: 'IAI',
    series: ['Documenti IAI', 'IAI Papers', 'IAI Commentaries', 'IAI Briefs'],
  },
  fonts: { text: 'Cambria', display: 'Calibri' },
  colours: { accent: '17406D', text: '1A1A1A', muted: '5B6670', rule: '9FB3C8', shade: 'EAF0F6' },
  sizes: { body: 20, note: 17, table: 17, title: 56, subtitle: 30, author: 26, headings: [25, 22, 20] },
  paragraphGap: 130,
  line: 259,
};
