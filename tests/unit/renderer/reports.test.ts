import { describe, expect, test } from 'vitest';
import { saidSchema } from '#shared/contract/said-schema.ts';
import { troubles, type YamlFault } from '#shared/reports/english/troubles.ts';
import { italian } from '#shared/reports/italian/index.ts';
import {
  english,
  inEnglish,
  type ReportCode,
  type ReportWords,
  type Said,
  say,
  sayOf,
  wordsOf,
} from '#shared/reports/said.ts';
import { lossLines, problemLines } from '../../../renderer/ui/report-lines.ts';

const codes = Object.keys(english) as ReportCode[];
/** Whatever a code asks for: a count, a kind of fault, or words that can be found again in the sentence. */
const data = (asked: Set<string>, count: number) =>
  new Proxy({} as Record<string, unknown>, {
    get: (_, name) => {
      asked.add(String(name));
      if (name === 'fault') return 'other' satisfies YamlFault;
      return ['count', 'line', 'number', 'column'].includes(String(name)) ? count : `[${String(name)}]`;
    },
  });
const sentence = (words: ReportWords, code: ReportCode, count: number, asked = new Set<string>()) =>
  wordsOf(words, { code, data: data(asked, count) } as unknown as Said);

describe.each(codes)('%s', (code) => {
  test('is said in both languages, in other words, with the same data', () => {
    const asked = [new Set<string>(), new Set<string>()] as const;
    const said = [sentence(english, code, 2, asked[0]), sentence(italian, code, 2, asked[1])] as const;
    expect([...asked[1]].sort()).toEqual([...asked[0]].sort());
    for (const text of said) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN/);
    }
    if (/[a-z]{4}.* .*[a-z]{4}/.test(said[0])) expect(said[1]).not.toBe(said[0]);
    for (const name of asked[0]) expect(said[1].includes(`[${name}]`)).toBe(said[0].includes(`[${name}]`));
  });

  test('fits the contract', () => {
    expect(saidSchema.safeParse({ code, data: { count: 1, name: 'a' }, of: 'b.ris' }).success).toBe(true);
  });
});

test.each(Object.keys(troubles) as (keyof typeof troubles)[])(
  '%s says what happened and what to do, in both languages',
  (code) => {
    for (const words of [english, italian])
      expect(sentence(words, code, 1).split(/[.!?;:,]\s/).length, code).toBeGreaterThanOrEqual(2);
  },
);

test('one and many are told apart', () => {
  expect(sentence(italian, 'notes-without-mark', 1)).not.toBe(sentence(italian, 'notes-without-mark', 2));
  expect(sentence(english, 'stray-lines', 1)).toContain('This line');
});

test('a code that is not known does not come in, and names stay names', () => {
  expect(saidSchema.safeParse({ code: 'of-tomorrow', data: {} }).success).toBe(false);
  expect(inEnglish('rossi2020')).toBe('rossi2020');
  expect(inEnglish(sayOf('a.bib', say('not-bibtex')))).toMatch(/^a\.bib: This is not a BibTeX file/);
  expect(sayOf('Ports', '')).toBe('Ports');
  expect(sayOf('Ports', 'rossi2020')).toBe('Ports: rossi2020');
});

test('a report is in the language of the window', () => {
  const problems = [{ entry: say('entry-at-line', { line: 40 }), reason: say('no-title-or-author') }];
  expect(problemLines(problems, italian)[0]).toEqual([
    'la voce alla riga 40',
    'Non ha né titolo né autore, perciò non è stata presa. Aggiungi uno dei due e importala di nuovo.',
  ]);
  const losses = [{ what: say('html'), where: say('line', { line: 3 }) }];
  expect(lossLines(losses, italian)).toEqual([['codice HTML, conservato come testo', 'riga 3']]);
});

test.each([['English', english] as const, ['Italian', italian] as const])(
  'what became of a damaged library is one short line in %s, with each detail in a line of its own',
  (_, words) => {
    const lost = {
      earlierPapers: 1,
      earlierSources: 14,
      lostPapers: 0,
      lostSources: 2,
      taken: '2026-01-02, 10:00',
    };
    const read = { whole: 'no', readPapers: 11, readSources: 1184, uncounted: 'yes', parts: 'notes order' };
    const said = say('library-mended', { aside: '/a/library.damaged.db', ...read, ...lost });
    const [first = '', ...details] = wordsOf(words, said).split('\n');
    expect(first).toContain('1184');
    expect(first.length).toBeLessThan(140);
    expect(details).toHaveLength(6);
    expect(details[1]).toContain('2');
    expect(details.at(-1)).toContain('/a/library.damaged.db');
  },
);
