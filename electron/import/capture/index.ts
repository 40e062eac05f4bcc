import { say, sayOf } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { largestFile } from '../read-text.ts';
import type { Captured, CaptureInput } from './kind.ts';
import { readTextCapture } from './read-text-capture.ts';
import { paragraphsAsHtml } from './snapshot.ts';

const nothingIn = (name: string): IbidError => new IbidError('bad-file', sayOf(name, say('capture-nothing')));

const read = async (input: CaptureInput, now: Date): Promise<Omit<Captured, 'kind'>> => {
  const { kind, name, bytes, url = null } = input;
  switch (kind) {
    case 'text':
      return readTextCapture(input, now);
    case 'html': {
      const { decodePage, savedFrom } = await import('./decode-page.ts');
      const { readPage } = await import('./read-page.ts');
      const html = decodePage(bytes, name);
      return readPage(html, url ?? savedFrom(html), now);
    }
    case 'mhtml': {
      const { readMhtml } = await import('./mhtml.ts');
      const { readPage } = await import('./read-page.ts');
      const page = await readMhtml(bytes, name);
      // It was looked at when it was saved.
      return readPage(page.html, url ?? page.url, page.saved !== null && page.saved < now ? page.saved : now);
    }
    case 'pdf': {
      const { readPdf } = await import('./read-pdf.ts');
      const { paragraphs, ...item } = await readPdf(bytes, name, now);
      return { ...item, text: paragraphs.join('\n'), html: paragraphsAsHtml(paragraphs) };
    }
  }
};

/**
 * Reads what a page, a file or a text says of itself. Nothing is loaded from anywhere.
 * @throws IbidError 'bad-file' where there is nothing to read, 'too-large'
 */
export const readCapture = async (input: CaptureInput, now: Date): Promise<Captured> => {
  if (input.bytes.byteLength > largestFile)
    throw new IbidError('too-large', sayOf(input.name, say('file-too-large')));
  const captured = { kind: input.kind, ...(await read(input, now)) };
  const saysNothing = captured.text.trim() === '' && captured.csl.title === undefined;
  if (saysNothing) throw nothingIn(input.name);
  return captured;
};
