import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { comparePapers } from '#shared/document/compare/index.ts';
import { takenBack } from '#shared/document/compare/take-back.ts';
import { findProblems } from '#shared/document/problems.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { cite, doc, fn, h1, note, p } from '../../builders/document.ts';
import { anyEdit, applyEdit } from '../../builders/random-document.ts';
import { anyPaper } from '../../builders/random-paper.ts';

const without = (old: Node, now: Node, pick: (kind: string) => boolean): Node | null => {
  const all = comparePapers(old, now);
  return takenBack(
    all.filter(({ kind }) => pick(kind)),
    all,
    old,
    now,
  );
};

describe('a change that is taken back', () => {
  test('leaves the others alone', () => {
    const old = doc(p('One two three.'), p('Four five six.'));
    const now = doc(p('One 2 three.'), p('Four five six, seven.'));
    const all = comparePapers(old, now);
    expect(takenBack(all.slice(0, 2), all, old, now)?.toString()).toBe(
      doc(p('One two three.'), p('Four five six, seven.')).toString(),
    );
  });

  test('brings back a paragraph with its notes and their citations', () => {
    const old = doc(
      p('A paragraph that stays where it is.'),
      p('A paragraph that goes away', fn('n'), ' with its note.'),
      note('n', p('See ', cite('k', { locator: '3' }, 'c'), '.')),
    );
    const now = doc(p('A paragraph that stays where it is.'), h1('New heading'));
    const back = without(old, now, (kind) => kind === 'deletion')!;
    expect(findProblems(back)).toEqual([]);
    expect(back.child(2).eq(old.child(2))).toBe(true);
    expect(back.child(1).textContent).toContain('New heading');
    // The note alone brings its paragraph.
    const byNote = without(old, now, (kind) => kind === 'note')!;
    expect(byNote.eq(back)).toBe(true);
  });

  test('takes a new paragraph out with its notes', () => {
    const old = doc(p('A paragraph that stays where it is.'));
    const now = doc(
      p('A paragraph that stays where it is.'),
      p('Quite another one', fn('n')),
      note('n', p('New.')),
    );
    expect(without(old, now, (kind) => kind === 'insertion')?.eq(old)).toBe(true);
  });

  test('all of them, or any one, leave a sound paper of any two versions', () => {
    fc.assert(
      fc.property(anyPaper, fc.array(anyEdit, { minLength: 1, maxLength: 6 }), fc.nat(), (old, edits, n) => {
        const tr = new Transform(old);
        for (const edit of edits) applyEdit(tr, edit);
        const now = repairedDocument(tr.doc);
        const all = comparePapers(old, now);
        expect(takenBack(all, all, old, now)?.eq(old)).toBe(true);
        if (all.length === 0) return;
        const one = takenBack([all[n % all.length]!], all, old, now);
        if (one) expect(findProblems(one)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
