import type { PlacedCitation, RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Locator } from '#shared/citations/locators.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';
import type { Host } from '../api/host.ts';
import { type PrintingSource, printingSource } from './printing-source.ts';
import type { ExamplesAnswer, ExamplesRequest, RenderAnswer, RenderRequest } from './protocol.ts';
import { startWorker } from './start-worker.ts';

export type CitePort = {
  postMessage: (message: RenderRequest | ExamplesRequest) => void;
  addEventListener: (
    type: 'message',
    listener: (event: { data: ExamplesAnswer | RenderAnswer }) => void,
  ) => void;
};

/** Prints sources that are in no paper as the first note that cites them would. */
export type CitePrinter = {
  /** null where the style can't be had or can't print the source. */
  print: (item: CslItem, style: string, lang: string, place?: Locator) => Promise<RichText | null>;
};

/** A note of its own with nothing else in it. */
const onlyCite = (item: CslItem, place: Locator | undefined): PlacedCitation => ({
  citationId: asCitationId('only'),
  items: [{ sourceId: asSourceId(item.id), ...(place?.locator ? place : {}) }],
  noteId: asNoteId('only'),
  noteNumber: 1,
  afterProse: false,
  endsNoteBlock: true,
  nextCharacter: '',
});

export const createCitePrinter = (
  printings: PrintingSource,
  port: CitePort = startWorker<CitePort>(),
): CitePrinter => {
  const waiting = new Map<number, (text: RichText | null) => void>();
  let last = 0;
  let current: unknown = null;
  port.addEventListener('message', ({ data }) => {
    if (!('examples' in data)) return;
    const [text] = data.texts[0] ?? [];
    waiting.get(data.examples)?.(text ?? null);
    waiting.delete(data.examples);
  });
  return {
    print: async (item, style, lang, place) => {
      const printing = await Promise.resolve(printings(style, lang)).catch(() => null);
      if (printing === null) return null;
      if (printing !== current) port.postMessage({ request: ++last, style: printing });
      current = printing;
      return new Promise((done) => {
        waiting.set(++last, done);
        port.postMessage({
          examples: last,
          list: [{ rules: {}, citations: [onlyCite(item, place)], sources: [item] }],
        });
      });
    },
  };
};

const kept = new WeakMap<Host, CitePrinter>();

/** The printer of a host, started when something is first printed, and then kept: its worker takes a moment. */
export const citePrinterOf = (host: Host): CitePrinter => {
  const printer = kept.get(host) ?? createCitePrinter(printingSource(host));
  kept.set(host, printer);
  return printer;
};
