import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationItem, PlacedCitation, Position, PositionedItem } from '#shared/citations/citation.ts';
import { positionsOf } from '#shared/citations/positions.ts';
import { neutralRules, type SettledRules, settleRules } from '#shared/citations/settled-rules.ts';
import { anyPositionRules as anyRules } from '../../builders/random-rules.ts';
import { anyPaper } from './any-paper.ts';

const anyPositionRules = anyRules.map((rules) => settleRules(rules));

type Cite = PlacedCitation & { item: CitationItem; citation: number; index: number };

const place = ({ locator, label }: CitationItem): string => (locator ? `${label ?? 'page'} ${locator}` : '');

/** The rules again, as plainly as they can be said: each cite looks back over everything before it. */
const model = (
  citations: readonly PlacedCitation[],
  near: number,
  rules: SettledRules,
): PositionedItem[][] => {
  const all = citations.flatMap((placed, citation) =>
    placed.items.map((item): Omit<Cite, 'index'> => ({ ...placed, item, citation })),
  );
  const cites: Cite[] = all.map((cite, index) => ({ ...cite, index }));

  /** The cites of the same source before, from the last that was in full. */
  const since = (cite: Cite): Cite[] => {
    const same = cites.filter(
      (other) => other.index < cite.index && other.item.sourceId === cite.item.sourceId,
    );
    const from = same.findLastIndex(isFull);
    return from < 0 ? [] : same.slice(from);
  };
  const isFull = (cite: Cite): boolean => {
    const [full, ...others] = since(cite);
    if (!full) return true;
    if (rules.restart !== 'never' && full.chapter !== cite.chapter) return true;
    if (rules.restart === 'section' && full.section !== cite.section) return true;
    if (rules.fullAfter === 0 || cite.noteNumber === 0) return false;
    // A first citation in the text has no note to count from.
    if (full.noteNumber === 0 && others.every((other) => other.noteNumber === 0)) return false;
    const last = Math.max(full.noteNumber, ...others.map((other) => other.noteNumber));
    return cite.noteNumber - last > rules.fullAfter;
  };

  const ibidOf = (cite: Cite): Position | null => {
    if (!rules.ibid || isFull(cite)) return null;
    const before = cites.slice(0, cite.index);
    const inCitation = before.filter((other) => other.citation === cite.citation);
    const inNote = before.filter((other) => cite.noteNumber > 0 && other.noteNumber === cite.noteNumber);
    let referred: Cite[];
    if (inCitation.length > 0) referred = inCitation.slice(-1);
    else if (inNote.length > 0) referred = inNote.filter((other) => other.citation === cite.citation - 1);
    else if (cite.noteNumber === 0) {
      referred = before.filter((other) => other.citation === cite.citation - 1);
      if (!rules.ibidInText || referred.some((other) => other.noteNumber > 0)) return null;
      if (!rules.ibidAcrossHeadings && referred[0]?.section !== cite.section) return null;
      if (!rules.ibidAcrossPages && referred[0]?.page !== cite.page) return null;
    } else {
      const number = Math.max(...before.map((other) => other.noteNumber));
      referred = before.filter((other) => number > 0 && other.noteNumber === number);
      if (cite.noteNumber - number > rules.ibidWithin) return null;
      if (!rules.ibidAcrossHeadings && referred[0]?.section !== cite.section) return null;
      if (!rules.ibidAcrossPages && referred[0]?.page !== cite.page) return null;
      if (!rules.ibidAfterProse && referred[0]?.noteHasProse) return null;
    }
    const same = referred.filter((other) => other.item.sourceId === cite.item.sourceId);
    const last = same.at(-1);
    if (!last) return null;
    const several = same.length < referred.length;
    if (several && rules.ibidAfterSeveral === 'never') return null;
    if (several && rules.ibidAfterSeveral === 'last' && referred.at(-1) !== last) return null;
    if (place(cite.item) === place(last.item)) return 'ibid';
    if (place(cite.item) === '') return rules.ibidNoPlace ? 'ibid' : null;
    return rules.ibidOtherPlace ? 'ibid-with-locator' : null;
  };

  const positionOf = (cite: Cite): PositionedItem => {
    if (isFull(cite)) return { position: 'first', firstNoteNumber: cite.noteNumber, nearNote: false };
    const notes = since(cite).map((other) => other.noteNumber);
    return {
      position: ibidOf(cite) ?? 'subsequent',
      firstNoteNumber: notes[0] ?? 0,
      nearNote: cite.noteNumber > 0 && notes.some((note) => note > 0 && cite.noteNumber - note <= near),
    };
  };
  return citations.map((_, citation) => cites.filter((cite) => cite.citation === citation).map(positionOf));
};

const bare = (positions: ReturnType<typeof positionsOf>): PositionedItem[][] =>
  positions.map((items) =>
    items.map(({ position, firstNoteNumber, nearNote }) => ({ position, firstNoteNumber, nearNote })),
  );

describe('positions of any paper', () => {
  const near = fc.integer({ min: 1, max: 9 });

  it('are those of the rules read literally', () => {
    fc.assert(
      fc.property(anyPaper, near, anyPositionRules, (citations, distance, rules) => {
        expect(bare(positionsOf(citations, distance, rules))).toEqual(model(citations, distance, rules));
      }),
      { numRuns: 1500 },
    );
  });

  it('are those of CSL where no house says anything else', () => {
    fc.assert(
      fc.property(anyPaper, near, (citations, distance) => {
        expect(bare(positionsOf(citations, distance))).toEqual(model(citations, distance, neutralRules));
      }),
      { numRuns: 500 },
    );
  });

  it('name each source first exactly once where nothing is cited in full again', () => {
    fc.assert(
      fc.property(anyPaper, anyPositionRules, (citations, rules) => {
        const once = { ...rules, restart: 'never', fullAfter: 0 } as const;
        const firsts = positionsOf(citations, 5, once).flatMap((items, index) =>
          items.flatMap(({ position }, at) =>
            position === 'first' ? [citations[index]?.items[at]?.sourceId] : [],
          ),
        );
        expect(firsts.sort()).toEqual(
          [...new Set(citations.flatMap(({ items }) => items.map((item) => item.sourceId)))].sort(),
        );
      }),
    );
  });

  it('do not depend on what comes after', () => {
    fc.assert(
      fc.property(anyPaper, anyPositionRules, fc.nat(25), (citations, rules, length) => {
        expect(positionsOf(citations.slice(0, length), 5, rules)).toEqual(
          positionsOf(citations, 5, rules).slice(0, length),
        );
      }),
    );
  });

  it('have a reason of their kind', () => {
    const kinds: Record<Position, RegExp> = {
      first: /^(first|again-.*)$/,
      subsequent: /^short/,
      ibid: /^ibid-/,
      'ibid-with-locator': /^ibid-/,
    };
    fc.assert(
      fc.property(anyPaper, anyPositionRules, (citations, rules) => {
        for (const { position, reason } of positionsOf(citations, 5, rules).flat())
          expect(reason).toMatch(kinds[position]);
      }),
    );
  });
});
