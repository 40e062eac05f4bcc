import { expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import { defaultStyle } from '#shared/citations/styles/index.ts';
import { type CitePort, createCitePrinter } from '../../../renderer/citations/cite-printer.ts';
import { createCitationService } from '../../../renderer/citations/service.ts';

/** The worker's side, answering a moment later as a worker does. */
const workerPort = (): CitePort => {
  const service = createCitationService();
  const listeners: Parameters<CitePort['addEventListener']>[1][] = [];
  return {
    addEventListener: (_type, listener) => void listeners.push(listener),
    postMessage: (message) =>
      setTimeout(() => {
        const data = 'examples' in message ? service.examples(message) : service.render(message);
        for (const listener of listeners) listener({ data });
      }),
  };
};
const kern: CslItem = {
  id: 'kern',
  type: 'book',
  title: 'Bells at sea',
  author: [{ family: 'Kern', given: 'Una' }],
  issued: { 'date-parts': [[2019]] },
  publisher: 'Harbour Press',
  'publisher-place': 'Bergen',
};
const text = (runs: RichText | null): string | undefined => runs?.map((run) => run.text).join('');

test('a source is printed as a first note has it, in the style that is asked for', async () => {
  const printer = createCitePrinter(loadPrinting, workerPort());
  // Asked at once, each gets its own answer; a source that is asked again is no ibidem.
  const [first, other, again] = await Promise.all([
    printer.print(kern, defaultStyle, 'en-GB'),
    printer.print({ ...kern, title: 'Fog' }, defaultStyle, 'en-GB'),
    printer.print(kern, defaultStyle, 'en-GB'),
  ]);
  expect(text(first)).toBe('Kern, Una, Bells at sea, Bergen, Harbour Press, 2019.');
  expect(text(other)).toContain('Fog');
  expect(again).toEqual(first);
  expect(text(await printer.print(kern, 'apa', 'en-GB'))).toBe('(Kern, 2019).');
});

test('a style that is not there prints nothing, and the next one does', async () => {
  const printer = createCitePrinter(async (style, lang) => {
    if (style === 'none') throw new Error('not found');
    return loadPrinting(style, lang);
  }, workerPort());
  expect(await printer.print(kern, 'none', 'en-GB')).toBe(null);
  expect(await printer.print(kern, defaultStyle, 'en-GB')).not.toBe(null);
});
