import * as z from 'zod';
import { captureField } from './capture.ts';
import { cslItemSchema } from './csl-item-schema.ts';

/** By what a record can be looked up. */
export const lookUpKinds = ['doi', 'isbn', 'url'] as const;
export type LookUpKind = (typeof lookUpKinds)[number];

/** The setting that allows it, which is off where it is not there. */
export const lookUpSetting = 'preference.lookUp';

export const lookUpMethods = {
  /**
   * Asks the network for what is known of a DOI (doi.org), an ISBN (openlibrary.org) or an address (the page itself),
   * and changes nothing. Fails with `bad-request` where the settings do not allow it, `offline` where nobody answers,
   * `not-found` where nothing is known.
   */
  'lookUp.find': {
    input: z.object({ kind: z.enum(lookUpKinds), value: z.string().min(1).max(4000) }),
    output: z.object({
      csl: cslItemSchema.partial({ id: true }),
      /** Where the fields of a page were read; empty for a record. */
      fields: z.array(captureField),
      /** Who answered, as a host name. */
      from: z.string(),
    }),
  },
} as const;
