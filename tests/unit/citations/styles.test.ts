import { validateStyle } from 'csl-validator-wasm';
import { describe, expect, it } from 'vitest';
import { citeFormatter } from '#shared/citations/engine.ts';
import { resolveLocale } from '#shared/citations/locales/index.ts';
import { isStyleId, resolveStyle, type StyleId, styles } from '#shared/citations/styles/index.ts';
import { printing } from '../../builders/printing.ts';
import { inline } from './notes.ts';

describe('the bundled styles', () => {
  it.each(styles.map(({ id }) => id))('%s is valid against the CSL schema', async (id) => {
    expect(await validateStyle(printing(id).style.xml)).toBe('');
  });

  it('are judged by a validator that finds faults', async () => {
    const broken = printing().style.xml.replace('variable="DOI"', 'variable="DOl"');
    expect(await validateStyle(broken)).toContain('invalid value');
  });

  it('have a licence, and an unknown id gives the house style', () => {
    for (const { licence } of styles) expect(licence).not.toBe('');
    expect(isStyleId('apa')).toBe(false);
    expect(isStyleId('toString')).toBe(false);
    expect(resolveStyle('apa')).toBe('iai');
  });

  it('print the same source each in its way', () => {
    const source = {
      id: 'a',
      type: 'article-journal',
      author: [{ family: 'Rossi', given: 'Anna' }],
      title: 'Small States',
      'container-title': 'Survival',
      volume: '33',
      issue: '2',
      page: '101-124',
      issued: { 'date-parts': [[2024]] },
    };
    const print = (style: StyleId, position: 'first' | 'ibid-with-locator') =>
      inline(
        citeFormatter(printing(style, 'en-US')).format(source, {
          position,
          firstNoteNumber: 1,
          nearNote: false,
          locator: '103',
        }),
      );
    expect(print('iai', 'first')).toBe(
      'Rossi, Anna, “Small States”, in *Survival*, Vol. 33, No. 2 (2024), p. 103',
    );
    expect(print('chicago-fullnote', 'first')).toBe(
      'Anna Rossi, “Small States,” *Survival* 33, no. 2 (2024): 103',
    );
    expect(print('iai', 'ibid-with-locator')).toBe('Ibid., p. 103');
    expect(print('chicago-fullnote', 'ibid-with-locator')).toBe('Ibid., 103');
  });
});

describe('the locale of a paper', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['en-US', 'en-US'],
    ['en', 'en-GB'],
    ['it', 'it-IT'],
    ['it_CH', 'it-IT'],
    ['tr', 'en-GB'],
    ['', 'en-GB'],
  ])('of %s is %s', (lang, locale) => {
    expect(resolveLocale(lang)).toBe(locale);
  });
});
