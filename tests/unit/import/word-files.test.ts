import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '#shared/reports/said.ts';
import { readDocxCitations } from '../../../electron/import/docx-citations/index.ts';
import { importFile } from '../../../electron/import/index.ts';
import { body, field, paragraph, text, wordFile } from '../../fixtures/docx/word-file.ts';

/* The forms that papers of Word and LibreOffice take, whatever program cites in them. */

const canal = { type: 'book', title: 'Canals', author: [{ family: 'Rossi', given: 'Ada' }], id: 1 };
const cslCitation = (data: object = canal): string =>
  `CSL_CITATION ${JSON.stringify({
    citationItems: [{ id: 1, uris: ['http://zotero.org/users/1/items/AAAA1111'], itemData: data }],
  })}`;
const zotero = (data?: object): string => ` ADDIN ZOTERO_ITEM ${cslCitation(data)} `;

const read = (parts: Readonly<Record<string, string>>) => readDocxCitations(wordFile(parts));
const inDocument = (...content: string[]) => read({ 'word/document.xml': body(paragraph(...content)) });
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const told = ({ problems }: ReturnType<typeof read>): string[] =>
  problems.map(({ entry, reason }) => `${inEnglish(entry)}: ${reason.code}`);

describe('a citation in Word', () => {
  test('in a text box, which the file has in two forms, counts once', () => {
    const box = (name: string, content: string): string =>
      `<mc:${name}><w:txbxContent>${paragraph(content)}</w:txbxContent></mc:${name}>`;
    const both = `<w:r><mc:AlternateContent ${mc}>${box('Choice', field(zotero(), 'newer'))}${box('Fallback', field(zotero(), 'older'))}</mc:AlternateContent></w:r>`;
    const old = `<w:r><mc:AlternateContent ${mc}>${box('Fallback', field(zotero(), 'alone'))}</mc:AlternateContent></w:r>`;
    expect(inDocument(both, old, text('behind')).citations.map((one) => one.text)).toEqual([
      'newer',
      'alone',
    ]);
  });

  test('that was moved as a tracked change counts where it is now', () => {
    const found = inDocument(
      `<w:moveFrom w:id="1">${field(zotero(), 'before')}</w:moveFrom>`,
      `<w:moveTo w:id="2">${field(zotero(), 'after')}</w:moveTo>`,
    );
    expect(found.citations.map((one) => one.text)).toEqual(['after']);
  });

  test('in a table, a list of cells within cells, a smart tag and an inserted run is found', () => {
    const cell = (content: string): string =>
      `<w:tbl><w:tr><w:tc>${content}${paragraph()}</w:tc></w:tr></w:tbl>`;
    const found = read({
      'word/document.xml': body(
        cell(cell(paragraph(field(zotero(), 'cell')))),
        paragraph(`<w:smartTag w:element="x">${field(zotero(), 'tag')}</w:smartTag>`),
        paragraph(`<w:ins w:id="3">${field(zotero(), 'new')}</w:ins>`),
      ),
    });
    expect(found.citations.map((one) => one.text)).toEqual(['cell', 'tag', 'new']);
    expect(found.items).toHaveLength(1);
  });

  test('within another field is found, and one in two paragraphs too', () => {
    const [from = '', to = ''] = field(' IF 1 = 1 ', '@').split(text('@'));
    const found = inDocument(
      from,
      field(zotero(), 'inner'),
      to,
      field(zotero(), 'one').replace(text('one'), `${text('one')}</w:p><w:p>${text('two')}`),
    );
    expect(found.citations.map((one) => one.text)).toEqual(['inner', 'one\ntwo']);
  });

  test.each([
    ['strict Open XML', 'word/document.xml', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
    [
      'a main part of another name',
      'word/document2.xml',
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    ],
  ])('is found in %s', (_, name, namespace) => {
    const document = body(paragraph(field(zotero(), 'x')));
    const found = read({
      [name]: document.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', namespace),
    });
    expect(found.items).toMatchObject([{ title: 'Canals' }]);
  });

  test('that Zotero wrote as a link, to go from one word processor to another, is read', () => {
    const link = (words: string): string => `<w:hyperlink w:history="1">${text(words)}</w:hyperlink>`;
    const found = inDocument(link(`ITEM ${cslCitation()}`), link('ITEM of a shop'));
    expect(found.items).toMatchObject([{ title: 'Canals', custom: { zotero: { key: 'AAAA1111' } } }]);
    expect(found.citations).toHaveLength(1);
  });

  test('has what Zotero keeps as lines of a note as variables', () => {
    const note = 'Original Date: 1934\nCitation Key: rossiCanals\nA rare copy.';
    expect(inDocument(field(zotero({ ...canal, note }), 'x')).items).toEqual([
      {
        id: 'rossiCanals',
        type: 'book',
        title: 'Canals',
        author: [{ family: 'Rossi', given: 'Ada' }],
        'original-date': { 'date-parts': [[1934]] },
        note: 'A rare copy.',
        custom: { zotero: { key: 'AAAA1111' } },
      },
    ]);
  });
});

describe('what a Word file does not hold', () => {
  test('is told: citations of Google Docs, typed ones of EndNote, and files that are shown in it', () => {
    const links = ['a1', 'b2', 'a1']
      .map((key) => `<Relationship Target="https://www.zotero.org/google-docs/?${key}"/>`)
      .join('');
    const found = read({
      'word/document.xml': body(
        paragraph(text('{Rossi, 2020 #4} and {Bianchi, 2019, Locks #12@3}, {not one}, {x # y}')),
        '<w:altChunk/>',
      ),
      'word/_rels/document.xml.rels': `<Relationships>${links}</Relationships>`,
    });
    expect(told(found)).toEqual([
      'word/document.xml: docx-chunks-left',
      'EndNote: docx-unformatted',
      'Google Docs: docx-google-docs',
    ]);
    expect(found.problems.map(({ reason }) => reason.data)).toEqual([
      { count: 1 },
      { count: 2 },
      { count: 2 },
    ]);
  });

  test('is the reason where there is nothing else', async () => {
    const bytes = wordFile({
      'word/document.xml': body(paragraph(text('Words'))),
      'word/_rels/document.xml.rels': '<R Target="https://www.zotero.org/google-docs/?a1"/>',
    });
    await expect(importFile({ name: 'a.docx', bytes })).rejects.toThrow(/Switch word processors/);
  });
});

describe('a paper of LibreOffice', () => {
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const quoted = (code: string): string => code.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const odt = (content: string, meta = ''): Uint8Array =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(
        `<office:document-content ${spaces}><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
      ),
      'meta.xml': strToU8(
        `<office:document-meta ${spaces} xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>${meta}</office:meta></office:document-meta>`,
      ),
    });
  const marked = (code: string, printed: string): string =>
    `<text:reference-mark-start text:name="${quoted(code)}"/>${printed}<text:reference-mark-end text:name="${quoted(code)}"/>`;
  const code = `ZOTERO_ITEM ${cslCitation()} RNDabc123`;

  test('has citations of Zotero as reference marks, in notes too', () => {
    const found = readDocxCitations(
      odt(
        `<text:p>As <text:span>${marked(code, '(Rossi)')}</text:span> says<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${marked(`${code}2`, 'Rossi.')}</text:p></text:note-body></text:note></text:p>`,
      ),
    );
    expect(found.items).toMatchObject([{ title: 'Canals', custom: { zotero: { key: 'AAAA1111' } } }]);
    expect(found.citations.map((one) => [one.text, one.place.note])).toEqual([
      ['(Rossi)', null],
      ['Rossi.', 'ftn1'],
    ]);
  });

  test('has them as bookmarks with their code beside the text', () => {
    const pieces = (` ADDIN ${code}`.match(/.{1,100}/g) ?? []).map(
      (piece, index) =>
        `<meta:user-defined meta:name="ZOTERO_BREF_x_${index + 1}">${quoted(piece)}</meta:user-defined>`,
    );
    const found = readDocxCitations(
      odt(
        '<text:p><text:bookmark-start text:name="ZOTERO_BREF_x"/>Rossi<text:bookmark-end text:name="ZOTERO_BREF_x"/></text:p>',
        pieces.join(''),
      ),
    );
    expect(found.citations).toMatchObject([{ program: 'zotero', text: 'Rossi' }]);
  });

  test('has its own citations with all it knows of a source', () => {
    const found = readDocxCitations(
      odt(
        '<text:p><text:bibliography-mark text:bibliography-type="article" text:identifier="Jones2019" text:author="Jones, Alice; Smith, Ben" text:title="Locks" text:journal="Water" text:year="2019" text:volume="12" text:number="3" text:pages="45-67">[Jones2019]</text:bibliography-mark></text:p>',
      ),
    );
    expect(found.items).toEqual([
      {
        id: 'Jones2019',
        type: 'article-journal',
        title: 'Locks',
        author: [
          { family: 'Jones', given: 'Alice' },
          { family: 'Smith', given: 'Ben' },
        ],
        'container-title': 'Water',
        volume: '12',
        issue: '3',
        page: '45-67',
        issued: { 'date-parts': [[2019]] },
      },
    ]);
    expect(found.citations).toMatchObject([{ text: '[Jones2019]', cites: [{ source: 'Jones2019' }] }]);
  });

  test('keeps deleted ones out', async () => {
    const bytes = odt(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>${marked(code, 'gone')}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Words</text:p>`,
    );
    await expect(importFile({ name: 'a.odt', bytes })).rejects.toThrow(/No citations of Zotero/);
  });
});

describe('a file of sources that is a paper', () => {
  const file = (document: string) => ({
    name: 'paper.docx',
    bytes: wordFile({ 'word/document.xml': document }),
  });

  test('is known by what stands in it', async () => {
    const { sources } = await importFile({
      ...file(body(paragraph(field(zotero({ ...canal, 'citation-key': 'rossi' }), 'one')))),
      name: 'paper',
    });
    expect(sources.map(({ item }) => item.id)).toEqual(['rossi']);
  });

  test.each([
    ['without citations', file(body(paragraph(text('Words')))), 'bad-file', /No citations of Zotero/],
    ['with nothing in it', { name: 'a.docx', bytes: wordFile({}) }, 'bad-file', /no file of Word/],
    ['cut off', { name: 'a.docx', bytes: file(body()).bytes.slice(0, 200) }, 'bad-file', /damaged/],
    [
      'of an older Word',
      { name: 'a.doc', bytes: Buffer.from('d0cf11e0a1b11ae100', 'hex') },
      'bad-file',
      /a.doc .* save it as .docx/,
    ],
    [
      'in rich text',
      { name: 'a.rtf', bytes: Buffer.from('{\\rtf1 {\\*\\bkmkstart x}}') },
      'bad-file',
      /a.rtf .* save it as .docx/,
    ],
    [
      'that unpacks to far more than it holds',
      file(body(paragraph(text('a'.repeat(4_000_000))))),
      'too-large',
      /unpacks to more/,
    ],
  ])('%s is refused in words', async (_, given, code, words) => {
    await expect(importFile(given)).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  });
});
