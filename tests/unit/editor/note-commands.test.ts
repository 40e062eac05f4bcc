import * as fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { commandOf, commandTable } from '../../../renderer/editor/command-table.ts';
import { noteToText, selectionToNote } from '../../../renderer/editor/commands/convert-notes.ts';
import { mergeHere, splitNote } from '../../../renderer/editor/commands/merge-notes.ts';
import { moveMarkByWord } from '../../../renderer/editor/commands/move-notes.ts';
import { noteInFocus } from '../../../renderer/editor/places.ts';
import {
  blockquote,
  cite,
  doc,
  em,
  fn,
  h1,
  li,
  note,
  p,
  type TaggedNode,
  ul,
  withPlainIds,
} from '../../builders/document.ts';
import { anyDocument } from '../../builders/random-document.ts';
import { anyPaper } from '../../builders/random-paper.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const same = (after: EditorState, expected: TaggedNode): void => {
  expect(withPlainIds(after.doc).toString()).toBe(withPlainIds(expected).toString());
  expect(withPlainIds(after.doc).eq(withPlainIds(expected))).toBe(true);
};
const here: Command = (state, dispatch) => {
  const id = noteInFocus(state);
  return id !== null && noteToText(id)(state, dispatch);
};

describe('a selection becomes a note', () => {
  test.each([
    [['Words <a>so to speak<b> go on.'], ['Words', ' go on.'], 'So to speak.'],
    [['Words, <a>so to speak<b>, go on.'], ['Words,', ' go on.'], 'So to speak.'],
    [['Words <a>(so to speak)<b>, go on.'], ['Words,', ' go on.'], 'So to speak.'],
    [['Words go on <a>so to speak<b>.'], ['Words go on.', ''], 'So to speak.'],
    [['Words go on. <a>This is aside.<b> More.'], ['Words go on.', ' More.'], 'This is aside.'],
    [['Words go on. <a>This is aside. <b>More.'], ['Words go on.', ' More.'], 'This is aside.'],
    [['Words go on<a> iPhone users<b> there.'], ['Words go on', ' there.'], 'iPhone users.'],
    [['<a>First.<b> Then.'], ['', 'Then.'], 'First.'],
  ] as const)('%j', ([text], [before, after], made) => {
    const result = obeys(doc(p(text)), selectionToNote);
    same(result, doc(p(before, fn('n1'), after), note('n1', p(made))));
    expect(result.selection.$from.nodeBefore?.type.name).toBe('footnote');
  });

  test('emphasis, links and citations go along, and the number is the right one', () => {
    const before = doc(
      p('One', fn('n1'), ' two <a>see ', em('Title'), ' ', cite('a'), '<b> three', fn('n2'), '.'),
      note('n1', p('First.')),
      note('n2', p('Second.')),
    );
    same(
      obeys(before, selectionToNote),
      doc(
        p('One', fn('n1'), ' two', fn('n2'), ' three', fn('n3'), '.'),
        note('n1', p('First.')),
        note('n2', p('See ', em('Title'), ' ', cite('a'))),
        note('n3', p('Second.')),
      ),
    );
  });

  test('the words of notes inside stand where their marks stood', () => {
    const before = doc(p('One <a>two', fn('n1'), ' three<b> four.'), note('n1', p('See ', cite('a'), '.')));
    same(
      obeys(before, selectionToNote),
      doc(p('One', fn('n1'), ' four.'), note('n1', p('Two See ', cite('a'), '. three.'))),
    );
  });

  test('whole paragraphs hang on the one before', () => {
    same(
      obeys(doc(p('One.'), p('<a>Two.'), p('Three.<b>'), p('Four.')), selectionToNote),
      doc(p('One.', fn('n1')), p('Four.'), note('n1', p('Two.'), p('Three.'))),
    );
  });

  test('not in a note, and not from the front page to the text', () => {
    expect(selectionToNote(stateOf(doc(p('x', fn('n1')), note('n1', p('<a>One<b>')))))).toBe(false);
    expect(selectionToNote(stateOf(doc(p('No <a>words'))))).toBe(false);
  });
});

describe('a note goes into the text', () => {
  test.each([
    [['Words', ' go on.'], 'See there.', 'Words (see there) go on.'],
    [['Words go on.', ''], 'This is aside.', 'Words go on. This is aside.'],
    [['Words go on.', ' More.'], 'This is aside', 'Words go on. This is aside. More.'],
    [['Words,', ' go on.'], 'See there.', 'Words (see there), go on.'],
    [['Words (in brackets', ') go on.'], 'See there.', 'Words (in brackets [see there]) go on.'],
    [['', 'Words.'], 'Aside.', 'Aside. Words.'],
  ] as const)('%j', ([before, after], words, made) => {
    const paper = doc(p(before, fn('n1'), '<a>', after), note('n1', p(words)));
    same(obeys(paper, here), doc(p(made)));
  });

  test('a citation is cited in the text, before the full stop', () => {
    const before = doc(p('Words go on.', fn('n1'), '<a>'), note('n1', p(cite('a'))));
    same(obeys(before, here), doc(p('Words go on (', cite('a'), ').')));
  });

  test('several paragraphs follow as paragraphs', () => {
    const before = doc(p('One', fn('n1'), ' two.'), p('Three.'), note('n1', p('A<a>.'), p('B.')));
    same(obeys(before, here), doc(p('One two.'), p('A.'), p('B.'), p('Three.')));
  });

  test('in a heading it stays one line', () => {
    const before = doc(h1('One', fn('n1')), note('n1', p('A<a>.'), p('B.')));
    const after = obeys(before, here);
    expect(after.doc.child(1).childCount).toBeLessThanOrEqual(3);
    expect(after.doc.child(2).childCount).toBe(0);
  });

  test('an empty note just goes', () => {
    same(obeys(doc(p('One', fn('n1'), '.'), note('n1', p('<a>'))), here), doc(p('One.')));
  });

  test('to text and back is what it was', () => {
    const before = doc(p('Words go on.', fn('n1'), '<a> More.'), note('n1', p('This is aside.')));
    const inText = obeys(before, here);
    const $end = inText.selection.head;
    const chosen = inText.apply(
      inText.tr.setSelection(TextSelection.create(inText.doc, $end - 'This is aside.'.length, $end)),
    );
    same(run(chosen, selectionToNote)!, before);
  });
});

describe('notes are merged and split', () => {
  const two = (first: TaggedNode[], second: TaggedNode[], between = ' two') =>
    doc(p('One', fn('n1'), between, fn('n2'), '.'), note('n1', ...first), note('n2', ...second));

  test('sentences follow each other, sources are divided by semicolons', () => {
    same(
      obeys(two([p('Fir<a>st.')], [p('Second.')]), mergeHere(1)),
      doc(p('One', fn('n1'), ' two.'), note('n1', p('First. Second.'))),
    );
    same(
      obeys(two([p('See ', cite('a'), '.')], [p('<a>', cite('b'))]), mergeHere(-1)),
      doc(p('One', fn('n1'), ' two.'), note('n1', p('See ', cite('a'), '; ', cite('b')))),
    );
  });

  test('a comma between two marks goes with the mark', () => {
    same(
      obeys(two([p('A<a>.')], [p('B.')], ','), mergeHere(1)),
      doc(p('One', fn('n1'), '.'), note('n1', p('A. B.'))),
    );
  });

  test('all the notes whose marks are selected come together', () => {
    const before = doc(
      p('One<a>', fn('n1'), ' two', fn('n2'), ' three', fn('n3'), '<b>.'),
      note('n1', p('A.')),
      note('n2', p('B.')),
      note('n3', ul(li(p('C')))),
    );
    same(
      obeys(before, mergeHere(1)),
      doc(p('One', fn('n1'), ' two three.'), note('n1', p('A. B.'), ul(li(p('C'))))),
    );
  });

  test('the first has none before, the last none behind', () => {
    expect(mergeHere(-1)(stateOf(two([p('A<a>')], [p('B')])))).toBe(false);
    expect(mergeHere(1)(stateOf(two([p('A')], [p('B<a>')])))).toBe(false);
  });

  test('split at the caret, the marks side by side', () => {
    same(
      obeys(doc(p('One', fn('n1'), '.'), note('n1', p('See ', cite('a'), '; <a>', cite('b')))), splitNote),
      doc(p('One', fn('n1'), fn('n2'), '.'), note('n1', p('See ', cite('a'))), note('n2', p(cite('b')))),
    );
    const nested = doc(p('One', fn('n1')), note('n1', blockquote(p('A'), p('<a>B')), p('C')));
    const after = obeys(nested, splitNote);
    expect(after.doc.child(2).content.content.map((each) => each.textContent)).toEqual(['A', 'BC']);
    expect(
      after.doc
        .child(2)
        .child(0)
        .eq(note(after.doc.child(2).child(0).attrs.id, blockquote(p('A')))),
    ).toBe(true);
    expect(splitNote(stateOf(doc(p('One', fn('n1')), note('n1', p('<a>A')))))).toBe(false);
  });
});

describe('a mark moves by a word', () => {
  const at = (before: string, after: string) =>
    doc(p(before, fn('n1'), '<a>', after), p('More words.'), note('n1', p('A.')));

  test.each([
    [1, ['One two', ' three.'], ['One two three', '.']],
    [1, ['One two three', '.'], ['One two three.', '']],
    [-1, ['One two three.', ''], ['One two three', '.']],
    [-1, ['One two', ' three.'], ['One', ' two three.']],
    [1, ['One', ' “two” three'], ['One “two', '” three']],
  ] as const)('%d %j', (dir, [left, right], [nextLeft, nextRight]) => {
    const after = obeys(at(left, right), moveMarkByWord(dir));
    same(after, doc(p(nextLeft, fn('n1'), nextRight), p('More words.'), note('n1', p('A.'))));
    expect(after.selection).toBeInstanceOf(NodeSelection);
    expect(noteInFocus(after)).toBe('n1');
  });

  test('into the next paragraph, past other marks, and stops at the ends of the text', () => {
    same(
      obeys(at('One.', ''), moveMarkByWord(1)),
      doc(p('One.'), p('More', fn('n1'), ' words.'), note('n1', p('A.'))),
    );
    const passing = doc(
      p('One', fn('n1'), '<a> two', fn('n2'), '.'),
      note('n1', p('A.')),
      note('n2', p('B.')),
    );
    const once = obeys(passing, moveMarkByWord(1));
    const twice = run(once, moveMarkByWord(1))!;
    expect(twice.doc.child(2).content.content.map(({ attrs }) => attrs.id)).toEqual(['n2', 'n1']);
    expect(moveMarkByWord(1)(stateOf(doc(p('One.', fn('n1'), '<a>'), note('n1', p('A.')))))).toBe(false);
  });
});

/* Laws over random papers. */

const text = (node: Node): string =>
  node
    .textBetween(0, node.content.size, ' ', (leaf) => (leaf.type.name === 'footnote' ? '' : ' '))
    .toLowerCase();
const letters = (node: Node): string => [...(text(node).match(/[\p{L}\p{N}]/gu) ?? [])].sort().join('');
const words = (node: Node): string => (text(node).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
const citations = (node: Node): string[] => {
  const ids: string[] = [];
  node.descendants((child) => void (child.type.name === 'citation' && ids.push(child.attrs.id)));
  return ids.sort();
};

const anySound = fc.oneof(anyDocument.map(repairedDocument), anyPaper);

/** Every place for a caret. */
const places = (node: Node): number[] => {
  const found: number[] = [];
  node.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const line = block.textBetween(0, block.content.size, '', '\uFFFC');
    for (let i = 0; i <= line.length; i++)
      // Not within a character.
      if (!/^[\uDC00-\uDFFF]/.test(line.slice(i))) found.push(pos + 1 + i);
    return false;
  });
  return found;
};

/** Runs the command somewhere in a random paper, and proves what holds for it. */
const holds = (command: Command, keeps: (node: Node) => string): void => {
  let applied = 0;
  fc.assert(
    fc.property(anySound, fc.nat(), fc.nat(40), (paper, where, length) => {
      const all = places(paper);
      const from = where % all.length;
      const to = command === selectionToNote ? Math.min(from + length, all.length - 1) : from;
      const start = stateOf(Object.assign(paper, { tag: {} }));
      const state = start.apply(start.tr.setSelection(TextSelection.create(paper, all[from]!, all[to]!)));
      const after = run(state, command);
      expect(command(state)).toBe(after !== null);
      if (!after) return;
      applied++;
      after.doc.check();
      expect(findProblems(after.doc)).toEqual([]);
      expect(keeps(after.doc)).toBe(keeps(paper));
      expect(citations(after.doc)).toEqual(citations(paper));
      if (after.doc.eq(paper)) return;
      const undone = run(after, undo);
      expect(undone?.doc.eq(paper)).toBe(true);
      expect(run(undone!, redo)?.doc.eq(after.doc)).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(applied).toBeGreaterThan(20);
};

test.each([
  ['selection to note', selectionToNote, letters],
  ['note to text', here, letters],
  ['merge with the note before', mergeHere(-1), words],
  ['merge with the note after', mergeHere(1), words],
  ['split', splitNote, letters],
  ['mark back', moveMarkByWord(-1), letters],
  ['mark forward', moveMarkByWord(1), letters],
] as const)('%s loses no word and no citation, and one undo takes it back', (_, command, keeps) => {
  holds(command, keeps);
});

describe('a note as a whole', () => {
  const before = doc(
    p('One', fn('n1'), ' t<a>wo', fn('n2')),
    note('n1', p('First.')),
    note('n2', p('Second.')),
  );
  const [copy, cut, remove] = (['copyNote', 'cutNote', 'removeNote'] as const).map(
    (id) =>
      commandOf(
        commandTable(() => {}),
        id,
      ).command,
  );

  test('is deleted or cut with its mark, from the text or from the note, in one step', () => {
    const left = doc(p('One two', fn('n2')), note('n2', p('Second.')));
    for (const command of [cut!, remove!]) {
      const atMark = doc(
        p('One', fn('n1'), '<a> two', fn('n2')),
        note('n1', p('First.')),
        note('n2', p('Second.')),
      );
      expect(obeys(atMark, command).doc.eq(left)).toBe(true);
      const inNote = doc(
        p('One', fn('n1'), ' two', fn('n2')),
        note('n1', p('Fir<a>st.')),
        note('n2', p('Second.')),
      );
      const after = obeys(inNote, command);
      expect(after.doc.eq(left)).toBe(true);
      expect(after.selection.$head.parent.textContent).toBe('One two');
      expect(after.selection.$head.parentOffset).toBe(3);
    }
  });

  test('can only be meant where there is one; a copy changes nothing', () => {
    for (const command of [copy!, cut!, remove!]) expect(run(stateOf(before), command)).toBe(null);
    const inNote = doc(p('One', fn('n1')), note('n1', p('Fir<a>st.')));
    expect(obeys(inNote, copy!).doc.eq(inNote)).toBe(true);
  });
});
