import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { guessJudgement } from '#shared/sources/judged-guess.ts';
import { foldedName, tagsOfKeywords, tidyName } from '#shared/sources/organising.ts';

const item = (part: Partial<CslItem>): CslItem => ({ id: 'x', type: 'webpage', ...part }) as CslItem;

describe('the suggested judgement of a source', () => {
  test.each<[string, Partial<CslItem>, string | null]>([
    ['a wire at its own address', { URL: 'https://www.reuters.com/world/x' }, 'wire'],
    ['an agency of a state below its address', { URL: 'https://www.aa.com.tr/en/x' }, 'state-agency'],
    [
      'a paper by its name',
      { type: 'article-newspaper', 'container-title': 'Financial Times' },
      'quality-press',
    ],
    [
      'a paper that is not known',
      { type: 'article-newspaper', 'container-title': 'Some Herald' },
      'other-press',
    ],
    ['a ministry', { URL: 'https://mfa.gov.tr/statement' }, 'primary'],
    [
      'an institution of the Union that is a think tank',
      { URL: 'https://www.iss.europa.eu/x' },
      'think-tank',
    ],
    ['an institution of the Union', { URL: 'https://ec.europa.eu/x' }, 'primary'],
    ['an article of a journal', { type: 'article-journal' }, 'academic'],
    ['a law', { type: 'legislation' }, 'primary'],
    ['a page of nobody', { URL: 'https://blog.example.org/x' }, null],
    ['a host that only ends like one', { URL: 'https://notreuters.com/x' }, null],
    ['what is no address', { URL: 'reuters' }, null],
  ])('%s', (_, part, kind) => {
    expect(guessJudgement(item(part))).toBe(kind);
  });
});

describe('names of tags', () => {
  test('stand on one line, and are told apart without case, accents and blanks', () => {
    expect(tidyName('  two\n words\t')).toBe('two words');
    expect(foldedName('Énergie  Verte')).toBe(foldedName('ENERGIE verte'));
    expect(foldedName('a b')).not.toBe(foldedName('ab'));
  });

  test('are read from keywords, each once, in the first spelling', () => {
    expect(tagsOfKeywords('Energy, ports;  energy ,, PORTS\nlaw')).toEqual(['Energy', 'ports', 'law']);
    expect(tagsOfKeywords(7)).toEqual([]);
  });
});
