import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '#shared/document/compare/apply-edits.ts';
import { type Change, type Edit, invertEdits } from '#shared/document/compare/change.ts';
import { comparePapers } from '#shared/document/compare/index.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { anyDocument, anyEdit, applyEdit } from '../../builders/random-document.ts';
import { anyPaper } from '../../builders/random-paper.ts';
import { longPaper } from '../../fixtures/docx/long-paper.ts';

const editsOf = (changes: readonly Change[]): Edit[] => changes.flatMap(({ edits }) => edits);

const editedBy = (doc: Node, edits: readonly Parameters<typeof applyEdit>[1][]): Node => {
  const tr = new Transform(doc);
  for (const edit of edits) applyEdit(tr, edit);
  return tr.doc;
};
const edits = fc.array(anyEdit, { minLength: 1, maxLength: 8 });
/** Two versions of a sound paper, of a broken one, and two papers that have nothing to do with each other. */
const versions: fc.Arbitrary<[Node, Node]> = fc.oneof(
  fc.tuple(anyPaper, edits).map(([doc, list]): [Node, Node] => [doc, repairedDocument(editedBy(doc, list))]),
  fc.tuple(anyDocument, edits).map(([doc, list]): [Node, Node] => [doc, editedBy(doc, list)]),
  fc.tuple(anyPaper, anyPaper),
);

const expectLaws = (old: Node, now: Node): void => {
  const changes = comparePapers(old, now);
  const all = editsOf(changes);
  const forth = applyEdits(old, now, all);
  forth.check();
  expect(forth.toString()).toBe(now.toString());
  expect(forth.eq(now)).toBe(true);
  expect(applyEdits(now, old, invertEdits(all)).eq(old)).toBe(true);
  expect(applyEdits(old, now, []).eq(old)).toBe(true);
  // A plain list, the same at each call.
  expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
  expect(comparePapers(old, now)).toEqual(changes);
  expect(changes.length === 0).toBe(old.eq(now));
  for (const side of ['old', 'now'] as const) expectDisjoint(all, side, side === 'old' ? old : now);
};

/** Nothing is gone or new twice, so no comparison is longer than "all of it gone, all of it new". */
const expectDisjoint = (all: readonly Edit[], side: 'old' | 'now', doc: Node): void => {
  const spans = all.flatMap((edit) => (edit.kind === 'replace' ? [edit[side]] : []));
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  for (const { from, to } of spans) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeLessThanOrEqual(doc.content.size);
    if (to > from) end = to;
  }
};

describe('the comparison of two versions', () => {
  test('makes the newer of the older, and back, and nothing where they are equal', () => {
    fc.assert(
      fc.property(versions, ([old, now]) => {
        expectLaws(old, now);
        expect(comparePapers(old, old)).toEqual([]);
        expect(comparePapers(now, now)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('holds for long papers with their blocks shuffled, cut and doubled', () => {
    const { doc } = longPaper(60);
    const blocks = doc.child(1).children;
    fc.assert(
      fc.property(fc.array(fc.nat(blocks.length - 1), { minLength: 1, maxLength: 90 }), (picks) => {
        const body = doc.child(1).type.create(
          null,
          picks.map((n) => blocks[n]!),
        );
        const now = repairedDocument(doc.copy(doc.content.replaceChild(1, body)));
        expectLaws(doc, now);
        expectLaws(now, doc);
      }),
      { numRuns: 40 },
    );
  });
});
