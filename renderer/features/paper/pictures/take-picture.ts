import { pictureAddress, pictureHash, pictureLimits } from '#shared/pictures/picture-address.ts';
import { pictureFacts, pictureMimes } from '#shared/pictures/picture-kind.ts';
import type { Failure } from '#shared/result.ts';
import type { Host } from '../../../api/host.ts';
import { decodeBase64, encodeBase64 } from '../../../ui/files.ts';
import { enoughPixels, redraw } from './redraw.ts';

/** What a picture measures: pixels of its sides, and bytes. */
export type PictureSize = { width: number; height: number; bytes: number };

/** How one became a picture of the library, or why not. */
export type Taken =
  | { kind: 'taken'; address: string; size: PictureSize }
  /** It is over the limits; a smaller copy of it may go in its place. */
  | { kind: 'too-large'; blob: Blob; bytes: number }
  /** What the browser can't show. */
  | { kind: 'no-picture' }
  | { kind: 'failed'; failure: Failure };

/** A file larger than this is not even read. */
const largestRead = 300 * 1024 * 1024;

const fits = (size: PictureSize): boolean =>
  size.bytes <= pictureLimits.bytes &&
  Math.max(size.width, size.height) <= pictureLimits.side &&
  size.width * size.height <= pictureLimits.pixels;

const send = async (
  host: Host,
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Taken> => {
  const answer = await host.call('pictures.put', { base64: encodeBase64(bytes) });
  if (!answer.ok) return { kind: 'failed', failure: answer.error };
  return {
    kind: 'taken',
    address: pictureAddress(answer.value.hash),
    size: { width, height, bytes: bytes.length },
  };
};

/**
 * Hands a picture to the library: a PNG, JPEG or GIF as it is, anything else that the browser can show (an SVG
 * drawing, WebP) drawn as one of these, which Word can show too and which can hold no script.
 */
export const takePicture = async (host: Host, file: Blob): Promise<Taken> => {
  if (file.size > largestRead) return { kind: 'no-picture' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const facts = pictureFacts(bytes);
    if (facts) {
      const blob = new Blob([bytes], { type: pictureMimes[facts.type] });
      return fits({ ...facts, bytes: bytes.length })
        ? await send(host, bytes, facts)
        : { kind: 'too-large', blob, bytes: bytes.length };
    }
    const drawn = await redraw(file, 2 * enoughPixels);
    return await send(host, drawn.bytes, drawn);
  } catch {
    return { kind: 'no-picture' };
  }
};

/** Hands a smaller copy of a picture to the library. */
export const takeSmaller = async (host: Host, blob: Blob): Promise<Taken> => {
  try {
    const drawn = await redraw(blob, enoughPixels);
    return await send(host, drawn.bytes, drawn);
  } catch {
    return { kind: 'no-picture' };
  }
};

/** The bytes behind an address; null where there are none. */
export const readPicture = async (
  host: Host,
  src: string,
): Promise<{ blob: Blob; size: PictureSize } | null> => {
  const hash = pictureHash(src);
  const base64 = hash === null ? dataOf(src) : await bytesOf(host, hash);
  if (base64 === null) return null;
  try {
    const bytes = decodeBase64(base64);
    const facts = pictureFacts(bytes);
    if (!facts) return null;
    const { type, width, height } = facts;
    return {
      blob: new Blob([bytes], { type: pictureMimes[type] }),
      size: { width, height, bytes: bytes.length },
    };
  } catch {
    return null;
  }
};

const bytesOf = async (host: Host, hash: string): Promise<string | null> => {
  const answer = await host.call('pictures.get', { hash });
  return answer.ok ? answer.value.base64 : null;
};

const dataOf = (src: string): string | null => /^data:[^,]*;base64,(.*)$/s.exec(src)?.[1] ?? null;

/** Whether a picture is so large that a smaller one would print the same. */
export const isLarge = ({ width, bytes }: PictureSize): boolean =>
  width > 1.25 * enoughPixels || bytes > 3_000_000;
