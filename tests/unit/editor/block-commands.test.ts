import { undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { type CommandId, commandOf, commandTable } from '../../../renderer/editor/command-table.ts';
import { listStart, setListStart } from '../../../renderer/editor/commands/lists.ts';
import {
  blockquote,
  caption,
  doc,
  fn,
  front,
  h1,
  h2,
  h3,
  li,
  note,
  ol,
  olFrom,
  p,
  sourceLine,
  table,
  tableBlock,
  td,
  tr,
  ul,
  withPlainIds,
} from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const commands = commandTable(() => {});
const command = (id: CommandId): Command => commandOf(commands, id).command;

describe('moving blocks', () => {
  test('a block goes before the one above with its notes, which are in the order of their marks again', () => {
    const before = doc(
      p('One', fn('n1')),
      p('Tw<a>o', fn('n2')),
      p('Three'),
      note('n1', p('First.')),
      note('n2', p('Second.')),
    );
    const after = obeys(before, command('moveUp'));
    expect(
      after.doc.eq(
        doc(
          p('Two', fn('n2')),
          p('One', fn('n1')),
          p('Three'),
          note('n2', p('Second.')),
          note('n1', p('First.')),
        ),
      ),
    ).toBe(true);
    expect(after.selection.$from.parent.textContent).toBe('Two');
    expect(after.selection.$from.parentOffset).toBe(2);
    expect(run(after, command('moveDown'))?.doc.eq(before)).toBe(true);
  });

  test('several selected blocks go together and stay selected', () => {
    const before = doc(p('O<a>ne'), p('T<b>wo'), h1('Three'), p('Four'));
    const after = obeys(before, command('moveDown'));
    expect(after.doc.eq(doc(h1('Three'), p('One'), p('Two'), p('Four')))).toBe(true);
    expect(after.doc.textBetween(after.selection.from, after.selection.to, '|')).toBe('ne|T');
  });

  test('an item goes among those of its list, a paragraph among those of its note', () => {
    const items = doc(p('x'), ul(li(p('One')), li(p('T<a>wo'), ul(li(p('Three'))))));
    expect(
      obeys(items, command('moveUp')).doc.eq(doc(p('x'), ul(li(p('Two'), ul(li(p('Three')))), li(p('One'))))),
    ).toBe(true);
    const inNote = doc(p('x', fn('n1')), note('n1', p('One<a>'), blockquote(p('Two'))));
    expect(
      obeys(inNote, command('moveDown')).doc.eq(
        doc(p('x', fn('n1')), note('n1', blockquote(p('Two')), p('One'))),
      ),
    ).toBe(true);
  });

  test('from its caption a table goes as a whole', () => {
    const made = (title: string) =>
      tableBlock(caption(title), table(tr(td(p('1')), td(p('2')))), sourceLine());
    const after = obeys(doc(p('One'), made('T<a>'), p('Two')), command('moveUp'));
    expect(after.doc.eq(doc(made('T'), p('One'), p('Two')))).toBe(true);
  });

  test('authors change places; the fields of the front page do not', () => {
    const before = doc(front({ authors: [{ name: ['Ann'] }, { name: ['B<a>ea'] }] }));
    const after = obeys(before, command('moveUp'));
    expect(after.doc.eq(doc(front({ authors: [{ name: ['Bea'] }, { name: ['Ann'] }] })))).toBe(true);
    expect(run(after, command('moveUp'))).toBe(null);
    expect(run(stateOf(doc(front({ title: ['T<a>'] }))), command('moveDown'))).toBe(null);
    expect(run(stateOf(doc(front({ title: ['T<a>'] }))), command('duplicate'))).toBe(null);
  });

  test('nothing goes out of the text: not up from its first block, not down from its last', () => {
    const before = doc(front({ title: ['T'] }), p('O<a>ne', fn('n1')), note('n1', p('First.')));
    expect(run(stateOf(before), command('moveUp'))).toBe(null);
    expect(run(stateOf(before), command('moveDown'))).toBe(null);
  });
});

test('a duplicate has notes of its own, and the caret is in it', () => {
  const before = doc(p('One', fn('n1'), ' t<a>wo'), p('Three'), note('n1', p('First.')));
  const after = obeys(before, command('duplicate'));
  expect(
    withPlainIds(after.doc).eq(
      doc(
        p('One', fn('n1'), ' two'),
        p('One', fn('n2'), ' two'),
        p('Three'),
        note('n1', p('First.')),
        note('n2', p('First.')),
      ),
    ),
  ).toBe(true);
  expect(after.selection.$from.index(1)).toBe(1);
});

describe('levels', () => {
  test('selected headings go a level up or down together, and not beyond the first and the last', () => {
    const before = doc(h1('O<a>ne'), p('x'), h2('Tw<b>o'));
    const after = obeys(before, command('demote'));
    expect(after.doc.eq(doc(h2('One'), p('x'), h3('Two')))).toBe(true);
    expect(run(after, command('demote'))).toBe(null);
    expect(run(after, command('promote'))?.doc.eq(before)).toBe(true);
    expect(run(stateOf(before), command('promote'))).toBe(null);
  });

  test('items of lists too; out of the outermost list they are text', () => {
    const before = doc(ul(li(p('One')), li(p('Tw<a>o'))));
    const after = obeys(before, command('demote'));
    expect(after.doc.eq(doc(ul(li(p('One'), ul(li(p('Two')))))))).toBe(true);
    const back = run(after, command('promote'))!;
    expect(back.doc.eq(before)).toBe(true);
    expect(run(back, command('promote'))?.doc.eq(doc(ul(li(p('One'))), p('Two')))).toBe(true);
    expect(run(stateOf(doc(p('O<a>ne'))), command('promote'))).toBe(null);
  });
});

describe('lists', () => {
  test('a list is split at an item, and joined again', () => {
    const before = doc(ol(li(p('One')), li(p('T<a>wo')), li(p('Three'))));
    const after = obeys(before, command('newList'));
    expect(after.doc.eq(doc(ol(li(p('One'))), ol(li(p('Two')), li(p('Three')))))).toBe(true);
    expect(run(after, command('joinLists'))?.doc.eq(before)).toBe(true);
    expect(run(after, command('newList'))).toBe(null);
    expect(run(stateOf(doc(ul(li(p('One'))), ol(li(p('T<a>wo'))))), command('joinLists'))).toBe(null);
  });

  test('numbers go on from the list before, over what stands between', () => {
    const lists = (start: number) =>
      doc(olFrom(3, li(p('One')), li(p('Two'))), p('x'), olFrom(start, li(p('T<a>hree'))));
    const after = obeys(lists(1), command('continueNumbers'));
    expect(after.doc.eq(lists(5))).toBe(true);
    const { isOn } = commandOf(commands, 'continueNumbers');
    expect([isOn?.(stateOf(lists(1))), isOn?.(after)]).toEqual([false, true]);
    expect(run(after, command('continueNumbers'))?.doc.eq(lists(1))).toBe(true);
    expect(run(stateOf(doc(ol(li(p('O<a>ne'))))), command('continueNumbers'))).toBe(null);
  });
});

describe('undo', () => {
  const typed = (text: string) => {
    const state = stateOf(doc(p('One'), p('Two<a>')));
    return state.apply(state.tr.insertText(text));
  };

  test('what is typed right before a command is not undone with it', () => {
    for (const id of ['moveUp', 'heading1', 'duplicate', 'note'] as const) {
      const state = typed('!');
      const after = run(state, command(id))!;
      expect(after.doc.eq(state.doc)).toBe(false);
      expect(run(after, undo)!.doc.eq(state.doc), id).toBe(true);
    }
  });

  test('a sign is undone with the words it was typed among', () => {
    const after = run(typed('!'), command('nonBreakingSpace'))!;
    expect(after.doc.child(1).lastChild!.textContent).toBe('Two!\u00a0');
    expect(run(after, undo)!.doc.child(1).lastChild!.textContent).toBe('Two');
  });
});

test('a numbered list starts with any number', () => {
  const before = doc(p('x'), olFrom(3, li(p('o<a>ne'))));
  expect(listStart(stateOf(before))).toBe(3);
  expect(listStart(obeys(before, setListStart(12)))).toBe(12);
  for (const wrong of [-1, 1.5, Number.NaN, 1_000_000_000])
    expect(setListStart(wrong)(stateOf(before))).toBe(false);
  expect(setListStart(2)(stateOf(doc(ul(li(p('<a>x'))))))).toBe(false);
});
