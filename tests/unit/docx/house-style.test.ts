import { beforeAll, describe, expect, test } from 'vitest';
import {
  caption,
  doc,
  front,
  note,
  p,
  paper,
  sourceLine,
  table,
  tableBlock,
  td,
  th,
  tr,
} from '../../builders/document.ts';
import { partOf } from '../../fixtures/docx/parts.ts';
import { meta, sampleFront, samplePaper } from '../../fixtures/docx/sample-paper.ts';
import { paragraphs, write } from './written.ts';

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
