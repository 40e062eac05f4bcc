import * as z from 'zod';
import { writtenFormats } from '../sources/source-formats.ts';
import { carriedLimits } from './carried-sources.ts';
import { cslItemSchema } from './csl-item-schema.ts';
import { base64, method, nothing, shortText, time } from './forms.ts';
import { actId, collectionId, ownId, paperId, sourceId } from './ids.ts';
import { importReport, loss } from './import-report.ts';
import { judgementOfSource } from './organising.ts';
import { columnChoices } from './tables.ts';
import { workId } from './work.ts';

/* The methods that read, write, bring and give sources. */

const source = z.object({
  id: sourceId,
  csl: cslItemSchema,
  created: time,
  modified: time,
  citedIn: z.array(z.object({ id: paperId, title: z.string() })),
});

export const sourceMethods = {
  'sources.get': method(z.object({ id: sourceId }), source),
  /** CSL items of those ids that the library has, and what is thought of them where something is, in no order. */
  'sources.items': method(
    z.object({ ids: z.array(sourceId).max(20_000) }),
    z.object({ items: z.array(cslItemSchema), judged: z.array(judgementOfSource) }),
  ),
  /** Adds a source; its id is the one given if free, else a free one made from it or from its contents. */
  'sources.add': method(z.object({ csl: cslItemSchema.partial({ id: true }) }), z.object({ id: sourceId })),
  /** `sitting` names one sitting at a form: its small changes become one act of the history. */
  'sources.update': method(
    z.object({ id: sourceId, csl: cslItemSchema, sitting: ownId.optional() }),
    nothing,
  ),
  /**
   * Fails with `source-cited` and `details: {papers: [{id, title}]}` while papers cite it. `act` is what
   * `acts.undo` takes back.
   */
  'sources.remove': method(z.object({ id: sourceId }), z.object({ act: actId.nullable() })),
  /** Puts `by` in place of `id` in every citation of every paper, with what hangs on `id`, then removes that. */
  'sources.replace': method(
    z.object({ id: sourceId, by: sourceId }),
    z.object({ papers: z.number().int(), act: actId.nullable() }),
  ),
  'sources.import': method(
    z.object({
      files: z
        .array(z.object({ name: shortText, base64 }))
        .min(1)
        .max(100),
      columns: columnChoices.optional(),
      /** The collection they come into, besides those that the files name. */
      into: collectionId.optional(),
      work: workId.optional(),
    }),
    importReport,
  ),
  /**
   * Takes sources that came with pasted words. What the library has of the same works stays as it is; a clearly
   * different work under an id that is taken comes in under a new one, which is told.
   */
  'sources.takeIn': method(
    z.object({ items: z.array(cslItemSchema).min(1).max(carriedLimits.items) }),
    importReport,
  ),
  /** Those sources, or those that a paper cites; all where neither is said. */
  'sources.export': method(
    z.object({
      format: z.enum(writtenFormats),
      ids: z.array(sourceId).optional(),
      paper: paperId.optional(),
      /** What parts the columns of a table; a comma where absent. */
      separator: z.enum([',', ';']).optional(),
    }),
    z.object({ name: z.string(), mime: z.string(), text: z.string(), losses: z.array(loss) }),
  ),
} as const;

export type Source = z.output<typeof source>;
