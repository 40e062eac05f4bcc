import { describe, expect, test } from 'vitest';
import { italian } from '#shared/reports/italian/index.ts';
import { inEnglish, wordsOf } from '#shared/reports/said.ts';
import { importFile } from '../../../electron/import/index.ts';

type Broken = { name: string; entry: RegExp; before: string; bad: string; after: string };

const rdf = (title: string): string =>
  `<bib:Book rdf:about="#${title}"><z:itemType>book</z:itemType><dc:title>${title}</dc:title></bib:Book>`;
const record = (title: string): string =>
  `<record><ref-type name="Book">6</ref-type><titles><title>${title}</title></titles></record>`;
const mods = (title: string): string =>
  `<mods><titleInfo><title>${title}</title></titleInfo><genre>book</genre></mods>`;

/** Two sound entries, with one between them that is not. */
const formats: readonly Broken[] = [
  {
    name: 'a.bib',
    entry: /^bad$/,
    before: '@book{a, title = {One}}\n',
    bad: '@book{bad, title = {Never ends,\n  year = {2001}\n\n',
    after: '@book{b, title = {Two}}\n',
  },
  {
    name: 'b.bib',
    entry: /^bad$/,
    before: '@book{a,\n  title = "One"\n}\n',
    bad: '@book{bad,\n  title = "T",\n  2001\n}\n',
    after: '@book{b,\n  title = "Two"\n}\n',
  },
  {
    name: 'a.ris',
    entry: /^the entry at line 4$/,
    before: 'TY  - BOOK\nTI  - One\nER  - \n',
    bad: 'TY  - BOOK\nPY  - 2001\nER  - \n',
    after: 'TY  - BOOK\nTI  - Two\nER  - \n',
  },
  {
    name: 'b.ris',
    entry: /^line 4$/,
    before: 'TY  - BOOK\nTI  - One\nER  - \n',
    bad: 'KW  - No beginning\nPY  - 2001\nER  - \n',
    after: 'TY  - BOOK\nTI  - Two\nER  - \n',
  },
  {
    name: 'a.json',
    entry: /^bad$/,
    before: '[{"id":"a","type":"book","title":"One"},',
    bad: '{"id":"bad","type":"book","title":"T","author":"Rossi"},',
    after: '{"id":"b","type":"book","title":"Two"}]',
  },
  {
    name: 'b.json',
    entry: /^line 1$/,
    before: '[{"id":"a","type":"book","title":"One"},',
    bad: '{"id":"bad","type":"book","title":},',
    after: '{"id":"b","type":"book","title":"Two"}]',
  },
  {
    name: 'a.xml',
    entry: /^Torn$/,
    before: `<xml><records>${record('One')}`,
    bad: '<record><ref-type name="Book">6</ref-type><titles><title>Torn</title></titel></titles></record>',
    after: `${record('Two')}</records></xml>`,
  },
  {
    name: 'a.enw',
    entry: /^the entry at line 4$/,
    before: '%0 Book\n%T One\n\n',
    bad: '%0 Book\n%D 2001\n\n',
    after: '%0 Book\n%T Two\n',
  },
  {
    name: 'a.rdf',
    entry: /^Torn$/,
    before: `<rdf:RDF>${rdf('One')}`,
    bad: rdf('Torn').replace('</dc:title>', '</dc:titel></dc:title>'),
    after: `${rdf('Two')}</rdf:RDF>`,
  },
  {
    name: 'a.mods',
    entry: /^Torn$/,
    before: `<modsCollection>${mods('One')}`,
    bad: mods('Torn').replace('<genre>', '</genre><genre>'),
    after: `${mods('Two')}</modsCollection>`,
  },
  {
    name: 'a.nbib',
    entry: /^the entry at line 4$/,
    before: 'PMID- 1\nTI  - One.\n\n',
    bad: 'PMID- 2\nDP  - 2001\n\n',
    after: 'PMID- 3\nTI  - Two.\n',
  },
  {
    name: 'a.csv',
    entry: /^row 3$/,
    before: 'Title,Author,Year\nOne,"Rossi, M",2001\n',
    bad: ',,2001\n',
    after: 'Two,"Rossi, M",2001\n',
  },
];

describe.each(formats)('$name', ({ name, entry, before, bad, after }) => {
  const read = (text: string, encode: (text: string) => Uint8Array = (all) => Buffer.from(all)) =>
    importFile({ name, bytes: encode(text) });

  test('leaves the sound entries and says of the broken one where it is and why', async () => {
    const { sources, problems } = await read(before + bad + after);
    expect(sources.map(({ item }) => item.title)).toEqual(['One', 'Two']);
    expect(problems).toHaveLength(1);
    expect(inEnglish(problems[0]!.entry)).toMatch(entry);
    const said = [inEnglish(problems[0]!.reason), wordsOf(italian, problems[0]!.reason)];
    for (const sentence of said) expect(sentence).toMatch(/\p{L}.*\.$/u);
    expect(said[0]).not.toBe(said[1]);
  });

  const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each([
    ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['line ends of Windows', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['line ends of the old Macintosh', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['UTF-16', utf16],
  ])('is read with %s', async (_, encode) => {
    const { sources, problems } = await read(before + after, encode);
    expect(sources.map(({ item }) => item.title)).toEqual(['One', 'Two']);
    expect(problems).toEqual([]);
  });
});
