import type { PlacedCitation, RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import type { PrintedReferences } from '#shared/citations/printed-references.ts';
import { listKey, type ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import type { Printing } from '#shared/citations/styles/style.ts';
import type { CitationId } from '#shared/ids.ts';
import type {
  ExamplesAnswer,
  ExamplesRequest,
  PreviewAnswer,
  PreviewRequest,
  RenderAnswer,
  RenderRequest,
} from './protocol.ts';

export type CitationService = {
  render: (request: RenderRequest) => RenderAnswer;
  preview: (request: PreviewRequest) => PreviewAnswer;
  examples: (request: ExamplesRequest) => ExamplesAnswer;
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
  /** What the lists print, where that can have changed: not when a citation only moved to another note. */
  const printLists = (
    of: CitationRenderer,
    news: Omit<RenderRequest, 'request'>,
  ): [string, PrintedReferences][] | null => {
    if (lists.length === 0 && !news.lists) return null;
    const order = new Set(citations.flatMap(({ items }) => items.map(({ sourceId }) => sourceId)));
    const now = JSON.stringify([...order]);
    if (now === listed && !news.lists && !news.sources && !news.style && !news.rules) return null;
    listed = now;
    return lists.map((settings) => [listKey(settings), of.printList(settings)]);
  };
  const render = ({ request, ...news }: RenderRequest): RenderAnswer => {
    try {
      if (news.rules) rules = news.rules;
      if (news.style) {
        printing = news.style;
        renderer = new CitationRenderer({ ...printing, rules });
      } else if (news.rules) renderer?.setRules(rules);
      if (news.sources) sources = news.sources;
      if (news.citations) citations = news.citations;
      if (!renderer) throw new Error('no style was chosen');
      if (news.style || news.sources) renderer.setSources([...sources]);
      if (news.lists) lists = news.lists;
      renderer.setUncited([...new Set(lists.flatMap(({ added }) => added))]);
      const changed = [...renderer.update(citations)];
      const printed = printLists(renderer, news);
      const forms = renderer.liveForms();
      const isNew = forms.size !== live.size || [...forms].some(([id, runs]) => live.get(id) !== runs);
      live = forms;
      return {
        request,
        ok: true,
        changed,
        ...(isNew ? { live: [...forms] } : {}),
        ...(printed ? { lists: printed } : {}),
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
  const examples = ({ examples, list }: ExamplesRequest): ExamplesAnswer => {
    try {
      const texts = list.map((example) => {
        if (!printing) return [];
        const printer = new CitationRenderer({ ...printing, rules: example.rules });
        printer.setSources(example.sources);
        return [...printer.update(example.citations).values()];
      });
      return { examples, texts };
    } catch {
      return { examples, texts: list.map(() => []) };
    }
  };
  return { render, preview, examples };
};
