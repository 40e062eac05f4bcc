import * as z from 'zod';

/*
 * What Ibid reads out of a page, a file or a pasted text that is to become a source. Every field says where it was
 * read and whether it stands there or was guessed, so that a person can confirm it.
 */

/** Where a field was read. Each has its words in the window and on the command line. */
export const capturePlaces = [
  // Plain text, and the text of a page.
  'headline',
  'heading',
  'first-sentence',
  'byline',
  'dateline',
  'date-line',
  'updated-line',
  'section-line',
  'outlet-line',
  'credit-line',
  'text',
  'words',
  // Pages.
  'citation-tags',
  'json-ld',
  'dublin-core',
  'open-graph',
  'page-tags',
  'item-properties',
  'page-heading',
  'page-title',
  'time-element',
  'language-attribute',
  'canonical',
  'address',
  'capture-day',
  // PDF files.
  'pdf-properties',
  'largest-print',
  'first-pages',
] as const;
export type CapturePlace = (typeof capturePlaces)[number];

/** `stated`: it stands there. `guessed`: made from what stands there, and to be looked at. */
export type Certainty = 'stated' | 'guessed';

export const captureField = z.object({
  /** The variable of CSL, or `type`. */
  variable: z.string(),
  certainty: z.enum(['stated', 'guessed']),
  from: z.enum(capturePlaces),
  /** What stands there, shortened. */
  words: z.string(),
});
export type CaptureField = z.output<typeof captureField>;
