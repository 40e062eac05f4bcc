import * as z from 'zod';
import { cslItemSchema } from './csl-item-schema.ts';
import { method, nothing } from './forms.ts';
import { paperId, sourceId } from './ids.ts';

/* The methods about the copies that papers hold of their sources. */

export const paperCopyMethods = {
  /** The papers outside the bin that cite a source and were saved last when it said something else, with what it said. */
  'copies.differing': method(
    z.object({ id: sourceId }),
    z.object({ papers: z.array(z.object({ id: paperId, title: z.string(), csl: cslItemSchema })) }),
  ),
  /** Gives a paper another copy of a source it cites, told by `sources.changed`. Fails with `not-found` where it cites none. */
  'copies.put': method(z.object({ paper: paperId, csl: cslItemSchema }), nothing),
} as const;

export type DifferingCopy = z.output<
  (typeof paperCopyMethods)['copies.differing']['output']
>['papers'][number];
