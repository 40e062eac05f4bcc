import type { EditorView } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { asSourceId, type CitationId, type SourceId } from '#shared/ids.ts';
import { createNotesList, type NoteEntry } from '../../../renderer/editor/notes-list.ts';
import {
  faultOf,
  filterNotes,
  type NoteKind,
  type NotePrinting,
  noteText,
} from '../../../renderer/features/notes/filter-notes.ts';
import {
  br,
  byHand,
  cite,
  cites,
  doc,
  em,
  fn,
  li,
  note,
  p,
  ref,
  type TaggedNode,
  ul,
} from '../../builders/document.ts';
import { stateOf } from '../editor/editor-state.ts';

/** The list over a paper whose state changes as the tests say. */
const listOf = (paper: TaggedNode) => {
  const view = { state: stateOf(paper) };
  return { view, list: createNotesList(view as EditorView) };
};
const paper = doc(
  p('O<a>ne', fn('a'), fn('b'), fn('c'), fn('d'), fn('e'), fn('f')),
  note('a', p('See ', cite('tide2001'), ', on ', em('harbours'), '.')),
  note('b', p(cite('tide2001'), '; ', cite('quay2010'), '.')),
  note('c', p('A remark', br(), 'in two lines.'), ul(li(p('Àncora')))),
  note('d', p()),
  note('e', p('As in note ', ref('note', 'a', 'number'), ' and ', ref('note', 'gone', 'number'), '.')),
  note('f', p(cites(['lost'], ['tide2001']))),
);
const { list } = listOf(paper);
const names: Record<string, string> = { tide2001: 'Tide 2001', quay2010: 'Quay 2010' };
const printing: NotePrinting = {
  printed: (id: CitationId) => (id === 'c1' ? null : `Ibid. (${id})`),
  printReference: list.printReference,
  sourceLabel: (id: SourceId) => names[id] ?? null,
  isStale: () => false,
};
const numbers = (notes: readonly NoteEntry[]): string => notes.map(({ number }) => number).join(' ');
const found = (query: string, kind: NoteKind = 'all', source: string | null = null): string =>
  numbers(
    filterNotes(
      list.entries(),
      { kind, source: source === null ? null : asSourceId(source), query },
      printing,
    ),
  );

test('the notes with a citation set by hand are found', () => {
  const title = { title: { value: 'Ports', was: 'Harbours', reason: 'why' } };
  const { list: set } = listOf(
    doc(
      p('O<a>ne', fn('a'), fn('b'), fn('c')),
      note('a', p(cite('tide2001', { fields: title }), '; ', cite('quay2010'))),
      note('b', p(cite('tide2001'))),
      note('c', p(byHand(cite('tide2001'), [{ text: 'Own words' }]))),
    ),
  );
  expect(set.entries().map((entry) => entry.byHand)).toEqual([['c1'], [], ['c4']]);
  const shown = filterNotes(set.entries(), { kind: 'byHand', source: null, query: '' }, printing);
  expect(numbers(shown)).toBe('1 3');
});

describe('a list of notes', () => {
  test('tells each note as it is printed, on one line', () => {
    expect(list.entries().map((entry) => noteText(entry, printing))).toEqual([
      'See …, on harbours.',
      'Ibid. (c2); Ibid. (c3).',
      'A remark in two lines. Àncora',
      '',
      'As in note 1 and [note missing].',
      'Ibid. (c4)',
    ]);
  });

  test('finds notes without a citation, with nothing else, with several, and what is to be mended', () => {
    expect(found('', 'noCitation')).toBe('3 4 5');
    expect(found('', 'onlyCitation')).toBe('2 6');
    expect(found('', 'several')).toBe('2 6');
    expect(found('', 'toMend')).toBe('4 5 6');
    expect(list.entries().map((entry) => faultOf(entry, printing))).toEqual([
      null,
      null,
      null,
      'empty',
      'missingTarget',
      'missingSource',
    ]);
  });

  test('finds words without accents and case, numbers, and sources by name where only Ibid. is printed', () => {
    expect(found('ANCORA remark')).toBe('3');
    expect(found('quay')).toBe('2');
    expect(found('tide')).toBe('1 2 6');
    expect(found('6')).toBe('6');
    expect(found('', 'all', 'tide2001')).toBe('1 2 6');
    expect(found('', 'onlyCitation', 'quay2010')).toBe('2');
    expect(found('nothing of the kind')).toBe('');
  });

  test('is the same list until a note changes, and then the other notes are the same', () => {
    const { view, list: live } = listOf(paper);
    const before = live.entries();
    view.state = view.state.apply(view.state.tr.insertText('Word', 12));
    expect(live.entries()).toBe(before);
    const end = view.state.doc.content.size;
    view.state = view.state.apply(view.state.tr.insertText('!', end - 4));
    const after = live.entries();
    expect(after).not.toBe(before);
    expect(after.map((entry, i) => entry === before[i])).toEqual([true, true, true, true, true, false]);
  });
});
