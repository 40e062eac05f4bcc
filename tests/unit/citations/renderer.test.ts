import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationItem, PlacedCitation, Run } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { anyFieldsByHand, anyTextByHand } from '../../builders/any-by-hand.ts';
import { printing } from '../../builders/printing.ts';
import { inline, parseNote, placeNotes } from './notes.ts';

const source = (id: string, title = `Title ${id}`): CslItem => ({
  id,
  type: 'book',
  author: [{ family: `Family${id}`, given: 'Given' }],
  title,
  issued: { 'date-parts': [[2020]] },
});
const sources = ['a', 'b', 'c', 'd'].map((id) => source(id));

const place = (...notes: string[]) => placeNotes(notes.map(parseNote)).citations;
/** The same citations with ids that stay when notes are put before them. */
const named = (citations: readonly PlacedCitation[], names: string[]): PlacedCitation[] =>
  citations.map((citation, index) => ({ ...citation, citationId: names[index] as never }));
const texts = (changed: Map<unknown, Parameters<typeof inline>[0]>) =>
  Object.fromEntries([...changed].map(([id, runs]) => [id, inline(runs)]));

const renderer = (style = 'iai') => {
  const created = new CitationRenderer(printing(style));
  created.setSources(sources);
  return created;
};

describe('the renderer', () => {
  it('gives everything the first time, then only what changed', () => {
    const paper = renderer();
    const before = named(place('[@a].', '[@b].', '[@a, p. 3].'), ['x', 'y', 'z']);
    expect(texts(paper.update(before))).toEqual({
      x: 'Familya, Given, *Title a*, 2020',
      y: 'Familyb, Given, *Title b*, 2020',
      z: 'Familya, Given, *Title a*, cit., p. 3',
    });
    expect(paper.update(before).size).toBe(0);
    const after = named(place('[@b].', '[@a].', '[@b].', '[@a, p. 3].'), ['new', 'x', 'y', 'z']);
    expect(texts(paper.update(after))).toEqual({
      new: 'Familyb, Given, *Title b*, 2020',
      // Its full stop is the note's.
      y: 'Familyb, Given, *Title b*, cit',
    });
  });

  it('prints anew only the citations of a changed source', () => {
    const paper = renderer();
    const citations = named(place('[@a].', '[@b].', '[@a; @c].'), ['x', 'y', 'z']);
    paper.update(citations);
    const changed = structuredClone(sources);
    changed[2]!.title = 'Other';
    paper.setSources(changed);
    expect(texts(paper.update(citations))).toEqual({
      z: 'Familya, Given, *Title a*, cit.; Familyc, Given, *Other*, 2020',
    });
    // A field that is not printed changes no text.
    changed[0]!.abstract = 'Long';
    paper.setSources(changed);
    expect(paper.update(citations).size).toBe(0);
  });

  it('notices a source changed in place', () => {
    const own = structuredClone(sources);
    const paper = new CitationRenderer(printing());
    const citations = named(place('[@a].'), ['x']);
    paper.setSources(own);
    paper.update(citations);
    own[0]!.title = 'In place';
    paper.setSources(own);
    expect(texts(paper.update(citations))).toEqual({ x: 'Familya, Given, *In place*, 2020' });
  });

  it('names a source that is missing, until it comes', () => {
    const paper = renderer();
    const citations = named(place('See [@nobody].', '[@empty]'), ['x', 'y']);
    paper.setSources([{ id: 'empty', type: 'book' }]);
    expect(texts(paper.update(citations))).toEqual({
      x: '**[missing source: nobody]**',
      y: '**[empty source: empty]**.',
    });
    paper.setSources([source('nobody')]);
    expect(texts(paper.update(citations))).toEqual({
      x: 'Familynobody, Given, *Title nobody*, 2020',
      y: '**[missing source: empty]**.',
    });
  });

  it('prints nothing anew when notes only move', () => {
    const paper = renderer('chicago-fullnote');
    const citations = named(place('[@a].', '[@b].', '[@a].'), ['x', 'y', 'z']);
    paper.update(citations);
    const moved = citations.map((citation) => ({ ...citation, noteNumber: citation.noteNumber + 7 }));
    expect(paper.update(moved).size).toBe(0);
  });

  describe('with what is set by hand', () => {
    const field = (value: string, was = 'Title a') => ({ title: { value, was, reason: 'why' } });
    const withItem = (citation: PlacedCitation, fields: CitationItem['fields']): PlacedCitation => ({
      ...citation,
      items: citation.items.map((item) => (fields ? { ...item, fields } : item)),
    });
    const withText = (citation: PlacedCitation, ...runs: Run[]): PlacedCitation => ({
      ...citation,
      byHand: { text: runs, was: '', reason: 'why' },
    });
    const citations = named(place('[@a]', '[@a]', '[@b]', '[@a, p. 3]'), ['w', 'x', 'y', 'z']);
    const live = texts(renderer().update(citations));

    it('prints a field in one cite only, and counts the source as ever', () => {
      const paper = renderer();
      paper.update(citations);
      const set = citations.map((citation, i) => (i === 0 ? withItem(citation, field('Other')) : citation));
      expect(texts(paper.update(set))).toEqual({ w: 'Familya, Given, *Other*, 2020.' });
      expect(texts(paper.update(citations))).toEqual({ w: live.w });
    });

    it('prints a field in the short form too, and leaves an empty one out', () => {
      const paper = renderer();
      paper.update(citations);
      const set = citations.map((citation, i) => (i === 3 ? withItem(citation, field('Other')) : citation));
      expect(texts(paper.update(set))).toEqual({ z: 'Familya, Given, *Other*, cit., p. 3.' });
      const none = citations.map((citation, i) => (i === 3 ? withItem(citation, field('')) : citation));
      expect(texts(paper.update(none))).toEqual({ z: 'Familya, Given, cit., p. 3.' });
    });

    it.each([
      ['Own words', 'Own words.'],
      ['Own words.', 'Own words.'],
      ['Own words. ', 'Own words.'],
      ['So what?', 'So what?'],
      ['“So what?”', '“So what?”'],
      ['<b>no tag</b>', '<b>no tag</b>.'],
      ['כותרת', 'כותרת.'],
      ['ibid', 'ibid.'],
    ])('prints a text with the one full stop of its note: %s', (words, printed) => {
      const paper = renderer();
      const set = citations.map((citation, i) => (i === 1 ? withText(citation, { text: words }) : citation));
      // The note behind it is still Ibid. of nothing, the later ones what they were.
      expect(texts(paper.update(set))).toEqual({ ...live, x: printed });
      expect(texts(paper.liveForms())).toEqual({ x: live.x });
    });

    it('leaves the full stop to the text where it follows', () => {
      const [citation] = named(place('[@a].'), ['w']);
      expect(texts(renderer().update([withText(citation!, { text: 'Own words.' })]))).toEqual({
        w: 'Own words',
      });
      expect(texts(renderer().update([withText(citation!, { text: 'Own', em: true })]))).toEqual({
        w: '*Own*',
      });
    });

    it('keeps a text in every style, while its live form is the style’s', () => {
      const set = citations.map((citation) =>
        withText(citation, { text: 'Own ' }, { text: 'words', em: true }),
      );
      for (const style of ['iai', 'chicago-fullnote']) {
        const paper = renderer(style);
        const printed = texts(paper.update(set));
        expect(Object.values(printed)).toEqual(Array(4).fill('Own *words*.'));
        expect(texts(paper.liveForms())).toEqual(texts(renderer(style).update(citations)));
      }
    });

    it('prints what it printed before when it is live again', () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(anyTextByHand, anyFieldsByHand), { minLength: 4, maxLength: 4 }),
          (all) => {
            const paper = renderer();
            const start = texts(paper.update(citations));
            const set = citations.map((citation, i) =>
              withItem({ ...citation, byHand: all[i]![0] }, all[i]![1]),
            );
            paper.update(set);
            const shown = { ...start, ...texts(paper.update(citations)) };
            expect(shown).toEqual(live);
            expect(paper.liveForms().size).toBe(0);
          },
        ),
        { numRuns: 40 },
      );
    });

    it('shows a preview of it', () => {
      const paper = renderer();
      paper.update(citations);
      expect(inline(paper.preview(citations.slice(0, 1), withText(citations[1]!, { text: 'Own' })))).toBe(
        'Own.',
      );
    });
  });

  it('ends up, after any changes, where a fresh one starts', () => {
    const note = fc
      .array(
        fc.constantFrom('[@a]', '[@b, p. 4]', '[@c; @a]', 'See [@d] and [@d, p. 9]', 'Prose', '[@nobody]'),
        {
          minLength: 1,
          maxLength: 2,
        },
      )
      .map((parts) => `${parts.join('. ')}.`);
    const states = fc.array(fc.tuple(fc.array(note, { maxLength: 6 }), fc.nat(3), fc.nat(2)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(states, (history) => {
        const kept = renderer();
        const shown = new Map<string, string>();
        for (const [notes, index, version] of history) {
          const items = sources.map((item, at) =>
            at === index ? source(item.id, `Version ${version}`) : item,
          );
          const citations = place(...notes);
          kept.setSources(items);
          for (const [id, runs] of kept.update(citations)) shown.set(id, inline(runs));
          const fresh = new CitationRenderer(printing());
          fresh.setSources(items);
          for (const [id, runs] of fresh.update(citations)) expect(shown.get(id)).toBe(inline(runs));
          const present = new Set<string>(citations.map(({ citationId }) => citationId));
          for (const id of shown.keys()) if (!present.has(id)) shown.delete(id);
        }
      }),
      { numRuns: 60 },
    );
  });
});
