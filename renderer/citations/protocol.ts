import type { PlacedCitation, RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import type { PrintedReferences } from '#shared/citations/printed-references.ts';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import type { StyleSample } from '#shared/citations/styles/sample.ts';
import type { Printing } from '#shared/citations/styles/style.ts';
import type { CitationId } from '#shared/ids.ts';
import type { CitationNews } from './citation-news.ts';

/** What the window tells the worker: only what is new since the request before. */
export type RenderRequest = {
  request: number;
  style?: Printing;
  /** The rules of notes in which the paper differs from its style. */
  rules?: HouseRules;
  sources?: readonly CslItem[];
  /** What is new in the citations since the request before. */
  citations?: CitationNews;
  /** The lists of references in the paper, as they are set. */
  lists?: readonly ReferenceListSettings[];
};

/** Asks how a citation would be printed that is not in the paper: after the first `before` of its citations. */
export type PreviewRequest = { preview: number; before: number; citation: PlacedCitation };

/** A few citations that are in no paper, and the rules they show. */
export type Example = {
  rules: HouseRules;
  citations: readonly PlacedCitation[];
  sources: readonly CslItem[];
};
/** Asks what a style prints of its sample, whatever the paper's own. */
export type SampleRequest = { sample: number; printing: Printing };
/** null for a style that can't print it. */
export type SampleAnswer = { sample: number; text: StyleSample | null };
/** Asks how examples would be printed in the paper's style. */
export type ExamplesRequest = { examples: number; list: readonly Example[] };

/**
 * What the worker answers: the citations whose text is not what it was and, where one of them has changed, what
 * all those would print whose text is set by hand.
 */
export type RenderAnswer =
  | {
      request: number;
      ok: true;
      changed: readonly (readonly [CitationId, RichText])[];
      live?: readonly (readonly [CitationId, RichText])[];
    }
  | { request: number; ok: false; message: string };
/**
 * What the lists of references print, by `listKey`, where that can have changed. It comes behind the citations,
 * which are what one looks at.
 */
export type ListsAnswer = { lists: readonly (readonly [string, PrintedReferences])[] };
export type ExamplesAnswer = { examples: number; texts: readonly (readonly RichText[])[] };
export type PreviewAnswer = { preview: number; text: RichText | null };

/** All that goes to the worker, and all that comes back. */
export type CitationRequest = RenderRequest | PreviewRequest | ExamplesRequest | SampleRequest;
export type CitationAnswer = RenderAnswer | ListsAnswer | PreviewAnswer | ExamplesAnswer | SampleAnswer;
