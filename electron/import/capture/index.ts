import { say, sayOf } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { largestFile, readText } from '../read-text.ts';
import type { ReadItem } from './findings.ts';
import type { CaptureKind } from './kind.ts';
import { readArticle } from './read-article.ts';
import { paragraphsAsHtml } from './snapshot.ts';

export { type CaptureKind, captureKind } from './kind.ts';

/** A file, or what was pasted as one. */
export type CaptureInput = {
  kind: CaptureKind;
  name: string;
  bytes: Uint8Array;
  /** Where it is from, if whoever hands it in knows. */
  url?: string;
};

/** What was read of a source, and its clean text. */
export type Captured = ReadItem & {
  kind: CaptureKind;
  /** The clean text, one paragraph a line. */
  text: string;
  /** The same as HTML that loads and runs nothing. */
  html: string;
};

const nothingIn = (name: string): IbidError => new IbidError('bad-file', sayOf(name, say('capture-nothing')));

/**
 * Reads what a page, a file or a text says of itself. Nothing is loaded from anywhere.
 * @throws IbidError 'bad-file' where there is nothing to read, 'too-large'
 */
export const readCapture = async (input: CaptureInput, now: Date): Promise<Captured> => {
  const { kind, name, bytes } = input;
  if (bytes.byteLength > largestFile) throw new IbidError('too-large', sayOf(name, say('file-too-large')));
  const { csl, fields, paragraphs } = readArticle(readText(bytes, name), now);
  if (paragraphs.length === 0) throw nothingIn(name);
  return { kind, csl, fields, text: paragraphs.join('\n'), html: paragraphsAsHtml(paragraphs) };
};
