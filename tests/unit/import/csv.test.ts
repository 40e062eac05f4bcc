import { describe, expect, test } from 'vitest';
import { looksLikeHeadings, targetOf } from '#shared/csv/columns.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { namesInText } from '#shared/sources/names-in-text.ts';
import { exportCsv } from '../../../electron/export/csv.ts';
import { previewOf } from '../../../electron/import/csv/columns-of-file.ts';
import { importCsv } from '../../../electron/import/csv/index.ts';
import { readTable } from '../../../electron/import/csv/table.ts';
import { detectText } from '../../../electron/import/formats.ts';
import { itemsOf } from '../../../electron/import/imported.ts';
import { importFile } from '../../../electron/import/index.ts';

const items = (text: string, choices = {}) => itemsOf(importCsv(text, choices));

describe('a table of sources', () => {
  test('with the headings of Zotero', () => {
    const text = [
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISSN","DOI","Url","Abstract Note","Date","Access Date","Pages","Issue","Volume","Language","Notes","Manual Tags","Automatic Tags","Editor","File Attachments"',
      '"ABCD2345","journalArticle","2009","Kirişçi, Kemal; van der Berg, Hans","Trading ""states""","New Perspectives, on Turkey","0896-6346","10.1017/S0896634600005203","https://example.org/a","Line one',
      'line two","2009-05","2010-05-13 10:00:00","29–57","1","40","en-GB","A note","turkey; to read","trade","","C:\\x.pdf"',
    ].join('\n');
    expect(importCsv(text)).toEqual({
      sources: [
        {
          item: {
            id: 'kirisci2009trading',
            type: 'article-journal',
            author: [
              { family: 'Kirişçi', given: 'Kemal' },
              { family: 'Berg', given: 'Hans', 'non-dropping-particle': 'van der' },
            ],
            title: 'Trading "states"',
            'container-title': 'New Perspectives, on Turkey',
            ISSN: '0896-6346',
            DOI: '10.1017/S0896634600005203',
            URL: 'https://example.org/a',
            abstract: 'Line one\nline two',
            issued: { 'date-parts': [[2009, 5]] },
            accessed: { 'date-parts': [[2010, 5, 13]] },
            page: '29-57',
            issue: '1',
            volume: '40',
            language: 'en-GB',
            keyword: 'trade',
          },
          tags: ['turkey', 'to read'],
          notes: ['A note'],
        },
      ],
      problems: [],
      notUnderstood: [],
    });
  });

  test('of Scopus and of Web of Science, with whole names before initials', () => {
    const scopus = [
      'Authors,Author full names,Title,Year,Source title,Volume,Issue,Page start,Page end,DOI,Document Type,Author Keywords,EID,Funding',
      '"Rossi M.; De Luca A.","Rossi, Maria (57200000000); De Luca, Anna (57200000001)",Ports,2020,Survival,62,3,10,20,10.1/x,Article,"sea; ports",2-s2,none',
    ].join('\n');
    expect(importCsv(scopus)).toMatchObject({
      sources: [
        {
          item: {
            type: 'article-journal',
            author: [
              { family: 'Rossi', given: 'Maria' },
              { family: 'De Luca', given: 'Anna' },
            ],
            page: '10-20',
            keyword: 'sea, ports',
          },
        },
      ],
      notUnderstood: [{ field: 'Funding', entries: 1 }],
    });
    const wos =
      'PT\tAU\tAF\tTI\tSO\tPD\tPY\tVL\tIS\tBP\tEP\tAR\tDI\tUT\nJ\tRossi, M\tRossi, Maria\tPorts\tSURVIVAL\tMAY\t2020\t62\t3\t10\t20\t\t10.1/x\tWOS:1\n';
    expect(detectText(wos, 'savedrecs.txt')?.id).toBe('csv');
    expect(importCsv(wos)).toMatchObject({
      sources: [
        {
          item: {
            type: 'article-journal',
            author: [{ family: 'Rossi', given: 'Maria' }],
            issued: { 'date-parts': [[2020, 5]] },
          },
        },
      ],
      notUnderstood: [],
    });
  });

  test('written by hand in Italian with semicolons, as Excel saves it there', () => {
    const text =
      'sep=;\nAutore;Titolo;Anno;Casa editrice;Luogo;Etichette;Colore\n"Rossi, Maria";I porti;2020;il Mulino;Bologna;mare, porti;blu\n\n;;;;;;\n;;2020;x;;;\n';
    const read = importCsv(text);
    expect(read.sources).toEqual([
      {
        item: {
          id: 'rossi2020porti',
          type: 'book',
          author: [{ family: 'Rossi', given: 'Maria' }],
          title: 'I porti',
          publisher: 'il Mulino',
          'publisher-place': 'Bologna',
          issued: { 'date-parts': [[2020]] },
          custom: { csv: { Colore: 'blu' } },
        },
        tags: ['mare', 'porti'],
      },
    ]);
    expect(read.notUnderstood).toEqual([{ field: 'Colore', entries: 1 }]);
    expect(read.problems.map(({ entry }) => inEnglish(entry))).toEqual(['row 5']);
  });

  test('is read as a person says it is', () => {
    const text = 'What,Who,When,Colour\nPorts,"Rossi, Maria",2020,blue\n';
    expect(importCsv(text).sources).toEqual([]);
    // What nobody says is kept under its heading, unless a program notes it for itself.
    expect(importCsv('Title,Colour,Date Added\nPorts,blue,2020\n').sources[0]!.item.custom).toEqual({
      csv: { Colour: 'blue' },
    });
    const choices = { What: 'title', Who: 'author', When: 'issued', Colour: '' };
    expect(importCsv(text, choices)).toMatchObject({
      sources: [{ item: { title: 'Ports', author: [{ family: 'Rossi', given: 'Maria' }] } }],
      notUnderstood: [],
    });
    expect(items('Title,Author\nPorts,Rossi\n', { Author: '' })[0]).not.toHaveProperty('author');
  });

  test('a comma is one within a name where other cells of the column part names by semicolons', () => {
    const text = 'title,author\nOne,"Diaz Saez, Bastian Jaime"\nTwo,"Rossi, Maria; Neri, Anna"\n';
    const [one, two] = items(text);
    expect(one?.author).toEqual([{ family: 'Diaz Saez', given: 'Bastian Jaime' }]);
    expect(two?.author).toHaveLength(2);
    expect(items('title,author\nOne,"Maria Rossi, Anna Neri"\n')[0]?.author).toHaveLength(2);
  });

  test('a cell that was guarded against formulas is as it was', () => {
    expect(items("Title,Author\n'=SUM(A1),Rossi\n")[0]!.title).toBe('=SUM(A1)');
  });

  test('is known by its headings, and not by just any', () => {
    expect(looksLikeHeadings(['Titolo', 'Autore', 'Anno'])).toBe(true);
    expect(looksLikeHeadings(['Date', 'Amount', 'Notes'])).toBe(false);
    expect(detectText('Date,Amount\n1,2\n', 'x.txt')).toBeNull();
    expect(detectText('Date,Amount\n1,2\n', 'x.csv')?.id).toBe('csv');
    expect(['container-title', 'Rivista', 'DOI', 'Zzz'].map(targetOf)).toEqual([
      'container-title',
      'container-title',
      'DOI',
      '',
    ]);
  });
});

test.each([
  ['blogPost', 'post-weblog'],
  ['Book Section', 'chapter'],
  ['Articolo di rivista', 'article-journal'],
  ['article', 'article'],
  ['constructor', 'book'],
])('the type “%s” is %s', (cell, type) => {
  expect(items(`Title,Item Type,Publisher\nPorts,${cell},Press\n`)[0]!.type).toBe(type);
});

test.each([
  ['Rossi, Maria; Neri, Anna', ['Rossi|Maria', 'Neri|Anna']],
  ['Maria Rossi and Anna Neri', ['Rossi|Maria', 'Neri|Anna']],
  ['Maria Rossi, Anna Neri', ['Rossi|Maria', 'Neri|Anna']],
  ['Rossi M., De Luca A.B.', ['Rossi|M.', 'De Luca|A.B.']],
  ['Rossi, M., Neri, A.', ['Rossi|M.', 'Neri|A.']],
  ['Rossi, Maria', ['Rossi|Maria']],
  ['World Bank', ['World Bank']],
  ['{Rossi, Neri and Sons}; NATO', ['Rossi, Neri and Sons', 'NATO']],
])('the names in “%s”', (cell, names) => {
  expect(namesInText(cell).map((name) => name.literal ?? `${name.family}|${name.given}`)).toEqual(names);
});

describe('headings in other languages', () => {
  const row = '"Rossi, Maria";Porti;2020;Acqua;12;3;7-9;Roma;Forum;it;https://example.org/a';
  test.each([
    [
      'French',
      'Auteur(s);Titre;Année;Revue;Tome;Numéro du fascicule;Pages;Lieu de publication;Éditeur;Langue;Lien',
    ],
    ['German', 'Verfasser;Titel;Erscheinungsjahr;Zeitschrift;Band;Heft;Seiten;Ort;Verlag;Sprache;Webadresse'],
    ['Spanish', 'Autores;Título;Año;Revista;Volumen;Fascículo;Páginas;Lugar;Editorial;Idioma;Enlace'],
    ['Turkish', 'Yazarlar;Başlık;Yıl;Dergi;Cilt;Sayı;Sayfa;Yayın yeri;Yayınevi;Dil;Bağlantı'],
  ])('%s', (_, headings) => {
    const issue = headings.includes('Numéro du fascicule') ? {} : { issue: '3' };
    expect(importCsv(`${headings}\n${row}\n`).sources[0]?.item).toMatchObject({
      type: 'article-journal',
      author: [{ family: 'Rossi', given: 'Maria' }],
      title: 'Porti',
      issued: { 'date-parts': [[2020]] },
      'container-title': 'Acqua',
      volume: '12',
      ...issue,
      page: '7-9',
      'publisher-place': 'Roma',
      publisher: 'Forum',
      language: 'it',
      URL: 'https://example.org/a',
    });
  });

  test.each([
    ['Zeitschriftenartikel', 'article-journal'],
    ['Livre', 'book'],
    ['Capítulo de libro', 'chapter'],
    ['Tez', 'thesis'],
  ])('a cell that says %j', (said, type) => {
    expect(importCsv(`Title,Author,Type\nPorts,Rossi,${said}\n`).sources[0]?.item.type).toBe(type);
  });
});

test('a row that gives no source is told by the number that it has in Excel', () => {
  const { problems } = importCsv('\nTitle,Author,Year\nOne,,\n\n"Two\nlines",,\n,,2020\n');
  expect(problems.map(({ entry, reason }) => [inEnglish(entry), reason.code])).toEqual([
    ['row 6', 'no-title-or-author'],
  ]);
});

test('text that Excel saves as Unicode, between tabs, is read', async () => {
  const bytes = new Uint8Array(
    Buffer.from('\ufeffTitle\tAuthor\r\nI porti; e i canali\tKirişçi, Kemal\r\n', 'utf16le'),
  );
  const { sources } = await importFile({ name: 'a.txt', bytes });
  expect(sources.map(({ item }) => [item.title, item.author])).toEqual([
    ['I porti; e i canali', [{ family: 'Kirişçi', given: 'Kemal' }]],
  ]);
});

test.each(['=1+1', "'=1+1", "''+1", "'quoted'", '-5', '@here', '=HYPERLINK("x")'])(
  'the cell %j is no formula, and comes back as it was',
  (title) => {
    const item = { id: 'a', type: 'book', title, publisher: 'Forum' };
    const { text, losses } = exportCsv([item]);
    expect(losses).toEqual([]);
    for (const cell of text.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+@-]/);
    expect(importCsv(text.replaceAll('\r\n', '\n')).sources[0]?.item).toEqual(item);
  },
);

test('the first rows of a table are shown as what they become, under whatever its columns are', () => {
  const text = 'Wer,Was,Jahr\n"Rossi, Maria",Ports,2020\n\n,,2021\n';
  const { columns, rows, numbers } = readTable(text);
  const preview = (choices: Record<string, string>) => previewOf({ columns, rows, numbers }, choices);
  expect(preview({ Wer: 'author', Was: 'title' })).toMatchObject([
    {
      number: 2,
      item: { title: 'Ports', author: [{ family: 'Rossi' }], issued: { 'date-parts': [[2020]] } },
    },
    { number: 4, reason: { code: 'no-title-or-author' } },
  ]);
  expect(preview({ Wer: '', Was: '' })[0]).toMatchObject({ number: 2, reason: { code: 'no-title-column' } });
});
