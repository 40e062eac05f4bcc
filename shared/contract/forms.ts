import * as z from 'zod';

/* Forms that the methods of several subjects share. */

export const shortText = z.string().max(2000);
/** An ISO 8601 time in UTC, as `Date.prototype.toISOString` writes it. */
export const time = z.string();
/** A file's bytes in base64; 64 MiB of file at most. */
export const base64 = z.string().max(90_000_000);
export const nothing = z.object({});
export const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
