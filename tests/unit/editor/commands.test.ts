import { deleteSelection } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { AllSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { schema } from '#shared/document/schema.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';
import {
  insertTable,
  removeTable,
  toggleHeading,
  toggleList,
  toggleQuote,
} from '../../../renderer/editor/commands/blocks.ts';
import {
  insertCitation,
  removeCitation,
  updateCitation,
} from '../../../renderer/editor/commands/citations.ts';
import {
  arrowAtEdge,
  backspaceAtEdge,
  backToField,
  deleteAtEdge,
  enterInField,
  partEdge,
  selectLeafBefore,
} from '../../../renderer/editor/commands/edges.ts';
import { addAuthor } from '../../../renderer/editor/commands/front.ts';
import { setLink, tidyAddress, toggleEm } from '../../../renderer/editor/commands/marks.ts';
import {
  insertNote,
  insertOrLeaveNote,
  leaveNote,
  removeNote,
} from '../../../renderer/editor/commands/notes.ts';
import { deleteAcrossParts, selectAllInSteps } from '../../../renderer/editor/commands/selection.ts';
import { numbersOf } from '../../../renderer/editor/plugins/numbering/index.ts';
import {
  type Child,
  caption,
  cite,
  doc,
  fn,
  front,
  h1,
  hr,
  li,
  note,
  p,
  sourceLine,
  type TaggedNode,
  table,
  tableBlock,
  td,
  tr,
  ul,
  withPlainIds,
} from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const item = (id: string) => ({ sourceId: asSourceId(id) });
const three = () =>
  doc(
    p('One', fn('n1'), ' two<a>', fn('n2'), ' three.'),
    p('Four', fn('n3'), '.'),
    note('n1', p('First.')),
    note('n2', p('Second.')),
    note('n3', p('Third.')),
  );

describe('notes', () => {
  test('a new note stands among the others as its mark does, with the caret in it', () => {
    const after = obeys(three(), insertNote);
    expect(withPlainIds(after.doc).toString()).toBe(
      withPlainIds(
        doc(
          p('One', fn('n1'), ' two', fn('x'), fn('n2'), ' three.'),
          p('Four', fn('n3'), '.'),
          note('n1', p('First.')),
          note('x', p()),
          note('n2', p('Second.')),
          note('n3', p('Third.')),
        ),
      ).toString(),
    );
    const { $from } = after.selection;
    expect($from.node(2).type.name).toBe('note');
    expect(numbersOf(after).notes.get(asNoteId($from.node(2).attrs.id))).toBe(2);
  });

  test('there is no note in a note: the same key leads back to right after the mark', () => {
    const before = doc(p('One', fn('n1'), '.'), note('n1', p('Fir<a>st.')));
    expect(run(stateOf(before), insertNote)).toBe(null);
    const after = obeys(before, insertOrLeaveNote);
    expect(after.selection.$from.nodeBefore?.attrs.id).toBe('n1');
    expect(run(stateOf(before), leaveNote)?.selection.eq(after.selection)).toBe(true);
  });

  test('deleting a mark takes its note, and one undo brings back both', () => {
    const before = doc(
      p('One<a>', fn('n1'), '<b> two', fn('n2'), '.'),
      note('n1', p('First.')),
      note('n2', p('Second.')),
    );
    const after = obeys(before, deleteSelection);
    expect(after.doc.eq(doc(p('One two', fn('n2'), '.'), note('n2', p('Second.'))))).toBe(true);
  });

  test('deleting the text around several marks takes all their notes', () => {
    const before = doc(
      p('O<a>ne', fn('n1')),
      p('two', fn('n2')),
      p('three', fn('n3'), ' f<b>our', fn('n4')),
      note('n1', p('1')),
      note('n2', p('2')),
      note('n3', p('3')),
      note('n4', p('4')),
    );
    const after = obeys(before, deleteSelection);
    expect(after.doc.eq(doc(p('Oour', fn('n4')), note('n4', p('4'))))).toBe(true);
  });

  test('a note is removed with its mark, and the caret goes where the mark was', () => {
    const after = obeys(three(), removeNote(asNoteId('n2')));
    expect(after.doc.child(2).childCount).toBe(2);
    expect(after.selection.$from.parent.textContent).toBe('One two three.');
  });

  test('typing in text and note is one history', () => {
    let state = stateOf(doc(p('One<a>', fn('n1')), note('n1', p('First'))));
    const before = state.doc;
    state = state.apply(state.tr.insertText('!').setMeta('addToHistory', true));
    const inNote = state.doc.content.size - 3;
    state = state.apply(state.tr.insertText('?', inNote));
    expect(state.doc.child(2).textContent).toBe('First?');
    const once = run(state, undo)!;
    expect([once.doc.child(1).textContent, once.doc.child(2).textContent]).toEqual(['One!', 'First']);
    const twice = run(once, undo)!;
    expect(twice.doc.eq(before)).toBe(true);
    expect(run(run(twice, redo)!, redo)!.doc.eq(state.doc)).toBe(true);
  });
});

describe('citations', () => {
  test('in the text a citation makes a note of its own', () => {
    const before = three();
    const after = obeys(before, insertCitation([item('a')], before.tag.a!, 'note'));
    const made = after.doc.child(2).child(1);
    expect(made.firstChild!.firstChild!.attrs.items).toEqual([{ sourceId: 'a' }]);
    expect(after.selection.$from.nodeBefore?.type.name).toBe('footnote');
  });

  test('in the text it stands where the caret is when asked to', () => {
    const before = doc(p('As <a> says.'));
    const after = obeys(before, insertCitation([item('a'), item('b')], before.tag.a!, 'here'));
    expect(after.doc.child(2).childCount).toBe(0);
    expect(after.selection.$from.nodeBefore?.type.name).toBe('citation');
  });

  test('in a note it stands where the caret is, without empty fields', () => {
    const before = doc(p('One', fn('n1')), note('n1', p('See <a>.')));
    const given = { ...item('a'), locator: '12', prefix: '', label: 'page' as const };
    const after = obeys(before, insertCitation([given], before.tag.a!, 'note'));
    expect(after.doc.child(2).childCount).toBe(1);
    expect(after.selection.$from.nodeBefore?.attrs.items).toEqual([{ sourceId: 'a', locator: '12' }]);
  });

  test('changing the items keeps the id; the same items change nothing', () => {
    const before = doc(p('As ', cite('a'), ' says<a>'));
    const after = obeys(before, updateCitation(asCitationId('c1'), [{ ...item('b'), locator: '3' }]));
    expect(after.doc.eq(doc(p('As ', cite('b', { locator: '3' }), ' says')))).toBe(true);
    expect(run(stateOf(before), updateCitation(asCitationId('c1'), [item('a')]))).toBe(null);
  });

  test('removing a citation leaves its note', () => {
    const before = doc(p('One', fn('n1'), '<a>'), note('n1', p('See ', cite('a'))));
    const after = obeys(before, removeCitation(asCitationId('c1')));
    expect(after.doc.eq(doc(p('One', fn('n1')), note('n1', p('See '))))).toBe(true);
  });
});

describe('edges', () => {
  test('Backspace in an empty note removes it and its mark', () => {
    const before = doc(p('One', fn('n1'), '.'), note('n1', p('<a>')));
    const after = obeys(before, backspaceAtEdge);
    expect(after.doc.eq(doc(p('One.')))).toBe(true);
  });

  test('Backspace at the start and Delete at the end of a note with words do nothing', () => {
    const notes = (first: string, second: string) =>
      doc(p('One', fn('n1'), fn('n2')), note('n1', p(first)), note('n2', p(second)));
    expect(obeys(notes('First', '<a>Second'), backspaceAtEdge).doc.eq(notes('First', 'Second'))).toBe(true);
    expect(obeys(notes('First<a>', 'Second'), deleteAtEdge).doc.eq(notes('First', 'Second'))).toBe(true);
  });

  test('a note with only a citation is not empty', () => {
    const before = doc(p('One', fn('n1')), note('n1', p('<a>', cite('a'))));
    expect(obeys(before, backspaceAtEdge).doc.child(2).childCount).toBe(1);
  });

  test('Backspace at the start of the text does not join it with the front page', () => {
    expect(obeys(doc(p('<a>One')), backspaceAtEdge).doc.eq(doc(p('One')))).toBe(true);
    expect(obeys(doc(h1('<a>One')), backspaceAtEdge).doc.eq(doc(p('One')))).toBe(true);
    expect(obeys(doc(ul(li(p('<a>One')))), backspaceAtEdge).doc.eq(doc(p('One')))).toBe(true);
  });

  test('Backspace inside the text is left to the editor', () => {
    expect(run(stateOf(doc(p('One'), p('<a>two'))), backspaceAtEdge)).toBe(null);
    expect(run(stateOf(doc(p('One'), h1('<a>two'))), backspaceAtEdge)).toBe(null);
  });

  test('Backspace after the mark of a written note selects it first', () => {
    const before = doc(p('One', fn('n1'), '<a>'), note('n1', p('First')));
    const selected = obeys(before, selectLeafBefore);
    expect(selected.selection.toJSON()).toMatchObject({ type: 'node' });
    expect(run(selected, deleteSelection)?.doc.eq(doc(p('One')))).toBe(true);
  });

  test('an empty author goes with Backspace', () => {
    const before = doc(front({ title: ['T'], authors: [{ name: ['<a>'] }] }), p('x'));
    expect(obeys(before, backspaceAtEdge).doc.eq(doc(front({ title: ['T'] }), p('x')))).toBe(true);
  });

  test('Tab goes from the caption of a table into its cells and back, and from field to field', () => {
    const before = doc(
      p('One'),
      tableBlock(caption('Fe<a>es'), table(tr(td(p('A')), td(p('B')))), sourceLine('Port')),
      p('Two'),
    );
    const inCell = obeys(before, enterInField);
    expect(inCell.selection.$from.parent.textContent).toBe('A');
    expect(run(inCell, backToField)!.selection.$from.parent.textContent).toBe('Fees');
    expect(run(run(inCell, backToField)!, backToField)!.selection.$from.parent.textContent).toBe('One');
    expect(run(stateOf(doc(p('One<a>'))), backToField)).toBe(null);
    expect(run(stateOf(doc(front({ title: ['T<a>'] }), p('One'))), backToField)).toBe(null);
  });

  test('Enter in a field goes to the next', () => {
    const after = obeys(doc(front({ title: ['T<a>'] })), enterInField);
    expect(after.selection.$from.parent.type.name).toBe('subtitle');
  });

  test('arrows do not go over from the text to the notes or back', () => {
    const end = doc(p('One', fn('n1'), '<a>'), note('n1', p('First')));
    expect(run(stateOf(end), arrowAtEdge('right'))).not.toBe(null);
    const start = doc(p('One', fn('n1')), note('n1', p('<a>First')));
    expect(run(stateOf(start), arrowAtEdge('left'))).not.toBe(null);
    const inside = doc(p('One', fn('n1')), note('n1', p('F<a>irst')));
    expect(run(stateOf(inside), arrowAtEdge('left'))).toBe(null);
    const second = doc(p('1', fn('n1'), fn('n2')), note('n1', p('a')), note('n2', p('<a>b')));
    expect(run(stateOf(second), arrowAtEdge('left'))).toBe(null);
  });

  test('Mod-End stays in the text', () => {
    const before = doc(p('O<a>ne', fn('n1')), p('two'), note('n1', p('First')));
    expect(run(stateOf(before), partEdge(1, false))?.selection.$from.parent.textContent).toBe('two');
  });
});

describe('selections over parts', () => {
  test('select all takes the note, then the notes, then everything', () => {
    const before = doc(p('One', fn('n1'), fn('n2')), note('n1', p('Fi<a>rst')), note('n2', p('Second')));
    const note1 = run(stateOf(before), selectAllInSteps)!;
    const { from, to } = note1.selection;
    expect(note1.doc.textBetween(from, to, '|')).toBe('First');
    const notes = run(note1, selectAllInSteps)!;
    expect(notes.doc.textBetween(notes.selection.from, notes.selection.to, '|')).toBe('First|Second');
    expect(run(notes, selectAllInSteps)!.selection).toBeInstanceOf(AllSelection);
  });

  test('select all in the text takes the text without the notes first', () => {
    const before = doc(front({ title: ['T'] }), p('O<a>ne', fn('n1')), p('two'), note('n1', p('First')));
    const body = run(stateOf(before), selectAllInSteps)!;
    expect(body.doc.textBetween(body.selection.from, body.selection.to, '|')).toBe('One|two');
  });

  test('deleting everything leaves an empty paper', () => {
    const before = doc(
      front({ title: ['T<a>'], authors: [{ name: ['A'] }], abstract: [p('x'), p('y')] }),
      h1('One', fn('n1')),
      p('two'),
      note('n1', p('First')),
    );
    const state = stateOf(before);
    const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
    const after = run(all, deleteAcrossParts)!;
    after.doc.check();
    expect(after.doc.textContent).toBe('');
    expect(after.doc.child(0).childCount).toBe(5);
    expect(run(after, undo)!.doc.eq(before)).toBe(true);
  });

  test('a deletion from the title into the text joins nothing', () => {
    const before = doc(
      front({ title: ['Ti<a>tle'], abstract: [p('Abstract')] }),
      p('One'),
      p('tw<b>o', fn('n1')),
      note('n1', p('First')),
    );
    const after = obeys(before, deleteAcrossParts);
    expect(after.doc.eq(doc(front({ title: ['Ti'] }), p('o', fn('n1')), note('n1', p('First'))))).toBe(true);
  });

  test('notes selected together are emptied, not removed', () => {
    const before = doc(p('1', fn('n1'), fn('n2')), note('n1', p('Fi<a>rst')), note('n2', p('Sec<b>ond')));
    const after = obeys(before, deleteAcrossParts);
    expect(after.doc.eq(doc(p('1', fn('n1'), fn('n2')), note('n1', p('Fi')), note('n2', p('ond'))))).toBe(
      true,
    );
  });

  describe('that empty a table', () => {
    const fees = (first: Child, last: Child, source = ''): TaggedNode =>
      tableBlock(caption(), table(tr(td(p(first)), td(p(last)))), sourceLine(source));

    test.each([
      [
        'from the text before to its end',
        doc(p('O<a>ne'), fees('A', 'B<b>'), p('Two')),
        doc(p('O'), p('Two')),
      ],
      ['from its start into the text behind', doc(fees('<a>A', 'B'), p('T<b>wo')), doc(p('wo'))],
      ['two at once', doc(p('One'), fees('<a>A', 'B'), fees('C', 'D<b>')), doc(p('One'))],
      ['where it is all there is', doc(fees('<a>A', 'B'), fees('C', 'D<b>')), doc(p())],
    ])('take its frame along: %s', (_, before, after) => {
      expect(obeys(before, deleteAcrossParts).doc.toString()).toBe(after.toString());
    });

    test.each([
      ['a cell', doc(p('O<a>ne'), fees('A', '<b>B')), doc(p('O'), fees('', 'B'))],
      ['its source line', doc(p('O<a>ne'), fees('A', 'B<b>', 'Port')), doc(p('O'), fees('', '', 'Port'))],
      ['the start of a cell', doc(fees('A<a>B', 'C'), p('T<b>wo')), doc(fees('A', ''), p('wo'))],
    ])('leave it where something of it stays: %s', (_, before, after) => {
      expect(obeys(before, deleteAcrossParts).doc.toString()).toBe(after.toString());
    });
  });

  test('a deletion within one part is left to the editor', () => {
    expect(run(stateOf(doc(p('O<a>ne'), p('t<b>wo'))), deleteAcrossParts)).toBe(null);
  });
});

describe('blocks and marks', () => {
  test('headings are numbered as they come and go', () => {
    const before = doc(h1('One'), p('T<a>wo'), h1('Three'));
    const after = obeys(before, toggleHeading(1));
    expect(numbersOf(after).headings).toEqual(['1', '2', '3']);
    expect(numbersOf(run(after, toggleHeading(1))!).headings).toEqual(['1', '2']);
  });

  test('lists and quotations are made and unmade', () => {
    const before = doc(p('T<a>wo'));
    const list = obeys(before, toggleList(schema.nodes.bullet_list));
    expect(list.doc.eq(doc(ul(li(p('Two')))))).toBe(true);
    expect(run(list, toggleList(schema.nodes.bullet_list))?.doc.eq(before)).toBe(true);
    expect(run(list, toggleList(schema.nodes.ordered_list))!.doc.child(1).firstChild!.type.name).toBe(
      'ordered_list',
    );
    const quote = obeys(before, toggleQuote);
    expect(run(quote, toggleQuote)?.doc.eq(before)).toBe(true);
  });

  test('a table comes with caption and source line, and a paragraph after it at the end', () => {
    const after = obeys(doc(p('One<a>')), insertTable(2, 2));
    const { $from } = after.selection;
    expect($from.parent.type.name).toBe('caption');
    expect(after.doc.child(1).lastChild!.type.name).toBe('paragraph');
    expect(numbersOf(after).captions).toEqual(['1']);
    const gone = run(after, removeTable)!;
    expect(gone.doc.child(1).textContent).toBe('One');
    expect(gone.doc.child(1).childCount).toBe(2);
  });

  test('a table in place of an empty paragraph', () => {
    const after = obeys(doc(p('One'), p('<a>'), hr(), p('Two')), insertTable(2, 2));
    expect(after.doc.child(1).content.content.map((node) => node.type.name)).toEqual([
      'paragraph',
      'table_block',
      'horizontal_rule',
      'paragraph',
    ]);
  });

  test('emphasis and links on a selection', () => {
    const slanted = obeys(doc(p('O<a>n<b>e')), toggleEm).doc;
    expect(slanted.rangeHasMark(0, slanted.content.size, schema.marks.em)).toBe(true);
    const linked = obeys(doc(p('O<a>n<b>e')), setLink('https://example.org/'));
    expect(linked.doc.rangeHasMark(0, linked.doc.content.size, schema.marks.link)).toBe(true);
    expect(run(linked, setLink(null))?.doc.eq(doc(p('One')))).toBe(true);
  });

  test.each([
    ['iai.it', 'https://iai.it'],
    [' https://iai.it/x?y ', 'https://iai.it/x?y'],
    ['a@b.org', 'mailto:a@b.org'],
    ['localhost:80/x', 'https://localhost:80/x'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['', null],
    ['not an address', null],
  ])('the address %j is made %j', (typed, address) => {
    expect(tidyAddress(typed)).toBe(address);
  });

  test('a new author stands after the others', () => {
    const before = doc(front({ title: ['T<a>'], authors: [{ name: ['A'] }] }));
    const after = obeys(before, addAuthor);
    expect(after.doc.child(0).child(3).type.name).toBe('author');
    expect(after.selection).toBeInstanceOf(TextSelection);
    expect(after.selection.$from.parent.type.name).toBe('author_name');
  });
});
