import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { CellSelection, TableMap } from 'prosemirror-tables';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../../../renderer/editor/command-table.ts';
import { nextCell } from '../../../renderer/editor/commands/tables.ts';
import {
  caption,
  doc,
  fn,
  node,
  note,
  p,
  sourceLine,
  type TaggedNode,
  table,
  tableBlock,
  td,
  th,
  tr,
} from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';
import { command, commands, tableIn, tableWith } from './table-papers.ts';

const paperWith = (...rows: Node[]): TaggedNode => doc(p('Before'), tableWith(...rows), p('After'));
const two = (): TaggedNode => paperWith(tr(th(p('a')), th(p('b'))), tr(td(p('c<a>')), td(p('d'))));

const tableOf = (state: { doc: Node }): Node => tableIn(state.doc).table;
/** The table as its rows read, heading cells in capitals. */
const rows = (state: { doc: Node }): string[] =>
  tableOf(state).children.map((row) =>
    row.children
      .map((cell) => {
        const text = cell.textContent || '-';
        return cell.type.name === 'table_header' ? text.toUpperCase() : text;
      })
      .join(' '),
  );
const alignments = (state: { doc: Node }): (string | null)[][] =>
  tableOf(state).children.map((row) => row.children.map((cell) => cell.attrs.align));

/** The state with the cells from `a` to `b` selected. */
const withCells = (before: TaggedNode): EditorState => {
  const state = stateOf(before);
  const cell = (pos: number) => state.doc.resolve(pos).before(-1);
  const selection = CellSelection.create(state.doc, cell(before.tag.a!), cell(before.tag.b!));
  return state.apply(state.tr.setSelection(selection));
};

test('a table whose rows do not fit each other is mended to the end, so that it stays as it is', () => {
  const cell = (colspan: number, colwidth: number[] | null, text: string) =>
    node('table_cell', { colspan, colwidth }, [p(text)]);
  const before = paperWith(
    tr(cell(1, null, '<a>a'), cell(1, [358], 'b')),
    tr(cell(2, [358, 308], 'c'), cell(1, [334], 'd')),
    tr(cell(1, [358], 'e'), cell(1, [308], 'f'), cell(1, [334], 'g')),
  );
  const state = stateOf(before);
  const after = state.apply(state.tr.insertText('x'));
  expect(after.doc.textContent).toContain('xa');
  expect(TableMap.get(tableOf(after)).problems).toBeNull();
});

describe('rows and columns', () => {
  test.each([
    ['rowAbove', ['A B', '- -', 'c d']],
    ['rowBelow', ['A B', 'c d', '- -']],
    ['columnBefore', ['- A B', '- c d']],
    ['columnAfter', ['A - B', 'c - d']],
    ['removeRow', ['A B']],
    ['removeColumn', ['B', 'd']],
    ['headerColumn', ['A B', 'C d']],
    ['headerRow', ['a b', 'c d']],
  ] as const)('%s', (id, after) => {
    expect(rows(obeys(two(), command(id)))).toEqual(after);
  });

  test('a new row is aligned as its columns are', () => {
    const right = obeys(two(), command('alignRight'));
    expect(alignments(right)).toEqual([
      ['right', null],
      ['right', null],
    ]);
    const aligned = { align: 'right' };
    const before = paperWith(
      tr(node('table_cell', aligned, [p('a<a>')]), td(p('b'))),
      tr(node('table_cell', { align: 'center' }, [p('c')]), td(p('d'))),
    );
    expect(alignments(obeys(before, command('rowAbove')))[0]).toEqual(['right', null]);
    expect(alignments(obeys(before, command('rowBelow')))[1]).toEqual(['right', null]);
  });

  test('with its last row or column the whole table goes, and its notes', () => {
    const before = (): TaggedNode =>
      doc(
        p('Before'),
        tableBlock(caption('T', fn('n1')), table(tr(td(p('a<a>', fn('n2'))))), sourceLine()),
        p('After'),
        note('n1', p('1')),
        note('n2', p('2')),
      );
    for (const id of ['removeRow', 'removeColumn', 'removeTable'] as const)
      expect(obeys(before(), command(id)).doc.eq(doc(p('Before'), p('After')))).toBe(true);
  });

  test('a table has at most 100 rows and 100 columns', () => {
    const wide = paperWith(tr(...Array.from({ length: 100 }, (_, i) => td(p(i === 0 ? '<a>' : 'x')))));
    expect(run(stateOf(wide), command('columnAfter'))).toBe(null);
    expect(run(stateOf(wide), command('rowAbove'))).not.toBe(null);
    const high = paperWith(...Array.from({ length: 100 }, (_, i) => tr(td(p(i === 0 ? '<a>' : 'x')))));
    expect(run(stateOf(high), command('rowBelow'))).toBe(null);
  });

  test('Tab goes on to the next cell, from the last one into a new row', () => {
    const next = obeys(two(), nextCell);
    expect(next.selection.$from.parent.textContent).toBe('d');
    const made = run(next, nextCell)!;
    expect(rows(made)).toEqual(['A B', 'c d', '- -']);
    const { $from } = made.selection;
    expect([$from.index(-3), $from.index(-2), $from.parent.textContent]).toEqual([2, 0, '']);
    expect(run(stateOf(doc(p('x<a>'))), nextCell)).toBe(null);
  });
});

test('a column is aligned from top to bottom; once more takes it back', () => {
  const after = obeys(two(), command('alignCenter'));
  expect(commandOf(commands, 'alignCenter').isOn?.(after)).toBe(true);
  expect(commandOf(commands, 'alignLeft').isOn?.(after)).toBe(false);
  expect(alignments(run(after, command('alignCenter'))!).flat()).toEqual([null, null, null, null]);
});

describe('cells', () => {
  test.each([
    ['selectRow', 'cd'],
    ['selectColumn', 'ac'],
    ['selectTable', 'abcd'],
  ] as const)('%s', (id, text) => {
    const after = run(stateOf(two()), command(id))!;
    let selected = '';
    (after.selection as CellSelection).forEachCell((cell) => {
      selected += cell.textContent;
    });
    expect(selected).toBe(text);
  });

  test('are merged with what is in them, and split again', () => {
    const before = paperWith(
      tr(td(p('<a>one', fn('n1'))), td(p('<b>two', fn('n2')))),
      tr(td(p('c')), td(p('d'))),
    );
    const paper = doc(...before.child(1).children, note('n1', p('1')), note('n2', p('2')));
    const state = withCells(Object.assign(paper, { tag: before.tag }));
    const merged = run(state, command('mergeCells'))!;
    merged.doc.check();
    expect(rows(merged)).toEqual(['onetwo', 'c d']);
    expect(tableOf(merged).firstChild!.firstChild!.attrs.colspan).toBe(2);
    expect(TableMap.get(tableOf(merged)).problems).toBe(null);
    expect(merged.doc.child(2).childCount).toBe(2);
    const split = run(merged, command('splitCell'))!;
    expect(rows(split)).toEqual(['onetwo -', 'c d']);
    expect(run(split, command('splitCell'))).toBe(null);
  });

  test('in a merged cell a row or column is added beside all of it', () => {
    const wide = node('table_cell', { colspan: 2, align: 'right' }, [p('x<a>')]);
    const before = paperWith(tr(wide), tr(td(p('c')), td(p('d'))));
    expect(rows(obeys(before, command('columnAfter')))).toEqual(['x -', 'c d -']);
    const after = obeys(before, command('rowAbove'));
    expect(rows(after)).toEqual(['- -', 'x', 'c d']);
    expect(alignments(after)[0]).toEqual(['right', 'right']);
  });

  test('hold no other table', () => {
    expect(run(stateOf(two()), command('table'))).toBe(null);
  });

  test('nothing of this applies outside a table', () => {
    const state = stateOf(doc(p('x<a>')));
    for (const { id, group } of commands.values())
      if (group === 'table') expect(run(state, command(id)), id).toBe(null);
    expect(state.selection).toBeInstanceOf(TextSelection);
  });
});
