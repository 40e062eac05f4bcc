import type { PlacedCitation, RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import { listKey, type ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { printSample } from '#shared/citations/styles/sample.ts';
import type { Printing } from '#shared/citations/styles/style.ts';
import { asCitationId, type CitationId } from '#shared/ids.ts';
import { withNews } from './citation-news.ts';
import type {
  ExamplesAnswer,
  ExamplesRequest,
  ListsAnswer,
  PreviewAnswer,
  PreviewRequest,
  RenderAnswer,
  RenderRequest,
  SampleAnswer,
  SampleRequest,
} from './protocol.ts';

export type CitationService = {
  render: (request: RenderRequest) => RenderAnswer;
  /** What lists of references print, as of the last request, if that can have changed since it was asked. */
  printLists: () => ListsAnswer | null;
  preview: (request: PreviewRequest) => PreviewAnswer;
  examples: (request: ExamplesRequest) => ExamplesAnswer;
  sample: (request: SampleRequest) => SampleAnswer;
};

/** The worker's side: keeps one renderer for one paper and answers each request in turn. */
export const createCitationService = (): CitationService => {
  let renderer: CitationRenderer | null = null;
  let printing: Printing | null = null;
  let rules: HouseRules = {};
  let sources: readonly CslItem[] = [];
  let citations: readonly PlacedCitation[] = [];
  let live: ReadonlyMap<CitationId, RichText> = new Map();
  let lists: readonly ReferenceListSettings[] = [];
  /** The sources of the citations for which the lists were printed, in the order in which they come first. */
  let listed = '';
  let isDue = false;
  /** Whether the lists may print something else: not when a citation only moved to another note. */
  const changesLists = (news: Omit<RenderRequest, 'request'>): boolean => {
    if (lists.length === 0) return news.lists !== undefined;
    const order = new Set(citations.flatMap(({ items }) => items.map(({ sourceId }) => sourceId)));
    const before = listed;
    listed = JSON.stringify([...order]);
    return Boolean(listed !== before || news.lists || news.sources || news.style || news.rules);
  };
  const render = ({ request, ...news }: RenderRequest): RenderAnswer => {
    // First of all, so that what is new next is said of these whatever happens.
    if (news.citations) citations = withNews(citations, news.citations);
    try {
      if (news.rules) rules = news.rules;
      if (news.style) {
        printing = news.style;
        renderer = new CitationRenderer({ ...printing, rules });
      } else if (news.rules) renderer?.setRules(rules);
      if (news.sources) sources = news.sources;
      if (!renderer) throw new Error('no style was chosen');
      if (news.style || news.sources) renderer.setSources([...sources]);
      if (news.lists) lists = news.lists;
      renderer.setUncited([...new Set(lists.flatMap(({ added }) => added))]);
      const changed = [...renderer.update(citations)];
      isDue = changesLists(news) || isDue;
      const forms = renderer.liveForms();
      const isNew = forms.size !== live.size || [...forms].some(([id, runs]) => live.get(id) !== runs);
      live = forms;
      return {
        request,
        ok: true,
        changed,
        ...(isNew ? { live: [...forms] } : {}),
      };
    } catch (error) {
      return { request, ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  };
  const preview = ({ preview, before, citation }: PreviewRequest): PreviewAnswer => {
    try {
      return { preview, text: renderer?.preview(citations.slice(0, before), citation) ?? null };
    } catch {
      return { preview, text: null };
    }
  };
  /** Kept for the next examples: a style that looks at all sources of a paper takes a while to start. */
  let printer: { printing: Printing; renderer: CitationRenderer } | null = null;
  const examples = ({ examples, list }: ExamplesRequest): ExamplesAnswer => {
    try {
      if (!printing) return { examples, texts: list.map(() => []) };
      if (printer?.printing !== printing) printer = { printing, renderer: new CitationRenderer(printing) };
      const { renderer: of } = printer;
      const texts = list.map(({ rules: ofExample, sources: items, citations: placed }, n) => {
        of.setRules(ofExample);
        of.setSources(items);
        // Each under a name of its own, so that none is taken for one that was printed before.
        const named = placed.map((citation, i) => ({
          ...citation,
          citationId: asCitationId(`${examples} ${n} ${i}`),
        }));
        return [...of.update(named).values()];
      });
      return { examples, texts };
    } catch {
      return { examples, texts: list.map(() => []) };
    }
  };
  const printLists = (): ListsAnswer | null => {
    if (!isDue || !renderer) return null;
    isDue = false;
    const printer = renderer;
    try {
      return { lists: lists.map((settings) => [listKey(settings), printer.printList(settings)] as const) };
    } catch {
      // What the page shows of them stays.
      return null;
    }
  };
  const sample = ({ sample, printing: style }: SampleRequest): SampleAnswer => {
    try {
      return { sample, text: printSample(style) };
    } catch {
      return { sample, text: null };
    }
  };
  return { render, printLists, preview, examples, sample };
};
