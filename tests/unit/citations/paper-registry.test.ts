import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationItem, PlacedCitation, RichText } from '#shared/citations/citation.ts';
import type { CslItem, CslName } from '#shared/citations/csl-item.ts';
import type { ReferenceEntry } from '#shared/citations/reference-list.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import type { Printing } from '#shared/citations/styles/style.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';
import { inline } from './notes.ts';

/* Styles in which a cite depends on the other sources of the paper. */

const ids = [
  'apa',
  'chicago-author-date',
  'modern-language-association',
  'ieee',
  'vancouver',
  'nature',
  'din-1505-2-alphanumeric',
  'chicago-fullnote',
  'oscola',
] as const;
const printings = new Map<string, Printing>(
  await Promise.all(
    ids.map(async (id): Promise<[string, Printing]> => [id, await loadPrinting(id, 'en-GB')]),
  ),
);
const printingOf = (id: string): Printing => printings.get(id)!;

const anna: CslName = { family: 'Smith', given: 'Anna' };
const john: CslName = { family: 'Smith', given: 'John' };
const doe: CslName = { family: 'Doe', given: 'Jane' };
const source = (id: string, author: CslName[], year: number, title = `Title ${id}`): CslItem => ({
  id,
  type: 'book',
  title,
  author,
  publisher: 'Molo',
  'publisher-place': 'Trieste',
  issued: { 'date-parts': [[year]] },
});
/** Many that print alike until something tells them apart. */
const sources = [
  source('a', [anna], 2000),
  source('b', [anna], 2000),
  source('c', [john, doe], 2000),
  source('d', [john, anna], 2000),
  source('e', [anna], 2001),
  source('f', [john], 2000, 'Title a'),
  source('constructor', [doe], 1999),
];

const cited = (
  citations: readonly { id: string; items: readonly CitationItem[] }[],
  inNotes: boolean,
): PlacedCitation[] =>
  citations.map(({ id, items }, index) => ({
    citationId: asCitationId(id),
    items,
    noteId: inNotes ? asNoteId(id) : null,
    noteNumber: inNotes ? index + 1 : 0,
    afterProse: false,
    endsNoteBlock: inNotes,
    nextCharacter: '',
  }));
const cite = (...keys: (string | CitationItem)[]): CitationItem[] =>
  keys.map((key) => (typeof key === 'string' ? { sourceId: asSourceId(key) } : key));
const line = ({ label, text }: ReferenceEntry): string =>
  `${label ? `${inline(label)} ` : ''}${inline(text)}`;

const paper = (style: string, ...citations: CitationItem[][]) => {
  const printing = printingOf(style);
  const renderer = new CitationRenderer(printing);
  renderer.setSources(sources);
  const placed = cited(
    citations.map((items, index) => ({ id: `c${index}`, items })),
    printing.style.kind === 'note',
  );
  const changed = renderer.update(placed);
  return {
    renderer,
    texts: placed.map(({ citationId }) => inline(changed.get(citationId) ?? [])),
    list: renderer.references().entries.map(line),
  };
};

describe('author-date styles', () => {
  it('tell sources apart by letters and names, sort and collapse', () => {
    const { texts, list } = paper('apa', cite('b', 'c'), cite('a'), cite('e', 'b', 'a'));
    expect(texts).toEqual([
      '(A. Smith, 2000b; J. Smith & Doe, 2000)',
      '(A. Smith, 2000a)',
      '(A. Smith, 2000a, 2000b, 2001)',
    ]);
    expect(list).toEqual([
      'Smith, A. (2000a). *Title a*. Molo.',
      'Smith, A. (2000b). *Title b*. Molo.',
      'Smith, A. (2001). *Title e*. Molo.',
      'Smith, J., & Doe, J. (2000). *Title c*. Molo.',
    ]);
  });

  it('print the words round a cite and its place', () => {
    const item = {
      sourceId: asSourceId('constructor'),
      locator: '12-14',
      prefix: 'see "also"',
      suffix: ', too',
    };
    expect(paper('apa', [item]).texts).toEqual(['(see ‘also’ Doe, 1999, pp. 12–14, too)']);
    expect(paper('apa', [{ sourceId: asSourceId('a'), suppressAuthor: true }]).texts).toEqual(['(2000)']);
  });

  it('name what is missing beside what is there', () => {
    expect(paper('apa', cite('a', 'nobody')).texts).toEqual(['(Smith, 2000); **[missing source: nobody]**']);
  });

  it('write a dash for the same authors, over changes', () => {
    const { renderer, list } = paper('chicago-author-date', cite('a', 'b', 'constructor'));
    expect(list).toEqual([
      'Doe, Jane. 1999. *Title Constructor*. Trieste: Molo.',
      'Smith, Anna. 2000a. *Title a*. Trieste: Molo.',
      '———. 2000b. *Title b*. Trieste: Molo.',
    ]);
    renderer.update(cited([{ id: 'x', items: cite('b', 'constructor') }], false));
    expect(renderer.references().entries.map(line)).toEqual([
      'Doe, Jane. 1999. *Title Constructor*. Trieste: Molo.',
      'Smith, Anna. 2000. *Title b*. Trieste: Molo.',
    ]);
  });
});

describe('numeric styles', () => {
  it('number sources by their first citations and collapse ranges', () => {
    const { texts, list } = paper('ieee', cite('c'), cite('a', 'b'), cite('b', 'c', 'a'));
    expect(texts).toEqual(['[1]', '[2], [3]', '[1]–[3]']);
    expect(list.map((entry) => entry.slice(0, 3))).toEqual(['[1]', '[2]', '[3]']);
  });

  it('list what is not cited after what is', () => {
    const { renderer } = paper('ieee', cite('c'));
    renderer.setUncited(['e', 'c']);
    expect(renderer.references().entries.map(({ sourceId }) => sourceId)).toEqual(['c', 'e']);
  });
});

describe('a preview', () => {
  it('prints what the citation will be and leaves all others', () => {
    const { renderer } = paper('ieee', cite('a'), cite('b'));
    const [before, , after] = cited(
      [
        { id: 'c0', items: cite('a') },
        { id: 'new', items: cite('c') },
        { id: 'c1', items: cite('b') },
      ],
      false,
    );
    expect(inline(renderer.preview([before!], { ...after!, items: cite('c') }))).toBe('[2]');
    expect(
      renderer.update(
        cited(
          [
            { id: 'c0', items: cite('a') },
            { id: 'c1', items: cite('b') },
          ],
          false,
        ),
      ).size,
    ).toBe(0);
  });
});

describe('after any changes, a paper is printed as a new one', () => {
  const item = fc
    .record({ source: fc.nat(sources.length), locator: fc.boolean() })
    .map(({ source: at, locator }): CitationItem => {
      const sourceId = asSourceId(sources[at]?.id ?? 'nobody');
      return locator ? { sourceId, locator: '4' } : { sourceId };
    });
  const citations = fc.array(
    fc.record({
      id: fc.constantFrom('k', 'l', 'm', 'n', 'o', 'p'),
      items: fc.array(item, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 6 },
  );
  const history = fc.array(
    fc.record({ citations, at: fc.nat(sources.length - 1), author: fc.constantFrom(anna, john, doe) }),
    { minLength: 1, maxLength: 4 },
  );

  it.each(['apa', 'chicago-author-date', 'ieee', 'din-1505-2-alphanumeric', 'chicago-fullnote'])(
    '%s',
    (style) => {
      const printing = printingOf(style);
      fc.assert(
        fc.property(history, (states) => {
          const kept = new CitationRenderer(printing);
          const shown = new Map<string, RichText>();
          for (const state of states) {
            const items = sources.map((own, i) =>
              i === state.at ? { ...own, author: [state.author] } : own,
            );
            const byId = new Map(state.citations.map((one) => [one.id, one]));
            const placed = cited([...byId.values()], printing.style.kind === 'note');
            kept.setSources(items);
            for (const [id, runs] of kept.update(placed)) shown.set(id, runs);
            const fresh = new CitationRenderer(printing);
            fresh.setSources(items);
            const all = fresh.update(placed);
            expect(placed.map(({ citationId }) => inline(shown.get(citationId) ?? []))).toEqual(
              placed.map(({ citationId }) => inline(all.get(citationId) ?? [])),
            );
            expect(kept.references().entries.map(line)).toEqual(fresh.references().entries.map(line));
            for (const id of shown.keys())
              if (!placed.some(({ citationId }) => citationId === id)) shown.delete(id);
          }
        }),
        { numRuns: 15 },
      );
    },
  );
});

describe('a source on which a style breaks', () => {
  it('is named, and all others are printed', () => {
    // A language without words for ordinals.
    const broken: Printing = {
      style: {
        id: 'ordinals',
        title: 'Ordinals',
        kind: 'author-date',
        locales: [],
        licence: '',
        xml: `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><id>o</id><title>o</title><updated>2020-01-01T00:00:00Z</updated></info><citation><layout><group delimiter=", "><text variable="title"/><number variable="edition" form="ordinal"/></group></layout></citation></style>`,
      },
      locale: { id: 'en-GB', xml: '<locale xml:lang="en-GB"><terms/></locale>' },
    };
    const renderer = new CitationRenderer(broken);
    renderer.setSources([source('a', [anna], 2000), { ...source('b', [john], 2000), edition: '2' }]);
    const texts = renderer.update(
      cited(
        ['a', 'b', 'a'].map((id, i) => ({ id: `c${i}`, items: cite(id) })),
        false,
      ),
    );
    expect([...texts.values()].map(inline)).toEqual(['Title a', '**[empty source: b]**', 'Title a']);
  });
});
