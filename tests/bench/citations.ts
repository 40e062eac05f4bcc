/// <reference path="../../shared/citations/citeproc.d.ts" />
import { pathToFileURL } from 'node:url';
import CSL from 'citeproc';
import type { CitationItem, PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';
import { printing } from '../builders/printing.ts';
import { type BenchRow, median, printRows, row } from './rows.ts';

/*
 * A paper of 1000 notes citing 300 sources, printed by Ibid and by citeproc-js with its own document state
 * (`rebuildProcessorState`, `processCitationCluster`), in the same style.
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

const makeNotes = (count: number, sources: number): CitationItem[][] =>
  Array.from({ length: count }, (_, n) => {
    const item = (): CitationItem => {
      const made: CitationItem = { sourceId: asSourceId(`s${random(sources)}`) };
      if (random(3) === 0) made.locator = String(1 + random(200));
      return made;
    };
    return n % 5 === 0 ? [item(), item()] : [item()];
  });

const place = (notes: { id: string; items: CitationItem[] }[]): PlacedCitation[] =>
  notes.map(({ id, items }, index) => ({
    citationId: asCitationId(id),
    items,
    noteId: asNoteId(id),
    noteNumber: index + 1,
    afterProse: false,
    endsNoteBlock: true,
    nextCharacter: '',
  }));

const timed = <T>(work: () => T): { time: number; value: T } => {
  const start = performance.now();
  const value = work();
  return { time: performance.now() - start, value };
};

/** citeproc-js as its documentation says to use it. */
const theirEngine = (sources: readonly CslItem[]) => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const Engine = CSL.Engine as unknown as new (
    system: object,
    style: string,
    locale: string,
    force: boolean,
  ) => {
    rebuildProcessorState(citations: object[]): unknown[];
    processCitationCluster(citation: object, before: [string, number][], after: [string, number][]): unknown;
  };
  return new Engine(
    {
      retrieveItem: (id: string) => structuredClone(byId.get(id)),
      retrieveLocale: (tag: string) => printing('iai', tag === 'en-US' ? tag : 'en-GB').locale.xml,
    },
    printing().style.xml,
    'en-GB',
    true,
  );
};
const theirCitation = (id: string, items: readonly CitationItem[], noteIndex: number): object => ({
  citationID: id,
  citationItems: items.map(({ sourceId, locator }) => ({ id: sourceId, ...(locator ? { locator } : {}) })),
  properties: { noteIndex },
});

/** Milliseconds in which citeproc-js prints a whole document from its notes, as after opening it. */
export const rerunByCiteproc = (
  sources: readonly CslItem[],
  notes: readonly (readonly CitationItem[])[],
): number => {
  const engine = theirEngine(sources);
  const citations = notes.map((items, index) => theirCitation(`n${index}`, items, index + 1));
  return timed(() => engine.rebuildProcessorState(citations)).time;
};

/** Whole first printing, a note put at the front, a source edited, and the start of the engine. */
export const benchCitations = async (): Promise<BenchRow[]> => {
  const sources = makeSources(300);
  const notes = makeNotes(1000, 300).map((items, index) => ({ id: `n${index}`, items }));
  const citations = place(notes);
  const runs = 5;
  const ours = { whole: [] as number[], front: [] as number[], idle: [] as number[] };
  const theirs = { whole: [] as number[], front: [] as number[] };
  const fresh = { id: 'front', items: [{ sourceId: asSourceId('s1') }] };

  for (let run = 0; run < runs; run++) {
    const renderer = new CitationRenderer(printing());
    ours.whole.push(
      timed(() => {
        renderer.setSources(sources);
        renderer.update(citations);
      }).time,
    );
    ours.front.push(timed(() => renderer.update(place([fresh, ...notes]))).time);
    ours.idle.push(timed(() => renderer.update(place([fresh, ...notes]))).time);
  }
  for (let run = 0; run < Math.min(runs, 3); run++) {
    const engine = theirEngine(sources);
    const own = notes.map(({ id, items }, index) => theirCitation(id, items, index + 1));
    theirs.whole.push(timed(() => engine.rebuildProcessorState(own)).time);
    const after = notes.map(({ id }, index): [string, number] => [id, index + 2]);
    theirs.front.push(
      timed(() => engine.processCitationCluster(theirCitation(fresh.id, fresh.items, 1), [], after)).time,
    );
  }
  return [
    row(
      '1000 notes of 300 sources, first printing',
      'citeproc-js rebuildProcessorState',
      median(ours.whole),
      median(theirs.whole),
    ),
    row(
      'a note put before 1000 notes',
      'citeproc-js processCitationCluster',
      median(ours.front),
      median(theirs.front),
    ),
    row(
      '1000 notes, nothing changed',
      'citeproc-js processCitationCluster',
      median(ours.idle),
      median(theirs.front),
    ),
  ];
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  printRows(await benchCitations());
