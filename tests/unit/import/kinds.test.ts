import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { exportBibtex } from '../../../electron/export/bibtex.ts';
import { exportRis } from '../../../electron/export/ris.ts';
import { importBibtex as readBibtex } from '../../../electron/import/bibtex/bibtex.ts';
import { importRis as readRis } from '../../../electron/import/ris/ris.ts';
import { recordsOf } from './read.ts';

const importBibtex = (text: string) => recordsOf(readBibtex(text));
const importRis = (text: string) => recordsOf(readRis(text));

const sources = (
  JSON.parse(
    readFileSync(new URL('../../fixtures/citations/every-type.json', import.meta.url), 'utf8'),
  ) as CslItem[]
).filter((item) => kindOf(item) !== null && item.id !== 'only-id');

const formats = [
  ['BibTeX', exportBibtex, importBibtex, /^\s*x-csl = .*$/gm],
  ['RIS', exportRis, importRis, /^C8 {2}- ibid:.*\n/gm],
] as const;

/* What other programs say of a source, and hear of it, without what only Ibid reads. */
describe.each(formats)('%s', (_, write, read, carrier) => {
  test('gives back the kind of a source by its ordinary fields', () => {
    const lost = sources.flatMap((item) => {
      const [back] = read(write([item]).text.replace(carrier, '')).items;
      const [was, is] = [kindOf(item), back && kindOf(back)];
      return was === is ? [] : [`${item.id}: ${was} > ${is}`];
    });
    expect(lost).toEqual([]);
  });
});

describe('what other programs write', () => {
  test.each([
    ['@phdthesis{a, title={T}}', 'thesis', 'PhD thesis'],
    ['@thesis{a, title={T}, type={mathesis}}', 'thesis', "Master's thesis"],
    ['@legal{a, title={T}}', 'treaty', undefined],
    ['@legislation{a, title={T}, type={Directive (EU)}}', 'eu-legislation', 'Directive (EU)'],
    [
      '@online{a, title={T}, url={https://x.org}, type={Comunicato stampa}}',
      'press-release',
      'Comunicato stampa',
    ],
    ['@techreport{a, title={T}, number={S/RES/2254}, type={Resolution}}', 'un-document', 'Resolution'],
    ['@collection{a, title={T}, editor={Neri, Ada}}', 'edited-book', undefined],
    ['@article{a, title={T}, entrysubtype={newspaper}}', 'article-newspaper', undefined],
  ])('%s', (text, kind, genre) => {
    const [item] = importBibtex(text).items;
    expect(item && kindOf(item)).toBe(kind);
    expect(item?.genre).toBe(genre);
  });

  test.each([
    ['LEGAL', 'Treaty', 'treaty', undefined],
    ['LEGAL', 'Order', 'regulation', 'Order'],
    ['BLOG', 'tweet', 'post', undefined],
    ['JOUR', 'Book Review', 'review-book', undefined],
    ['JOUR', 'Review', 'article-journal', 'Review'],
    ['RPRT', 'Press Release', 'press-release', 'Press Release'],
    ['HEAR', 'Debate', 'parliament-debate', 'Debate'],
    ['GEN', 'Interview', 'own-interview', undefined],
  ])('TY %s, M3 %s', (type, word, kind, genre) => {
    const [item] = importRis(`TY  - ${type}\nTI  - T\nM3  - ${word}\nER  - \n`).items;
    expect(item && kindOf(item)).toBe(kind);
    expect(item?.genre).toBe(genre);
  });
});
