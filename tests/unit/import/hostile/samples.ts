import type { ReadFormat } from '#shared/sources/source-formats.ts';
import { body, field, paragraph, wordFile } from '../../../fixtures/docx/word-file.ts';

/** A small sound file of a format, in pieces: three sources with the titles One, Two and Three. */
export type Sample = {
  format: ReadFormat;
  /** Its name. */
  name: string;
  head: string;
  entries: readonly string[];
  foot: string;
  /** The file of a text; UTF-8 where absent. */
  pack?: (text: string) => Uint8Array;
};

const titles = ['One', 'Two', 'Three'] as const;

const zotero = (title: string, index: number): string =>
  field(
    ` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({
      citationItems: [
        {
          id: index,
          uris: [`http://zotero.org/users/1/items/AAAA000${index}`],
          itemData: { id: index, type: 'book', title, author: [{ family: 'Rossi', given: 'Ada' }] },
        },
      ],
    })} `,
    `(${title})`,
  );
const [headOfWord = '', footOfWord = ''] = body('@').split('@');

export const samples: readonly Sample[] = [
  {
    format: 'csl-json',
    name: 'a.json',
    head: '[',
    entries: titles.map(
      (title, index) =>
        `${index === 0 ? '' : ','}${JSON.stringify({ id: `k${index}`, type: 'book', title, author: [{ family: 'Kirişçi', given: 'K. "x" \\' }], issued: { 'date-parts': [[2009, 5]] }, language: 'en', URL: 'https://example.org/a' })}`,
    ),
    foot: ']\n',
  },
  {
    format: 'bibtex',
    name: 'a.bib',
    head: '@string{ w = {Water} }\n',
    entries: titles.map(
      (title, index) =>
        `@article{k${index},\n  author = {Rossi, Ada and {World Bank}},\n  title = {${title}},\n  journal = w # " Studies",\n  year = 2009, pages = "3--9", note = {\\'e {\\"o} \\emph{x}}, langid = {english}, type = {mathesis}, url = {https://example.org/a}\n}\n`,
    ),
    foot: '',
  },
  {
    format: 'ris',
    name: 'a.ris',
    head: '',
    entries: titles.map(
      (title, index) =>
        `TY  - JOUR\nID  - k${index}\nAU  - Rossi, Ada\nTI  - ${title}\nJO  - Water\nPY  - 2009/05/13/\nSP  - 3\nEP  - 9\nKW  - a\nM3  - Review\nLA  - eng\nUR  - https://example.org/a\nER  - \n\n`,
    ),
    foot: '',
  },
  {
    format: 'enw',
    name: 'a.enw',
    head: '',
    entries: titles.map(
      (title) =>
        `%0 Journal Article\n%A Rossi, Ada\n%T ${title}\n%J Water\n%D 2009\n%P 3-9\n%G English\n%9 Review\n%U https://example.org/a\n\n`,
    ),
    foot: '',
  },
  {
    format: 'endnote-xml',
    name: 'a.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?><xml><records>',
    entries: titles.map(
      (title) =>
        `<record><ref-type name="Book">6</ref-type><contributors><authors><author><style face="normal">Rossi, Ada</style></author></authors></contributors><titles><title><style face="italic">${title}</style></title></titles><language>English</language><work-type>Review</work-type><dates><year>2009</year></dates></record>`,
    ),
    foot: '</records></xml>',
  },
  {
    format: 'docx',
    name: 'a.docx',
    head: headOfWord,
    entries: titles.map((title, index) => paragraph(zotero(title, index + 1))),
    foot: footOfWord,
    pack: (text) => wordFile({ 'word/document.xml': text }),
  },
];

export const textOf = ({ head, entries, foot }: Sample): string => `${head}${entries.join('')}${foot}`;
export const fileOf = (
  sample: Sample,
  text: string = textOf(sample),
): { name: string; bytes: Uint8Array } => ({
  name: sample.name,
  bytes: sample.pack?.(text) ?? Buffer.from(text, 'utf8'),
});
