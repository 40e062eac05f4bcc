import { say, sayOf } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';

/** The largest file that is read as text. */
export const largestFile = 64 * 1024 * 1024;

/**
 * Reads the bytes of a text file: UTF-8 with or without a mark, UTF-16 with a mark or where every second byte
 * is zero, and Windows-1252 (which covers Latin-1) for what is not UTF-8. Line ends become \n.
 * @throws IbidError 'too-large' over 64 MiB, 'bad-file' for what is no text
 */
export const readText = (bytes: Uint8Array, name: string): string => {
  if (bytes.byteLength > largestFile) throw new IbidError('too-large', sayOf(name, say('file-too-large')));
  const text = decode(bytes);
  if (text.includes('\u0000')) throw new IbidError('bad-file', say('not-text', { name }));
  return text.replace(/\r\n?/g, '\n');
};

const decode = (bytes: Uint8Array): string => {
  const [a, b, c] = bytes;
  const as = (encoding: string, fatal = false): string => new TextDecoder(encoding, { fatal }).decode(bytes);
  if (a === 0xff && b === 0xfe) return as('utf-16le');
  if (a === 0xfe && b === 0xff) return as('utf-16be');
  if (a === 0xef && b === 0xbb && c === 0xbf) return as('utf-8');
  if (bytes.length >= 4 && bytes.length % 2 === 0) {
    if (a !== 0 && b === 0 && bytes[3] === 0) return as('utf-16le');
    if (a === 0 && b !== 0 && bytes[2] === 0) return as('utf-16be');
  }
  try {
    return as('utf-8', true);
  } catch {
    return as('windows-1252');
  }
};
