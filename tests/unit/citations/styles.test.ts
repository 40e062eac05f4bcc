import { validateStyle } from 'csl-validator-wasm';
import { describe, expect, it } from 'vitest';
import { citeFormatter } from '#shared/citations/cite-formatter.ts';
import { localeIds, resolveLocale } from '#shared/citations/locales/ids.ts';
import { loadLocale } from '#shared/citations/locales/index.ts';
import { parseXml, type XmlElement } from '#shared/citations/parse-xml.ts';
import { loadStyle } from '#shared/citations/styles/bundled.ts';
import { findStyle, isStyleId, resolveStyle, type StyleId, styles } from '#shared/citations/styles/index.ts';
import { printing } from '../../builders/printing.ts';
import { inline } from './notes.ts';

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);

describe('the bundled styles', () => {
  it.each(styles.map(({ id }) => id))('%s is valid against the CSL schema', async (id) => {
    expect(await validateStyle((await loadStyle(id)).xml)).toBe('');
  });

  it('are judged by a validator that finds faults', async () => {
    const broken = printing().style.xml.replace('variable="DOI"', 'variable="DOl"');
    expect(await validateStyle(broken)).toContain('invalid value');
  });

  it.each(styles)('$id is what the catalogue says', async (style) => {
    const { xml } = await loadStyle(style.id);
    const root = parseXml(xml);
    const info = child(root, 'info')!;
    expect(root.attrs.class).toBe(style.kind === 'note' ? 'note' : 'in-text');
    expect(child(info, 'link')?.attrs.rel).not.toBe('independent-parent');
    if (style.field === 'house') return;
    expect(style.licence).toBe('CC-BY-SA-3.0');
    expect(child(info, 'rights')?.attrs.license).toBe('http://creativecommons.org/licenses/by-sa/3.0/');
    const file = 'file' in style ? style.file : style.id;
    expect(child(info, 'id')?.children).toEqual([`http://www.zotero.org/styles/${file}`]);
    const format = child(info, 'category')?.attrs['citation-format'];
    expect(format === 'author' ? 'author-date' : format).toBe(style.kind);
  });

  it('have ids, titles and files of their own', () => {
    expect(new Set(styles.map(({ id }) => id)).size).toBe(styles.length);
    expect(new Set(styles.map(({ title }) => title)).size).toBe(styles.length);
  });

  it('are found by id, file, address and short name, and an unknown name gives the house style', () => {
    expect(findStyle('apa')).toBe('apa');
    expect(findStyle('apa.csl')).toBe('apa');
    expect(findStyle('http://www.zotero.org/styles/oscola')).toBe('oscola');
    expect(findStyle('https://www.zotero.org/styles/chicago-fullnote-bibliography-with-ibid')).toBe(
      'chicago-fullnote',
    );
    expect(findStyle('MLA')).toBe('modern-language-association');
    expect(findStyle('iai')).toBe('iai');
    expect(findStyle('toString')).toBeNull();
    expect(isStyleId('toString')).toBe(false);
    expect(resolveStyle('a-style-of-tomorrow')).toBe('iai');
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
    ['en-IE', 'en-GB'],
    ['it', 'it-IT'],
    ['it_CH', 'it-IT'],
    ['tr', 'tr-TR'],
    ['de', 'de-DE'],
    ['de-AT', 'de-AT'],
    ['de-LU', 'de-DE'],
    ['pt', 'pt-PT'],
    ['pt-br', 'pt-BR'],
    ['es-419', 'es-ES'],
    ['fr-BE', 'fr-FR'],
    ['no', 'nb-NO'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hans-SG', 'zh-CN'],
    ['la', 'la'],
    ['sr-Latn', 'sr-RS'],
    ['mt', 'en-GB'],
    ['', 'en-GB'],
  ])('of %s is %s', (lang, locale) => {
    expect(resolveLocale(lang)).toBe(locale);
  });

  it.each(localeIds)('%s has a file of its language', async (id) => {
    const { xml } = await loadLocale(id);
    expect(parseXml(xml).attrs['xml:lang']).toBe(id);
  });
});
