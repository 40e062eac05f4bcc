import * as z from 'zod';
import type { CslItem } from '../citations/csl-item.ts';

/**
 * The least a CSL item must be to be kept: an id, a type, and names and dates in the right shape. Everything
 * else is taken as it comes, so that unknown variables survive.
 */
const name = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
const date = z.looseObject({
  'date-parts': z
    .array(z.array(z.union([z.number(), z.string()])).max(3))
    .max(2)
    .optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
});

const shape = z.looseObject({
  id: z.string().min(1).max(500),
  type: z.string().min(1).max(100),
  title: z.string().optional(),
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  issued: date.optional(),
});

export const cslItemSchema = shape as unknown as typeof shape & z.ZodType<CslItem>;
