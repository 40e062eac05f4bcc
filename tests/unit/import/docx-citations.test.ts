import { describe, expect, test } from 'vitest';
import { inEnglish } from '#shared/reports/said.ts';
import { readDocxCitations } from '../../../electron/import/docx-citations/index.ts';
import {
  base64,
  body,
  bookmark,
  control,
  deletedField,
  endnotes,
  field,
  fieldWithData,
  footnotes,
  paragraph,
  properties,
  simpleField,
  text,
  wordFile,
} from '../../fixtures/docx/word-file.ts';

const canal = {
  id: 8727,
  type: 'book',
  title: 'Canals of <i>Friuli</i>',
  author: [{ family: 'Rossi', given: 'Ada', 'dropping-particle': '', 'parse-names': false }],
  issued: { 'date-parts': [['2007', 11, '21']] },
  note: 'Citation Key: rossiCanals',
};
const cited = (data: object, more: object = {}, key = 'KKN4UIC2') => ({
  id: 8727,
  uris: [`http://zotero.org/users/8727/items/${key}`],
  itemData: data,
  ...more,
});
const zotero = (...items: object[]): string =>
  ` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationID: 'x', properties: { noteIndex: 1 }, citationItems: items })} `;
const report = { id: 2, type: 'report', title: 'Locks and “Weirs”', publisher: 'Ministry', language: 'en' };

const read = (document: string, more: Record<string, string> = {}) =>
  readDocxCitations(wordFile({ 'word/document.xml': document, ...more }));
const reasons = ({ problems }: ReturnType<typeof read>): string[] =>
  problems.map(({ entry, reason }) => `${inEnglish(entry)} | ${inEnglish(reason).slice(0, 40)}`);

describe('citations of Zotero', () => {
  const document = body(
    paragraph(
      text('As '),
      field(
        zotero(
          cited(canal, { locator: '12-14', label: 'page', prefix: 'see <i>also</i> ', suffix: ' on locks' }),
          cited(report, { locator: '3', label: 'chapter', 'suppress-author': true }, 'AAAA1111'),
        ),
        '(Rossi 2007)',
      ),
      text(' says'),
    ),
  );
  const notes = footnotes(
    field(zotero(cited({ ...canal, publisher: 'Forum' })), 'Rossi, Canals.'),
    text('plain words'),
  );
  const found = read(document, { 'word/footnotes.xml': notes });

  test('give each source once, with what the last citation knows of it', () => {
    expect(found.items).toEqual([
      {
        id: 'rossiCanals',
        type: 'book',
        title: 'Canals of <i>Friuli</i>',
        author: [{ family: 'Rossi', given: 'Ada' }],
        issued: { 'date-parts': [[2007, 11, 21]] },
        publisher: 'Forum',
        custom: { zotero: { key: 'KKN4UIC2' } },
      },
      {
        id: 'locks',
        type: 'report',
        title: 'Locks and “Weirs”',
        publisher: 'Ministry',
        language: 'en',
        custom: { zotero: { key: 'AAAA1111' } },
      },
    ]);
    expect(found.problems).toEqual([]);
  });

  test('keep their place, what they print and what stands around each source', () => {
    expect(found.citations).toEqual([
      {
        program: 'zotero',
        place: { part: 'word/document.xml', note: null, paragraph: 0, from: 3, to: 15 },
        text: '(Rossi 2007)',
        cites: [
          {
            source: 'rossiCanals',
            named: 'Canals of <i>Friuli</i>',
            locator: '12-14',
            prefix: 'see also ',
            suffix: ' on locks',
          },
          {
            source: 'locks',
            named: 'Locks and “Weirs”',
            locator: '3',
            label: 'chapter',
            suppressAuthor: true,
          },
        ],
      },
      {
        program: 'zotero',
        place: { part: 'word/footnotes.xml', note: '1', paragraph: 1, from: 1, to: 15 },
        text: 'Rossi, Canals.',
        cites: [{ source: 'rossiCanals', named: 'Canals of <i>Friuli</i>' }],
      },
    ]);
  });

  test('in bookmarks, whose code is cut into properties of the document', () => {
    const name = 'ZOTERO_BREF_abc123';
    const long = { ...canal, abstract: 'water '.repeat(200) };
    const kept = read(body(paragraph(bookmark(name, 'Rossi 2007'))), {
      'docProps/custom.xml': properties({ [name]: zotero(cited(long)).trim().replace('ADDIN ', '') }),
    });
    expect(kept.items).toMatchObject([{ id: 'rossiCanals', abstract: long.abstract }]);
    expect(kept.citations).toMatchObject([{ program: 'zotero', text: 'Rossi 2007' }]);
  });

  test('that were deleted as a tracked change, or are no citation, are none', () => {
    const none = read(
      body(
        paragraph(
          deletedField(zotero(cited(canal))),
          field(' PAGE ', '3'),
          field(' ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY ', 'List'),
        ),
      ),
    );
    expect(none).toEqual({ citations: [], items: [], problems: [] });
  });
});

describe('citations of Mendeley', () => {
  test('of Mendeley Cite lie in the tag of a content control', () => {
    const json = JSON.stringify({
      citationID: 'MENDELEY_CITATION_1',
      citationItems: [
        { id: 'e219b34e', itemData: { ...report, id: 'e219b34e', DOI: '10.1000/xyz' }, label: 'page' },
      ],
    });
    const found = read(body(paragraph(control(`MENDELEY_CITATION_v3_${base64(json)}`, text('(Ministry)')))));
    expect(found.items).toEqual([
      {
        id: 'locks',
        type: 'report',
        title: 'Locks and “Weirs”',
        publisher: 'Ministry',
        language: 'en',
        DOI: '10.1000/xyz',
      },
    ]);
    expect(found.citations).toMatchObject([
      { program: 'mendeley', text: '(Ministry)', cites: [{ source: 'locks' }] },
    ]);
  });

  test('of Mendeley Desktop are the code of a field, in endnotes too', () => {
    const json = JSON.stringify({
      citationItems: [{ id: 'ITEM-1', uris: ['http://www.mendeley.com/documents/?uuid=1'], itemData: canal }],
    });
    const found = read(body(), {
      'word/endnotes.xml': endnotes(simpleField(`ADDIN CSL_CITATION ${json}`, 'Rossi')),
    });
    expect(found.citations).toMatchObject([
      { program: 'mendeley', place: { note: '1' }, cites: [{ source: 'rossiCanals' }] },
    ]);
  });
});

describe('citations of Citavi', () => {
  const record = {
    $id: '2',
    $type: 'SwissAcademic.Citavi.Reference, SwissAcademic.Citavi',
    Id: 'b213',
    ReferenceType: 'Contribution',
    Title: 'Weirs',
    Subtitle: 'A History',
    Authors: [{ $id: '3', FirstName: 'Bruno', MiddleName: 'C.', LastName: 'Neri', Prefix: 'de' }],
    Date: '13. Mai 2019',
    PageRange: '<sp>\r\n <os>593</os>\r\n</sp>\r\n<ep>\r\n <os>596</os>\r\n</ep>\r\n<os>593–596</os>',
    ParentReference: {
      $id: '4',
      ReferenceType: 'BookEdited',
      Title: 'Handbook of Water',
      Editors: [{ $ref: '3' }],
      Publishers: [{ Name: 'Forum' }],
      PlaceOfPublication: 'Udine',
    },
  };
  const placeholder = (...entries: object[]): string =>
    `ADDIN CitaviPlaceholder{${base64(JSON.stringify({ $id: '1', Entries: entries }))}}`;
  const found = read(
    body(
      paragraph(
        control(
          'CitaviPlaceholder#1',
          field(
            placeholder(
              {
                ReferenceId: 'b213',
                Prefix: 'Vgl. ',
                PageRange: { OriginalString: '594', NumberingType: 0 },
                Reference: record,
              },
              { ReferenceId: 'b213', Reference: { $ref: '2' } },
            ),
            'Vgl. Neri 2019, 594',
          ),
        ),
      ),
    ),
  );

  test('hold whole records, in which one record may point at another', () => {
    expect(found.items).toEqual([
      {
        id: 'deneri2019weirs',
        type: 'chapter',
        title: 'Weirs: A History',
        author: [{ family: 'Neri', given: 'Bruno C.', 'non-dropping-particle': 'de' }],
        editor: [{ family: 'Neri', given: 'Bruno C.', 'non-dropping-particle': 'de' }],
        'container-title': 'Handbook of Water',
        publisher: 'Forum',
        'publisher-place': 'Udine',
        issued: { 'date-parts': [[2019, 5, 13]] },
        page: '593-596',
      },
    ]);
    expect(found.citations).toMatchObject([
      {
        program: 'citavi',
        cites: [
          { source: 'deneri2019weirs', prefix: 'Vgl. ', locator: '594' },
          { source: 'deneri2019weirs' },
        ],
      },
    ]);
  });
});

describe('citations of EndNote', () => {
  const record = (title: string, number: number): string =>
    `<record><rec-number>${number}</rec-number><foreign-keys><key app="EN" db-id="z2as">${number}</key></foreign-keys><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Neri, Bruno</author></authors></contributors><titles><title><style face="normal">${title} of </style><style face="italic">Aqua</style></title><secondary-title>Water</secondary-title></titles><pages>337-360</pages><volume>51</volume><dates><year>2009</year></dates></record>`;
  const cite = (title: string, number: number, more = '', attributes = ''): string =>
    `<Cite${attributes}><Author>Neri</Author><Year>2009</Year><RecNum>${number}</RecNum>${more}${record(title, number)}</Cite>`;
  const endnote = (...cites: string[]): string => `<EndNote>${cites.join('')}</EndNote>`;
  const found = read(
    body(
      paragraph(
        field(
          ` ADDIN EN.CITE ${endnote(cite('Flow & Ebb', 19, '<Prefix>see </Prefix><Pages>340</Pages>'))}`,
          '(see Neri, 340)',
        ),
        fieldWithData(
          endnote(cite('Flow &amp; Ebb', 19, '', ' ExcludeAuth="1"'), cite('Tides', 20)),
          '(2009)',
        ),
        field(' ADDIN EN.CITE <EndNote><Cite><Author>Lost</Author>', '(Lost 2001)'),
      ),
    ),
  );

  test('lie in the code of a field or beside it, and the records of one library are told apart by number', () => {
    expect(found.items).toMatchObject([
      {
        id: 'neri2009flow',
        type: 'article-journal',
        title: 'Flow & Ebb of <i>Aqua</i>',
        author: [{ family: 'Neri', given: 'Bruno' }],
        'container-title': 'Water',
        page: '337-360',
      },
      { title: 'Tides of <i>Aqua</i>' },
    ]);
    expect(found.citations).toMatchObject([
      {
        program: 'endnote',
        text: '(see Neri, 340)',
        cites: [{ source: 'neri2009flow', prefix: 'see ', locator: '340' }],
      },
      {
        program: 'endnote',
        text: '(2009)',
        cites: [{ source: 'neri2009flow', suppressAuthor: true }, { source: 'neri2009tides' }],
      },
    ]);
    expect(reasons(found)).toEqual(['(Lost 2001) | This citation can’t be read, so its sour']);
  });
});

describe('sources of Word itself', () => {
  const sources = `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle="\\APA.XSL"><b:Source><b:Tag>Ros20</b:Tag><b:SourceType>BookSection</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Rossi</b:Last><b:First>Ada</b:First><b:Middle>M.</b:Middle></b:Person></b:NameList></b:Author><b:BookAuthor><b:Corporate>Ministry of Water</b:Corporate></b:BookAuthor></b:Author><b:Title>Canals &amp; Locks</b:Title><b:BookTitle>Water</b:BookTitle><b:Year>2020</b:Year><b:Month>May</b:Month><b:Day>3</b:Day><b:City>Udine</b:City><b:CountryRegion>Italy</b:CountryRegion><b:StandardNumber>88-15</b:StandardNumber><b:Pages>3-9</b:Pages></b:Source><b:Source><b:Tag>Web</b:Tag><b:SourceType>InternetSite</b:SourceType><b:Title>Site</b:Title><b:URL>https://example.org</b:URL><b:YearAccessed>2021</b:YearAccessed><b:MonthAccessed>7</b:MonthAccessed><b:DayAccessed>8</b:DayAccessed></b:Source></b:Sources>`;
  const found = read(
    body(
      paragraph(
        control(
          '',
          field(String.raw` CITATION Ros20 \p 12-13 \f "see " \n \l 1033 \m Web \m Lost `, '(see 2020)'),
        ),
      ),
    ),
    { 'customXml/item1.xml': sources, 'customXml/item2.xml': '<a/>' },
  );

  test('come in with their tags as ids', () => {
    expect(found.items).toEqual([
      {
        id: 'Ros20',
        type: 'chapter',
        author: [{ family: 'Rossi', given: 'Ada M.' }],
        'container-author': [{ literal: 'Ministry of Water' }],
        title: 'Canals & Locks',
        'container-title': 'Water',
        issued: { 'date-parts': [[2020, 5, 3]] },
        'publisher-place': 'Udine, Italy',
        ISBN: '88-15',
        page: '3-9',
      },
      {
        id: 'Web',
        type: 'webpage',
        title: 'Site',
        URL: 'https://example.org',
        accessed: { 'date-parts': [[2021, 7, 8]] },
      },
    ]);
  });

  test('are cited by fields with switches, and one that is not there is told', () => {
    expect(found.citations).toMatchObject([
      {
        program: 'word',
        text: '(see 2020)',
        cites: [
          { source: 'Ros20', locator: '12-13', prefix: 'see ', suppressAuthor: true },
          { source: 'Web' },
          { source: null, named: 'Lost' },
        ],
      },
    ]);
    expect(reasons(found)).toEqual(['Lost | The file cites this source but does not ']);
  });
});

describe('a file that several people worked on', () => {
  test('has the same source of two programs once, and two of one name apart', () => {
    const mendeley = {
      citationItems: [{ id: 'm1', itemData: { ...canal, DOI: 'https://doi.org/10.1000/A', note: '' } }],
    };
    const found = read(
      body(
        paragraph(
          field(zotero(cited({ ...canal, DOI: '10.1000/a' })), 'one'),
          field(`ADDIN CSL_CITATION ${JSON.stringify(mendeley)}`, 'two'),
          field(zotero(cited({ ...canal, title: 'Another Book Altogether' }, {}, 'BBBB2222')), 'three'),
        ),
      ),
    );
    expect(found.items.map(({ id, title }) => [id, title])).toEqual([
      ['rossiCanals', 'Canals of <i>Friuli</i>'],
      ['rossiCanals-2', 'Another Book Altogether'],
    ]);
  });

  test('with a citation that is broken, and a part that is not whole, gives all others', () => {
    const broken = field(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[ ', '(Broken 2001)');
    const cut = footnotes(field(zotero(cited(report, {}, 'AAAA1111')), 'two'));
    const found = read(body(paragraph(broken, field(zotero(cited(canal)), 'one'))), {
      'word/footnotes.xml': cut.slice(0, -40),
    });
    expect(found.items.map(({ id }) => id)).toEqual(['rossiCanals', 'locks']);
    expect(reasons(found)).toEqual([
      '(Broken 2001) | This citation can’t be read, so its sour',
      'word/footnotes.xml | This part of the Word file is not whole:',
    ]);
  });
});
