import * as z from 'zod';
import { cslItemSchema } from './csl-item-schema.ts';
import { citationId, paperId, sourceId } from './ids.ts';
import { problem } from './import-report.ts';

/* The methods that help where a source is made or changed in the middle of writing. */

export const sourceRecordMethods = {
  /**
   * The sources in a pasted text: a DOI, a web address, or records in BibTeX, RIS or CSL-JSON. Nothing is asked
   * of the network, so a DOI or an address alone gives a source with little more than that.
   */
  'sources.read': {
    input: z.object({ text: z.string().max(1_000_000) }),
    output: z.object({
      items: z.array(cslItemSchema),
      problems: z.array(problem),
    }),
  },
  /** Where papers outside the bin cite a source: numbers of notes, each once, and how often in the text itself. */
  'sources.uses': {
    input: z.object({ id: sourceId }),
    output: z.object({
      papers: z.array(
        z.object({
          id: paperId,
          title: z.string(),
          /** Its citations in reading order, with the numbers of their notes; 0 is the text itself. */
          places: z.array(z.object({ id: citationId, note: z.number().int() })),
          /** A list of references names it by hand. */
          listed: z.boolean(),
        }),
      ),
    }),
  },
} as const;
