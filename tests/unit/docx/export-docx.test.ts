import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import { templateIds } from '#shared/document/templates/ids.ts';
import { asCitationId, type CitationId } from '#shared/ids.ts';
import { checkPackage } from '../../../electron/export/docx/check-package.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import {
  br,
  caption,
  cite,
  doc,
  figure,
  fn,
  front,
  h1,
  h2,
  image,
  lang,
  li,
  link,
  note,
  ol,
  p,
  paper,
  sourceLine,
  table,
  tableBlock,
  td,
  th,
  tr,
  ul,
  unnumbered,
} from '../../builders/document.ts';
import { anyDocument } from '../../builders/random-document.ts';
import { longPaper } from '../../fixtures/docx/long-paper.ts';
import { partOf, pathsOf } from '../../fixtures/docx/parts.ts';
import { meta, sampleCitations, sampleFront, samplePaper } from '../../fixtures/docx/sample-paper.ts';

const none = new Map<CitationId, RichText>();
const write = async (
  document: Parameters<typeof exportDocx>[0]['doc'],
  options: { template?: string; lang?: string } = {},
) => {
  const { bytes, losses } = await exportDocx({ doc: document, citations: none, ...options });
  return {
    bytes,
    losses,
    body: partOf(bytes, 'word/document.xml'),
    notes: partOf(bytes, 'word/footnotes.xml'),
  };
};
/** The words of each paragraph. */
const paragraphs = (xml: string): string[] =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((x) =>
    [...x.matchAll(/<w:t [^>]*>([^<]*)/g)].map((m) => m[1]).join(''),
  );
/** The paragraph that starts with these words, as XML. */
const paragraphOf = (xml: string, words: string): string =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).find((x) => x.includes(`>${words}`)) ?? '';

describe('the sample of everything', () => {
  test.each(templateIds)('is a sound package in the template %s, and loses nothing', async (template) => {
    const { bytes, losses } = await exportDocx({
      doc: samplePaper,
      citations: sampleCitations,
      template,
    });
    expect(checkPackage(bytes)).toEqual([]);
    expect(losses).toEqual([]);
  });

  test('gives the same bytes each time, whatever was exported between', async () => {
    const input = { doc: samplePaper, citations: sampleCitations };
    const first = await exportDocx(input);
    await exportDocx({ ...longPaper(5) });
    const second = await exportDocx(input);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test('holds no empty parts, no times and no name of a tool', async () => {
    const { bytes } = await exportDocx({ doc: samplePaper, citations: sampleCitations });
    expect(pathsOf(bytes).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/_rels/footnotes.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footnotes.xml',
      'word/header1.xml',
      'word/media/image1.png',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ]);
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).not.toMatch(/dcterms|Un-named|lastModifiedBy/);
    expect(core).toContain('<dc:creator>Ada Rossi; Bruno Neri</dc:creator>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('<cp:keywords>ports; shore power; cabotage; regional planning</cp:keywords>');
  });
});

test('Word opens the file as one of its present version, and shows the styles that are of use', async () => {
  const { bytes } = await write(samplePaper);
  const settings = partOf(bytes, 'word/settings.xml');
  expect(settings).toMatch(/<w:compatSetting (?=[^>]*"compatibilityMode")[^>]*w:val="15"/);
  expect(settings).toContain('overrideTableStyleFontSizeAndJustification');
  const styles = partOf(bytes, 'word/styles.xml');
  expect(styles).toMatch(/<\/w:docDefaults><w:latentStyles [^>]*w:defSemiHidden="1"/);
  const style = (id: string): string =>
    new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
  expect(style('TableNormal')).toContain('<w:semiHidden/>');
  expect(style('BodyText')).not.toContain('<w:semiHidden/>');
  // Addresses in notes: no hyphens of Word's own, no stretched lines.
  for (const template of templateIds) {
    const xml = partOf((await write(samplePaper, { template })).bytes, 'word/styles.xml');
    const notes = /w:styleId="FootnoteText".*?<\/w:style>/s.exec(xml)?.[0] ?? '';
    expect(notes).toContain('<w:suppressAutoHyphens/>');
    expect(notes).toContain('<w:jc w:val="left"/>');
  }
});

test('any document at all gives a sound package', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const { bytes } = await exportDocx({ doc: document, citations: none });
      expect(checkPackage(bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('any text at all gives a sound package', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
      const document = doc(h1(text), p(text, fn('n')), note('n', p(text)));
      const { bytes } = await exportDocx({ doc: document, citations: none });
      expect(checkPackage(bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

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
    expect(losses).toEqual([{ what: 'A citation was not formatted; its keys are printed', where: 'note 1' }]);
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

describe('the house', () => {
  let body = '';
  beforeAll(async () => {
    body = (await write(samplePaper)).body;
  });

  test('prints the front in one column, the text in two, the closing pages in one', () => {
    const sections = body.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map((section) => /<w:cols [^>]*w:num="2"/.test(section))).toEqual([false, true, false]);
    expect(paragraphs(body)).toEqual(
      expect.arrayContaining([
        'Documenti IAI 26 | 07 - March 2026',
        '© 2026 IAI  |  ISSN 2280-6164',
        'by Ada Rossi*',
        '* Ada Rossi studies ports and the towns behind them.',
        'Istituto Affari Internazionali (IAI)',
        'Director: Ada Rossi (a.rossi@example.org)',
        'Latest Documenti IAI',
        '26 | 06Carla Verdi, Water, Law and the Lagoon: Who Decides?',
      ]),
    );
  });

  test('prints biographies on the cover, or at the end where there is none or they are long', async () => {
    expect(paragraphs(body)).not.toContain('About the authors');
    const plain = await write(samplePaper, { template: 'plain' });
    expect(paragraphs(plain.body)).toContain('About the authors');
    expect(plain.body.match(/<w:sectPr/g)).toHaveLength(1);
    const long = front({ authors: [{ name: ['Ada Rossi'], bio: ['She writes. '.repeat(120)] }] });
    expect(paragraphs((await write(paper(meta, long, p('Text')))).body)).toContain('About the author');
  });

  test('puts its name only on papers of its own series', async () => {
    const named = /IAI|Istituto/;
    for (const series of ['Harbour Briefs', 'Documenti', undefined]) {
      const { series: _series, latestTitle: _title, ...data } = meta;
      const own = { ...data, ...(series ? { series } : {}) };
      const { bytes, body: other } = await write(paper(own, sampleFront, p('Text'), note('n0', p('.'))));
      expect(paragraphs(other).filter((line) => named.test(line))).toEqual([]);
      expect(paragraphs(other)).toEqual(expect.arrayContaining(['by Ada Rossi*', 'About the institute']));
      expect(partOf(bytes, 'word/header1.xml')).not.toMatch(named);
    }
    const own = await write(paper({ series: 'IAI Papers', date: 'May 2026' }, sampleFront, p('Text')));
    expect(partOf(own.bytes, 'word/header1.xml')).toContain('© 2026 IAI');
  });

  test('tears no word of a table where another column has room', async () => {
    const widthsOf = async (...cells: string[]): Promise<{ widths: number[]; small: boolean }> => {
      const heads = tr(...cells.map((words) => th(p(words))));
      const rows = table(heads, tr(...cells.map(() => td(p('x')))));
      const { body: xml } = await write(doc(p('Before'), tableBlock(caption('Terms'), rows, sourceLine())));
      const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((a, b) => a + b, 0)).toBe(4592);
      return { widths, small: xml.includes('"TableTextSmall"') };
    };
    // A letter of 8.5 pt is 85 twips wide, one of 7 pt is 70.
    const roomy = await widthsOf('Year', 'Interdependence', 'Several short words');
    expect(roomy.small).toBe(false);
    expect(roomy.widths.map((width, n) => width > [4, 15, 7][n]! * 85)).toEqual([true, true, true]);
    const tight = await widthsOf('Year', 'Interdependence', 'Responsibility', 'Procurement');
    expect(tight.small).toBe(true);
    expect(tight.widths.map((width, n) => width > [4, 15, 14, 11][n]! * 70)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const over = await widthsOf(
      'Year',
      'Interdependence',
      'Responsibility',
      'Procurement',
      'Harmonisation',
      'Coast',
    );
    expect(over.widths[0]).toBeGreaterThan(4 * 70);
    expect(over.widths[5]).toBeGreaterThan(5 * 70);
  });

  test('prints no heading over what the paper does not have', async () => {
    const bare = await write(paper({}, front({ title: ['Bare'] }), p('Text.')));
    expect(paragraphs(bare.body)).toEqual(['Bare', 'Text.']);
    expect(partOf(bare.bytes, 'word/header1.xml')).toBe('');
  });

  test('speaks the language of the paper', async () => {
    const { bytes, body: italian } = await write(
      paper({ ...meta, lang: 'it' }, sampleFront, p('Testo'), note('n0', p('.'))),
    );
    expect(paragraphs(italian)).toEqual(
      expect.arrayContaining(['di Ada Rossi*', 'Direttore: Ada Rossi (a.rossi@example.org)']),
    );
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="it-IT"');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:language>it</dc:language>');
  });

  test('knows its templates', async () => {
    await expect(write(samplePaper, { template: 'toString' })).rejects.toThrow(
      /There is no template called "toString"/,
    );
    const { losses } = await write(paper({ template: 'of-a-later-version' }, p('Text')));
    expect(losses).toHaveLength(1);
  });
});
