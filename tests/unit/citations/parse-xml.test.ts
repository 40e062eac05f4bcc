/// <reference path="../../../shared/citations/citeproc.d.ts" />
import CSL, { type CiteprocXml } from 'citeproc';
import { describe, expect, it } from 'vitest';
import { localeIds } from '#shared/citations/locales/ids.ts';
import { loadLocale } from '#shared/citations/locales/index.ts';
import { parseXml } from '#shared/citations/parse-xml.ts';
import { loadStyle } from '#shared/citations/styles/bundled.ts';
import { styles } from '#shared/citations/styles/index.ts';

const theirs = (CSL as unknown as { parseXml(xml: string): CiteprocXml }).parseXml;
const texts: [string, string][] = [
  ...(await Promise.all(
    styles.map(async ({ id }): Promise<[string, string]> => [id, (await loadStyle(id)).xml]),
  )),
  ...(await Promise.all(
    localeIds.map(async (id): Promise<[string, string]> => [id, (await loadLocale(id)).xml]),
  )),
];

/** citeproc leaves out the text of elements that have elements too; none of CSL's have both. */
describe('the reader of styles and locales', () => {
  it.each(texts)('reads %s as the engine does', (_name, xml) => {
    expect(parseXml(xml)).toEqual(theirs(xml));
  });

  it('decodes entities and keeps empty words', () => {
    expect(
      parseXml('<?xml version="1.0"?><!-- a > b --><a x="&lt;&amp;&#8217;"><term name="b"></term></a>'),
    ).toEqual({
      name: 'a',
      attrs: { x: '<&’' },
      children: [{ name: 'term', attrs: { name: 'b' }, children: [''] }],
    });
  });
});
