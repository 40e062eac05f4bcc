import { exportBibtex } from '../../electron/export/bibtex.ts';
import { exportCslJson } from '../../electron/export/csl-json.ts';
import { exportCsv } from '../../electron/export/csv.ts';
import { exportRis } from '../../electron/export/ris.ts';
import type { CslItem, CslName } from '../../shared/citations/csl-item.ts';
import { generator, samplePaper } from './sample-paper.ts';

/* The same made-up sources as files of several programs. */

/** Sources as managers export them: some with an abstract, most with keywords and a DOI. */
export const bibliographyItems = (count: number): CslItem[] => {
  const next = generator(11);
  const { sources } = samplePaper({ words: 10, notes: 1, sources: count });
  return sources.map((source, at): CslItem => {
    const { title } = source as unknown as { title: string };
    return {
      ...(source as unknown as CslItem),
      keyword: `${title.split(' ')[0]}, ${title.split(' ').at(-1)}`,
      DOI: `10.1080/${at}.${1950 + next(75)}`,
      ...(next(3) === 0 ? { abstract: `${title} `.repeat(12).trim() } : {}),
    };
  });
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const types: Record<string, [name: string, number: number]> = {
  book: ['Book', 6],
  'article-journal': ['Journal Article', 17],
  chapter: ['Book Section', 5],
  report: ['Report', 27],
  webpage: ['Web Page', 12],
};

/** As EndNote writes XML: each text in a style of its own. */
const endNoteXml = (items: readonly CslItem[]): string => {
  const styled = (text: unknown): string =>
    `<style face="normal" font="default" size="100%">${escaped(String(text))}</style>`;
  const tag = (name: string, text: unknown): string =>
    text === undefined ? '' : `<${name}>${styled(text)}</${name}>`;
  const record = (item: CslItem, at: number): string => {
    const [name, number] = types[item.type] ?? ['Generic', 13];
    const people = (item.author as readonly CslName[])
      .map(({ family, given }) => tag('author', `${family}, ${given}`))
      .join('');
    const { 'date-parts': parts } = item.issued as { 'date-parts': [[number]] };
    return `<record><database name="library.enl">library.enl</database><rec-number>${at + 1}</rec-number><ref-type name="${name}">${number}</ref-type><contributors><authors>${people}</authors></contributors><titles>${tag('title', item.title)}${tag('secondary-title', item['container-title'])}</titles>${tag('pages', item.page)}${tag('volume', item.volume)}${tag('number', item.issue)}<keywords>${tag('keyword', String(item.keyword).split(', ')[0])}</keywords><dates><year>${styled(parts[0][0])}</year></dates>${tag('pub-location', item['publisher-place'])}${tag('publisher', item.publisher)}${tag('electronic-resource-num', item.DOI)}${tag('abstract', item.abstract)}</record>`;
  };
  return `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${items.map(record).join('')}</records></xml>`;
};

/** A file of each format, by what it is called. */
export const bibliographies = (items: readonly CslItem[]) =>
  ({
    BibTeX: { name: 'sources.bib', text: exportBibtex(items).text },
    RIS: { name: 'sources.ris', text: exportRis(items).text },
    'EndNote XML': { name: 'sources.xml', text: endNoteXml(items) },
    'CSL-JSON': { name: 'sources.json', text: exportCslJson(items).text },
    CSV: { name: 'sources.csv', text: exportCsv(items).text },
  }) as const;
