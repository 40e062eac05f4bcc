import { detectText } from '../formats.ts';
import { readText } from '../read-text.ts';
import type { ReadItem } from './findings.ts';

/** What a source is read from. */
export type CaptureKind = 'text' | 'html' | 'mhtml' | 'pdf';

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

const decoder = new TextDecoder('latin1');

/** An element that only a page has near its start, whatever stands before it. */
const page = /<(?:!doctype\s+html|html|head|body)[\s/>]/i;

/**
 * Of which kind a file is that a source can be read from, by what stands in it; null for a file of sources or
 * anything else. Only a plain text is known by its name too, because any file of letters is one.
 */
export const captureKind = (name: string, bytes: Uint8Array): CaptureKind | null => {
  const start = decoder.decode(bytes.subarray(0, 4096));
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  // A zip, such as a Word file under a wrong name, may hold what looks like an element.
  if (start.startsWith('PK\x03\x04')) return null;
  if (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/i.test(start.replace(/\r/g, '')) &&
    /content-type:\s*multipart\/related/i.test(start)
  )
    return 'mhtml';
  // In two bytes a letter, every second one is zero.
  const letters = start.replaceAll('\0', '');
  if (page.test(letters.slice(0, 2048)) || (/\.x?html?$/i.test(name) && /<[a-z][^<>]*>/i.test(letters)))
    return 'html';
  if (!/(?:\.(?:txt|text)|^[^.]+)$/i.test(name)) return null;
  try {
    return detectText(readText(bytes, name), name) === null ? 'text' : null;
  } catch {
    return null;
  }
};
