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
