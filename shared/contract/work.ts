import * as z from 'zod';

/** The name a window gives to something that may take long, to hear how far it is and to end it. */
export const workId = z.string().regex(/^[0-9a-z]{16}$/);

/** How far such work is: from 0 to 1, or null where that can't be told. */
export const progressSchema = z.object({ work: workId, done: z.number().min(0).max(1).nullable() });

export const workMethods = {
  /**
   * Ends work that goes on: its call fails with `cancelled` and changes nothing. An act on many sources ends where it
   * is and answers with what was done of it, which is one act. What is done stays done.
   */
  'work.cancel': { input: z.object({ work: workId }), output: z.object({}) },
} as const;
