import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import type { CitationId } from '#shared/ids.ts';
import { anyHouseRules } from '../../builders/random-rules.ts';
import { anyPaper } from './any-paper.ts';
import { inline } from './notes.ts';

const source = (id: string, title: string): CslItem => ({
  id,
  type: 'article-journal',
  title,
  author: [{ family: `Family ${id}`, given: 'Given' }],
  'container-title': 'Journal',
  issued: { 'date-parts': [[2020]] },
  DOI: `10.1000/${id}`,
  URL: `https://example.org/${id}`,
  accessed: { 'date-parts': [[2024, 1, 2]] },
});

const printings = await Promise.all(
  [
    ['iai', 'en-GB'],
    ['iai', 'it-IT'],
    ['oscola', 'en-GB'],
    ['modern-humanities-research-association', 'en-GB'],
  ].map(([style = '', lang = '']) => loadPrinting(style, lang)),
);

/** What may happen to a paper that is open. */
const change = fc.oneof(
  fc.record({ citations: anyPaper }),
  fc.record({ rules: anyHouseRules }),
  fc.record({ title: fc.constantFrom('One', 'Two: Three', 'Four?') }),
);

describe('a paper whose rules, sources and notes change', () => {
  it('prints after every change what it would print from scratch', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...printings),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (printing, changes) => {
          const kept = new CitationRenderer(printing);
          const shown = new Map<CitationId, string>();
          let state = {
            citations: [] as ReturnType<typeof anyPaper.generate>['value'],
            rules: {},
            title: 'One',
          };
          for (const news of changes) {
            state = { ...state, ...news };
            const sources = ['a', 'b', 'c'].map((id) => source(id, id === 'b' ? state.title : `Title ${id}`));
            kept.setRules(state.rules);
            kept.setSources(sources);
            for (const [id, runs] of kept.update(state.citations)) shown.set(id, inline(runs));
            const fresh = new CitationRenderer({ ...printing, rules: state.rules });
            fresh.setSources(sources);
            const expected = [...fresh.update(state.citations)].map(([id, runs]) => [id, inline(runs)]);
            expect(state.citations.map(({ citationId }) => [citationId, shown.get(citationId)])).toEqual(
              expected,
            );
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('prints nothing anew for rules that are what they were', () => {
    const [printing] = printings;
    fc.assert(
      fc.property(anyPaper, anyHouseRules, (citations, rules) => {
        const renderer = new CitationRenderer({ ...printing!, rules });
        renderer.setSources(['a', 'b', 'c'].map((id) => source(id, `Title ${id}`)));
        renderer.update(citations);
        renderer.setRules({ ...rules });
        expect(renderer.update(citations).size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
