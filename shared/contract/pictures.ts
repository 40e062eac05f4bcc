import * as z from 'zod';

/* The methods about the pictures of the library. A window shows one by its path (`picturePath`). */

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(1);
/** What the bytes themselves say: the kind, and the size in pixels. */
const facts = z.object({ hash, type: z.enum(['png', 'jpg', 'gif']), width: count, height: count });

export const pictureMethods = {
  /**
   * Keeps a picture, once for all papers: a PNG, JPEG or GIF by its bytes, within `pictureLimits`. One that no
   * paper and no version shows is deleted some time after.
   */
  'pictures.put': { input: z.object({ base64: z.string().min(1).max(45_000_000) }), output: facts },
  'pictures.get': { input: z.object({ hash }), output: facts.extend({ base64: z.string() }) },
} as const;
