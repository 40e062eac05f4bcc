import { createHash } from 'node:crypto';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { keyFor } from '#shared/sources/key.ts';
import { type Captured, type CaptureInput, captureKind } from '../import/capture/kind.ts';
import { snapshotName, snapshotPage } from '../import/capture/snapshot.ts';
import type { CapturedFile } from '../library/sources/capture.ts';
import { readCapture } from './threads/read-capture.ts';

/** A file, and what was read of it. */
export type ReadFile = { input: CaptureInput; captured: Captured; day: string };

const hash = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** A day of this computer's calendar, as YYYY-MM-DD. */
const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** What a page or a text says of itself; null for a file that is neither, such as one of sources. */
export const captureFile = async (name: string, bytes: Uint8Array, now: Date): Promise<ReadFile | null> => {
  const kind = captureKind(name, bytes);
  if (kind === null) return null;
  const input = { kind, name, bytes };
  return { input, captured: await readCapture(input, now), day: dayOf(now) };
};

/** The same of a page or a PDF that was got from the network. */
export const readFetched = async (bytes: Uint8Array, url: string, now: Date): Promise<ReadFile> => {
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
  const name = `${new URL(url).hostname}.${isPdf ? 'pdf' : 'html'}`;
  const input = { kind: isPdf ? ('pdf' as const) : ('html' as const), name, bytes, url };
  return { input, captured: await readCapture(input, now), day: dayOf(now) };
};

/** The same of what was pasted, by itself or with its look. */
export const readPasted = async (
  kind: 'text' | 'html',
  text: string,
  url: string | null,
  now: Date,
): Promise<ReadFile> => {
  const name = kind === 'text' ? 'Pasted text.txt' : 'Pasted page.html';
  const input = { kind, name, bytes: Buffer.from(text), ...(url === null ? {} : { url }) };
  return { input, captured: await readCapture(input, now), day: dayOf(now) };
};

/** The source as the library takes it, with the key made of it. */
export const capturedItem = ({ captured: { csl } }: ReadFile): CslItem => ({ ...csl, id: keyFor(csl) });

/** What is kept beside the source: its clean text as a page, and the file it was read from. */
export const keptFiles = (
  { input, captured, day }: ReadFile,
  csl: CslItem,
): (CapturedFile & { isSnapshot: boolean })[] => {
  const page = snapshotPage(
    {
      title: csl.title ?? '',
      language: csl.language ?? null,
      url: csl.URL ?? null,
      captured: day,
      sha256: hash(input.bytes),
    },
    captured.html,
  );
  const original = { name: input.name, bytes: input.bytes, isSnapshot: false };
  const snapshot = { name: snapshotName(csl, day), bytes: Buffer.from(page), isSnapshot: true };
  // A PDF is its own snapshot.
  return input.kind === 'pdf' ? [original] : [snapshot, original];
};

/** How long the clean text is, and what tells whether it is the same. */
export const textFacts = ({ captured: { text } }: ReadFile) => ({
  chars: text.length,
  words: text.match(/\S+/g)?.length ?? 0,
  sha256: hash(text),
});
export const fileFacts = ({ input: { bytes } }: ReadFile) => ({ bytes: bytes.length, sha256: hash(bytes) });
