import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { schema } from '#shared/document/schema.ts';
import { type CommandId, commandOf, commandTable } from '../../../renderer/editor/command-table.ts';
import {
  cite,
  doc,
  em,
  fn,
  lang,
  link,
  note,
  p,
  paper,
  smallCaps,
  strong,
  sup,
} from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const commands = commandTable(() => {});
const command = (id: CommandId): Command => commandOf(commands, id).command;

describe('clearing the look of words', () => {
  test('takes all looks and leaves links, languages, notes and citations', () => {
    const before = doc(
      p(
        'A <a>',
        em('b', strong('c')),
        smallCaps('d'),
        sup('e'),
        link('https://a.example', em('f')),
        lang('it', em('g')),
        fn('n1'),
        cite('k'),
        '<b>',
        em('h'),
      ),
      note('n1', p(em('i'))),
    );
    const after = obeys(before, command('clearLook'));
    const expected = doc(
      p('A bcde', link('https://a.example', 'f'), lang('it', 'g'), fn('n1'), cite('k'), em('h')),
      note('n1', p(em('i'))),
    );
    expect(after.doc.eq(expected)).toBe(true);
    expect(run(after, command('clearLook'))).toBe(null);
  });

  test('at the caret: what is typed next is plain', () => {
    const state = stateOf(doc(p(em('on<a>e'))));
    const after = run(state, command('clearLook'))!;
    expect(after.apply(after.tr.insertText('x')).doc.eq(doc(p(em('on'), 'x', em('e'))))).toBe(true);
  });
});

describe('case', () => {
  test.each([
    ['lowerCase', 'IAI and NATO. NEW sentence', 'iai and nato. new sentence'],
    ['upperCase', 'Straße è più', 'STRASSE È PIÙ'],
    ['sentenceCase', '“the EU met. then it left', '“The eu met. Then it left'],
    ['titleCase', "the ambassador's élan vital", "The Ambassador's Élan Vital"],
  ] as const)('%s', (id, before, after) => {
    const next = obeys(doc(p(`<a>${before}<b>`)), command(id));
    expect(next.doc.child(1).textContent).toBe(after);
    expect(next.doc.textBetween(next.selection.from, next.selection.to)).toBe(after);
  });

  test('as the language of the words writes it', () => {
    const before = doc(p('<a>', lang('tr', 'ilk'), ' istanbul<b>'));
    expect(obeys(before, command('upperCase')).doc.child(1).textContent).toBe('İLK ISTANBUL');
    const turkish = paper({ lang: 'tr' }, p('<a>ilk<b>'));
    expect(obeys(turkish, command('upperCase')).doc.child(1).textContent).toBe('İLK');
  });

  test('leaves what is not selected, marks, notes and citations', () => {
    const before = doc(
      p('one t<a>wo ', em('three', fn('n1')), cite('k'), ' fo<b>ur'),
      note('n1', p('first')),
    );
    const after = obeys(before, command('upperCase'));
    const expected = doc(p('one tWO ', em('THREE', fn('n1')), cite('k'), ' FOur'), note('n1', p('first')));
    expect(after.doc.eq(expected)).toBe(true);
    expect(run(stateOf(doc(p('o<a>ne'))), command('upperCase'))).toBe(null);
  });
});

test('a sign takes the place of what is selected', () => {
  const after = obeys(doc(p('p.<a> <b>12')), command('nonBreakingSpace'));
  expect(after.doc.eq(doc(p('p.\u00a012')))).toBe(true);
  expect(after.doc.rangeHasMark(0, after.doc.content.size, schema.marks.em)).toBe(false);
});
