import type { CslItem } from '#shared/citations/csl-item.ts';

/** As many invented sources as asked for, of several types, with names and titles that sort and search well. */
export const sampleSources = (count: number): CslItem[] =>
  Array.from({ length: count }, (_, at): CslItem => {
    const number = String(at).padStart(6, '0');
    const types = ['article-journal', 'book', 'report', 'webpage'];
    return {
      id: `source-${number}`,
      type: types[at % types.length] ?? 'book',
      title: `Study ${number} of harbour ${at % 97}`,
      author: [{ family: `Author${number}`, given: 'Ada' }],
      issued: { 'date-parts': [[1950 + (at % 75), 1 + (at % 12)]] },
      ...(at % 4 === 0 ? { 'container-title': 'Journal of Ports' } : {}),
      'x-kept': { at },
    };
  });

export const asFile = (items: readonly CslItem[]) => ({
  name: 'sources.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(items)),
});
