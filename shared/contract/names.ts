import * as z from 'zod';
import type { CslName } from '../citations/csl-item.ts';
import { nameLikenesses } from '../sources/name-variants.ts';
import { actId, sourceId } from './ids.ts';

/*
 * The methods about names that are written in several ways and may be one person's, or one institution's. They are
 * offered, and nothing is changed unless a person says so.
 */

const count = z.number().int().min(0);
const name = z.looseObject({
  family: z.string().max(1000).optional(),
  given: z.string().max(1000).optional(),
  literal: z.string().max(1000).optional(),
}) as unknown as z.ZodType<CslName>;

const variant = z.object({
  name,
  /** How many sources have it, and some of them. */
  count,
  sources: z.array(z.object({ id: sourceId, title: z.string(), year: z.string() })),
});

export const nameMethods = {
  /**
   * Groups of written names that may be one, the fullest form first. It takes a few seconds for 100,000 sources;
   * other calls go on meanwhile.
   */
  'names.variants': {
    input: z.object({ offset: count, limit: z.number().int().min(1).max(100) }),
    output: z.object({
      total: count,
      groups: z.array(z.object({ by: z.array(z.enum(nameLikenesses)), variants: z.array(variant) })),
    }),
  },
  /** Writes names in one form wherever they stand in sources, `except` in some; one act of the history. */
  'names.unify': {
    input: z.object({
      from: z.array(name).min(1).max(200),
      to: name,
      except: z.array(sourceId).max(20_000),
    }),
    output: z.object({ sources: count, act: actId.nullable() }),
  },
  /** Says that these names are different persons'; `act` is null where that was known. */
  'names.tellApart': {
    input: z.object({ names: z.array(name).min(2).max(200) }),
    output: z.object({ act: actId.nullable() }),
  },
} as const;

export type NameVariants = z.output<(typeof nameMethods)['names.variants']['output']>['groups'][number];
