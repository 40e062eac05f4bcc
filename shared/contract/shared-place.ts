import * as z from 'zod';

/** A place that other computers write to as well: by which service, or by which kind of network. */
export const sharedPlaceSchema = z.object({ kind: z.enum(['cloud', 'network']), service: z.string() });

export type SharedPlace = z.output<typeof sharedPlaceSchema>;
