import * as z from 'zod';
import { likenesses } from '../sources/duplicates.ts';
import { cslItemSchema } from './csl-item-schema.ts';
import { actId, paperId, sourceId } from './ids.ts';

/*
 * The methods about sources that look like the same work. Nothing is merged unless a person says so.
 */

const count = z.number().int().min(0);
const ids = z.array(sourceId).min(2).max(300);

const record = z.object({
  csl: cslItemSchema,
  created: z.string(),
  citedIn: z.array(z.object({ id: paperId, title: z.string() })),
  /** How much hangs on it. */
  tags: count,
  collections: count,
  notes: count,
  quotations: count,
  files: count,
});

export const duplicateMethods = {
  /**
   * Groups of sources that look like the same work, with `among` only those with one of them. The first call in a
   * library that comes from an older version takes a few seconds for 100,000 sources; other calls go on meanwhile.
   */
  'duplicates.list': {
    input: z.object({
      among: z.array(sourceId).max(200_000).optional(),
      offset: count,
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({
      total: count,
      /** How many sources are in them. */
      sources: count,
      /** Those that nobody doubts first. */
      groups: z.array(
        z.object({ by: z.array(z.enum(likenesses)), isSure: z.boolean(), items: z.array(cslItemSchema) }),
      ),
    }),
  },
  /** What is to be compared of sources, in their order; those that are gone are left out. */
  'duplicates.compare': { input: z.object({ ids }), output: z.object({ records: z.array(record) }) },
  /** Says that these sources are different works; `act` is null where that was known. */
  'duplicates.tellApart': {
    input: z.object({ ids }),
    output: z.object({ act: actId.nullable() }),
  },
  /**
   * Merges sources into one, which then says what `csl` says: all citations of the others become its own, and all
   * that hangs on them comes to it. `act` is what `acts.undo` takes back, in papers too.
   */
  'duplicates.merge': {
    input: z.object({ keep: sourceId, others: z.array(sourceId).min(1).max(300), csl: cslItemSchema }),
    output: z.object({ papers: count, act: actId.nullable() }),
  },
} as const;

export type ComparedRecord = z.output<typeof record>;
export type DuplicateGroup = z.output<
  (typeof duplicateMethods)['duplicates.list']['output']
>['groups'][number];
