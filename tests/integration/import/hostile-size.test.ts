import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readOffThread } from '../../../electron/host/threads/read-off-thread.ts';
import { body, wordFile } from '../../fixtures/docx/word-file.ts';

/*
 * Files that are small to make and long to read. Each is read as the app reads it, in a thread of its own that is ended
 * after a time that only work without end needs: whose work grows with the square of these files takes hours.
 */
const patience = 50_000;

const million = 1_000_000;
const many = (text: string, bytes = 2 * million): string => text.repeat(Math.ceil(bytes / text.length));
const word = (content: string): Uint8Array => wordFile({ 'word/document.xml': content });
const [headOfWord = '', footOfWord = ''] = body('@').split('@');
const inWord = (content: string): Uint8Array => word(`${headOfWord}${content}${footOfWord}`);
const noise = (bytes: number): Uint8Array => {
  const out = new Uint8Array(bytes);
  let state = 1;
  for (let at = 0; at < bytes; at++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    out[at] = state >> 16;
  }
  return out;
};
/** A Word file that is worth a thread, so that it can be ended. */
const padded = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  wordFile({ ...parts, 'word/media/image1.png': noise(400_000) });

const article = '@article{a,\n title = {';
const hostile: readonly (readonly [name: string, what: string, content: string | Uint8Array])[] = [
  ['a.json', 'lists in lists', many('[')],
  ['a.json', 'objects in objects', `[${many('{"a":')}`],
  [
    'a.json',
    'closed objects in objects',
    `[{"id":"a","type":"book","x":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}]`,
  ],
  ['a.json', 'entries of nothing', `[${'{},'.repeat(200_000)}{}]`],
  ['a.json', 'entries of one key', `[${'{"type":"book"},'.repeat(150_000)}{}]`],
  [
    'a.json',
    'a title of 10 MB',
    JSON.stringify([{ id: 'a', type: 'book', title: 'x'.repeat(10 * million) }]),
  ],
  [
    'a.json',
    'a name of a variable of 5 MB',
    JSON.stringify([{ id: 'a', type: 'book', ['x'.repeat(5 * million)]: 1 }]),
  ],
  [
    'a.json',
    'authors by the hundred thousand',
    JSON.stringify([{ id: 'a', type: 'book', author: Array.from({ length: 200_000 }, () => 'A') }]),
  ],
  ['a.json', 'quotation marks that are not closed', `[{"id": "${many('\\"')}`],
  ['a.ris', 'entries of nothing', many('TY  - JOUR\nER  - \n', 1.5 * million)],
  ['a.ris', 'beginnings without an end', many('TY  - JOUR\n')],
  ['a.ris', 'authors without end', `TY  - JOUR\n${many('AU  - A, B\n')}`],
  ['a.ris', 'lines without a tag', `TY  - JOUR\nTI  - x\n${many('y\n')}`],
  ['a.ris', 'a line of blanks', `TY  - JOUR\nTI  - ${many(' ')}x\nER  - \n`],
  [
    'a.ris',
    'blanks as words and numbers',
    `TY  - JOUR\nTI  - x\nKW  - a${many(' ')}b\nSN  - a${many(' ')}b\nER  - \n`,
  ],
  ['a.ris', 'a number of brackets', `TY  - JOUR\nTI  - x\nSN  - ${many('(')}\nER  - \n`],
  ['a.ris', 'a date without end', `TY  - JOUR\nTI  - x\nDA  - 2009/05/13/${many('/')}\nER  - \n`],
  ['a.ris', 'a title of dots', `TY  - JOUR\nTI  - ${many('.')}\nAU  - ${many(',')}\nER  - \n`],
  ['a.ris', 'titles of marks', `TY  - JOUR\nTI  - ${many('<i')}\nER  - \n`],
  ['a.bib', 'braces without end', `${article}${many('{')}`],
  ['a.bib', 'braces that are closed', `${article}${'{'.repeat(300_000)}x${'}'.repeat(300_000)}}}`],
  ['a.bib', 'at signs', many('@')],
  ['a.bib', 'beginnings of entries', many('@article{')],
  ['a.bib', 'beginnings of fields', `@article{a, ${many('title = ')}`],
  ['a.bib', 'quotation marks', `@article{a, title = ${many('"')}`],
  ['a.bib', 'backslashes', `${article}${many('\\')}}}`],
  ['a.bib', 'accents in accents', `${article}${"{\\'".repeat(200_000)}e${'}'.repeat(200_000)}}}`],
  ['a.bib', 'authors without end', `@article{a, title = {x}, author = {${many('A and ')}B}}`],
  ['a.bib', 'commas as an author', `@article{a, title = {x}, author = {${many(',')}}}`],
  [
    'a.bib',
    'texts that double',
    `${Array.from({ length: 60 }, (_, n) => (n === 0 ? '@string{s0 = "xxxxxxxxxx"}' : `@string{s${n} = s${n - 1} # s${n - 1}}`)).join('\n')}\n@article{a, title = s59}\n% ${many('x')}`,
  ],
  [
    'a.bib',
    'texts that name each other',
    `@string{a = b}\n@string{b = a}\n@article{k, title = a}\n% ${many('x')}`,
  ],
  [
    'a.bib',
    'entries that take from each other',
    `${Array.from({ length: 3000 }, (_, n) => `@book{k${n}, title={T}, note={${'x'.repeat(100)}}, crossref={k${(n + 1) % 3000}}}`).join('\n')}`,
  ],
  ['a.bib', 'entries of one name', many('@book{k, title={T}}\n')],
  ['a.bib', 'dollars', `${article}${many('$')}}}`],
  ['a.enw', 'authors without end', `%0 Book\n${many('%A A\n')}`],
  ['a.enw', 'entries of nothing', many('%0 Book\n\n', 1.5 * million)],
  ['a.enw', 'a line of 5 MB', `%0 Book\n%T ${'x'.repeat(5 * million)}\n%A ${many('a ')}\n`],
  [
    'a.xml',
    'entities that grow',
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n} "${`&e${n - 1};`.repeat(10)}">`).join('')}]><xml><records><record><ref-type name="Book">6</ref-type><titles><title>&e19;</title></titles></record></records></xml><!--${many('x')}-->`,
  ],
  [
    'a.xml',
    'an entity from elsewhere',
    `<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><records><record><ref-type name="Book">6</ref-type><titles><title>&a;</title></titles></record></records></xml><!--${many('x')}-->`,
  ],
  ['a.xml', 'elements in elements', `<xml><records><record><ref-type>6</ref-type>${many('<a>')}`],
  [
    'a.xml',
    'attributes without end',
    `<xml><records><record><ref-type name="Book" ${Array.from({ length: 150_000 }, (_, n) => `a${n}="1"`).join(' ')}>6</ref-type></record></records></xml>`,
  ],
  ['a.xml', 'faults without end', `<xml><records><record><ref-type>6</ref-type>${many('</b>&x;<')}`],
  [
    'a.xml',
    'records of nothing',
    `<xml><records><record><ref-type>6</ref-type></record>${many('<record/>', 6 * million)}</records></xml>`,
  ],
  [
    'a.xml',
    'signs',
    `<xml><records><record><ref-type>6</ref-type><titles><title>${many('&')}</title></titles></record></records></xml>`,
  ],
  [
    'a.xml',
    'runs of text in one title',
    `<xml><records><record><ref-type>6</ref-type><titles><title>${many('<style face="italic">x</style>')}</title></titles></record></records></xml>`,
  ],
  ...['isbn', 'notes', 'abstract', 'pages'].map(
    (field) =>
      [
        'a.xml',
        `blanks as ${field}`,
        `<xml><records><record><ref-type>6</ref-type><titles><title>x</title></titles><${field}>a${many(' ')}b${many('&#32;')}c${many('\n')}d</${field}></record></records></xml>`,
      ] as const,
  ),
  ['a.xml', 'a name without end', `<xml><records><record><ref-type>6</ref-type><${'a'.repeat(20 * million)}`],
  ['a.rdf', 'elements in elements', `<rdf:RDF>${many('<bib:Book>')}`],
  ['a.rdf', 'items of nothing', `<rdf:RDF>${many('<bib:Book/>', 1.5 * million)}</rdf:RDF>`],
  [
    'a.rdf',
    'items that are parts of each other',
    `<rdf:RDF>${Array.from({ length: 5000 }, (_, n) => `<bib:Book rdf:about="#i${n}"><dc:title>${'x'.repeat(60)}</dc:title><dcterms:isPartOf rdf:resource="#i${(n + 1) % 5000}"/></bib:Book>`).join('')}</rdf:RDF>`,
  ],
  [
    'a.rdf',
    'collections in each other',
    `<rdf:RDF>${Array.from({ length: 8000 }, (_, n) => `<z:Collection rdf:about="#c${n}"><dc:title>C</dc:title><dcterms:hasPart rdf:resource="#c${(n + 1) % 8000}"/></z:Collection>`).join('')}<bib:Book rdf:about="#i"><dc:title>x</dc:title></bib:Book></rdf:RDF>`,
  ],
  ['a.mods', 'elements in elements', `<modsCollection><mods>${many('<relatedItem>')}`],
  [
    'a.mods',
    'digits as an extent',
    `<mods><titleInfo><title>x</title></titleInfo><physicalDescription><extent>${many('1')}</extent></physicalDescription></mods>`,
  ],
  ['a.mods', 'records of nothing', `<modsCollection>${many('<mods/>', 1.5 * million)}</modsCollection>`],
  ['a.nbib', 'blanks as a number', `PMID- 1\nTI  - x\nIS  - a${many(' ')}b\nAU  - a${many(' ')}b\n`],
  ['a.nbib', 'records of nothing', many('PMID- 1\n\n', 1.5 * million)],
  ['a.nbib', 'lines that go on', `PMID- 1\nTI  - x\n${many('      y\n')}`],
  ['a.json', 'a title of blanks', JSON.stringify([{ id: 'a', type: 'book', title: `a${many(' ')}b` }])],
  ['a.csv', 'commas', `Title,Author\n${many(',')}\n`],
  ['a.csv', 'quotation marks', `Title,Author\n${many('"')}`],
  ['a.csv', 'a cell that does not end', `Title,Author\n"${many('x\n')}`],
  ['a.csv', 'rows of nothing', `Title,Author\n${many(',\n', 1.5 * million)}`],
  ['a.csv', 'columns', `${many('Title,', million)}\n${many('x,', million)}\n`],
  [
    'a.docx',
    'fields in fields',
    inWord(
      `<w:p>${many('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>ADDIN</w:instrText></w:r>', 8 * million)}</w:p>`,
    ),
  ],
  [
    'a.docx',
    'bookmarks and controls',
    padded({
      'word/document.xml': `${headOfWord}<w:p>${many('<w:bookmarkStart w:id="1" w:name="ZOTERO_BREF_1"/><w:t>x</w:t>', 6 * million)}</w:p>${footOfWord}`,
    }),
  ],
  [
    'a.docx',
    'elements in elements',
    padded({ 'word/document.xml': `${headOfWord}${many('<w:p>', 6 * million)}` }),
  ],
  [
    'a.docx',
    'a field of 8 MB',
    padded({
      'word/document.xml': `${headOfWord}<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>ADDIN ZOTERO_ITEM CSL_CITATION ${many('{', 8 * million)}</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>${footOfWord}`,
    }),
  ],
  [
    'a.docx',
    'a citation of 30,000 sources of one name',
    padded({
      'word/document.xml': `${headOfWord}<w:p><w:fldSimple w:instr="${`ADDIN CSL_CITATION ${JSON.stringify({ citationItems: Array.from({ length: 30_000 }, (_, n) => ({ id: `i${n}`, itemData: { type: 'book', title: `T${'x'.repeat(n % 7)}`, issued: { 'date-parts': [[n]] } } })) })}`.replace(/"/g, '&quot;')}"/></w:p>${footOfWord}`,
    }),
  ],
  [
    'a.docx',
    'switches of a citation',
    padded({
      'word/document.xml': `${headOfWord}<w:p><w:fldSimple w:instr=" CITATION ${many('\\m x ')}"/></w:p>${footOfWord}`,
    }),
  ],
  [
    'a.docx',
    'a zip in a zip',
    padded({ 'word/document.xml': zipSync({ a: zipSync({ b: strToU8(many('x')) }) }) }),
  ],
];

const outcome = async (name: string, content: string | Uint8Array): Promise<string> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    const { sources, problems } = await readOffThread([{ name, bytes }], AbortSignal.timeout(patience));
    return sources.length + problems.length > 0 ? 'read' : 'read nothing';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe('a file that is made to hurt', () => {
  test.each(hostile.map(([name, what, content]) => [name, what, content] as const))(
    '%s with %s is read or refused in time',
    async (name, _what, content) => {
      expect(['read', 'bad-file', 'too-large']).toContain(await outcome(name, content));
    },
    patience + 10_000,
  );
});
