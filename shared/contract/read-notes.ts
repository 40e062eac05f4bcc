import * as z from 'zod';
import { locatorLabels } from '../citations/citation.ts';
import { cslItemSchema } from './csl-item-schema.ts';

const place = z.number().int().min(0);

/** What a note cites, in words that were read. Places count the characters of the note's text. */
const readItem = z.object({
  /** The id under which `sources` of the answer has it. */
  source: z.string(),
  from: place,
  to: place,
  locator: z.string().optional(),
  label: z.enum(locatorLabels).optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  /** "Ibid." or "cit.", and how sure it is what that means, 0 to 1. */
  repeats: z.number().optional(),
});

export const readNotesMethods = {
  /**
   * Reads formatted notes into prose and citations, held against the library and what the paper has. Nothing is
   * changed, and nothing is asked of the network.
   */
  'sources.readNotes': {
    input: z.object({
      notes: z
        .array(
          z.object({
            /** U+FFFC stands for what is no text. */
            text: z.string().max(200_000),
            /** Where italics begin and end. */
            italic: z.array(z.tuple([place, place])).max(20_000),
            number: z.number().int(),
            /** Ids of what the citations in the text cite, one list for each U+FFFC. */
            cited: z.array(z.array(z.string().max(500)).max(1000)).max(20_000),
            /** Whether it is only there for what it cites. */
            isContext: z.boolean(),
          }),
        )
        .max(20_000),
      /** The sources that the paper cites. */
      known: z.array(cslItemSchema).max(20_000),
    }),
    output: z.object({
      /** For each note its pieces, which together are the whole of its text; none for context. */
      notes: z.array(
        z.array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('prose'), from: place, to: place }),
            z.object({ kind: z.literal('cites'), from: place, to: place, items: z.array(readItem) }),
          ]),
        ),
      ),
      /** Every source that the notes cite, once. */
      sources: z.array(
        z.object({
          /** As it was read. */
          item: cslItemSchema,
          /** How sure each variable is, 0 to 1. */
          confidence: z.record(z.string(), z.number()),
          /** The record of the same work that is there already; its id is the item's. */
          match: cslItemSchema.nullable(),
        }),
      ),
    }),
  },
} as const;
