import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importBibtex } from '../../../electron/import/bibtex/bibtex.ts';
import { quickFields, valueReader } from '../../../electron/import/bibtex-reading/entry.ts';
import { scanBibtex } from '../../../electron/import/bibtex-reading/scan.ts';
import { parseWhole } from '../../../electron/import/bibtex-reading/whole-parser.ts';
import { itemsOf } from '../../../electron/import/imported.ts';

const words = fc.constantFrom(
  'Policy',
  'the',
  'and',
  '{NATO}',
  '{E}urope:',
  'Kirişçi',
  "Universit{\\'e}",
  '\\"Uber',
  "caf\\'{e}",
  'M{\\"u}ller',
  'Erdo{\\u g}an',
  '\\c{c}a',
  "{\\L}\\'od\\'z",
  '\\o re',
  '\\ss{}',
  'R\\&D',
  'A \\emph{b c} d',
  '\\textbf{x}',
  '1990--2000',
  'x --- y',
  "``said''",
  "it's",
  '~z',
  'a_b',
  '<b>',
  '"q"',
  'é\n   è',
  '{a {b} c}',
);
const text = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const name = fc.constantFrom(
  'Rossi, Maria',
  'Maria Rossi',
  'van der Berg, Hans',
  'Ludwig van Beethoven',
  'Nye, Jr., Joseph S.',
  '{World Bank}',
  '{Del Pero}, Mario',
  'De Luca, Anna',
  'Jean-Paul Sartre',
  'M{\\"u}ller, J.-P.',
  '{\\"U}nal, {\\"O}mer',
  'Plato',
  "d'Alema, Massimo",
  'al-Assad, B.',
  'others',
);
const names = fc.array(name, { minLength: 1, maxLength: 4 }).map((all) => all.join(' and '));

/** Letters in one form, and two emphasised words as one, which is how the whole parser has them. */
const alike = (fields: unknown): unknown =>
  JSON.parse(JSON.stringify(fields).normalize('NFC').replaceAll('</b> <b>', ' '));

describe('what is read quickly', () => {
  test('is what the whole parser reads', () => {
    fc.assert(
      fc.property(text, text, names, fc.boolean(), (title, note, author, quoted) => {
        const value = (raw: string): string => (quoted && !/["]/.test(raw) ? `"${raw}"` : `{${raw}}`);
        const entry = `@book{k, title = ${value(title)}, howpublished = {${note}}, author = {${author}}}`;
        const { entries, strings } = scanBibtex(entry);
        const { fields, left } = quickFields(entries[0]!.fields!, valueReader(strings));
        expect([...left]).toEqual([]);
        expect(alike(fields)).toEqual(alike(parseWhole(entry).entries[0]!.fields));
      }),
      { numRuns: 300 },
    );
  });

  const titleOf = (title: string): string | undefined =>
    itemsOf(importBibtex(`@book{k, title = {${title}}}`))[0]?.title;
  test.each([
    ['50% more, 5\\% less', '50% more, 5% less'],
    ["Garc{\\'\\i}a and Mar\\'{\\i}a", 'García and María'],
    ['$E = mc^2$ of H\\textsubscript{2}O', 'E=mc² of H₂O'],
    ['A \\unknown{thing}', 'A \\unknownthing'],
  ])('%s is %s', (latex, plain) => expect(titleOf(latex)).toBe(plain));

  test('addresses and numbers are as they are meant', () => {
    const [item] = itemsOf(
      importBibtex(
        '@online{k, title={T}, url={{https://x.org/a\\_b\\%20c~d?e=1&f=2#g}}, doi={10.1000/a\\_b}}',
      ),
    );
    expect(item).toMatchObject({ URL: 'https://x.org/a_b%20c~d?e=1&f=2#g', DOI: '10.1000/a_b' });
  });
});

describe('one entry does not touch the others', () => {
  test('whatever is wrong with it', () => {
    const sound = (key: string): string => `@book{${key}, title = {T ${key}}, year = 2001}`;
    fc.assert(
      fc.property(
        fc.constantFrom(
          '@book{bad, title = {never ends',
          '@book{bad, title = "never ends, year = {2000}',
          '@book{bad, title {no sign}}',
          '@book{bad title = {no comma}',
          '@article{, = x}',
          '@book(bad, title = {x}',
          '@misc{bad, title = {$x}}',
          '@',
          '@@@ nothing {',
          '@string{open = "never',
          '@comment{never closed',
        ),
        (bad) => {
          const { sources } = importBibtex(`${sound('a')}\n${bad}\n\n${sound('b')}\n${sound('c')}\n`);
          const items = sources.map(({ item }) => item).filter(({ id }) => 'abc'.includes(id));
          expect(items.map(({ id, title, issued }) => [id, title, issued])).toEqual(
            ['a', 'b', 'c'].map((id) => [id, `T ${id}`, { 'date-parts': [[2001]] }]),
          );
        },
      ),
    );
  });

  test('a string that is not defined is told, and stands for its name', () => {
    const { sources, problems } = importBibtex('@string{a = "A"}@book{k, title = {T}, publisher = a # b}');
    expect(sources[0]!.item.publisher).toBe('Ab');
    expect(problems).toMatchObject([
      { entry: 'k', reason: { code: 'bibtex-unknown-string', data: { name: 'b' } } },
    ]);
  });

  test('what is handed down comes from further up too, and from data apart', () => {
    const [child, apart] = itemsOf(
      importBibtex(`@inbook{child, crossref = {parent}, title = {Chapter}}
@book{other, xdata = {address}, title = {Other $x$}}
@book{parent, title = {Whole 5%}, crossref = {series}, publisher = {Press}}
@mvbook{series, title = {All}, editor = {Rossi, Maria}, year = {2001}}
@xdata{address, location = {Rome}}`),
    );
    expect(child).toMatchObject({
      title: 'Chapter',
      'container-title': 'Whole 5%',
      publisher: 'Press',
      issued: { 'date-parts': [[2001]] },
    });
    expect(apart).toMatchObject({ title: 'Other x', 'publisher-place': 'Rome' });
  });
});

describe('an entry that is not well formed', () => {
  const good = (key: string): string => `@book{${key}, title = {T ${key}}, year = 2001}`;
  test.each([
    ['@book{bad, title = {never ends', 'bibtex-no-end', { line: 2 }],
    ['@book{bad,\n  title = {T},\n  year 2001\n}', 'bibtex-no-field', { line: 4, found: 'year 2001' }],
    ['@book{bad,\n  title = {T}, {x} = 1\n}', 'bibtex-no-field', { line: 3, found: '{x} = 1' }],
  ])('is left out with its line and why: %j', (bad, code, data) => {
    const { sources, problems } = importBibtex(`${good('a')}\n${bad}\n\n${good('b')}\n`);
    expect(sources.map(({ item }) => item.id)).toEqual(['a', 'b']);
    expect(problems).toEqual([{ entry: 'bad', reason: { code, data } }]);
  });

  test.each([
    ['a key of words and signs', '@book{Rossi & Neri (2001): Ports #2, title = {T}}', 'Rossi & Neri (2001)'],
    ['no key', '@book{title = {T}, author = {Rossi, M}}', 'rossi'],
    ['no comma between lines', '@book{k,\n  title = {T}\n  year = 2001\n}', 'k'],
    ['a name of two words', '@book{k, title = {T}, key words = {a}}', 'k'],
  ])('is taken with %s', (_, text, key) => {
    const { sources, problems } = importBibtex(text);
    expect(problems).toEqual([]);
    expect(sources[0]!.item).toMatchObject({ title: 'T', id: expect.stringContaining(key) });
  });

  test('keeps what of its LaTeX can’t be read as it is written, and says so', () => {
    const { sources, problems } = importBibtex('@book{k, title = {A $x b}, publisher = {\\emph{P}}}');
    expect(sources[0]!.item).toMatchObject({ title: 'A $x b', publisher: '<i>P</i>' });
    expect(problems).toMatchObject([
      { entry: 'k', reason: { code: 'bibtex-latex-kept', data: { fields: 'title' } } },
    ]);
  });
});

test.each([
  ['month = jan # "~10"', { 'date-parts': [[2001, 1, 10]] }],
  ['month = "10~" # jan', { 'date-parts': [[2001, 1, 10]] }],
  ['month = {July 30th}', { 'date-parts': [[2001, 7, 30]] }],
  ['month = {September 1,}', { 'date-parts': [[2001, 9, 1]] }],
  ['month = {maggio}', { 'date-parts': [[2001, 5]] }],
  [
    'month = apr # "--" # may',
    {
      'date-parts': [
        [2001, 4],
        [2001, 5],
      ],
    },
  ],
  ['month = {Spring}', { 'date-parts': [[2001]], season: 1 }],
  ['month = {Trinity term}', { literal: 'Trinity term 2001' }],
])('the date of %s', (month, issued) => {
  expect(itemsOf(importBibtex(`@book{k, title = {T}, ${month}, year = 2001}`))[0]!.issued).toEqual(issued);
});

test.each([
  ['Rossi, Maria and others', 'author'],
  ['Rossi, Maria et al.', 'author'],
])('names that go on: %s', (author, field) => {
  const [item] = itemsOf(importBibtex(`@book{k, title = {T}, author = {${author}}}`));
  expect(item).toMatchObject({
    author: [{ family: 'Rossi', given: 'Maria' }],
    custom: { bibtex: { 'and-others': field } },
  });
});

test('what is handed down leaves what is the child’s own, and the child’s own date', () => {
  const [chapter, article] = itemsOf(
    importBibtex(`@incollection{chapter, crossref = {book}, title = {Chapter}, year = 2003}
@article{article, crossref = {number}, title = {Essay}}
@collection{book, title = {Book}, subtitle = {Of Ports}, date = {2001-05}, doi = {10.1000/book}, editor = {Neri, A}}
@periodical{number, title = {Survival}, date = {2002-03}, url = {https://x.org/}}`),
  );
  expect(chapter).toMatchObject({
    'container-title': 'Book: Of Ports',
    issued: { 'date-parts': [[2003]] },
    editor: [{ family: 'Neri', given: 'A' }],
  });
  expect(chapter).not.toHaveProperty('DOI');
  expect(article).toMatchObject({ 'container-title': 'Survival', issued: { 'date-parts': [[2002, 3]] } });
  expect(article).not.toHaveProperty('URL');
});

test('words of BibLaTeX, archives, roles and marks', () => {
  const [patent, paper, film] = itemsOf(
    importBibtex(`@patent{p, title = {The 5$^{\\mbox{th}}$ Gate}, type = {patentus}, pubstate = {inpress}}
@article{a, title = {Gauge}, eprinttype = {arXiv}, eprint = {2003.05580}, language = {eng},
  author = {Aalst, W. M. P. van der}}
@movie{f, title = {Film}, editor = {Neri, Anna}, editortype = {director}, howpublished = {Cinecittà}}`),
  );
  expect(patent).toMatchObject({
    title: 'The 5<sup>th</sup> Gate',
    genre: 'U.S. patent',
    status: 'in press',
  });
  expect(paper).toMatchObject({
    URL: 'https://arxiv.org/abs/2003.05580',
    language: 'en',
    author: [{ family: 'Aalst', given: 'W. M. P.', 'non-dropping-particle': 'van der' }],
  });
  expect(film).toMatchObject({ director: [{ family: 'Neri', given: 'Anna' }], publisher: 'Cinecittà' });
});
