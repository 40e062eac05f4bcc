import * as fc from 'fast-check';
import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { type CommandId, commandOf, commandTable } from '../../../renderer/editor/command-table.ts';
import {
  levelsAt,
  moveSection,
  nextPlace,
  sectionEnd,
  shiftSection,
} from '../../../renderer/editor/commands/sections.ts';
import { doc, fn, h1, h2, h3, note, p } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const commands = commandTable(() => {});
const command = (id: CommandId): Command => commandOf(commands, id).command;

/** The headings of a paper, each with its level before it. */
const outline = (document: Node): string => {
  const found: string[] = [];
  document.child(1).forEach((node) => {
    if (node.type.name === 'heading') found.push(`${node.attrs.level}${node.textContent}`);
  });
  return found.join(' ');
};
const levels = (text: string): { level: number }[] => [...text].map((sign) => ({ level: Number(sign) }));

describe('a section that moves', () => {
  test('takes its text, its subsections and its notes along; the notes are in the order of their marks', () => {
    const before = doc(
      p('Start'),
      h1('A'),
      p('a', fn('n1')),
      h1('B'),
      p('b<a>', fn('n2')),
      h2('b1', fn('n3')),
      p('deep'),
      h1('C'),
      note('n1', p('First.')),
      note('n2', p('Second.')),
      note('n3', p('Third.')),
    );
    const after = obeys(before, command('sectionUp'));
    expect(
      after.doc.eq(
        doc(
          p('Start'),
          h1('B'),
          p('b', fn('n2')),
          h2('b1', fn('n3')),
          p('deep'),
          h1('A'),
          p('a', fn('n1')),
          h1('C'),
          note('n2', p('Second.')),
          note('n3', p('Third.')),
          note('n1', p('First.')),
        ),
      ),
    ).toBe(true);
    expect(after.selection.$from.parent.textContent).toBe('b');
    expect(run(after, command('sectionUp'))).toBe(null);
    expect(run(after, command('sectionDown'))?.doc.eq(before)).toBe(true);
  });

  test('goes over to the section next door when it is the first or last of its own', () => {
    const before = doc(h1('A'), h2('a'), h1('B'), p('text'), h2('b<a>'), h2('c'), h1('C'), h1('D'));
    const up = run(stateOf(before), command('sectionUp'))!;
    expect(outline(up.doc)).toBe('1A 2a 2b 1B 2c 1C 1D');
    expect(outline(run(up, command('sectionUp'))!.doc)).toBe('1A 2b 2a 1B 2c 1C 1D');
    const down = run(run(stateOf(before), command('sectionDown'))!, command('sectionDown'))!;
    expect(outline(down.doc)).toBe('1A 2a 1B 2c 1C 2b 1D');
  });

  test('may change its level with all below it on the way', () => {
    const before = doc(h1('A'), h1('B'), h2('b'), h1('C<a>'));
    const after = obeys(before, moveSection(1, 4, 2));
    expect(outline(after.doc)).toBe('1A 1C 2B 3b');
    const inPlace = obeys(before, moveSection(1, 1, 2));
    expect(outline(inPlace.doc)).toBe('1A 2B 3b 1C');
  });

  test('goes nowhere from before the first heading, and never into itself', () => {
    const before = doc(p('Sta<a>rt'), h1('A'), h2('a'), h1('B'));
    for (const id of ['sectionUp', 'sectionDown', 'promoteSection', 'demoteSection'] as const)
      expect(run(stateOf(before), command(id)), id).toBe(null);
    expect(run(stateOf(before), moveSection(0, 1, 1))).toBe(null);
    expect(run(stateOf(before), moveSection(0, 0, 1))).toBe(null);
    expect(run(stateOf(before), moveSection(3, 0, 1))).toBe(null);
  });
});

describe('the level of a section', () => {
  test('changes with those of its subsections and no others', () => {
    const before = doc(h1('A'), h2('B<a>'), p('x'), h3('b'), h2('C'));
    const after = obeys(before, command('promoteSection'));
    expect(outline(after.doc)).toBe('1A 1B 2b 2C');
    // What stands below it now goes down with it.
    expect(outline(run(after, command('demoteSection'))!.doc)).toBe('1A 2B 3b 3C');
    expect(run(after, command('promoteSection'))).toBe(null);
    expect(run(stateOf(before), command('demoteSection'))).toBe(null);
  });
});

describe('places for a section', () => {
  test('it stands at most one level below what comes before and takes nothing of what comes behind', () => {
    // 0:1 1:2 2:2 3:1 — a section from the end, put between the two of level 2, stays on level 2 or goes to 3.
    expect(levelsAt(levels('12211'), 4, 2)).toEqual({ lowest: 2, highest: 3 });
    expect(levelsAt(levels('12211'), 4, 3)).toEqual({ lowest: 1, highest: 3 });
    expect(levelsAt(levels('12211'), 4, 0)).toEqual({ lowest: 1, highest: 1 });
    // With a level below it, it can't go to the third.
    expect(levelsAt(levels('122112'), 4, 2)).toEqual({ lowest: 2, highest: 2 });
    expect(levelsAt(levels('1233'), 0, 1)).toBe(null);
  });

  test('a step up and the step down again lead back', () => {
    const document = doc(h1('A<a>'), h2('a'), h1('B'), h2('b'), h3('c'));
    const state = stateOf(document);
    for (const index of [2, 3]) {
      const { level } = document.child(1).child(index).attrs;
      const place = nextPlace(levels('12123'), index, -1)!;
      const moved = run(state, moveSection(index, place, level))!;
      const signs = levels(outline(moved.doc).replace(/[^\d]/g, ''));
      const back = nextPlace(signs, place, 1)!;
      expect(run(moved, moveSection(place, back, level))?.doc.eq(document)).toBe(true);
    }
  });
});

test('any section of any paper: all blocks and notes are still there, in one step to undo', () => {
  const blocks = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 2, maxLength: 14 });
  fc.assert(
    fc.property(
      blocks,
      fc.nat(20),
      fc.nat(20),
      fc.integer({ min: 1, max: 3 }),
      (kinds, index, place, level) => {
        const make = [p, h1, h2, h3];
        const document = doc(
          ...kinds.map((kind, i) => make[kind]!(`x${i}`, fn(`n${i}`))),
          ...kinds.map((_, i) => note(`n${i}`, p(`Note ${i}.`))),
        );
        const headings = kinds.filter((kind) => kind > 0).map((kind) => ({ level: kind }));
        const state = stateOf(document);
        for (const made of [
          moveSection(index, place, level),
          shiftSection(index, -1),
          shiftSection(index, 1),
        ]) {
          const after = run(state, made);
          if (!after) continue;
          expect(findProblems(after.doc)).toEqual([]);
          const words = (doc: Node): string[] => doc.child(1).children.map((node) => node.textContent);
          expect(words(after.doc).toSorted()).toEqual(words(document).toSorted());
          // What was in the section is in it still, and follows its heading in the same order.
          const own = words(document);
          const start = kinds.flatMap((kind, i) => (kind > 0 ? [i] : []));
          const end = start[sectionEnd(headings, index)] ?? kinds.length;
          const section = own.slice(start[index], end).join();
          expect(words(after.doc).join()).toContain(section);
          expect(run(after, undo)?.doc.eq(document)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
