import type { Attrs } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { insertCitation } from '../../../renderer/editor/commands/citations.ts';
import { type TypingHelp, typingHelps } from '../../../renderer/editor/typing-switches.ts';
import {
  blockquote,
  cite,
  doc,
  em,
  fn,
  h1,
  h3,
  hr,
  lang,
  li,
  link,
  named,
  note,
  ol,
  olFrom,
  p,
  paper,
  ref,
  strong,
  ul,
  unnumbered,
  withPlainIds,
} from '../../builders/document.ts';
import { run } from './editor-state.ts';
import { Typist } from './typist.ts';

const typed = (text: string, language = 'en-GB'): string =>
  new Typist(paper({ lang: language }, p('<a>'))).type(text).text;

describe('quotation marks', () => {
  test.each([
    ['en-GB', `"One" and 'two'.`, '“One” and ‘two’.'],
    ['en-GB', `don't, the ships' crews`, 'don’t, the ships’ crews'],
    ['en-GB', `"'Inside' and out"`, '“‘Inside’ and out”'],
    ['en-GB', `("here")`, '(“here”)'],
    ['en-GB', `the '90s, 'tis so`, 'the ’90s, ’tis so'],
    ['en-GB', `the 1990's`, 'the 1990’s'],
    ['en-GB', `a 6" gun`, 'a 6" gun'],
    ['en-GB', `sea–"land"`, 'sea–“land”'],
    ['it', `"Uno" e 'due'.`, '“Uno” e ‘due’.'],
    ['it', `l'accordo dell'"Europa"`, 'l’accordo dell’“Europa”'],
    ['it', `un po' di più`, 'un po’ di più'],
    ['it', `nel '900 no`, 'nel ’900 no'],
    ['it-CH', `"Uno"`, '«Uno»'],
    ['de', `"Eins"`, '„Eins“'],
    ['fr', `l'"un"`, 'l’«\u202fun\u202f»'],
    ['sv', `"ett"`, '”ett”'],
  ])('in %s %s becomes %s', (language, text, expected) => {
    expect(typed(text, language)).toBe(expected);
  });

  test('a passage in another language has the marks of that language', () => {
    const typist = new Typist(doc(p('He said ', lang('de', 'ja<a>'), '.')));
    expect(typist.type(' "so"').text).toBe('He said ja „so“.');
  });

  test('after the mark of a note a quotation that is open is closed', () => {
    const typist = new Typist(doc(p('“Salt', fn('n1'), '<a>'), note('n1', p('A note.'))));
    expect(typist.type('"').text).toBe('“Salt”');
  });

  test('they keep the emphasis of what is typed', () => {
    const typist = new Typist(doc(p(em('word<a>'))));
    typist.type("'");
    expect(typist.state.doc.child(1).eq(doc(p(em('word’'))).child(1))).toBe(true);
  });
});

test.each([
  ['1914--18', '1914–18'],
  ['one---two', 'one—two'],
  ['-- one', '– one'],
  ['wait...', 'wait…'],
  ['a-b', 'a-b'],
])('dashes and dots: %s becomes %s', (text, expected) => {
  expect(typed(text)).toBe(expected);
});

test.each([
  ['# ', h1()],
  ['### ', h3()],
  ['- ', ul(li(p()))],
  ['* ', ul(li(p()))],
  ['1. ', ol(li(p()))],
  ['7) ', olFrom(7, li(p()))],
  ['> ', blockquote(p())],
])('at the start of a paragraph "%s" makes a block', (signs, expected) => {
  const typist = new Typist(doc(p('<a>'))).type(signs);
  expect(typist.block.toString()).toBe(expected.toString());
  expect(typist.block.hasMarkup(expected.type, expected.attrs as Attrs)).toBe(true);
});

test('three hyphens make a rule and a paragraph after it', () => {
  const typist = new Typist(doc(p('<a>'))).type('---');
  expect(typist.state.doc.child(1).eq(doc(hr(), p()).child(1))).toBe(true);
});

test('signs before words that are there keep the words, their notes and citations', () => {
  const before = doc(p('<a>One', fn('n1'), ' ', cite('alder'), '.'), note('n1', p('A note.')));
  const typist = new Typist(before).type('# ');
  expect(typist.block.type.name).toBe('heading');
  expect(typist.block.content.eq(before.child(1).child(0).content)).toBe(true);
  expect(typist.notes).toEqual(['A note.']);
});

test('signs before a heading change its level; its number, its id and what refers to it stay', () => {
  const before = doc(named('s', unnumbered(1, '<a>Sources')), p(ref('section', 's')));
  const typist = new Typist(before).type('## ');
  expect(typist.block.eq(named('s', unnumbered(2, 'Sources')))).toBe(true);
});

describe('emphasis', () => {
  test('one asterisk slants, two embolden, and the words after are as before', () => {
    const typist = new Typist(doc(p('<a>'))).type('a *b c* and **d** e');
    expect(typist.state.doc.child(1).eq(doc(p('a ', em('b c'), ' and ', strong('d'), ' e')).child(1))).toBe(
      true,
    );
  });
  test('notes and citations between the signs stay', () => {
    const before = doc(p('a *b', fn('n1'), ' ', cite('alder'), ' c<a>'), note('n1', p('A note.')));
    const typist = new Typist(before).type('*');
    expect(typist.text).toBe('a b [@alder] c');
    const kinds = typist.block.content.content.map((child) => child.type.name);
    expect(kinds.filter((kind) => kind !== 'text')).toEqual(['footnote', 'citation']);
    expect(typist.notes).toEqual(['A note.']);
  });
  test.each(['2*3*4', 'a * b * c', 'a** b**'])('%s stays as typed', (text) => {
    expect(typed(text)).toBe(text);
  });
});

describe('addresses', () => {
  test.each([
    ['see https://example.org/a_(b). ', 'https://example.org/a_(b)', 'https://example.org/a_(b)'],
    ['www.example.org, ', 'www.example.org', 'https://www.example.org'],
    ['<https://example.org/x>. ', 'https://example.org/x', 'https://example.org/x'],
  ])('%s becomes a link', (text, printed, href) => {
    const typist = new Typist(doc(p('<a>'))).type(text);
    expect(typist.text).toBe(text);
    const linked = typist.block.content.content.filter((child) => child.marks.length > 0);
    expect(linked.map((child) => [child.text, child.marks[0]?.attrs.href])).toEqual([[printed, href]]);
  });
  test('Enter ends an address, too', () => {
    const typist = new Typist(doc(p('<a>'))).type('https://example.org').press('Enter');
    expect(typist.block.firstChild?.marks[0]?.attrs.href).toBe('https://example.org');
    expect(typist.state.doc.child(1).childCount).toBe(2);
  });
  test('signs in an address are not touched', () => {
    const address = `https://example.org/a--b...c'd@e^f*g*`;
    expect(typed(address)).toBe(address);
  });
});

describe('@ and ^', () => {
  test('^ after a word or its punctuation makes a note and goes into it', () => {
    const typist = new Typist(doc(p('One.<a>', fn('n2')), note('n2', p('Second.')))).type('^First.');
    expect(typist.text).toBe('One.');
    expect(typist.notes).toEqual(['First.', 'Second.']);
  });
  test.each(['^', 'a ^'])('"%s" is only a sign', (text) => {
    const typist = new Typist(doc(p('<a>'))).type(text);
    expect(typist.text).toBe(text);
    expect(typist.notes).toEqual([]);
  });
  test('^ in a note is only a sign', () => {
    const typist = new Typist(doc(p('One', fn('n1')), note('n1', p('A note<a>')))).type('^');
    expect(typist.notes).toEqual(['A note^']);
  });
  test.each([
    ['One @', 1],
    ['(@', 1],
    ['mail@example', 0],
  ])('after %s the picker was asked for %i times, and the sign stays', (text, times) => {
    const typist = new Typist(doc(p('<a>'))).type(text);
    expect([typist.text, typist.pickers]).toEqual([text, times]);
  });
  const items = [{ sourceId: asSourceId('alder') }];
  test('a citation in a note takes the place of the @ and the space before it', () => {
    const typist = new Typist(doc(p('One<a>'))).type(' @');
    const { to } = typist.state.selection;
    const after = run(typist.state, insertCitation(items, to, 'note'))!;
    expect(
      withPlainIds(after.doc).eq(withPlainIds(doc(p('One', fn('n1')), note('n1', p(cite('alder')))))),
    ).toBe(true);
  });
  test('a citation in the text takes the place of the @ alone', () => {
    const typist = new Typist(doc(p('One<a>'))).type(' @');
    const after = run(typist.state, insertCitation(items, typist.state.selection.to, 'here'))!;
    expect(withPlainIds(after.doc).eq(withPlainIds(doc(p('One ', cite('alder')))))).toBe(true);
  });
  test('an @ that opened no picker stays where one cites', () => {
    const typist = new Typist(doc(p('One @<a>')));
    const after = run(typist.state, insertCitation(items, typist.state.selection.to, 'here'))!;
    expect(after.doc.child(1).textContent).toBe('One @[@alder]');
  });
});

/** One thing that each help acts on: what is typed, and the text that stays when it is taken back. */
const samples: [TypingHelp, string][] = [
  ['quotes', 'One "'],
  ['dashes', 'One --'],
  ['links', 'www.example.org '],
  ['emphasis', 'a *b*'],
  ['notes', 'One^'],
  ['blocks', '# '],
  ['blocks', '- '],
  ['blocks', '1. '],
  ['blocks', '> '],
  ['blocks', '---'],
];

describe.each(samples)('%s: "%s"', (help, text) => {
  const open = (off: readonly TypingHelp[] = []): Typist =>
    new Typist(doc(p('<a>'), p('Two', fn('n1'), ' ', cite('alder')), note('n1', p('A note.'))), off);
  const asTyped = open([...typingHelps]).type(text).state.doc;

  test('it acts', () => {
    expect(open().type(text).state.doc.eq(asTyped)).toBe(false);
  });
  test('one Backspace gives back what was typed, the next deletes a letter', () => {
    const typist = open().type(text).press('Backspace');
    expect(typist.state.doc.toString()).toBe(asTyped.toString());
    expect(typist.state.doc.eq(asTyped)).toBe(true);
    expect(typist.press('Backspace').text).toBe(text.slice(0, -1));
  });
  test('one undo gives back what was typed', () => {
    expect(open().type(text).undo().state.doc.eq(asTyped)).toBe(true);
  });
  test('Backspace after another key is only Backspace', () => {
    const typist = open().type(text);
    const helped = typist.state.doc;
    expect(typist.type('x').press('Backspace').state.doc.eq(helped)).toBe(true);
  });
  test('switched off it leaves what is typed', () => {
    expect(open([help]).type(text).text).toBe(text);
  });
});

test('switched off @ is only a sign', () => {
  expect(new Typist(doc(p('<a>')), ['citations']).type('One @').pickers).toBe(0);
});

test('nothing happens in a link', () => {
  const typist = new Typist(doc(p(link('https://example.org', 'a li<a>nk'))));
  expect(typist.type(`"x" -- *b* 'y' ^@`).text).toBe(`a li"x" -- *b* 'y' ^@nk`);
  expect([typist.notes, typist.pickers]).toEqual([[], 0]);
});
