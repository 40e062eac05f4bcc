import { say, sayOf } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { decodeText } from './encoding.ts';

/** The largest file that is read as text. */
export const largestFile = 64 * 1024 * 1024;

/**
 * A run of blanks, or a part of one, that no person wrote. Each pattern that looks for blanks before something else goes
 * through a run once for each of its blanks, so that a small file of them would take hours. It has an end because a
 * pattern remembers each step.
 */
const endlessBlanks = /[^\S\n]{300,100000}/g;

/** The same text with one blank for each endless run of them. */
export const withoutEndlessBlanks = (text: string): string => text.replace(endlessBlanks, ' ');

/**
 * Reads the bytes of a text file: Unicode, or what is found to be likeliest of the older encodings. Line ends
 * become \n, and an endless run of blanks becomes one.
 * @throws IbidError 'too-large' over 64 MiB, 'bad-file' for what is no text
 */
export const readText = (bytes: Uint8Array, name: string): string => {
  if (bytes.byteLength > largestFile) throw new IbidError('too-large', sayOf(name, say('file-too-large')));
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw new IbidError('bad-file', say('not-text', { name }));
  return withoutEndlessBlanks(text.replace(/\r\n?/g, '\n'));
};
