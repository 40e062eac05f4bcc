import { say, sayOf } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { decodeText } from './encoding.ts';

/** The largest file that is read as text. */
export const largestFile = 64 * 1024 * 1024;

/**
 * Reads the bytes of a text file: Unicode, or what is found to be likeliest of the older encodings. Line ends
 * become \n.
 * @throws IbidError 'too-large' over 64 MiB, 'bad-file' for what is no text
 */
export const readText = (bytes: Uint8Array, name: string): string => {
  if (bytes.byteLength > largestFile) throw new IbidError('too-large', sayOf(name, say('file-too-large')));
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw new IbidError('bad-file', say('not-text', { name }));
  return text.replace(/\r\n?/g, '\n');
};
