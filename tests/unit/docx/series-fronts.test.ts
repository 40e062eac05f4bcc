import { describe, expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import { noReferences } from '#shared/citations/printed-references.ts';
import { plainList } from '#shared/citations/reference-groups.ts';
import type { ReferenceEntry } from '#shared/citations/reference-list.ts';
import { templateIds } from '#shared/document/templates/ids.ts';
import type { CitationId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { checkPackage } from '../../../electron/export/docx/check-package.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { box, fn, front, li, note, p, paper, refs, ul, unnumbered } from '../../builders/document.ts';
import { partOf } from '../../fixtures/docx/parts.ts';

const none = new Map<CitationId, RichText>();
const entries: ReferenceEntry[] = [
  { sourceId: 'neri', text: [{ text: 'Neri, Bruno, ' }, { text: 'Law', em: true }, { text: ', 2020.' }] },
];
const write = async (document: Parameters<typeof exportDocx>[0]['doc'], template?: string) => {
  const { bytes, losses } = await exportDocx({
    doc: document,
    citations: none,
    printList: () => ({ ...noReferences, groups: [{ name: null, entries }] }),
    ...(template ? { template } : {}),
  });
  expect(checkPackage(bytes)).toEqual([]);
  const xml = partOf(bytes, 'word/document.xml');
  const blocks = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((block) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(block)?.[1] ?? '',
    text: [...block.matchAll(/<w:t [^>]*>([^<]*)/g)].map((match) => match[1]).join(''),
    framed: block.includes('<w:framePr'),
  }));
  const textOf = (style: string): string[] => blocks.filter((b) => b.style === style).map((b) => b.text);
  return { bytes, losses, xml, blocks, textOf };
};

describe('a list of references', () => {
  const lines = (blocks: { style: string; text: string }[]): string[] =>
    blocks.filter(({ text }) => /^(References|Neri|Own|After)/.test(text)).map(({ text }) => text);

  test('is printed at the end of a series that has one, and where the author has put it, never twice', async () => {
    const none = await write(paper(series, p('Text'), p('After')));
    expect(lines(none.blocks)).toEqual(['After', 'References', 'Neri, Bruno, Law, 2020.']);
    const own = await write(paper(series, p('Text'), unnumbered(1, 'Own'), refs(), p('After')));
    expect(lines(own.blocks)).toEqual(['Own', 'Neri, Bruno, Law, 2020.', 'After']);
    expect(own.textOf('Bibliography')).toHaveLength(1);
    const other = await write(paper({}, p('Text'), refs()), 'plain');
    expect(other.textOf('Bibliography')).toEqual(['Neri, Bruno, Law, 2020.']);
  });

  test('has its groups as headings, its labels before a tab, and says in a field how it is set', async () => {
    const settings = { ...plainList, sort: 'newest' as const };
    const labelled = [
      { ...entries[0]!, label: [{ text: '[1]' }], below: [{ text: [{ text: 'Below' }], indented: true }] },
    ];
    const { bytes } = await exportDocx({
      doc: paper(series, p('Text'), refs(settings)),
      citations: none,
      printList: (asked) => {
        expect(asked).toEqual(settings);
        return { ...noReferences, groups: [{ name: 'Books & more', entries: labelled }] };
      },
    });
    expect(checkPackage(bytes)).toEqual([]);
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.*?Books &amp; more/s);
    expect(xml).toMatch(/\[1\].*?<w:tab\/>.*?Neri.*?<w:br\/>.*?Below/s);
    expect(xml).toContain('ADDIN IBID_BIBL');
    expect(xml).toContain('newest');
  });
});

const two = front({
  title: ['Tides'],
  authors: [
    { name: ['Ada Rossi'], bio: ['Ada Rossi counts tides.'] },
    { name: ['Bruno Neri'], bio: ['Bruno Neri reads them.'] },
  ],
  abstract: [p('Tides rise.')],
  keywords: ['tides; ports'],
});
const points = box(['Key points'], ul(li(p('Tides rise.'))));
const series = { series: 'IAI Papers', number: '26 | 01', date: 'May 2026' };

describe('the notes on the authors', () => {
  test('stand at the foot of the cover with the marks of their names, and are no notes of Word', async () => {
    const { bytes, blocks, textOf } = await write(paper(series, two, p('Text', fn('n')), note('n', p('N.'))));
    expect(textOf('Author')).toEqual(['by Ada Rossi* and Bruno Neri**']);
    expect(textOf('AuthorNote')).toEqual(['* Ada Rossi counts tides.', '** Bruno Neri reads them.']);
    expect(blocks.filter(({ framed }) => framed).map(({ style }) => style)).toEqual([
      'AuthorNote',
      'AuthorNote',
    ]);
    const ids = [...partOf(bytes, 'word/footnotes.xml').matchAll(/<w:footnote [^>]*w:id="(-?\d+)"/g)];
    expect(ids.map(([, id]) => Number(id)).filter((id) => id > 0)).toEqual([1]);
  });

  test('follow the text of a commentary, and stand among the closing parts of a report', async () => {
    const commentary = await write(paper({}, two, p('Text')), 'iai-commentaries');
    const styles = commentary.blocks.map(({ style }) => style);
    expect(styles.indexOf('AuthorNote')).toBe(styles.lastIndexOf('BodyText') + 1);
    const report = await write(paper({}, two, p('Text')), 'plain');
    expect(report.textOf('AuthorBio')).toEqual(['* Ada Rossi counts tides.', '** Bruno Neri reads them.']);
    expect(report.textOf('Author')).toEqual(['Ada Rossi* and Bruno Neri**']);
  });

  test('leave the foot of a cover to the notes of the cover itself', async () => {
    const noted = front({
      title: ['Tides', fn('n')],
      authors: [{ name: ['Ada Rossi'], bio: ['Ada Rossi counts tides.'] }],
    });
    const { blocks, textOf } = await write(paper({}, noted, p('Text'), note('n', p('N.'))));
    expect(textOf('AuthorNote')).toHaveLength(1);
    expect(blocks.some(({ framed }) => framed)).toBe(false);
  });
});

describe('each series', () => {
  test('is the template of a paper that names none, and gives the same bytes each time', async () => {
    for (const name of ['Documenti IAI', 'IAI Papers', 'IAI Commentaries', 'IAI Briefs']) {
      const document = paper({ series: name }, two, points, p('Text'));
      const own = await write(document);
      const asked = await write(document, name.toLowerCase().replace(' ', '-'));
      expect(Buffer.from(own.bytes).equals(Buffer.from(asked.bytes))).toBe(true);
      expect(own.losses).toEqual([]);
    }
  });

  test('prints what its guidelines ask for', async () => {
    const printed: Record<string, unknown> = {};
    for (const template of templateIds) {
      const { xml, textOf } = await write(paper(series, two, points, p('Text')), template);
      const [firstPage] = xml.split('<w:sectPr>');
      printed[template] = {
        abstract: textOf('Abstract').length > 0,
        keywords: textOf('Keywords').length > 0,
        list: textOf('Bibliography').length > 0,
        pointsOnCover: xml.split('<w:sectPr>').length > 2 && (firstPage ?? '').includes('Key points'),
        columns: /<w:cols [^>]*w:num="2"/.test(xml) ? 2 : 1,
        sections: xml.split('<w:sectPr>').length - 1,
      };
    }
    expect(printed).toEqual({
      'documenti-iai': {
        abstract: true,
        keywords: false,
        list: false,
        pointsOnCover: false,
        columns: 2,
        sections: 2,
      },
      'iai-papers': {
        abstract: true,
        keywords: true,
        list: true,
        pointsOnCover: false,
        columns: 1,
        sections: 2,
      },
      'iai-commentaries': {
        abstract: false,
        keywords: false,
        list: false,
        pointsOnCover: false,
        columns: 1,
        sections: 1,
      },
      'iai-briefs': {
        abstract: true,
        keywords: true,
        list: false,
        pointsOnCover: true,
        columns: 2,
        sections: 2,
      },
      plain: { abstract: true, keywords: true, list: false, pointsOnCover: false, columns: 1, sections: 1 },
    });
  });

  test('names its numbers and, on its own papers, the house', async () => {
    const data = { ...series, issn: '1234-5678', isbn: '978-88-0000-000-0' };
    const { textOf } = await write(paper(data, two, p('Text')));
    expect(textOf('Series')).toEqual([
      'IAI Papers 26 | 01 - May 2026ISSN 1234-5678  |  ISBN 978-88-0000-000-0',
    ]);
    expect(textOf('SeriesData')).toEqual(['© 2026 IAI']);
  });

  test('keeps in the properties of the file what it does not print', async () => {
    const { bytes, losses } = await write(paper({}, two, p('Text')), 'iai-commentaries');
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:description>Tides rise.</dc:description>');
    expect(core).toContain('<cp:keywords>tides; ports</cp:keywords>');
    expect(losses).toEqual([]);
    const noted = front({ title: ['T'], abstract: [p('Rise', fn('n'))] });
    const lost = await write(paper({}, noted, p('Text'), note('n', p('N.'))), 'iai-commentaries');
    expect(lost.losses.map(({ what }) => inEnglish(what))).toContain(
      'This series prints no abstract: its notes and citations were left out',
    );
  });
});

test('a list of references that the author has written stands alone', async () => {
  const own = paper(series, two, p('Text'), unnumbered(1, 'References'), p('Mine.'));
  const { textOf, xml } = await write(own);
  expect(textOf('Bibliography')).toEqual([]);
  expect(xml.match(/>References</g)).toHaveLength(1);
});
