import * as z from 'zod';
import { captureLimits } from '../capture/limits.ts';
import { cslItemSchema } from './csl-item-schema.ts';
import { sourceId } from './ids.ts';

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

const token = z.string().min(1).max(100);
const knownSource = z.object({ id: sourceId, authors: z.string(), title: z.string(), year: z.string() });

const proposal = z.object({
  kind: z.literal('source'),
  /** By which it is taken; it is forgotten when many others were read after it. */
  token,
  /** Of the file; '' for what was pasted. */
  name: z.string(),
  media: z.enum(['text', 'html', 'mhtml', 'pdf']),
  /** Without a key. */
  csl: cslItemSchema.partial({ id: true }),
  fields: z.array(captureField),
  /** The beginning of the clean text, a paragraph a line. */
  text: z.string(),
  /** Of the whole clean text. */
  words: z.number().int(),
  isCut: z.boolean(),
  /** Whether the clean text is kept as a page beside the file: that of a PDF is the file. */
  hasSnapshot: z.boolean(),
  /** What the library has that is the same work, or of the same address. */
  known: z.array(knownSource),
});

export const captureMethods = {
  /**
   * Reads what a page, a PDF or a text says of itself; nothing is loaded from anywhere and nothing is kept. A file of
   * sources is told as such and is imported by `sources.import`. `html` is what was pasted with its look. A page at an
   * `address` is got from the network, and fails as `lookUp.find` does.
   */
  'capture.read': {
    input: z.union([
      z.object({ name: z.string().min(1).max(2000), base64: z.string().max(90_000_000) }),
      z.object({ text: z.string().max(captureLimits.pasted) }),
      z.object({ address: z.string().min(1).max(4000) }),
      z.object({ html: z.string().max(captureLimits.pasted), url: z.string().max(4000).nullable() }),
    ]),
    output: z.discriminatedUnion('kind', [proposal, z.object({ kind: z.literal('sources') })]),
  },
  /**
   * Adds the source as it was confirmed, with the clean text and the file where they are to be kept; or puts these at
   * a source that is there. Fails with `not-found` where what was read is forgotten.
   */
  'capture.take': {
    input: z.object({
      token,
      csl: cslItemSchema.partial({ id: true }),
      snapshot: z.boolean(),
      original: z.boolean(),
      at: sourceId.nullable(),
    }),
    output: z.object({ id: sourceId, isNew: z.boolean() }),
  },
  /** Forgets what was read. */
  'capture.drop': { input: z.object({ token }), output: z.object({}) },
} as const;

export type Proposal = z.output<typeof proposal>;
