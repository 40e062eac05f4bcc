import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { columnShares } from '#shared/document/column-shares.ts';
import { columnWidths } from '../../../electron/export/docx/table-widths.ts';
import { type CommandId, commandOf } from '../../../renderer/editor/command-table.ts';
import { moveColumnLine } from '../../../renderer/editor/commands/column-widths.ts';
import { doc, fn, node, note, p, type TaggedNode, table, td, th, tr } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';
import { command, commands, tableIn, tableWith } from './table-papers.ts';

const three = (): TaggedNode =>
  doc(
    p('Before'),
    tableWith(
      tr(th(p('a')), th(p('b')), th(p('c'))),
      tr(td(p('d', fn('n1'))), td(p('e<a>')), td(p('f'))),
      tr(node('table_cell', { colspan: 2 }, [p('wide')]), td(p('g'))),
    ),
    note('n1', p('N')),
  );
const tableOf = (document: Node): Node => tableIn(document).table;
const startOf = (document: Node): number => tableIn(document).start;
const shares = (state: { doc: Node }): number[] | null => columnShares(tableOf(state.doc));

describe('widths of columns', () => {
  test('nobody set are none', () => {
    expect(columnShares(tableOf(three()))).toBe(null);
  });
  test('are made wider and narrower, the neighbour making room', () => {
    expect(shares(obeys(three(), command('columnWider')))).toEqual([333, 358, 309]);
    expect(shares(obeys(three(), command('columnNarrower')))).toEqual([333, 308, 359]);
  });
  test('are moved by the line between two columns, as far as both can be seen', () => {
    const before = three();
    expect(shares(obeys(before, moveColumnLine(startOf(before), 0, 100)))).toEqual([433, 233, 334]);
    expect(shares(obeys(before, moveColumnLine(startOf(before), 0, 5000)))).toEqual([626, 40, 334]);
    expect(shares(obeys(before, moveColumnLine(startOf(before), 0, -5000)))).toEqual([40, 626, 334]);
    expect(moveColumnLine(startOf(before), 2, 100)(stateOf(before))).toBe(false);
    expect(moveColumnLine(startOf(before), 0, 0)(stateOf(before))).toBe(false);
    expect(moveColumnLine(1, 0, 10)(stateOf(before))).toBe(false);
  });
  test('stay with their columns when others come or go, and can be left to the style again', () => {
    const wider = run(stateOf(three()), command('columnWider'))!;
    const more = run(wider, command('columnAfter'))!;
    const found = shares(more)!;
    expect(found).toHaveLength(4);
    expect(found.reduce((a, b) => a + b, 0)).toBe(1000);
    expect(found[0]! / found[1]!).toBeCloseTo(333 / 358, 1);
    const fewer = run(more, command('removeColumn'))!;
    expect(shares(fewer)!.reduce((a, b) => a + b, 0)).toBe(1000);
    expect(shares(run(fewer, command('freeColumns'))!)).toBe(null);
    expect(command('freeColumns')(stateOf(three()))).toBe(false);
  });
  test('that a file gives in any way make a whole', () => {
    const width = fc.oneof(fc.constant(Number.NaN), fc.double(), fc.nat(5000), fc.constant(-3));
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.array(width, { maxLength: 4 })), { minLength: 1, maxLength: 8 }),
        (all) => {
          const cells = all.map((colwidth) => node('table_cell', { colwidth }, [p('x')]));
          const found = columnShares(table(tr(...cells)));
          if (found === null) return;
          expect(found).toHaveLength(cells.length);
          expect(found.reduce((a, b) => a + b, 0)).toBe(1000);
        },
      ),
    );
  });
  test('are those of the Word file', () => {
    const state = obeys(three(), command('columnWider'));
    const widths = columnWidths(tableOf(state.doc), 9000, { size: 18, margin: 85, small: false });
    expect(widths).toEqual([2997, 3222, 2781]);
  });
});

test('headings of a table are told', () => {
  const isOn = (id: CommandId, document: TaggedNode): boolean | undefined =>
    commandOf(commands, id).isOn?.(stateOf(document));
  expect(isOn('headerRow', three())).toBe(true);
  expect(isOn('headerColumn', three())).toBe(false);
  expect(isOn('headerRow', doc(p('<a>x')))).toBe(false);
});
