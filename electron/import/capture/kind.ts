import { detectText } from '../formats.ts';
import { readText } from '../read-text.ts';

/** What a source is read from. */
export type CaptureKind = 'text' | 'html' | 'mhtml' | 'pdf';

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
  if (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/i.test(start.replace(/\r/g, '')) &&
    /content-type:\s*multipart\/related/i.test(start)
  )
    return 'mhtml';
  // In two bytes a letter, every second one is zero.
  if (page.test(start.replaceAll('\0', '').slice(0, 2048))) return 'html';
  if (!/(?:\.(?:txt|text)|^[^.]+)$/i.test(name)) return null;
  try {
    return detectText(readText(bytes, name), name) === null ? 'text' : null;
  } catch {
    return null;
  }
};
