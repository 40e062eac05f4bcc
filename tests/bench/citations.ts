/// <reference path="../../shared/citations/citeproc.d.ts" />
import { pathToFileURL } from 'node:url';
import CSL from 'citeproc';
import type { CitationItem, PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import type { Printing } from '#shared/citations/styles/style.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';
import { type CitationPort, createCitationClient } from '../../renderer/citations/client.ts';
import { createCitationService } from '../../renderer/citations/service.ts';
import { printing } from '../builders/printing.ts';
import { type BenchRow, median, printRows, row } from './rows.ts';

/*
 * A long paper printed by Ibid, its worker's code and its messages included, and by citeproc-js with its own document
 * state, in the same style.
 */

const random = (() => {
  let state = 20260121;
  return (below: number): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % below;
  };
})();

const types = ['article-journal', 'book', 'chapter', 'report', 'article-newspaper', 'webpage', 'post-weblog'];
const makeSources = (count: number): CslItem[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `s${n}`,
    type: types[n % types.length]!,
    title: `On the Use of Port Number ${n}: Customs and Harbours of the Inner Sea`,
    author: Array.from({ length: 1 + (n % 4) }, (_, a) => ({
      family: `Family${n}${a}`,
      given: 'Given Name',
    })),
    ...(n % 3 === 1 ? { publisher: `Press ${n}`, 'publisher-place': 'Rome' } : {}),
    'container-title': `Journal of Harbours ${n % 40}`,
    volume: String(1 + (n % 50)),
    issue: String(1 + (n % 4)),
    page: `${n}-${n + 20}`,
    issued: { 'date-parts': [[1990 + (n % 35), 1 + (n % 12), 1 + (n % 28)]] },
    URL: `https://example.org/${n}`,
  }));

/** A citation of a note. */
type Cited = { id: string; items: CitationItem[] };

/** Notes with one or two citations each, 1500 in 1000 notes. */
const makeNotes = (count: number, sources: number): Cited[][] => {
  const item = (): CitationItem => {
    const made: CitationItem = { sourceId: asSourceId(`s${random(sources)}`) };
    if (random(3) === 0) made.locator = String(1 + random(200));
    return made;
  };
  return Array.from({ length: count }, (_, n) =>
    Array.from({ length: 1 + (n % 2) }, (_, at) => ({
      id: `n${n}-${at}`,
      items: n % 5 === 0 ? [item(), item()] : [item()],
    })),
  );
};

/** The citations where they stand: in notes, or in the text for styles that cite there. */
const place = (notes: readonly (readonly Cited[])[], inNotes: boolean): PlacedCitation[] =>
  notes.flatMap((cited, n) =>
    cited.map(({ id, items }, at) => ({
      citationId: asCitationId(id),
      items,
      noteId: inNotes ? asNoteId(`note-${cited[0]?.id}`) : null,
      noteNumber: inNotes ? n + 1 : 0,
      afterProse: at > 0,
      endsNoteBlock: inNotes && at === cited.length - 1,
      nextCharacter: '',
    })),
  );

const timed = <T>(work: () => T): { time: number; value: T } => {
  const start = performance.now();
  const value = work();
  return { time: performance.now() - start, value };
};

/** citeproc-js as its documentation says to use it. */
const theirEngine = (sources: readonly CslItem[], { style, locale }: Printing) => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const Engine = CSL.Engine as unknown as new (
    system: object,
    style: string,
    locale: string,
    force: boolean,
  ) => {
    rebuildProcessorState(citations: object[]): unknown[];
  };
  return new Engine(
    {
      retrieveItem: (id: string) => structuredClone(byId.get(id)),
      retrieveLocale: (tag: string) => (tag === locale.id ? locale : printing('iai', 'en-US').locale).xml,
    },
    style.xml,
    locale.id,
    true,
  );
};
const theirCitation = ({ citationId, items, noteNumber }: PlacedCitation): object => ({
  citationID: citationId,
  citationItems: items.map(({ sourceId, locator }) => ({ id: sourceId, ...(locator ? { locator } : {}) })),
  properties: { noteIndex: noteNumber },
});

/** Milliseconds in which citeproc-js prints a whole document from its notes, as after opening it. */
export const rerunByCiteproc = (
  sources: readonly CslItem[],
  notes: readonly (readonly CitationItem[])[],
  printed: Printing = printing(),
): number =>
  rerun(
    sources,
    place(
      notes.map((items, n) => [{ id: `n${n}`, items: [...items] }]),
      true,
    ),
    printed,
  );

const rerun = (
  sources: readonly CslItem[],
  citations: readonly PlacedCitation[],
  printed: Printing,
): number => {
  const engine = theirEngine(sources, printed);
  const own = citations.map(theirCitation);
  return timed(() => engine.rebuildProcessorState(own)).time;
};

/** The client and the worker's code, with messages copied as between threads. */
const connected = (printings: (style: string) => Printing) => {
  const service = createCitationService();
  let listener: Parameters<CitationPort['addEventListener']>[1] = () => {};
  const client = createCitationClient((style) => printings(style), {
    postMessage: (message) => {
      const request = structuredClone(message);
      if ('request' in request) listener({ data: structuredClone(service.render(request)) });
    },
    addEventListener: (_type, added) => {
      listener = added;
    },
    terminate: () => {},
  });
  return client;
};

/** Opening, edits at the front and a change of style, in styles of each kind. */
export const benchCitations = async (): Promise<BenchRow[]> => {
  const sources = makeSources(500);
  const notes = makeNotes(1000, 500);
  const kinds = ['iai', 'chicago-author-date', 'ieee'];
  const loaded = new Map<string, Printing>();
  for (const id of kinds) loaded.set(id, await loadPrinting(id, 'en-GB'));
  const printings = (id: string): Printing => loaded.get(id) ?? printing();
  const rows: BenchRow[] = [];

  for (const id of kinds) {
    const own = printings(id);
    const inNotes = own.style.kind === 'note';
    const at = (list: readonly (readonly Cited[])[]): PlacedCitation[] => place(list, inNotes);
    const client = connected(printings);
    client.setSources(sources);
    client.setCitations(at(notes));
    const opened = timed(() => client.setStyle(id, 'en-GB')).time;
    const edits: Record<'put' | 'deleted' | 'moved', number[]> = { put: [], deleted: [], moved: [] };
    const [first = [], ...others] = notes;
    for (let round = 0; round < 9; round++) {
      const fresh = [{ id: `front${round}`, items: [{ sourceId: asSourceId(`s${round * 37}`) }] }];
      const states = {
        put: at([fresh, ...notes]),
        deleted: at(notes),
        moved: at([...others.slice(0, 500), first, ...others.slice(500)]),
      };
      for (const name of ['put', 'deleted', 'moved'] as const)
        edits[name].push(timed(() => client.setCitations(states[name])).time);
      client.setCitations(states.deleted);
    }
    const theirs = rerun(sources, at(notes), own);
    const baseline = 'citeproc-js printing the document again';
    const what = `1,500 citations of 500 sources in 1,000 notes, ${own.style.kind} style`;
    rows.push(row(`${what}: opened, until all are printed`, baseline, opened, theirs));
    for (const [name, times] of Object.entries(edits))
      rows.push(row(`${what}: a note ${name} at the front, over the wire`, baseline, median(times), theirs));
    client.destroy();
  }

  const small = makeNotes(82, 74);
  const client = connected(printings);
  client.setSources(sources.slice(0, 74));
  client.setCitations(place(small, true));
  rows.push(
    row(
      '82 notes of 74 sources, first printing with the start of the engine',
      'citeproc-js rebuildProcessorState',
      timed(() => client.setStyle('iai', 'en-GB')).time,
      rerun(sources, place(small, true), printing()),
    ),
  );
  const switched = connected(printings);
  switched.setSources(sources);
  switched.setCitations(place(notes, true));
  switched.setStyle('iai', 'en-GB');
  switched.setCitations(place(notes, false));
  rows.push(
    row(
      '1,500 citations from notes to author and date, in the background',
      'citeproc-js rebuildProcessorState',
      timed(() => switched.setStyle('chicago-author-date', 'en-GB')).time,
      rerun(sources, place(notes, false), printings('chicago-author-date')),
    ),
  );
  return rows;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  printRows(await benchCitations());
