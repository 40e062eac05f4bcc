import * as z from 'zod';
import type { Change } from '../document/compare/change.ts';

/* What `comparePapers` finds, as it goes from the host to a window. */

const position = z.number().int().min(0);
const span = z.object({ from: position, to: position });
const names = z.array(z.string());

const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), old: span, now: span }),
  z.object({ kind: z.literal('move'), old: span, now: span, oldPoint: position, nowPoint: position }),
  z.object({ kind: z.literal('markup'), old: position, now: position }),
  z.object({ kind: z.literal('data'), field: z.string() }),
]);

const placed = { edits: z.array(edit), note: z.string().nullable(), at: position };

export const changeSchema: z.ZodType<Change, Change> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal(['insertion', 'deletion', 'move', 'block', 'split', 'joined', 'unseen']),
    ...placed,
  }),
  z.object({ kind: z.literal('citation'), how: z.enum(['added', 'removed', 'changed']), ...placed }),
  z.object({ kind: z.literal('note'), how: z.enum(['added', 'removed', 'moved']), ...placed }),
  z.object({ kind: z.literal('format'), added: names, removed: names, ...placed }),
  z.object({ kind: z.literal('data'), field: z.string(), ...placed }),
  z.object({ kind: z.literal('source'), source: z.string(), ...placed }),
]);
