import * as z from 'zod';
import { attachment } from './attachments.ts';
import { attachmentId } from './ids.ts';

/* The methods behind the reader of attached files. The bytes of a file come by its path (`attachmentPath`). */

/** Where the reader was; opaque to the host, at most 2 kB. */
const place = z.string().max(2000);
/** Added to the number of a page in the file for the one printed on it. */
const shift = z.number().int().min(-10_000).max(10_000).nullable();
const nothing = z.object({});

export const readerMethods = {
  /** A file to be read, and where its reader left it; '' for one that was not read yet. */
  'reader.open': {
    input: z.object({ id: attachmentId }),
    output: z.object({ attachment, place, shift }),
  },
  /** The page in a file that holds it with its pictures and styles (MHTML). Fails with `bad-file` for another. */
  'reader.page': { input: z.object({ id: attachmentId }), output: z.object({ html: z.string() }) },
  'reader.setPlace': { input: z.object({ id: attachmentId, place }), output: nothing },
  'reader.setShift': { input: z.object({ id: attachmentId, shift }), output: nothing },
} as const;
