import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldByHand, TextByHand } from '#shared/citations/citation.ts';
import { checkFieldsByHand, checkTextByHand } from '#shared/document/by-hand-attrs.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { nodesOfRuns, runsOfNodes } from '#shared/document/rich-text-nodes.ts';
import { readStoredPaper, writeStoredPaper } from '#shared/document/stored-paper.ts';
import { anyFieldsByHand, anyTextByHand } from '../../builders/any-by-hand.ts';
import { byHand, cite, doc, fn, note, p } from '../../builders/document.ts';

const text = (more: Partial<Record<keyof TextByHand | 'extra', unknown>> = {}) => ({
  text: [{ text: 'Rossi, ' }, { text: 'Ports', em: true }],
  was: 'Rossi, Harbours',
  reason: 'The house calls it so',
  ...more,
});
const field = (more: Partial<Record<keyof FieldByHand | 'extra', unknown>> = {}) => ({
  title: { value: 'Ports', was: 'Harbours', reason: 'why', ...more },
});

describe('a text set by hand', () => {
  test('is taken as it is', () => {
    expect(checkTextByHand(text())).toEqual(text());
    expect(() => checkTextByHand(text({ was: '' }))).not.toThrow();
  });

  test.each([
    ['nothing', null, /object/],
    ['no text', text({ text: [] }), /empty/],
    ['only spaces', text({ text: [{ text: ' \u00a0' }] }), /empty/],
    ['an empty part', text({ text: [{ text: 'a' }, { text: '' }] }), /empty/],
    ['plain text', text({ text: 'Ports' }), /list/],
    ['a giant text', text({ text: [{ text: 'x'.repeat(4001) }] }), /4000/],
    ['a giant text in parts', text({ text: Array(500).fill({ text: 'x'.repeat(9) }) }), /4000/],
    ['too many parts', text({ text: Array(501).fill({ text: 'x' }) }), /500/],
    ['two lines', text({ text: [{ text: 'a\nb' }] }), /one line/],
    ['a script for a link', text({ text: [{ text: 'a', href: 'javascript:alert(1)' }] }), /http/],
    ['a format that is no yes', text({ text: [{ text: 'a', em: 'yes' }] }), /em/],
    ['an unknown format', text({ text: [{ text: 'a', colour: 'red' }] }), /colour/],
    [
      'above and below the line',
      text({ text: [{ text: 'a', superscript: true, subscript: true }] }),
      /above/,
    ],
    ['no reason', text({ reason: ' ' }), /reason/],
    ['a reason of two lines', text({ reason: 'a\nb' }), /one line/],
    ['a giant reason', text({ reason: 'x'.repeat(301) }), /300/],
    ['something else', text({ extra: 1 }), /extra/],
  ])('is refused with a reason: %s', (_, value, why) => {
    expect(() => checkTextByHand(value)).toThrow(why);
  });

  test('is the same text after it was words of a document', () => {
    fc.assert(
      fc.property(anyTextByHand, ({ text: runs }) => {
        expect(runsOfNodes(nodesOfRuns(runs))).toEqual(runs);
      }),
    );
  });
});

describe('fields set by hand', () => {
  test('are taken as they are', () => {
    const author = [{ family: 'Berg', given: 'J.', 'non-dropping-particle': 'van der' }];
    const fields = {
      ...field(),
      author: { value: author, was: '', reason: 'why' },
      issued: { value: '', was: { 'date-parts': [[2020, 5]] }, reason: 'why' },
    };
    expect(checkFieldsByHand(fields)).toEqual(fields);
  });

  test.each([
    ['none at all', {}, /one to/],
    ['a list', [], /object/],
    ['a field that no source has', { colour: field().title }, /colour/],
    ['what the citation says itself', { locator: field().title }, /locator/],
    ['a prototype', JSON.parse('{"__proto__": {"value": "x", "was": "", "reason": "y"}}'), /__proto__/],
    ['the type', { type: field().title }, /type/],
    ['names as text', { author: { value: 'Rossi', was: '', reason: 'why' } }, /author/],
    ['text as names', field({ value: [{ family: 'a' }] }), /text/],
    ['a name in a name', { author: { value: [{ family: [] }], was: '', reason: 'why' } }, /name/],
    [
      'a date of three days',
      { issued: { value: { 'date-parts': [[1], [2], [3]] }, was: '', reason: 'w' } },
      /date/,
    ],
    ['a giant value', field({ value: 'x'.repeat(2001) }), /2000/],
    [
      'a number of names',
      { author: { value: Array(101).fill({ family: 'a' }), was: '', reason: 'w' } },
      /100/,
    ],
    ['no reason', field({ reason: '' }), /reason/],
    ['something else', field({ extra: 1 }), /extra/],
  ])('are refused with a reason: %s', (_, value, why) => {
    expect(() => checkFieldsByHand(value)).toThrow(why);
  });
});

test('a stored paper keeps what is set by hand, and refuses what can not be', () => {
  fc.assert(
    fc.property(anyTextByHand, anyFieldsByHand, (whole, fields) => {
      const paper = doc(
        p('a', fn('1')),
        note('1', p(byHand(cite('k', { fields }), whole.text, whole.was, whole.reason))),
      );
      const json: unknown = JSON.parse(JSON.stringify(writeStoredPaper(paper, [])));
      const { doc: read } = readStoredPaper(json);
      expect(read.eq(paper)).toBe(true);
      expect(placeCitations(read)[0]).toMatchObject({ byHand: whole, items: [{ fields }] });
    }),
  );
  const empty = writeStoredPaper(doc(p(byHand(cite('k'), [{ text: 'x' }]))), []);
  expect(() => readStoredPaper(JSON.parse(JSON.stringify(empty).replace('"text":"x"', '"text":""')))).toThrow(
    /can't be read/,
  );
});

test('a citation that is live says so to nobody', () => {
  expect(Object.keys(placeCitations(doc(p(cite('k'))))[0]!)).not.toContain('byHand');
});
