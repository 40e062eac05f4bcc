import * as fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import { asSourceId } from '#shared/ids.ts';
import {
  insertQuotation,
  type PassageToQuote,
  type QuotingForm,
} from '../../../renderer/editor/commands/quotations.ts';
import {
  blockquote,
  box,
  cite,
  doc,
  fn,
  front,
  h1,
  li,
  note,
  p,
  paper,
  type TaggedNode,
  ul,
} from '../../builders/document.ts';
import { anySoundPaper } from '../../builders/every-block.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const passage = (text: string, more: Partial<PassageToQuote> = {}): PassageToQuote => ({
  sourceId: asSourceId('verdi'),
  text,
  lang: '',
  label: 'page',
  locator: '12',
  translation: '',
  ...more,
});
const inNotes: QuotingForm = { citesIn: 'notes', translated: false };
const inText: QuotingForm = { citesIn: 'text', translated: false };
const long = `${'Forty words and one more stand here. '.repeat(6).trim()} End.`;

/** The blocks of a part as text: [*] is a mark, {verdi 12} a citation, > a block quotation. */
const said = (doc: Node, part: number): string[] => {
  const lines: string[] = [];
  doc.child(part).descendants((node, _pos, parent) => {
    if (!node.isTextblock) return true;
    const line = node.textBetween(0, node.content.size, '', (leaf) => {
      if (leaf.type === schema.nodes.footnote) return '[*]';
      if (leaf.type === schema.nodes.hard_break) return ' / ';
      if (leaf.type !== schema.nodes.citation) return '?';
      return `{${(leaf.attrs.items as CitationItem[]).map(({ sourceId, locator }) => [sourceId, locator].filter(Boolean).join(' ')).join('; ')}}`;
    });
    lines.push((parent?.type === schema.nodes.blockquote ? '> ' : '') + line);
    return false;
  });
  return lines;
};
const put = (
  before: TaggedNode,
  given: PassageToQuote,
  form = inNotes,
): { body: string[]; notes: string[] } => {
  const { doc: after } = obeys(before, insertQuotation(given, before.tag.a!, form));
  return { body: said(after, 1), notes: said(after, 2) };
};
const line = (before: string, given: PassageToQuote, form = inNotes): string => {
  const { body } = put(doc(p(before)), given, form);
  return body.join('|');
};

describe('a short passage stands in quotation marks, its mark behind the punctuation', () => {
  test.each([
    ['He said <a>.', 'the plan failed', 'He said “the plan failed”.[*]'],
    ['He said <a>.', 'The plan failed.', 'He said “The plan failed”.[*]'],
    ['He said <a>, and left.', 'it failed', 'He said “it failed”,[*] and left.'],
    ['He said <a>', 'The plan failed.', 'He said “The plan failed.”[*]'],
    ['He said<a>', 'it failed', 'He said “it failed”[*]'],
    ['He said (<a>) so', 'it failed', 'He said (“it failed”[*]) so'],
    ['He said <a> – and left', 'it failed', 'He said “it failed”[*] – and left'],
    ['He said <a>twice', 'it failed.', 'He said “it failed”[*] twice'],
    ['One.<a> Two.', 'The plan failed.', 'One. “The plan failed.”[*] Two.'],
    ['<a>Two.', 'The plan failed.', '“The plan failed.”[*] Two.'],
    ['', 'Was it “the plan” […] at all?', '“Was it ‘the plan’ […] at all?”[*]'],
    ['He said <a>.', '“all of it”', 'He said “all of it”.[*]'],
    ['within a wo<a>rd here', 'it failed', 'within a word “it failed”[*] here'],
    ['nell’<a>', 'anno', 'nell’“anno”[*]'],
  ])('%j', (before, text, after) => {
    expect(line(before.includes('<a>') ? before : '<a>', passage(text))).toBe(after);
  });

  test('its note cites the place', () => {
    expect(put(doc(p('He said <a>.')), passage('it failed')).notes).toEqual(['{verdi 12}']);
    expect(put(doc(p('He said <a>.')), passage('it failed', { locator: '' })).notes).toEqual(['{verdi}']);
  });

  test('it stands behind the marks of the word before it, its own mark before those behind', () => {
    const before = doc(p('One<a>', fn('n1'), ' two'), note('n1', p('First.')));
    const { body, notes } = put(before, passage('it failed'));
    expect([body, notes]).toEqual([['One[*] “it failed”[*] two'], ['First.', '{verdi 12}']]);
    const other = doc(p('One <a>.', fn('n1')), note('n1', p('First.')));
    expect(put(other, passage('it failed'))).toEqual({
      body: ['One “it failed”.[*][*]'],
      notes: ['{verdi 12}', 'First.'],
    });
  });

  test.each([
    ['fr-FR', '«\u202fhe said “no”\u202f»[*]'],
    ['de', '„he said ‚no‘“[*]'],
    ['it-IT', '“he said ‘no’”[*]'],
  ])('a paper in %s has its own marks', (lang, expected) => {
    const before = paper({ lang }, p('<a>'));
    expect(put(before, passage('he said "no"')).body).toEqual([expected]);
  });

  test('words in another language are marked as such, the marks around them are not', () => {
    const before = paper({ lang: 'en-GB' }, p('<a>'));
    const { doc: after } = obeys(
      before,
      insertQuotation(passage('è fallito', { lang: 'it-IT' }), before.tag.a!, inNotes),
    );
    const marked: string[] = [];
    after.descendants((node) => {
      if (schema.marks.lang.isInSet(node.marks)) marked.push(node.text ?? '');
    });
    expect(marked).toEqual(['è fallito']);
    const same = obeys(
      before,
      insertQuotation(passage('it failed', { lang: 'en-US' }), before.tag.a!, inNotes),
    );
    expect(same.doc.child(1).firstChild?.firstChild?.marks).toEqual([]);
  });
});

describe('a passage of more than forty words, or of several paragraphs, is a block', () => {
  test.each([
    ['<a>', [`> ${long}[*]`]],
    ['One. <a>', ['One. ', `> ${long}[*]`]],
    ['<a>One.', [`> ${long}[*]`, 'One.']],
    ['One. <a> Two.', ['One.', `> ${long}[*]`, 'Two.']],
    ['He said<a>: two.', ['He said:', `> ${long}[*]`, 'two.']],
    ['Wo<a>rds here', ['Words', `> ${long}[*]`, 'here']],
  ])('%j', (before, expected) => {
    expect(put(doc(p(before)), passage(long)).body).toEqual(expected);
  });

  test('with its paragraphs and lines, and marks of the first level inside', () => {
    expect(put(doc(p('<a>')), passage('One «two»\nthree.\n\nFour.')).body).toEqual([
      '> One “two” / three.',
      '> Four.[*]',
    ]);
  });

  test('in marks where no block can stand', () => {
    for (const before of [
      doc(h1('<a>')),
      doc(ul(li(p('<a>')))),
      doc(blockquote(p('<a>'))),
      doc(box(['Box'], p('<a>'))),
    ])
      expect(put(before, passage(long)).body.join('|')).toContain(`“${long}”[*]`);
  });
});

describe('in a note the citation stands behind it', () => {
  const inNote = (...content: Parameters<typeof p>): TaggedNode =>
    doc(p('Text', fn('n')), note('n', p(...content)));
  test.each([
    [['See <a>'], 'The plan failed.', 'See “The plan failed.” {verdi 12}'],
    [['As he says, <a>'], 'it failed', 'As he says, “it failed”. {verdi 12}'],
    [['As he says, <a>.'], 'it failed', 'As he says, “it failed”. {verdi 12}'],
    [['Where <a> is meant.'], 'it failed', 'Where “it failed” ({verdi 12}) is meant.'],
    [[cite('neri'), '<a>'], 'It failed.', '{neri}. “It failed.” {verdi 12}'],
  ])('%j', (content, text, expected) => {
    expect(put(inNote(...content), passage(text)).notes).toEqual([expected]);
  });
});

describe('a style that cites in the text has the citation before the punctuation', () => {
  test.each([
    ['He said <a>.', 'it failed', 'He said “it failed” {verdi 12}.'],
    ['He said <a>', 'The plan failed.', 'He said “The plan failed” {verdi 12}.'],
    ['He said <a>, and left.', 'It failed.', 'He said “It failed” {verdi 12}, and left.'],
    ['He asked <a>', 'did it fail?', 'He asked “did it fail?” {verdi 12}'],
    ['<a>', long, `> ${long} {verdi 12}`],
  ])('%j', (before, text, expected) => {
    const { body, notes } = put(doc(p(before)), passage(text), inText);
    expect([body, notes]).toEqual([[expected], []]);
  });
});

describe('a translation in the text has the original in the note', () => {
  const translated = passage('È fallito.', { lang: 'it', translation: 'It failed.' });
  const chosen = (form: QuotingForm): QuotingForm => ({ ...form, translated: true });
  test('with the translator named', () => {
    expect(put(doc(p('He said <a>.')), translated, chosen(inNotes))).toEqual({
      body: ['He said “It failed”.[*]'],
      notes: ['{verdi 12}: “È fallito.” (author’s translation).'],
    });
    const authors = [{ name: ['Ada'] }, { name: ['Bea'] }];
    const two = paper({ lang: 'en-GB' }, front({ authors }), p('<a>'));
    expect(put(two, translated, chosen(inNotes)).notes[0]).toContain('(authors’ translation).');
    const italian = paper({ lang: 'it-IT' }, p('<a>'));
    expect(put(italian, translated, chosen(inNotes)).notes[0]).toContain('(traduzione nostra).');
  });
  test('in a style that cites in the text', () => {
    expect(put(doc(p('He said <a>.')), translated, chosen(inText))).toEqual({
      body: ['He said “It failed” {verdi 12}.[*]'],
      notes: ['“È fallito.” (author’s translation).'],
    });
  });
  test('within a note', () => {
    const before = doc(p('Text', fn('n')), note('n', p('<a>')));
    expect(put(before, translated, chosen(inNotes)).notes).toEqual([
      '“It failed” (“È fallito.”, author’s translation). {verdi 12}',
    ]);
  });
  test('and without a translation the passage stands as it is', () => {
    expect(line('<a>', passage('it failed'), chosen(inNotes))).toBe('“it failed”[*]');
  });
});

test('nothing is put in without words', () => {
  const before = doc(p('One <a>'));
  expect(run(stateOf(before), insertQuotation(passage(' '), before.tag.a!, inNotes))).toBe(null);
});

test('anywhere in any paper it comes in whole, leaves a sound paper, and is taken back in one step', () => {
  const texts = ['it failed', 'The “plan” failed.', 'One.\n\nTwo\nlines', long, '’tis', '«'];
  fc.assert(
    fc.property(
      anySoundPaper,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...texts),
      fc.constantFrom('', 'Una traduzione.', long),
      fc.constantFrom<QuotingForm['citesIn']>('notes', 'text'),
      fc.boolean(),
      (document, part, text, translation, citesIn, translated) => {
        const state = stateOf(Object.assign(document, { tag: { a: 2 } }));
        const pos = Math.floor(part * document.content.size);
        const given = passage(text, { translation, lang: 'it' });
        const command = insertQuotation(given, pos, { citesIn, translated });
        const after = run(state, command);
        expect(after !== null).toBe(command(state));
        if (!after) return;
        after.doc.check();
        expect(findProblems(after.doc)).toEqual([]);
        const letters = (words: string): string => words.replace(/[^\p{L}]/gu, '');
        const isTranslated = translated && translation !== '';
        expect(letters(after.doc.textContent)).toContain(letters(isTranslated ? translation : text));
        let cited = 0;
        after.doc.descendants((node) => {
          if (node.type === schema.nodes.citation)
            cited += (node.attrs.items as CitationItem[]).filter(
              ({ sourceId }) => sourceId === 'verdi',
            ).length;
        });
        expect(cited).toBe(1);
        expect(run(after, undo)?.doc.eq(document)).toBe(true);
        expect(run(run(after, undo)!, redo)?.doc.eq(after.doc)).toBe(true);
      },
    ),
    { numRuns: 800 },
  );
});
