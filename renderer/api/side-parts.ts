import * as z from 'zod';

/** The parts of the library's side that can be folded away. */
const sidePart = z.enum(['collections', 'tags', 'searches']);
export type SidePart = z.output<typeof sidePart>;
export const sideParts = z.array(sidePart).max(3);

/** The collections whose inner ones are not shown. */
export const closedCollections = z.array(z.string().max(100)).max(5000);
