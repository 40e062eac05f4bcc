import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedPieces, readMarked, writeMarked } from '#shared/citations/parse/marked-text.ts';
import { parseNotes } from '#shared/citations/parse/parse-notes.ts';
import { knownSources } from '#shared/citations/parse/resolve.ts';
import { longestNote, splitNote } from '#shared/citations/parse/split-note.ts';

const pieces = [
  'Rossi, Anna',
  ' and ',
  'Bianchi',
  ', ',
  '; ',
  '. ',
  '*',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '(',
  ')',
  '[',
  '<',
  '>',
  ':',
  'in ',
  'p. 3',
  'Vol. 3',
  'No. 4',
  '(2008)',
  '2019',
  '1 May 2020',
  'Rome',
  'Donzelli',
  'Ibid.',
  'cit.',
  'See ',
  'https://a.it/x;y',
  'DOI 10.1000/x',
  'a cura di ',
  ' et al.',
  '(eds)',
  '\\*',
  '\n',
  '\u00a0',
  'Ğ',
  '👩‍🚀',
  '\ud800',
  'n. 3',
  '—',
  'website: ',
  'Law No. 3 of ',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('is read without a fault, and its pieces together are the whole of it', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 })), (source) => {
        const marked = readMarked(source);
        const split = splitNote(marked);
        expect(split.map(({ from, to }) => marked.text.slice(from, to)).join('')).toBe(marked.text);
        const [note] = parseNotes([marked], knownSources([]));
        for (const part of note!.parts)
          if (typeof part !== 'string')
            for (const { source: item, confidence } of part.items) {
              expect(item.id).not.toBe('');
              for (const value of Object.values(confidence)) {
                expect(value).toBeGreaterThanOrEqual(0);
                expect(value).toBeLessThanOrEqual(1);
              }
              // What was read has a confidence, and the reverse.
              expect(Object.keys(confidence).sort()).toEqual(
                Object.keys(item)
                  .filter((field) => field !== 'id')
                  .sort(),
              );
            }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its italics through Markdown', () => {
    const word = fc.constantFrom('a', 'Title', 'x, y', '*', 'l’Italia', '3');
    fc.assert(
      fc.property(fc.array(fc.record({ text: word, em: fc.boolean() }), { maxLength: 8 }), (runs) => {
        const marked = markedPieces(runs.flatMap((run) => [run, { text: ' ' }]));
        const again = readMarked(writeMarked(marked));
        expect(again.text).toBe(marked.text);
        for (let at = 0; at < marked.text.length; at++)
          if (/\S/.test(marked.text[at]!)) expect(again.italic[at]).toBe(marked.italic[at]);
      }),
    );
  });
});

describe('texts that would hold up a careless reader', () => {
  const hostile: [string, string][] = [
    ['asterisks', '*a '.repeat(6000)],
    ['open quotes', '“'.repeat(19_000)],
    ['open parentheses', '('.repeat(10_000) + ')'.repeat(9000)],
    ['straight quotes', `"a '`.repeat(4000)],
    ['semicolons', 'a; '.repeat(6000)],
    ['commas', 'A, '.repeat(6000)],
    ['sentences', 'Rossi, Anna, Title. '.repeat(950)],
    ['references', 'See Rossi, Anna, *T*, Rome, X, 2019; '.repeat(500)],
    ['addresses', 'https://a.it/)))))) '.repeat(900)],
    ['one address', `https://a.it/${')'.repeat(15_000)}`],
    ['names', `${'Rossi, Anna and '.repeat(1200)}Bianchi, *T*, 2019`],
    ['spaces', `Rossi,${' '.repeat(15_000)}Anna, *T*, Rome, 2019`],
    ['a long word', 'x'.repeat(longestNote)],
    ['more than is read', 'Rossi, Anna, *T*, Rome, Donzelli, 2019. '.repeat(800)],
  ];
  it.each(hostile)('%s', (_, source) => {
    const marked = readMarked(source);
    const split = splitNote(marked);
    expect(split.map(({ from, to }) => to - from).reduce((a, b) => a + b, 0)).toBe(marked.text.length);
  });
});
