import { isUtf8 } from 'node:buffer';
import type { MediaType } from '../../../shared/contract/attachments.ts';

const starts = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** An element that only a page has near its start, whatever stands before it. */
const page = /<(!doctype\s+html|html|head|body|script|iframe|meta|frameset)[\s/>]/i;

/** The kind of a file by its bytes; names and declared types say nothing that can be relied on. */
export const mediaTypeOf = (given: Uint8Array): MediaType => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  const start = bytes.subarray(0, 1024).toString('latin1');
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  // Some programs write a few lines before it, and readers look that far.
  if (start.includes('%PDF-')) return 'application/pdf';
  if (bytes.includes(0)) return 'application/octet-stream';
  if (page.test(start)) return 'text/html';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
  const hasControls = /[\x01-\x08\x0e-\x1a\x1c-\x1f]/.test(start);
  return bytes.length > 0 && isUtf8(bytes) && !hasControls ? 'text/plain' : 'application/octet-stream';
};
