import fc from 'fast-check';
import {
  type CslItem,
  cslTypes,
  dateVariables,
  nameVariables,
  numberVariables,
} from '#shared/citations/csl-item.ts';
import { textVariables } from '#shared/sources/fields.ts';

/** Text as it stands in sources, with what is hard in BibTeX and RIS. */
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Policy',
      'Kirişçi',
      'L’Unità',
      'NATO',
      'the',
      'and',
      'of',
      '“Q”',
      'שלום',
      '👩‍👩‍👧',
      'e\u0301',
      'é',
      '\u202eabc',
      '24|79',
      'İ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{',
      '}',
      '\\',
      '\\emph',
      '@',
      '%',
      '#',
      '$',
      '&',
      '_',
      '^',
      '~',
      '"',
      "''",
      '--',
      '<',
      '>',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<i>x</i>',
      '<b>',
      '<span class="nocase">y</span>',
      'ER  - ',
      'TY  - JOUR',
      '=',
      ',',
      ';',
      '/',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'a\nb',
      'a\r\n\r\nTY  - BOOK\nb',
      '\t',
      '\u00a0',
      '\u2028',
      '{',
      '}}',
      '\\',
    ),
  },
);
const number = fc.oneof(
  fc.integer({ min: 0, max: 3000 }),
  fc.constantFrom('12', '169-181', 'iv', '24|79', '3–5', 'S1, S3'),
  text,
);

const name = fc.oneof(
  fc.record(
    {
      family: text,
      given: text,
      suffix: fc.constantFrom('Jr', 'III'),
      'dropping-particle': fc.constantFrom('de', 'von'),
      'non-dropping-particle': fc.constantFrom('van', 'De', 'al-'),
      'comma-suffix': fc.boolean(),
      'x-orcid': fc.string(),
    },
    { requiredKeys: ['family'] },
  ),
  fc.record({ literal: text }),
  fc.record({ given: text }),
);

const part = fc.oneof(
  fc.tuple(fc.integer({ min: -500, max: 3000 })),
  fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 16 })),
  fc.tuple(
    fc.integer({ min: 1000, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  ),
  fc.tuple(fc.constantFrom('2008', '')),
);
const date = fc.oneof(
  fc.record({ 'date-parts': fc.array(part, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    'date-parts': fc.tuple(part),
    season: fc.constantFrom<number | string>(1, 2, 3, 4, '2', 'Easter'),
  }),
  fc.record({
    'date-parts': fc.array(part, { minLength: 1, maxLength: 2 }),
    circa: fc.constantFrom<boolean | number | string>(true, 1, 'yes', false),
  }),
  fc.record({ literal: text }),
  fc.record({ raw: text }),
  fc.record({ 'date-parts': fc.tuple(part), literal: text, 'x-more': fc.boolean() }),
);

const optional = <Value>(
  names: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> =>
  fc
    .uniqueArray(fc.constantFrom(...names), { maxLength: 5 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((variable) => [variable, value]))));

const unknown = fc.dictionary(
  fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((key) => key !== '__proto__')
    .map((key) => `x-${key}`),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  { maxKeys: 3 },
);
const custom = fc.oneof(
  fc.record({ custom: fc.record({ 'printed-slip': text, corrected: fc.record({ title: text }) }) }),
  fc.record({
    custom: fc.record({
      bibtex: fc.dictionary(fc.constantFrom('eprint', 'entrytype', 'note', 'and-others'), text),
    }),
  }),
  fc.record({
    custom: fc.record({ ris: fc.dictionary(fc.constantFrom('C1', 'L1', 'TY', 'XX'), fc.array(text)) }),
  }),
  fc.constant({}),
);

/** A CSL item with any standard variables and some that CSL does not know. */
export const cslItem: fc.Arbitrary<CslItem> = fc
  .tuple(
    fc.record({
      id: fc.oneof(
        { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,8}[0-9]{0,4}$/) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
      ),
      type: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...cslTypes) },
        { weight: 1, arbitrary: fc.constantFrom('zine', 'x y') },
      ),
    }),
    optional(
      ['title', 'container-title', 'publisher', 'page', 'DOI', 'URL', 'language', 'keyword', 'abstract'],
      text,
    ),
    optional(textVariables, text),
    optional(numberVariables, number),
    optional(nameVariables, fc.array(name, { maxLength: 4 })),
    optional(dateVariables, date),
    unknown,
    custom,
  )
  .map((parts) => JSON.parse(JSON.stringify(Object.assign({}, ...parts.toReversed()))) as CslItem);
