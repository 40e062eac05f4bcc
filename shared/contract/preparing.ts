import * as z from 'zod';

/**
 * How far an older library is on its way to the form of this version: copied first, then read source by source.
 * Without a count as long as the copy is made. A damaged one is mended.
 */
export const preparingSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('backup') }),
  z.object({ step: z.literal('sources'), done: z.number().int(), total: z.number().int() }),
  z.object({ step: z.literal('mending'), done: z.number().int(), total: z.number().int() }),
]);
export type Preparing = z.output<typeof preparingSchema>;
