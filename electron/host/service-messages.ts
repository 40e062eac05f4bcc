import * as z from 'zod';
import type { EventName } from '#shared/contract/events.ts';
import type { Result } from '#shared/result.ts';

/*
 * What Electron's main process and the process that owns the library say to each other. Both ends parse what
 * they get: the main process passes on what a window sent.
 */

/** To the service. `id` comes back with the answer. */
const order = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('call'),
    id: z.number().int(),
    method: z.string().max(100),
    input: z.unknown(),
  }),
  /** Take a paper from a file that the reader opened through the system. Never sent for a window. */
  z.object({ kind: z.literal('open-file'), id: z.number().int(), path: z.string() }),
  /** Finish what is under way, close the library, answer `stopped`. */
  z.object({ kind: z.literal('stop') }),
]);
export type ServiceOrder = z.infer<typeof order>;

const failure = z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() });
const news = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    id: z.number().int(),
    result: z.union([
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: failure }),
    ]),
  }),
  z.object({ kind: z.literal('event'), event: z.string(), data: z.unknown() }),
  z.object({ kind: z.literal('stopped') }),
]);

/** From the service. */
export type ServiceNews =
  | { kind: 'answer'; id: number; result: Result<unknown> }
  | { kind: 'event'; event: EventName; data: unknown }
  | { kind: 'stopped' };

export const parseOrder = (message: unknown): ServiceOrder | null => order.safeParse(message).data ?? null;
export const parseNews = (message: unknown): ServiceNews | null =>
  (news.safeParse(message).data as ServiceNews | undefined) ?? null;
