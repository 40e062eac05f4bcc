import * as z from 'zod';
import { locatorLabels } from '../citations/citation.ts';
import { quotationLimits } from '../quotations/limits.ts';
import { actId, attachmentId, citationId, paperId, quotationId, sourceId, tagId } from './ids.ts';

/*
 * The methods about quotations: passages of a source that are kept with it. Every change is told by
 * `sources.changed` with the source's id.
 */

/** Where in an attached file a passage stands. */
const attachedPlace = z.object({
  attachmentId,
  /** The page of the file, counted from 1; null where the file has none. */
  page: z.number().int().min(1).nullable(),
  /** Its range in the text of that page, or of the whole file, in UTF-16 units. */
  from: z.number().int().min(0),
  to: z.number().int().min(0),
  /** Where it ends on a later page; absent where it stands on one. */
  end: z.object({ page: z.number().int().min(1), to: z.number().int().min(0) }).optional(),
});

/** The last changed or made first, or by source and place. */
export const quotationOrders = ['changed', 'made', 'source'] as const;
export type QuotationOrder = (typeof quotationOrders)[number];

const words = {
  /** The passage as it stands in the source; a blank line divides paragraphs. */
  text: z.string().min(1).max(quotationLimits.text),
  /** A language tag; '' for that of the source. */
  lang: z.string().max(35),
  /** What its place in the source is counted in. */
  label: z.enum(locatorLabels),
  /** '' where no place is known. */
  locator: z.string().max(quotationLimits.locator),
  /** What the reader has to say of it. */
  note: z.string().max(quotationLimits.note),
  translation: z.string().max(quotationLimits.text),
  /** The attached file it was taken from; null for one that was written down by hand. */
  attached: attachedPlace.nullable(),
};
const quotation = z.object({
  id: quotationId,
  sourceId,
  ...words,
  created: z.string(),
  modified: z.string(),
});
/** A quotation with what a list names of its source. */
const found = z.object({ quotation, authors: z.string(), title: z.string(), year: z.string() });
/** A passage of a paper, with the citation it rests on. */
const quoted = z.object({
  text: z.string(),
  /** The note that cites it; 0 where it is cited in the text. */
  note: z.number().int(),
  citation: citationId,
  sourceId,
});
/** A stretch of the text of a page of a file, or of a file without pages. */
const readPlace = z.object({
  id: attachmentId,
  page: z.number().int().nullable(),
  from: z.number().int(),
  to: z.number().int(),
});
/** A passage of a paper that is not as its source has it, or not on the page that is cited. */
const doubtful = quoted.extend({
  verdict: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('absent') }),
    z.object({ kind: z.literal('only-kept'), page: z.string() }),
    z.object({
      kind: z.literal('other-page'),
      cited: z.string(),
      page: z.string(),
      read: readPlace.nullable(),
    }),
    z.object({
      kind: z.literal('differs'),
      page: z.string(),
      /** Words that only the paper has, and that only the source has. */
      paper: z.array(z.string()),
      source: z.array(z.string()),
      /** The stretch of the source that is most like the passage. */
      words: z.string(),
      read: readPlace.nullable(),
    }),
  ]),
});

export const quotationMethods = {
  /** The quotations of a source, in the order of their places in it where these are numbers. */
  'quotations.list': { input: z.object({ sourceId }), output: z.array(quotation) },
  /** The quotations of the sources that a paper cites, in the order of their first citation. */
  'quotations.ofPaper': { input: z.object({ id: paperId }), output: z.array(quotation) },
  /**
   * Those with every word of the query in them, or in the authors, title or year of their source. All sources where
   * `among` is absent.
   */
  'quotations.find': {
    input: z.object({
      query: z.string().max(2000),
      among: z.array(sourceId).max(20_000).optional(),
      /** Only of sources with this tag. */
      tag: tagId.optional(),
      /** Only those whose words stand in a paper that cites their source, or those that do not. */
      paper: z.object({ id: paperId, used: z.boolean() }).optional(),
      order: z.enum(quotationOrders).default('changed'),
      limit: z.number().int().min(1).max(1000),
    }),
    output: z.object({ found: z.array(found) }),
  },
  /** The sources that have quotations, and the tags of these sources, by name. */
  'quotations.choices': {
    input: z.object({}),
    output: z.object({
      sources: z.array(z.object({ id: sourceId, authors: z.string(), title: z.string(), year: z.string() })),
      tags: z.array(z.object({ id: tagId, name: z.string() })),
    }),
  },
  /**
   * Holds what a paper quotes, as it was saved last, against the quotations of the cited sources and the texts of
   * their files.
   */
  'quotations.check': {
    input: z.object({ id: paperId }),
    output: z.object({
      /** Passages with a citation. */
      quoted: z.number().int(),
      /** Of these, those whose sources have no text to compare with. */
      uncompared: z.array(quoted),
      doubtful: z.array(doubtful),
    }),
  },
  'quotations.get': { input: z.object({ id: quotationId }), output: quotation },
  'quotations.add': {
    input: z.object({
      sourceId,
      text: words.text,
      lang: words.lang.default(''),
      label: words.label.default('page'),
      locator: words.locator.default(''),
      note: words.note.default(''),
      translation: words.translation.default(''),
      attached: words.attached.default(null),
    }),
    output: quotation,
  },
  /** Changes what is named of a quotation, and leaves the rest. */
  'quotations.update': {
    input: z.object({ id: quotationId, changes: z.object(words).omit({ attached: true }).partial() }),
    output: quotation,
  },
  'quotations.remove': { input: z.object({ id: quotationId }), output: z.object({ act: actId.nullable() }) },
} as const;

export type Quotation = z.output<typeof quotation>;
export type FoundQuotation = z.output<typeof found>;
export type QuotedHere = z.output<typeof quoted>;
export type DoubtfulPassage = z.output<typeof doubtful>;
export type NewQuotation = z.output<(typeof quotationMethods)['quotations.add']['input']>;
export type QuotationChanges = z.output<(typeof quotationMethods)['quotations.update']['input']>['changes'];
/** Where in an attached file a passage stands. */
export type AttachedPlace = z.output<typeof attachedPlace>;
