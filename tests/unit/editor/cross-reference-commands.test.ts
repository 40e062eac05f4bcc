import { expect, test } from 'vitest';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { findBrokenReferences, printReference, referenceWords } from '#shared/document/cross-references.ts';
import { schema } from '#shared/document/schema.ts';
import { asNoteId } from '#shared/ids.ts';
import {
  changeReference,
  goToTarget,
  insertReference,
  removeReference,
  selectBrokenReference,
} from '../../../renderer/editor/commands/cross-references.ts';
import { numbersOf } from '../../../renderer/editor/plugins/numbering/index.ts';
import {
  filterTargets,
  listTargets,
  namedBy,
} from '../../../renderer/features/paper/references/listed-targets.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import {
  br,
  caption,
  cite,
  doc,
  em,
  figure,
  fn,
  h1,
  h2,
  image,
  named,
  note,
  p,
  ref,
  sourceLine,
  table,
  tableBlock,
  td,
  tr,
  unnumbered,
} from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const paper = () =>
  doc(
    h1('<ice>Ice'),
    p('One<a>', fn('n1')),
    h2('Łódź ', em('in'), ' winter', br(), 'and spring'),
    tableBlock(caption('Days of ice'), table(tr(td(p('1')))), sourceLine()),
    named('fig', figure(caption(''), image('x.png'), sourceLine())),
    unnumbered(1, 'Sources'),
    p('Two', fn('n2')),
    note('n1', p('See ', cite('alder', {}), '.')),
    note('n2', p('Kept by<n> hand.')),
  );

/** What each cross-reference of the paper prints now. */
const printed = (state: ReturnType<typeof stateOf>, lang = 'en'): string[] => {
  const { notes, targets } = numbersOf(state);
  const found: string[] = [];
  state.doc.descendants((node) => {
    if (node.type === schema.nodes.cross_reference)
      found.push(
        printReference(node.attrs as CrossReference, { blocks: targets, notes }, referenceWords(lang)).text,
      );
  });
  return found;
};

test('a reference to a heading gives it an id in the same step', () => {
  const before = paper();
  const after = obeys(
    before,
    insertReference({ kind: 'section', pos: before.tag.ice! - 1 }, 'full', before.tag.a!, 'see '),
  );
  expect(printed(after)).toEqual(['Section\u00a01']);
  expect(after.selection.$from.parent.textBetween(0, 7)).toBe('Onesee ');
  expect(after.doc.nodeAt(before.tag.ice! - 1)?.attrs.id).toMatch(/^\w+$/);
  expect(findBrokenReferences(after.doc)).toEqual([]);
});

test('references may stand in notes and name notes', () => {
  const before = paper();
  const after = obeys(before, insertReference({ kind: 'note', id: asNoteId('n1') }, 'number', before.tag.n!));
  expect(printed(after)).toEqual(['1']);
  expect(after.selection.from).toBe(before.tag.n! + 1);
});

test('what is not there can’t be referred to, nor where no text may stand', () => {
  const state = stateOf(paper());
  expect(insertReference({ kind: 'note', id: asNoteId('gone') }, 'full', 5)(state)).toBe(false);
  const { a } = paper().tag;
  expect(insertReference({ kind: 'section', pos: a! }, 'full', a!)(state)).toBe(false);
});

test('a reference is changed and removed where it stands', () => {
  const before = doc(named('s', h1('Sec')), h2('Other'), p('<a>x', ref('section', 's')), p('y'));
  const pos = before.child(0).nodeSize + 1 + 5 + 7 + 2;
  const other = before.child(0).nodeSize + 1 + 5;
  expect(printed(obeys(before, changeReference(pos, { form: 'number' })))).toEqual(['1']);
  expect(printed(obeys(before, changeReference(pos, { target: { kind: 'section', pos: other } })))).toEqual([
    'Section\u00a01.1',
  ]);
  expect(printed(obeys(before, removeReference(pos)))).toEqual([]);
  expect(removeReference(pos - 1)(stateOf(before))).toBe(false);
});

test('one goes from a reference to what it names', () => {
  const before = doc(p('<a>x'), named('s', h1('<h>Sec')), p('y', fn('n1')), note('n1', p('Note')));
  const state = stateOf(before);
  const there = run(state, goToTarget({ kind: 'section', target: 's', form: 'full' }))!;
  expect(there.selection.from).toBe(before.tag.h);
  const noted = run(state, goToTarget({ kind: 'note', target: 'n1', form: 'full' }))!;
  expect(noted.selection.$from.node(2).attrs.id).toBe('n1');
  expect(goToTarget({ kind: 'table', target: 's', form: 'full' })(state)).toBe(false);
});

test('broken references are found one after the other, and around the end', () => {
  const before = doc(
    p('<a>', ref('section', 'gone')),
    named('s', h1('Sec')),
    p(ref('section', 's'), ref('note', 'n')),
  );
  let state = stateOf(before);
  const at: number[] = [];
  for (let i = 0; i < 3; i++) {
    state = run(state, selectBrokenReference)!;
    at.push(state.selection.from);
  }
  expect(at).toEqual([before.tag.a!, at[1], before.tag.a!]);
  expect(state.doc.nodeAt(at[1]!)?.attrs).toMatchObject({ kind: 'note', target: 'n' });
  expect(selectBrokenReference(stateOf(paper()))).toBe(false);
});

const words = referenceWords('en');
const filtered = (query: string): string[] =>
  filterTargets(
    listTargets(stateOf(paper()), () => 'Alder, Harbours'),
    query,
    words,
    en.referring.kinds,
  ).map(({ kind, number, title }) => `${kind} ${number ?? '-'} ${title}`);

test('the list has all that can be referred to, with its first words', () => {
  expect(filtered('')).toEqual([
    'section 1 Ice',
    'section 1.1 Łódź in winter and spring',
    'section - Sources',
    'table 1 Days of ice',
    'figure 1 ',
    'note 1 See Alder, Harbours.',
    'note 2 Kept by hand.',
  ]);
  const inNote = stateOf(doc(p('x', fn('n1')), note('n1', p('<a>N'))));
  expect(listTargets(inNote, () => '')).toEqual([]);
});

test('typing filters by kind, number and words', () => {
  expect(filtered('ice')).toEqual(['section 1 Ice', 'table 1 Days of ice']);
  expect(filtered('1.1')).toEqual(['section 1.1 Łódź in winter and spring']);
  expect(filtered('note 2')).toEqual(['note 2 Kept by hand.']);
  expect(filtered('section 1')).toEqual(['section 1 Ice', 'section 1.1 Łódź in winter and spring']);
  expect(filtered('WINTER')).toEqual(['section 1.1 Łódź in winter and spring']);
  expect(filtered('nothing')).toEqual([]);
});

test('what a reference names now is found in the list', () => {
  const list = listTargets(stateOf(paper()), () => '');
  expect(namedBy(list, { kind: 'figure', target: 'fig', form: 'full' })?.kind).toBe('figure');
  expect(namedBy(list, { kind: 'section', target: 'fig', form: 'full' })).toBe(undefined);
  expect(namedBy(list, { kind: 'section', target: '', form: 'full' })).toBe(undefined);
});
