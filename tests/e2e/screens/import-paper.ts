import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Output } from '#shared/contract/methods.ts';
import type { RunningApp } from './start-app.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Brings a Markdown paper and the sources it cites into the library of the app. */
export const importPaper = (
  app: RunningApp,
  name: string,
  markdown: string,
  sources: readonly CslItem[] = [],
): Promise<Output<'papers.import'>> =>
  app.call('papers.import', {
    name: `${name}.md`,
    base64: base64(markdown),
    companions: sources.length > 0 ? [{ name: `${name}.json`, base64: base64(JSON.stringify(sources)) }] : [],
  });

/** An invented book. */
export const book = (id: string, family: string, title: string, year: number): CslItem => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Una' }],
  issued: { 'date-parts': [[year]] },
  publisher: 'Harbour Press',
  'publisher-place': 'Bergen',
});
