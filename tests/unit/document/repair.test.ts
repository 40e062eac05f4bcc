import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { carryNote } from '#shared/document/carried-notes.ts';
import { findProblems } from '#shared/document/problems.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { repair, repairDocument, repairedDocument } from '#shared/document/repair.ts';
import { schema } from '#shared/document/schema.ts';
import {
  caption,
  cite,
  doc,
  em,
  figure,
  fn,
  h1,
  h2,
  image,
  li,
  named,
  note,
  p,
  ref,
  sourceLine,
  ul,
  withPlainIds,
} from '../../builders/document.ts';

const kinds = (document: Node): string[] => findProblems(document).map((problem) => problem.kind);
const steps = (document: Node): number => {
  const tr = new Transform(document);
  repairDocument(tr);
  return tr.steps.length;
};
const carried = (...blocks: Node[]): unknown => carryNote(note('x', ...blocks));

test('a sound document has no problems and is left alone', () => {
  const document = doc(p('a', fn('1'), 'b', fn('2')), note('1', p('x', cite('k'))), note('2', p('y')));
  expect(findProblems(document)).toEqual([]);
  expect(repairedDocument(document)).toBe(document);
  expect(repair(EditorState.create({ doc: document }))).toBeNull();
});

describe('each problem is named and mended', () => {
  const cases: [string, Node, string[], Node][] = [
    [
      'a mark without note gets an empty one',
      doc(p('a', fn('1'), 'b', fn('2')), note('2', p('y'))),
      ['mark-without-note'],
      doc(p('a', fn('1'), 'b', fn('2')), note('1', p()), note('2', p('y'))),
    ],
    [
      'a mark that carries a note brings it',
      doc(p('a', fn('1', carried(p('x'))))),
      ['mark-without-note', 'carried-note'],
      doc(p('a', fn('1')), note('1', p('x'))),
    ],
    [
      'a carried note gets another id where its own is taken',
      doc(p('a', fn('1', carried(p('copy'))), 'b', fn('1')), note('1', p('x'))),
      ['carried-note', 'duplicate-mark'],
      doc(p('a', fn('2'), 'b', fn('1')), note('2', p('copy')), note('1', p('x'))),
    ],
    [
      'a mark that was moved keeps its note',
      doc(p('a', fn('1', carried(p('x')))), note('1', p('x'))),
      ['carried-note'],
      doc(p('a', fn('1')), note('1', p('x'))),
    ],
    [
      'a mark of another paper with the same id brings its own note',
      doc(p('a', fn('1', carried(p('other')))), note('1', p('x'))),
      ['carried-note'],
      doc(p('a', fn('1')), note('1', p('other'))),
    ],
    [
      'what a mark carries and is no note is dropped',
      doc(p('a', fn('1', [{ type: 'heading' }])), note('1', p('x'))),
      ['carried-note'],
      doc(p('a', fn('1')), note('1', p('x'))),
    ],
    [
      'a note goes with its mark',
      doc(p('a', fn('2')), note('1', p('x')), note('2', p('y'))),
      ['note-without-mark'],
      doc(p('a', fn('2')), note('2', p('y'))),
    ],
    [
      'a second mark gets a copy of the note',
      doc(p('a', fn('1'), 'b', fn('1')), note('1', p('x', cite('k')))),
      ['duplicate-mark'],
      doc(p('a', fn('1'), 'b', fn('2')), note('1', p('x', cite('k'))), note('2', p('x', cite('k')))),
    ],
    [
      'two marks and two notes of one id make two pairs',
      doc(p('a', fn('1'), 'b', fn('1')), note('1', p('x')), note('1', p('y'))),
      ['duplicate-mark', 'duplicate-note'],
      doc(p('a', fn('1'), 'b', fn('2')), note('1', p('x')), note('2', p('y'))),
    ],
    [
      'two notes of one mark come together',
      doc(p('a', fn('1')), note('1', p('x')), note('1', p('y')), note('1', p('x'))),
      ['duplicate-note', 'duplicate-note'],
      doc(p('a', fn('1')), note('1', p('x'), p('y'))),
    ],
    [
      'notes stand in the order of their marks',
      doc(p(fn('1'), fn('2'), fn('3')), note('3', p('z')), note('1', p('x')), note('2', p('y'))),
      ['notes-out-of-order'],
      doc(p(fn('1'), fn('2'), fn('3')), note('1', p('x')), note('2', p('y')), note('3', p('z'))),
    ],
    [
      'the words of a mark inside a note take its place',
      doc(p('a', fn('1')), note('1', p('x', fn('2'), ' z')), note('2', p(em('y')), p('w'))),
      ['mark-in-note', 'note-without-mark'],
      doc(p('a', fn('1')), note('1', p('x ', em('y'), ' w z'))),
    ],
    [
      'so do the words that a mark carries into a note',
      doc(p('a', fn('1')), note('1', p('x.', fn('1', carried(p('y'), ul(li(p('w'))))), 'z'))),
      ['mark-in-note'],
      doc(p('a', fn('1')), note('1', p('x. y w z'))),
    ],
    [
      'notes that refer to each other come to an end',
      doc(
        p('a', fn('1')),
        note('1', p('x', fn('2'))),
        note('2', p('y', fn('1'), fn('3'))),
        note('3', p('z', fn('2'))),
      ),
      [
        'mark-in-note',
        'mark-in-note',
        'mark-in-note',
        'mark-in-note',
        'note-without-mark',
        'note-without-mark',
      ],
      doc(p('a', fn('1')), note('1', p('x y z'))),
    ],
    [
      'marks inside a carried note are spelt out',
      doc(p('a', fn('1', carried(p('x', fn('2', carried(p('y')))))))),
      ['mark-without-note', 'carried-note'],
      doc(p('a', fn('1')), note('1', p('x y'))),
    ],
    [
      'an empty id is no id',
      doc(p('a', fn('')), note('', p('x'))),
      ['empty-note-id', 'empty-note-id'],
      doc(p('a', fn('1')), note('1', p('x'))),
    ],
  ];
  test.each(cases)('%s', (_, document, problems, mended) => {
    expect(kinds(document).sort()).toEqual([...problems].sort());
    const result = repairedDocument(document);
    expect(findProblems(result)).toEqual([]);
    result.check();
    expect(withPlainIds(result).toString()).toBe(withPlainIds(mended).toString());
    expect(withPlainIds(result).eq(withPlainIds(mended))).toBe(true);
  });

  test('a copy of a heading, table or figure has no id, and references stay with the first', () => {
    const map = () => figure(caption(), image('a.png'), sourceLine());
    const document = doc(
      named('x', h1('One')),
      p(ref('section', 'x'), ref('figure', 'y'), ref('section', 'gone')),
      named('x', h2('Two')),
      named('y', map()),
      named('y', map()),
      named('x', map()),
    );
    expect(kinds(document)).toEqual(Array.from({ length: 3 }, () => 'duplicate-target-id'));
    const mended = repairedDocument(document);
    expect(findProblems(mended)).toEqual([]);
    expect(mended.child(1).children.map((node) => node.attrs.id)).toEqual(['x', undefined, '', 'y', '', '']);
    expect(mended.child(1).child(1).eq(document.child(1).child(1))).toBe(true);
  });

  test('citations get ids of their own', () => {
    const document = doc(p(cite('a', {}, 'x'), cite('b', {}, 'x'), cite('c', {}, 'y')));
    expect(kinds(document)).toEqual(['duplicate-citation-id']);
    const ids = placeCitations(repairedDocument(document)).map((citation) => citation.citationId);
    expect(ids[0]).toBe('x');
    expect(new Set(ids).size).toBe(3);
    const empty = schema.nodes.citation.create({ id: '', items: [{ sourceId: 'a' }] });
    const broken = new Transform(document).replaceWith(
      document.content.size - 4,
      document.content.size - 4,
      empty,
    );
    expect(kinds(repairedDocument(broken.doc))).toEqual([]);
  });
});

describe('steps are few', () => {
  test('one note out of place is moved alone', () => {
    const marks = Array.from({ length: 50 }, (_, i) => fn(`n${i}`));
    const notes = marks.map((_, i) => note(`n${i}`, p(`note ${i}`)));
    const [first, ...rest] = notes;
    // Taken out of its place and put into its place: two steps.
    expect(steps(doc(p(...marks), ...rest, first!))).toBe(2);
  });
  test('notes that belong together go in at once', () => {
    const marks = Array.from({ length: 50 }, (_, i) => fn(`n${i}`));
    expect(steps(doc(p(...marks)))).toBe(1);
  });
});

test('undoing the steps gives back the document as it was', () => {
  const document = doc(
    p(fn('1'), fn('2'), fn('2'), cite('a', {}, 'x'), cite('a', {}, 'x')),
    note('3', p('gone')),
    note('2', p('y', fn('4'))),
    note('1', p('x')),
  );
  const state = EditorState.create({ doc: document });
  const tr = repair(state) as Transaction;
  let back = tr.doc;
  for (let i = tr.steps.length - 1; i >= 0; i--) back = tr.steps[i]!.invert(tr.docs[i]!).apply(back).doc!;
  expect(back.eq(document)).toBe(true);
});
