import { describe, expect, test } from 'vitest';
import { schema } from '#shared/document/schema.ts';
import {
  canMarkLanguage,
  languagesHere,
  setPassageLanguage,
} from '../../../renderer/editor/commands/passage-language.ts';
import { formatIn } from '../../../renderer/i18n/format.ts';
import { listLanguages } from '../../../renderer/i18n/listed-languages.ts';
import { cite, doc, em, fn, lang, note, p, type TaggedNode } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const becomes = (before: TaggedNode, tag: string | null, after: TaggedNode): void => {
  expect(obeys(before, setPassageLanguage(tag)).doc.eq(after)).toBe(true);
};

describe('the language of words', () => {
  test('is set for the selection, over notes and citations in it', () => {
    becomes(
      doc(p('A <a>mare ', em('nos'), fn('n1'), 'trum<b>.'), note('n1', p('N'))),
      'la',
      doc(p('A ', lang('la', 'mare ', em('nos'), fn('n1'), 'trum'), '.'), note('n1', p('N'))),
    );
  });
  test('takes the place of the one before, and can be taken away', () => {
    const paper = () => doc(p('A ', lang('it', '<a>mare'), '<b>.'));
    becomes(paper(), 'fr', doc(p('A ', lang('fr', 'mare'), '.')));
    becomes(paper(), null, doc(p('A mare.')));
  });
  test('is that of the whole passage where nothing is selected', () => {
    const paper = () => doc(p('A ', lang('it', 'ma<a>re ', em('bello')), ' and ', lang('it', 'altro'), '.'));
    becomes(paper(), 'fr', doc(p('A ', lang('fr', 'mare ', em('bello')), ' and ', lang('it', 'altro'), '.')));
  });
  test('is that of the word where there is no passage', () => {
    becomes(
      doc(p('A ma<a>re, ', cite('alder'), '.')),
      'it',
      doc(p('A ', lang('it', 'mare'), ', ', cite('alder'), '.')),
    );
    expect(canMarkLanguage(stateOf(doc(p('A , <a> , b'))))).toBe(false);
    expect(setPassageLanguage('it')(stateOf(doc(p('<a>'))))).toBe(false);
  });
  test('is told', () => {
    expect(languagesHere(stateOf(doc(p('<a>A ', lang('it', 'mare'), '<b>'))))).toEqual([null, 'it']);
    expect(languagesHere(stateOf(doc(p('A ', lang('it', 'ma<a>re')))))).toEqual(['it']);
    expect(run(stateOf(doc(p('<a>A<b>'))), setPassageLanguage('it'))!.doc.textContent).toBe('A');
  });
});

test('words from right to left say so on the page', () => {
  const dom = (tag: string): unknown =>
    (schema.marks.lang.spec.toDOM!(schema.marks.lang.create({ tag }), true) as readonly unknown[])[1];
  expect(dom('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(dom('az-Arab')).toEqual({ lang: 'az-Arab', dir: 'rtl' });
  expect(dom('tr')).toEqual({ lang: 'tr' });
  expect(dom('no tag at all')).toEqual({ lang: 'no tag at all' });
});

describe('languages are listed', () => {
  const listed = (query: string, language: 'en' | 'it' = 'en'): string[] =>
    listLanguages(query, formatIn(language).language, language).map(({ tag }) => tag);
  test('often used ones first, each once', () => {
    const all = listed('');
    expect(all.slice(0, 3)).toEqual(['en', 'it', 'fr']);
    expect(new Set(all).size).toBe(all.length);
  });
  test.each([
    ['turk', 'en', 'tr'],
    ['turco', 'it', 'tr'],
    ['türkçe', 'en', 'tr'],
    ['العربية', 'en', 'ar'],
    ['grc', 'en', 'grc'],
    ['sr-latn', 'en', 'sr-Latn'],
  ] as const)('by "%s"', (query, language, tag) => {
    expect(listed(query, language)).toContain(tag);
  });
  test.each(['hello', 'zz', 'not a tag', '-', 'x'.repeat(50)])('and nothing for "%s"', (query) => {
    expect(listed(query)).toEqual([]);
  });
});
