import { describe, expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import { asCitationId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { checkPackage } from '../../../electron/export/docx/check-package.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import {
  br,
  caption,
  cite,
  doc,
  figure,
  fn,
  h1,
  h2,
  image,
  lang,
  li,
  link,
  note,
  ol,
  p,
  sourceLine,
  table,
  tableBlock,
  td,
  th,
  tr,
  ul,
  unnumbered,
} from '../../builders/document.ts';
import { partOf } from '../../fixtures/docx/parts.ts';
import { sampleCitations, samplePaper } from '../../fixtures/docx/sample-paper.ts';
import { paragraphOf, paragraphs, write } from './written.ts';

describe('text', () => {
  test('removes characters that XML can’t hold, and says so', async () => {
    const { body, losses } = await write(doc(h1('Part'), p('a\u0000b\u000bc\ufffed\ud800e')));
    expect(paragraphs(body)).toContain('abcde');
    expect(losses).toEqual([
      {
        what: 'Control characters that no Word file can hold were removed',
        where: 'under the heading "Part"',
      },
    ]);
  });

  test('writes words that docx takes for fields, lists and images as words', async () => {
    const words = ['CURRENT', 'TOTAL_PAGES', '{headings-0}', '{ordered1-0}'];
    const { body } = await write(doc(...words.map((text) => p(text)), ol(li(p('one')))));
    expect(paragraphs(body)).toEqual(expect.arrayContaining(words));
  });

  test('turns breaks, hyphens and line ends into what Word has for them', async () => {
    const { body } = await write(doc(p('a', br(), 'b\nc\u2011d\u00ade\tf\u00a0g')));
    expect(body).toContain('<w:br/>');
    expect(body).toContain('>b c</w:t><w:noBreakHyphen/>');
    expect(body).toContain('<w:softHyphen/>');
    expect(body).toContain('<w:tab/>');
    expect(body).toContain('f\u00a0g');
  });

  test('marks languages and the direction of their script', async () => {
    const { body, losses } = await write(
      doc(p('x', lang('it', 'ciao'), lang('he', 'שלום'), lang('not a tag', 'y'))),
    );
    expect(body).toContain('<w:lang w:val="it-IT"/></w:rPr><w:t xml:space="preserve">ciao');
    expect(body).toMatch(/<w:rtl\/>.*<w:lang w:bidi="he-IL"\/>.*שלום/);
    expect(losses.map((loss) => loss.what)).toEqual(['"not a tag" is no language tag; the text is kept']);
  });

  test('joins the runs of a link, and drops an address that is none', async () => {
    const { bytes, body, losses } = await write(
      doc(p(link('https://example.org/a b?q=ü', 'one'), link('https://', 'broken'))),
    );
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain(
      'Target="https://example.org/a%20b?q=%C3%BC"',
    );
    expect(paragraphs(body)).toContain('onebroken');
    expect(losses).toHaveLength(1);
    expect(losses[0]?.what).toMatch(/^A link has no valid address/);
  });
});

describe('headings', () => {
  test('are numbered by their styles, unless they say otherwise', async () => {
    const { bytes, body } = await write(doc(h1('One'), h2('Sub'), unnumbered(1, 'Two')));
    expect(paragraphOf(body, 'One')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(paragraphOf(body, 'One')).not.toContain('numPr');
    expect(paragraphOf(body, 'Two')).toContain('<w:numId w:val="0"/>');
    const list = /w:styleId="Heading1">.*?<w:numId w:val="(\d+)"/.exec(partOf(bytes, 'word/styles.xml'))?.[1];
    expect(Number(list)).toBeGreaterThan(0);
    const numbering = partOf(bytes, 'word/numbering.xml');
    expect(numbering).toMatch(
      /<w:pStyle w:val="Heading1"\/><w:suff w:val="space"\/><w:lvlText w:val="%1\."\/>/,
    );
    expect(numbering).toMatch(
      /<w:pStyle w:val="Heading2"\/><w:suff w:val="space"\/><w:lvlText w:val="%1\.%2"\/>/,
    );
  });
});

describe('notes', () => {
  test('have a space after their number, and links in their own relationships', async () => {
    const { bytes, notes } = await write(
      doc(p('a', fn('x')), note('x', p(link('https://example.org', 'web')), p('more'))),
    );
    expect(notes).toMatch(
      /<w:footnoteRef\/><\/w:r><w:r><w:t xml:space="preserve"> <\/w:t><\/w:r><w:hyperlink/,
    );
    expect(partOf(bytes, 'word/_rels/footnotes.xml.rels')).toContain('Target="https://example.org"');
    expect(notes.match(/w:val="FootnoteText"/g)).toHaveLength(2);
  });

  test('that start with a list keep their number on a line of its own', async () => {
    const { notes } = await write(doc(p('a', fn('x')), note('x', ul(li(p('item'))))));
    expect(paragraphs(notes).slice(-2)).toEqual([' ', 'item']);
  });

  test('a mark without a note and a note without a mark are reported', async () => {
    const { bytes, losses } = await write(doc(p('a', fn('gone')), note('alone', p('b'))));
    expect(losses.map((loss) => loss.what)).toEqual([
      'A mark without a note was left out',
      'A note that no mark in the text refers to was left out',
    ]);
    expect(checkPackage(bytes)).toEqual([]);
  });

  test('keep words from right to left apart from what is around them', async () => {
    const citations = new Map([
      [
        asCitationId('c'),
        [{ text: '“' }, { text: 'סלום', rtl: true, em: true }, { text: '”, 3' }] as RichText,
      ],
    ]);
    const document = doc(p('one', cite('a', {}, 'c')));
    const { bytes } = await exportDocx({ doc: document, citations });
    const body = partOf(bytes, 'word/document.xml');
    expect(body).toMatch(
      /<w:rPr>(?:(?!<\/w:rPr>).)*<w:rtl\/>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:t [^>]*>\u202Bסלום\u202C<\/w:t>/,
    );
    expect(body).toMatch(/\u200E<\/w:t>.*”, 3/);
  });

  test('print their citations, and the keys of one that was not formatted', async () => {
    const document = doc(
      p('a', fn('x')),
      note('x', p('See ', cite('rossi', {}, 'c1'), cite('neri', {}, 'c2'))),
    );
    const citations = new Map([
      [asCitationId('c1'), [{ text: 'Rossi, ' }, { text: 'Ports', em: true }] as RichText],
    ]);
    const { bytes, losses } = await exportDocx({ doc: document, citations });
    const notes = partOf(bytes, 'word/footnotes.xml');
    expect(paragraphs(notes).at(-1)).toBe(' See Rossi, Ports[@neri]');
    expect(notes).toMatch(/<w:i\/>.{0,60}>Ports</);
    expect(losses.map(({ what, where }) => [inEnglish(what), inEnglish(where)])).toEqual([
      ['A citation was not formatted; its keys are printed', 'note 1'],
    ]);
  });
});

describe('lists', () => {
  test('count for themselves, from where they start', async () => {
    const { bytes, body } = await write(doc(ol(li(p('a'))), p('-'), ol(li(p('b')))));
    const ids = ['a', 'b'].map((text) => /<w:numId w:val="(\d+)"/.exec(paragraphOf(body, text))?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(checkPackage(bytes)).toEqual([]);
  });

  test('have List Bullet and List Number styles in the text, and the style of the note in a note', async () => {
    const { body, notes } = await write(
      doc(
        ul(li(p('x'), ul(li(p('y'))))),
        ol(li(p('z'), p('w'))),
        p(fn('n')),
        note('n', p('m'), ul(li(p('v')))),
      ),
    );
    expect(paragraphOf(body, 'x')).toContain('"ListBullet"');
    expect(paragraphOf(body, 'y')).toContain('"ListBullet2"');
    expect(paragraphOf(body, 'z')).toContain('"ListNumber"');
    expect(paragraphOf(body, 'w')).toContain('"ListContinue"');
    expect(paragraphOf(notes, 'v')).toContain('"FootnoteText"');
  });
});

describe('tables and figures', () => {
  test('have numbered captions, repeated head rows and merged cells', async () => {
    const { bytes, body } = await write(
      doc(
        tableBlock(
          caption('Cap'),
          table(tr(th(p('A')), th(p('B'))), tr(td(p('c')), td(p('d')))),
          sourceLine('Src'),
        ),
        figure(caption(), image(''), sourceLine()),
      ),
    );
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toMatch(/SEQ Table \\\* ARABIC.*<w:t[^>]*>1</);
    expect(paragraphs(body)).toEqual(expect.arrayContaining(['Table\u00a01. Cap', 'Figure\u00a01', 'Src']));
    expect(checkPackage(bytes)).toEqual([]);
  });

  test('a figure without its image keeps the caption and is reported', async () => {
    const { body, losses } = await write(
      doc(figure(caption('Traffic'), image('pictures/traffic.png'), sourceLine('Own count'))),
    );
    expect(paragraphs(body)).toEqual(expect.arrayContaining(['Figure\u00a01. Traffic', 'Own count']));
    expect(losses).toEqual([
      {
        what: 'The image names a file that the paper does not contain; its caption is kept',
        where: 'figure 1, "Traffic"',
      },
    ]);
  });

  test('alternative text goes with the picture, scaled to the column', async () => {
    const { bytes } = await exportDocx({ doc: samplePaper, citations: sampleCitations });
    const body = partOf(bytes, 'word/document.xml');
    expect(body).toContain('descr="Six bars that grow from left to right"');
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? [];
    // 81 mm of column are 2916000 EMU; the picture asks for 80 per cent of them.
    expect(Number(width)).toBeLessThanOrEqual(2916000 * 0.81);
    expect(Number(width)).toBeGreaterThan(2880000 * 0.8);
    expect(Number(width) / Number(height)).toBeCloseTo(900 / 420, 1);
  });
});
