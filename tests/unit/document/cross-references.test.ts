import { describe, expect, test } from 'vitest';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import {
  findBrokenReferences,
  printReference,
  referenceTargets,
  referenceWords,
} from '#shared/document/cross-references.ts';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import {
  box,
  caption,
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
  paper,
  ref,
  sourceLine,
  table,
  tableBlock,
  td,
  tr,
  unnumbered,
} from '../../builders/document.ts';

const numbers = () => tableBlock(caption('Numbers'), table(tr(td(p('1')))), sourceLine());
const map = () => figure(caption('A map'), image('a.png'), sourceLine());
const document = doc(
  h1('One'),
  p('a', fn('n1')),
  numbers(),
  named('first', h2('Within ', em('one'))),
  named('tab', numbers()),
  named('map', map()),
  named('end', unnumbered(1, 'Words  at the\u00a0end')),
  p('b', fn('n2')),
  note('n1', p('x')),
  note('n2', p('y')),
);
const targets = referenceTargets(document);
const print = (kind: CrossReference['kind'], target: string, form: CrossReference['form'], lang = 'en-GB') =>
  printReference({ kind, target, form }, targets, referenceWords(lang));

describe('what is printed follows from the numbers of the paper', () => {
  test.each([
    ['section', 'first', 'full', 'en-GB', 'Section\u00a01.1'],
    ['section', 'first', 'number', 'en-GB', '1.1'],
    ['section', 'first', 'full', 'it', 'Sezione\u00a01.1'],
    ['table', 'tab', 'full', 'en', 'Table\u00a02'],
    ['table', 'tab', 'full', 'it-IT', 'Tabella\u00a02'],
    ['table', 'tab', 'number', 'it', '2'],
    ['figure', 'map', 'full', 'en', 'Figure\u00a01'],
    ['figure', 'map', 'full', 'it', 'Figura\u00a01'],
    ['note', 'n2', 'full', 'en', 'note\u00a02'],
    ['note', 'n2', 'full', 'it', 'nota\u00a02'],
    ['note', 'n2', 'number', 'it', '2'],
    ['section', 'end', 'full', 'en', '“Words at the end”'],
    ['section', 'end', 'number', 'it', '«Words at the end»'],
  ] as const)('%s %s %s in %s', (kind, target, form, lang, text) => {
    expect(print(kind, target, form, lang)).toEqual({ text, missing: false });
  });

  test.each([
    ['section', 'gone', 'en', '[section missing]'],
    ['table', 'map', 'en', '[table missing]'],
    ['figure', '', 'it', '[figura mancante]'],
    ['note', 'first', 'it', '[nota mancante]'],
  ] as const)('a %s that is not there (%s, %s) is said to be missing', (kind, target, lang, text) => {
    expect(print(kind, target, 'full', lang)).toEqual({ text, missing: true });
  });
});

test('a reference without target is named where it stands, and is no problem to repair', () => {
  const broken = paper(
    { lang: 'it' },
    named('here', h1('One', ref('section', 'here'))),
    p('<a>', ref('section', 'gone'), ref('note', 'n1'), fn('n1')),
    box(['Title'], p(ref('table', 'here'))),
    note('n1', p('x', ref('note', 'n9', 'number'))),
  );
  expect(findProblems(broken)).toEqual([]);
  expect(findBrokenReferences(broken).map(({ kind, target }) => `${kind} ${target}`)).toEqual([
    'section gone',
    'table here',
    'note n9',
  ]);
  for (const { pos } of findBrokenReferences(broken))
    expect(broken.nodeAt(pos)?.type).toBe(schema.nodes.cross_reference);
});

test('ids that no file could hold are refused', () => {
  for (const id of ['a b', 'a}', '#a', 'a=b', 'a'.repeat(101), 7])
    expect(() => schema.nodes.heading.create({ id }).check()).toThrow(/id of a heading/);
  for (const id of ['', 'sec:intro', 'fig-1', 'città']) schema.nodes.heading.create({ id }).check();
  for (const width of [9, 101, 50.5, '50'])
    expect(() => schema.nodes.image.create({ width }).check()).toThrow(/per cent/);
});
