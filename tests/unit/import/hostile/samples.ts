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

const sampleOf: Readonly<Record<ReadFormat, Omit<Sample, 'format'>>> = {
  'csl-json': {
    name: 'a.json',
    head: '[',
    entries: titles.map(
      (title, index) =>
        `${index === 0 ? '' : ','}${JSON.stringify({ id: `k${index}`, type: 'book', title, author: [{ family: 'Kirişçi', given: 'K. "x" \\' }], issued: { 'date-parts': [[2009, 5]] }, language: 'en', URL: 'https://example.org/a' })}`,
    ),
    foot: ']\n',
  },
  bibtex: {
    name: 'a.bib',
    head: '@string{ w = {Water} }\n',
    entries: titles.map(
      (title, index) =>
        `@article{k${index},\n  author = {Rossi, Ada and {World Bank}},\n  title = {${title}},\n  journal = w # " Studies",\n  year = 2009, pages = "3--9", note = {\\'e {\\"o} \\emph{x}}, langid = {english}, type = {mathesis}, url = {https://example.org/a}, groups = {Water, Ports}, mendeley-groups = {M{\\&}A/Ports}, bdsk-file-1 = {YnBsaXN0MDDRAQJccmVsYXRpdmVQYXRoVWEucGRmCAsYAAAAAAAAAQEAAAAAAAAAAwAAAAAAAAAAAAAAAAAAAB4=}\n}\n`,
    ),
    foot: String.raw`@comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Water\;0\;1\;\;\;\;;
2 KeywordGroup:Ports\;1\;author\;Rossi\;0\;0\;1\;\;\;\;;
1 SearchGroup:New\;0\;title = "ports" and not year = 2020\;0\;0\;1\;\;\;\;;
}
@comment{BibDesk Static Groups{
<plist version="1.0"><array><dict><key>group name</key><string>Old</string><key>keys</key><string>k0,k1</string></dict></array></plist>
}}
`,
  },
  ris: {
    name: 'a.ris',
    head: '',
    entries: titles.map(
      (title, index) =>
        `TY  - JOUR\nID  - k${index}\nAU  - Rossi, Ada\nTI  - ${title}\nJO  - Water\nPY  - 2009/05/13/\nSP  - 3\nEP  - 9\nKW  - a\nM3  - Review\nLA  - eng\nUR  - https://example.org/a\nER  - \n\n`,
    ),
    foot: '',
  },
  enw: {
    name: 'a.enw',
    head: '',
    entries: titles.map(
      (title) =>
        `%0 Journal Article\n%A Rossi, Ada\n%T ${title}\n%J Water\n%D 2009\n%P 3-9\n%G English\n%9 Review\n%U https://example.org/a\n\n`,
    ),
    foot: '',
  },
  'endnote-xml': {
    name: 'a.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?><xml><records>',
    entries: titles.map(
      (title) =>
        `<record><ref-type name="Book">6</ref-type><contributors><authors><author><style face="normal">Rossi, Ada</style></author></authors></contributors><titles><title><style face="italic">${title}</style></title></titles><language>English</language><work-type>Review</work-type><dates><year>2009</year></dates></record>`,
    ),
    foot: '</records></xml>',
  },
  docx: {
    name: 'a.docx',
    head: headOfWord,
    entries: titles.map((title, index) => paragraph(zotero(title, index + 1))),
    foot: footOfWord,
    pack: (text) => wordFile({ 'word/document.xml': text }),
  },
  'zotero-rdf': {
    name: 'a.rdf',
    head: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/">\n',
    entries: titles.map(
      (title, index) =>
        `<bib:Book rdf:about="#item_${index}"><z:itemType>book</z:itemType><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Rossi</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:subject>water</dc:subject><dc:title>${title}</dc:title><dc:date>2009-05</dc:date><z:language>eng</z:language><dc:description>Citation Key: k${index}</dc:description></bib:Book>\n`,
    ),
    foot: '</rdf:RDF>\n',
  },
  mods: {
    name: 'a.mods',
    head: '<?xml version="1.0" encoding="UTF-8"?><modsCollection xmlns="http://www.loc.gov/mods/v3">',
    entries: titles.map(
      (title) =>
        `<mods><titleInfo><title>${title}</title></titleInfo><name type="personal"><namePart type="family">Rossi</namePart><role><roleTerm type="text">author</roleTerm></role></name><genre>book</genre><language><languageTerm type="code">eng</languageTerm></language><originInfo><dateIssued>2009</dateIssued></originInfo></mods>`,
    ),
    foot: '</modsCollection>',
  },
  wos: {
    name: 'a.ciw',
    head: '\ufeffFN Clarivate Analytics Web of Science\nVR 1.0\n',
    entries: titles.map(
      (title) =>
        `PT J\nAU Rossi, A\n   Neri, B\nAF Rossi, Ada\n   Neri, Bruno\nTI ${title}\nSO WATER\nJI Water\nLA English\nDT Article; Book Review\nDE ports; canals;\n   locks\nSN 0028-0836\nDI 10.1000/a\nPD MAR 15\nPY 2009\nVL 3\nBP 3\nEP 9\nUT WOS:1\nZZ x\nER\n\n`,
    ),
    foot: 'EF\n',
  },
  refworks: {
    name: 'a.txt',
    head: 'Refworks Export Tagged Format\n\nTag legend\nRT=Reference Type\n\n',
    entries: titles.map(
      (title) =>
        `RT Journal Article\nSR Electronic(1)\nID 1\nA1 Rossi,Ada\nA2 World Bank\nT1 ${title}\nJF Water\nYR 2009\nFD Feb\nSP 3\nOP 9\nK1 ports\nSN 0028-0836\nNO doi: 10.1000/a\nLK https://example.org/a\nZZ x\n\n`,
    ),
    foot: '',
  },
  nbib: {
    name: 'a.nbib',
    head: '',
    entries: titles.map(
      (title, index) =>
        `PMID- ${index + 1}\nOWN - NLM\nTI  - ${title}\nFAU - Rossi, Ada\nDP  - 2009 May 13\nLA  - eng\nPT  - Review\nJT  - Water\n\n`,
    ),
    foot: '',
  },
  csv: {
    name: 'a.csv',
    head: 'Title,Author,Year,Type,Language,URL\r\n',
    entries: titles.map((title) => `"${title}","Rossi, Ada",2009,book,en,https://example.org/a\r\n`),
    foot: '',
  },
};

export const samples: readonly Sample[] = Object.entries(sampleOf).map(([format, sample]) => ({
  format: format as ReadFormat,
  ...sample,
}));

export const textOf = ({ head, entries, foot }: Sample): string => `${head}${entries.join('')}${foot}`;
export const fileOf = (
  sample: Sample,
  text: string = textOf(sample),
): { name: string; bytes: Uint8Array } => ({
  name: sample.name,
  bytes: sample.pack?.(text) ?? Buffer.from(text, 'utf8'),
});
