import { NodeSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { plainList } from '#shared/citations/reference-groups.ts';
import { citedSources } from '#shared/document/facts.ts';
import { referenceListOf, referenceListsOf, withListedIds } from '#shared/document/reference-list-node.ts';
import { schema } from '#shared/document/schema.ts';
import { touchesStructure } from '#shared/document/touches-structure.ts';
import { asSourceId } from '#shared/ids.ts';
import { replaceSource } from '../../../renderer/editor/commands/citations.ts';
import {
  changeReferenceList,
  insertReferenceList,
  referenceListAt,
  removeReferenceList,
} from '../../../renderer/editor/commands/reference-lists.ts';
import { cite, doc, h1, p, paper, refs, unnumbered } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const id = asSourceId;
const added = (...ids: string[]) => ({ ...plainList, added: ids.map(id) });
const kindsIn = (node: { child: (i: number) => { children: readonly { type: { name: string } }[] } }) =>
  node.child(1).children.map(({ type }) => type.name);

describe('a list of references', () => {
  test('comes with its heading, in the language of the paper, and is selected', () => {
    const after = obeys(paper({ lang: 'it-IT' }, p('One.<a>'), p('Two.')), insertReferenceList);
    expect(kindsIn(after.doc)).toEqual(['paragraph', 'heading', 'reference_list', 'paragraph']);
    expect(after.doc.child(1).child(1).textContent).toBe('Riferimenti bibliografici');
    expect(after.doc.child(1).child(1).attrs.numbered).toBe(false);
    expect(after.selection).toBeInstanceOf(NodeSelection);
    expect(referenceListAt(after)).toBe(after.selection.from);
  });

  test('takes a heading that is there for its own, and the place of an empty paragraph', () => {
    const under = obeys(doc(p('One.'), unnumbered(1, 'Sources<a>')), insertReferenceList);
    expect(kindsIn(under.doc)).toEqual(['paragraph', 'heading', 'reference_list', 'paragraph']);
    const empty = obeys(doc(h1('Sources'), p('<a>')), insertReferenceList);
    expect(kindsIn(empty.doc)).toEqual(['heading', 'reference_list', 'paragraph']);
  });

  test('is set and taken away in one step each', () => {
    const before = doc(p('One<a>.'), refs());
    const [{ pos } = { pos: 0 }] = referenceListsOf(before);
    const set = obeys(before, changeReferenceList(pos, { sort: 'newest' }));
    expect(referenceListOf(referenceListsOf(set.doc)[0]!.node).sort).toBe('newest');
    expect(referenceListsOf(obeys(before, removeReferenceList(pos)).doc)).toEqual([]);
    expect(kindsIn(obeys(doc(refs(), p('<a>')), removeReferenceList(pos - 6)).doc)).toEqual(['paragraph']);
    expect(run(stateOf(before), changeReferenceList(1, { sort: 'names' }))).toBe(null);
  });

  test('wakes those who watch citations, and typing beside it does not', () => {
    const state = stateOf(doc(p('One<a>.'), refs()));
    const [{ pos } = { pos: 0 }] = referenceListsOf(state.doc);
    expect(touchesStructure([state.tr.setNodeMarkup(pos, undefined, { sort: 'names' })])).toBe(true);
    expect(touchesStructure([state.tr.delete(pos, pos + 1)])).toBe(true);
    expect(touchesStructure([state.tr.insert(pos, schema.nodes.reference_list.create())])).toBe(true);
    expect(touchesStructure([state.tr.insertText('x')])).toBe(false);
  });
});

test('a source that a list names is one of the paper, and is replaced in it too', () => {
  const before = doc(p('One<a>', cite('a'), cite('b')), refs({ ...added('c', 'a'), placed: { a: 'g' } }));
  expect(citedSources(before)).toEqual(['a', 'b', 'c']);
  const after = obeys(before, replaceSource(id('a'), id('c')));
  expect(citedSources(after.doc)).toEqual(['c', 'b']);
  expect(referenceListOf(referenceListsOf(after.doc)[0]!.node)).toMatchObject({
    added: ['c'],
    placed: { c: 'g' },
  });
});

test('of two sources that become one, the first says to which group it belongs', () => {
  const ids = new Map([['b', 'a']]);
  expect(withListedIds({ added: [id('b'), id('a')], placed: { a: 'x', b: 'y' } }, ids)).toEqual({
    added: ['a'],
    placed: { a: 'x' },
  });
});

test.each([
  ['a source twice', { added: ['a', 'a'] }],
  ['a kind that is none', { groups: [{ id: 'g', name: '', kinds: ['poem'], tags: [] }] }],
  ['two groups with one id', { groups: Array(2).fill({ id: 'g', name: '', kinds: [], tags: [] }) }],
  ['an order that is none', { sort: 'size' }],
  ['more than a group has', { groups: [{ id: 'g', name: '', kinds: [], tags: [], colour: 'red' }] }],
  ['no list of sources', { added: 'a' }],
])('a list with %s is refused', (_, attrs) => {
  expect(() => schema.nodes.reference_list.create(attrs).check()).toThrow(RangeError);
});
