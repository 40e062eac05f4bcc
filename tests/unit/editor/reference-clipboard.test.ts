import { Fragment, Slice } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { findBrokenReferences } from '#shared/document/cross-references.ts';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import { noteDrop, replacedRange } from '../../../renderer/editor/plugins/clipboard/replaced-range.ts';
import { copied, pasted } from '../../../renderer/editor/plugins/clipboard/slices.ts';
import { type Origin, settled } from '../../../renderer/editor/plugins/reference-clipboard/settle.ts';
import { doc, fn, h1, named, note, p, ref, type TaggedNode } from '../../builders/document.ts';
import { stateOf } from './editor-state.ts';

const from = (page: string, title: string): Origin => ({ page, title });
/** The targets of the references after they have come into another paper. */
const come = (
  content: Fragment,
  origins: Record<string, Origin>,
  here: Record<string, string> = {},
): string[] => {
  const found: string[] = [];
  settled(
    content,
    'here',
    new Map(Object.entries(origins)),
    ({ kind, target }) => here[`${kind} ${target}`] ?? null,
  ).descendants((node) => {
    if (node.type === schema.nodes.cross_reference) found.push(String(node.attrs.target));
  });
  return found;
};

describe('a reference from another paper', () => {
  const alone = Fragment.from(p('See ', ref('section', 'intro')));

  test('names nothing rather than something else with that id', () => {
    const [target] = come(
      alone,
      { 'section intro': from('there', 'Ice') },
      { 'section intro': 'Introduction' },
    );
    expect(target).not.toBe('intro');
    expect(target).not.toBe('');
    expect(come(alone, { 'section intro': from('there', 'Ice') })).not.toEqual(['intro']);
  });

  test('stays with what has its id and its words', () => {
    expect(come(alone, { 'section intro': from('there', 'Ice') }, { 'section intro': 'Ice' })).toEqual([
      'intro',
    ]);
  });

  test('stays with what comes along', () => {
    const both = Fragment.from([
      named('intro', h1('Ice')),
      p(ref('section', 'intro'), fn('n1'), ref('note', 'n1')),
    ]);
    const origins = { 'section intro': from('there', 'Ice'), 'note n1': from('there', 'N') };
    expect(come(both, origins)).toEqual(['intro', 'n1']);
    // A note with the id of a section is no section.
    expect(come(Fragment.from(p(fn('intro'), ref('section', 'intro'))), origins)).not.toEqual(['intro']);
  });

  test('stays on the page it came from, whatever became of what it names', () => {
    expect(come(alone, { 'section intro': from('here', 'Ice') })).toEqual(['intro']);
    expect(come(alone, {})).toEqual(['intro']);
  });
});

const targetsAndIds = (paper: TaggedNode | ReturnType<typeof stateOf>['doc']) => {
  const marks: string[] = [];
  const targets: string[] = [];
  paper.descendants((node) => {
    if (node.type === schema.nodes.footnote) marks.push(String(node.attrs.id));
    if (node.type === schema.nodes.cross_reference) targets.push(String(node.attrs.target));
  });
  return { marks, targets };
};

test('a copy of a mark with a reference to it names its own note', () => {
  const before = doc(
    p('<a>One', fn('n1'), ' as in ', ref('note', 'n1'), '<b>'),
    p('End<c>'),
    note('n1', p('N')),
  );
  const state = stateOf(before);
  const slice = copied(state.selection.content(), state.doc);
  const after = state.apply(
    state.tr.replace(before.tag.c!, before.tag.c!, pasted(slice, state.doc, { from: 0, to: 0 })),
  );
  expect(findProblems(after.doc)).toEqual([]);
  expect(findBrokenReferences(after.doc)).toEqual([]);
  const { marks, targets } = targetsAndIds(after.doc);
  expect(marks).toHaveLength(2);
  expect(new Set(marks).size).toBe(2);
  expect(targets).toEqual(marks);
});

test('what is moved keeps its ids, what is copied before it does not take them', () => {
  const before = doc(p('<a>'), named('s', h1('Sec')), p(ref('section', 's')));
  const body = before.child(1);
  const start = before.child(0).nodeSize + 1 + body.child(0).nodeSize;
  const heading = new Slice(Fragment.from(body.child(1)), 0, 0);
  const selected = { from: start, to: start + body.child(1).nodeSize };
  expect(pasted(heading, before, selected).content.firstChild!.attrs.id).toBe('s');
  const state = stateOf(before);
  const copy = pasted(heading, before, { from: 0, to: 0 });
  const after = state.apply(state.tr.replace(before.tag.a! - 1, before.tag.a! - 1, copy));
  expect(findProblems(after.doc)).toEqual([]);
  // The reference stays with the heading it named.
  const ids = after.doc.child(1).children.map((node) => node.attrs.id as string | undefined);
  expect(ids[2]).toBe('s');
  expect(ids[0]).not.toBe('s');
  expect(ids[0]).toMatch(/^\w+$/);
});

test('what a drop takes from its place: what is moved, and nothing for a copy or from elsewhere', () => {
  const selection = { from: 3, to: 8 };
  const dropped = (dragging: unknown, keys: Partial<DragEvent>): unknown => {
    const view = { state: { selection }, dragging } as unknown as EditorView;
    noteDrop(view, keys as DragEvent);
    return replacedRange(view);
  };
  expect(dropped({}, {})).toEqual(selection);
  expect(dropped({ node: { from: 5, to: 6 } }, {})).toMatchObject({ from: 5, to: 6 });
  expect(dropped({}, { ctrlKey: true })).toEqual({ from: 0, to: 0 });
  expect(dropped(null, {})).toEqual({ from: 0, to: 0 });
  expect(replacedRange({ state: { selection } } as unknown as EditorView)).toEqual(selection);
});
