import * as z from 'zod';
import { textStates } from '../texts/text-state.ts';
import { actId, attachmentId, paperId, sourceId } from './ids.ts';

/*
 * The methods about the files at sources. A window shows or saves one by its path (`attachmentPath`); every change
 * is told by `sources.changed` with the source's id.
 */

/** Kinds by what the bytes say; whatever is none of these is told as `application/octet-stream`. */
export const mediaTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'text/html',
  'text/plain',
  'application/octet-stream',
] as const;
export type MediaType = (typeof mediaTypes)[number];

export const attachment = z.object({
  id: attachmentId,
  sourceId,
  name: z.string(),
  mediaType: z.enum(mediaTypes),
  /** In bytes. */
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: z.string(),
  /** Its file is not there any more, or no longer holds what was put in. Adding the same file again mends it. */
  isMissing: z.boolean(),
  /** Whether its text is searched, or why not. */
  text: z.enum(textStates),
});
/** 64 MiB of file at most. */
const base64 = z.string().max(90_000_000);
const name = z.string().min(1).max(2000);
const done = z.object({ act: actId.nullable() });

export const attachmentMethods = {
  /** The files at a source, the first added first. */
  'attachments.list': { input: z.object({ sourceId }), output: z.array(attachment) },
  /** The files at the sources that a paper cites, in the order of their first citation. */
  'attachments.ofPaper': { input: z.object({ id: paperId }), output: z.array(attachment) },
  /**
   * Puts a file at a source. What the source has already stays the attachment it is, under its name, and is there
   * again if it was removed.
   */
  'attachments.add': { input: z.object({ sourceId, name, base64 }), output: attachment },
  /** What a file holds. Fails with `not-found` where it is missing or damaged. */
  'attachments.read': {
    input: z.object({ id: attachmentId }),
    output: z.object({ name: z.string(), mediaType: z.enum(mediaTypes), base64: z.string() }),
  },
  /**
   * Opens a copy in the program that the system has for it, where `outsideName` allows that. The browser host answers
   * `opened: false`.
   */
  'attachments.openOutside': {
    input: z.object({ id: attachmentId }),
    output: z.object({ opened: z.boolean() }),
  },
  'attachments.rename': { input: z.object({ id: attachmentId, name }), output: done },
  /** Takes a file away from its source; that can be undone for 30 days. */
  'attachments.remove': { input: z.object({ id: attachmentId }), output: done },
} as const;

export type Attachment = z.output<typeof attachment>;
