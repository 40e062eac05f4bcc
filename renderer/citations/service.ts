import type { PlacedCitation, RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import type { CitationId } from '#shared/ids.ts';
import type { PreviewAnswer, PreviewRequest, RenderAnswer, RenderRequest } from './protocol.ts';

export type CitationService = {
  render: (request: RenderRequest) => RenderAnswer;
  preview: (request: PreviewRequest) => PreviewAnswer;
};

/** The worker's side: keeps one renderer for one paper and answers each request in turn. */
export const createCitationService = (): CitationService => {
  let renderer: CitationRenderer | null = null;
  let sources: readonly CslItem[] = [];
  let citations: readonly PlacedCitation[] = [];
  let live: ReadonlyMap<CitationId, RichText> = new Map();
  const render = ({ request, ...news }: RenderRequest): RenderAnswer => {
    try {
      if (news.style) renderer = new CitationRenderer(news.style);
      if (news.sources) sources = news.sources;
      if (news.citations) citations = news.citations;
      if (!renderer) throw new Error('no style was chosen');
      if (news.style || news.sources) renderer.setSources([...sources]);
      const changed = [...renderer.update(citations)];
      const forms = renderer.liveForms();
      const isNew = forms.size !== live.size || [...forms].some(([id, runs]) => live.get(id) !== runs);
      live = forms;
      return { request, ok: true, changed, ...(isNew ? { live: [...forms] } : {}) };
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
  return { render, preview };
};
