import * as fc from 'fast-check';
import type { FieldByHand, FieldValue, Run, TextByHand } from '#shared/citations/citation.ts';
import { joinRuns } from '#shared/citations/markers.ts';
import { awkwardText } from './awkward-text.ts';

/* What may be set by hand in a citation, made of the text that is hardest to carry. */

const line = fc.oneof(
  fc.constantFrom(
    '“Title”, in ',
    '<b>not bold</b>',
    'כותרת',
    'it’s “so”',
    '*',
    'a | b',
    ' ',
    '[x]{y}',
    '&#65;',
    '"',
  ),
  awkwardText.map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '')).filter((text) => text !== ''),
);
const reason = line.filter((text) => text.trim() !== '').map((text) => text.slice(0, 300));

const run: fc.Arbitrary<Run> = fc.record(
  {
    text: line,
    em: fc.constant(true as const),
    strong: fc.constant(true as const),
    smallCaps: fc.constant(true as const),
    href: fc.constantFrom('https://x.org/', 'https://x.org/a_(b)'),
  },
  { requiredKeys: ['text'] },
);
const raised = fc
  .tuple(run, fc.constantFrom('superscript', 'subscript', null))
  .map(([made, name]): Run => (name ? { ...made, [name]: true } : made));

export const anyTextByHand: fc.Arbitrary<TextByHand> = fc
  .record({ text: fc.array(raised, { minLength: 1, maxLength: 4 }).map(joinRuns), was: line, reason })
  .filter(({ text }) => text.some((part) => /\S/u.test(part.text)));

const name = fc.record(
  { family: line, given: line, 'non-dropping-particle': fc.constantFrom('van der') },
  { requiredKeys: ['family'] },
);
const names = fc.array(fc.oneof(name, fc.record({ literal: line })), { minLength: 1, maxLength: 2 });
const date = fc.constantFrom<FieldValue>({ 'date-parts': [[2020, 5]] }, { literal: 'no | date' });
const entry = (value: fc.Arbitrary<FieldValue>): fc.Arbitrary<FieldByHand> =>
  fc.record({ value: fc.oneof(value, fc.constant('')), was: fc.oneof(value, fc.constant('')), reason });

export const anyFieldsByHand = fc
  .record(
    { title: entry(line), 'title-short': entry(line), author: entry(names), issued: entry(date) },
    { requiredKeys: [] },
  )
  .filter((fields) => Object.keys(fields).length > 0)
  .map((fields): Readonly<Record<string, FieldByHand>> => fields);
