import { Slice } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { findBrokenReferences, printReference, referenceWords } from '#shared/document/cross-references.ts';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import { toggleHeading } from '../../../renderer/editor/commands/blocks.ts';
import {
  backspaceAtEdge,
  backToBoxTitle,
  leaveBox,
  leaveFrontText,
} from '../../../renderer/editor/commands/edges.ts';
import { insertBox, insertPageBreak } from '../../../renderer/editor/commands/figures.ts';
import { pasted } from '../../../renderer/editor/plugins/clipboard/slices.ts';
import { numbersOf } from '../../../renderer/editor/plugins/numbering/index.ts';
import {
  box,
  doc,
  type FrontParts,
  fn,
  front,
  h1,
  h2,
  li,
  named,
  note,
  p,
  pageBreak,
  ref,
  type TaggedNode,
  ul,
  unnumbered,
} from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const becomes = (before: TaggedNode, command: Command, after: TaggedNode): EditorState => {
  const state = obeys(before, command);
  expect(state.doc.toString()).toBe(after.toString());
  expect(state.doc.eq(after)).toBe(true);
  return state;
};

test('a box comes in place of an empty paragraph, with the caret in its title', () => {
  const state = becomes(doc(p('One'), p('<a>')), insertBox, doc(p('One'), box([], p()), p()));
  expect(state.selection.$from.parent.type).toBe(schema.nodes.box_title);
});

test('a new page begins behind the paragraph', () => {
  becomes(doc(p('O<a>ne'), p('Two')), insertPageBreak, doc(p('One'), pageBreak(), p('Two')));
});

test('boxes and page breaks go into the text only', () => {
  for (const command of [insertBox, insertPageBreak])
    expect(command(stateOf(doc(p('One', fn('n1')), note('n1', p('No<a>te')))))).toBe(false);
});

test('Backspace takes a box in which nothing is written, and no other', () => {
  becomes(doc(p('One'), box(['<a>'], p())), backspaceAtEdge, doc(p('One'), p()));
  const full = doc(p('One'), box(['<a>'], p('x')));
  becomes(full, backspaceAtEdge, full);
  const noted = doc(box(['<a>'], p(fn('n1'))), note('n1', p('Note')));
  becomes(noted, backspaceAtEdge, noted);
});

test('Backspace at the start of what is in a box goes to the title', () => {
  const words = doc(box(['Title'], p('<a>x')));
  const state = becomes(words, backToBoxTitle, words);
  expect(state.selection.$from.parent.type).toBe(schema.nodes.box_title);
  becomes(doc(box(['T'], p('<a>'), p('x'))), backToBoxTitle, doc(box(['T'], p('x'))));
  becomes(doc(box(['T'], ul(li(p('<a>x'))))), backToBoxTitle, doc(box(['T'], p('x'))));
  expect(backToBoxTitle(stateOf(doc(box(['T'], p('x'), p('<a>y')))))).toBe(false);
  expect(backToBoxTitle(stateOf(doc(p('<a>y'))))).toBe(false);
});

test('Enter in an empty last paragraph leaves the box', () => {
  becomes(doc(box(['T'], p('x'), p('<a>'))), leaveBox, doc(box(['T'], p('x')), p()));
  becomes(doc(box(['T'], p('x'), p('<a>')), p('y')), leaveBox, doc(box(['T'], p('x')), p(), p('y')));
  // The empty paragraph that waits behind the box is used, not joined by a second one.
  const waiting = becomes(doc(box(['T'], p('x'), p('<a>')), p()), leaveBox, doc(box(['T'], p('x')), p()));
  expect(waiting.selection.$from.node(-1).type).toBe(schema.nodes.body);
  expect(leaveBox(stateOf(doc(box(['T'], p('<a>')))))).toBe(false);
  expect(leaveBox(stateOf(doc(box(['T'], p('<a>'), p('x')))))).toBe(false);
});

test('Enter in an empty last paragraph of the abstract or about the institute goes on behind it', () => {
  const enter = (parts: FrontParts, after: FrontParts): string => {
    const { selection } = becomes(doc(front(parts), p('x')), leaveFrontText, doc(front(after), p('x')));
    return selection.$from.parent.type.name;
  };
  expect(enter({ abstract: [p('One'), p('<a>')] }, { abstract: [p('One')] })).toBe('keywords');
  expect(enter({ abstract: [p('<a>')] }, { abstract: [p()] })).toBe('keywords');
  expect(enter({ about: [p('One'), p('<a>')] }, { about: [p('One')] })).toBe('paragraph');
  for (const abstract of [[p('One<a>')], [p('<a>'), p('One')]])
    expect(leaveFrontText(stateOf(doc(front({ abstract }), p('x'))))).toBe(false);
  expect(leaveFrontText(stateOf(doc(p('One'), p('<a>'))))).toBe(false);
});

test('a heading of another level keeps its id and stays without number', () => {
  const before = doc(named('s', unnumbered(1, 'He<a>ad')), p(ref('section', 's')));
  const { doc: after } = becomes(
    before,
    toggleHeading(2),
    doc(named('s', unnumbered(2, 'Head')), p(ref('section', 's'))),
  );
  expect(findBrokenReferences(after)).toEqual([]);
});

/** What all cross-references print, by what the plugin keeps. */
const printed = (state: EditorState): string[] => {
  const { notes, targets } = numbersOf(state);
  const found: string[] = [];
  state.doc.descendants((node) => {
    if (node.type === schema.nodes.cross_reference)
      found.push(printReference(node.attrs as never, { blocks: targets, notes }, referenceWords('en')).text);
  });
  return found;
};

test('what references print follows every edit', () => {
  const before = doc(
    p('<a>'),
    named('s', h1('Sec')),
    named('u', unnumbered(1, 'Sources<u>')),
    p(ref('section', 's'), ref('section', 'u', 'number'), ref('note', 'n1', 'number'), fn('n1')),
    note('n1', p('N')),
  );
  let state = stateOf(before);
  expect(printed(state)).toEqual(['Section\u00a01', '“Sources”', '1']);
  state = run(state, toggleHeading(1))!;
  expect(printed(state)[0]).toBe('Section\u00a02');
  state = state.apply(state.tr.insertText(' used', before.tag.u!));
  expect(printed(state)[1]).toBe('“Sources used”');
  state = state.apply(state.tr.replaceWith(before.tag.a!, before.tag.a!, fn('n2')));
  expect(printed(state)[2]).toBe('2');
  const end = before.tag.u! + ' used'.length + 2;
  state = state.apply(state.tr.delete(end - 15, end));
  expect(printed(state)[1]).toBe('[section missing]');
});

test('what is pasted again has ids of its own, and its references follow', () => {
  const before = doc(named('s', h1('Sec')), p('See ', ref('section', 's')), p('<a>'));
  const state = stateOf(before);
  const body = before
    .child(1)
    .content.cut(0, before.child(1).child(0).nodeSize + before.child(1).child(1).nodeSize);
  const start = before.child(0).nodeSize + 1;
  for (const at of [start, before.tag.a!]) {
    const there = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))));
    const slice = pasted(new Slice(body, 0, 0), there.doc, there.selection);
    const after = there.apply(there.tr.replaceWith(at, at, slice.content));
    expect(findProblems(after.doc)).toEqual([]);
    const ids: string[] = [];
    const targets: string[] = [];
    after.doc.descendants((node) => {
      if (node.type === schema.nodes.heading) ids.push(node.attrs.id);
      if (node.type === schema.nodes.cross_reference) targets.push(node.attrs.target);
    });
    expect(new Set(ids).size).toBe(2);
    expect(ids.filter((id) => id === 's')).toEqual(['s']);
    expect(targets).toEqual(ids);
  }
});

test('what is pasted over itself keeps its ids', () => {
  const before = doc(named('s', h2('Sec')), p(ref('section', 's')));
  const start = before.child(0).nodeSize + 1;
  const heading = before.child(1).child(0);
  const slice = pasted(new Slice(before.child(1).content.cut(0, heading.nodeSize), 0, 0), before, {
    from: start,
    to: start + heading.nodeSize,
  });
  expect(slice.content.firstChild!.attrs.id).toBe('s');
});
