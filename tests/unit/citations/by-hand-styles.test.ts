import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { printByHand } from '#shared/citations/print-citation.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import { anyFieldsByHand, anyTextByHand } from '../../builders/any-by-hand.ts';
import { anyPaper } from './any-paper.ts';
import { inline } from './notes.ts';

/* What is set by hand, in styles of every kind: notes, author and date, numbers, labels, cites told apart. */

const smith = [{ family: 'Smith', given: 'Anna' }];
const book = (id: string, title: string, year: number): CslItem => ({
  id,
  type: 'book',
  title,
  author: smith,
  publisher: 'Molo',
  issued: { 'date-parts': [[year]] },
});
const sources = [book('a', 'Ports', 2000), book('b', 'Piers', 2000), book('c', 'Moles', 2001)];

const rendererOf = async (style: string) => {
  const printing = await loadPrinting(style, 'en-GB');
  return () => {
    const renderer = new CitationRenderer(printing);
    renderer.setSources(sources);
    return renderer;
  };
};
type Texts = ReturnType<CitationRenderer['update']>;
const texts = (printed: Texts): Record<string, string> =>
  Object.fromEntries([...printed].map(([id, runs]) => [id, inline(runs)]));

const styles = [
  'iai',
  'chicago-fullnote',
  'oscola',
  'apa',
  'chicago-author-date',
  'modern-language-association',
  'ieee',
  'vancouver',
  'nature',
  'din-1505-2-alphanumeric',
];

test.each(styles)('%s: a text set by hand is printed as it is, and nothing else changes', async (style) => {
  const make = await rendererOf(style);
  fc.assert(
    fc.property(
      anyPaper,
      fc.array(fc.option(anyTextByHand), { minLength: 25, maxLength: 25 }),
      (paper, all) => {
        const live = texts(make().update(paper));
        const set = paper.map(
          (citation, i): PlacedCitation => (all[i] ? { ...citation, byHand: all[i] } : citation),
        );
        const renderer = make();
        const printed = texts(renderer.update(set));
        const forms = texts(renderer.liveForms());
        for (const { citationId: id, byHand, ...citation } of set) {
          expect(printed[id]).toBe(byHand ? inline(printByHand(citation, byHand.text)) : live[id]);
          expect(forms[id]).toBe(byHand ? live[id] : undefined);
        }
        expect({ ...printed, ...texts(renderer.update(paper)) }).toEqual(live);
      },
    ),
    { numRuns: 5 },
  );
});

test.each(styles)('%s: a field set by hand is printed in that cite alone', async (style) => {
  const make = await rendererOf(style);
  fc.assert(
    fc.property(
      anyPaper.filter((paper) => paper.length > 0),
      fc.nat(),
      anyFieldsByHand,
      (paper, nth, fields) => {
        const at = nth % paper.length;
        const live = texts(make().update(paper));
        const set = paper.map((citation, i): PlacedCitation => {
          const [first, ...rest] = citation.items;
          return i === at && first ? { ...citation, items: [{ ...first, fields }, ...rest] } : citation;
        });
        const renderer = make();
        const printed = texts(renderer.update(set));
        for (const [i, { citationId: id }] of set.entries()) if (i !== at) expect(printed[id]).toBe(live[id]);
        expect({ ...printed, ...texts(renderer.update(paper)) }).toEqual(live);
      },
    ),
    { numRuns: 5 },
  );
});

test('a title set by hand is printed where the style prints a title', async () => {
  const [citation] = fc.sample(
    anyPaper.filter(([first]) => first?.items.length === 1),
    1,
  )[0]!;
  const title = { title: { value: 'Harbours', was: 'Ports', reason: 'why' } };
  for (const style of ['iai', 'chicago-fullnote', 'oscola']) {
    const renderer = (await rendererOf(style))();
    const items = citation!.items.map((item) => ({ ...item, fields: title }));
    const [printed] = renderer.update([{ ...citation!, items }]).values();
    expect(inline(printed!), style).toContain('Harbours');
  }
  const author = { author: { value: [{ family: 'Quay' }], was: smith, reason: 'why' } };
  for (const style of ['apa', 'chicago-author-date', 'modern-language-association']) {
    const renderer = (await rendererOf(style))();
    const items = citation!.items.map((item) => ({ ...item, fields: author }));
    const [printed] = renderer.update([{ ...citation!, items }]).values();
    expect(inline(printed!), style).toContain('Quay');
  }
});
