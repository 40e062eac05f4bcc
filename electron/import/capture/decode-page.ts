import { readText } from '../read-text.ts';

/** Encodings that pages name wrongly, and what browsers read them as. */
const asBrowsers = (label: string): string => (/^(?:utf-?16|ucs-2)/i.test(label) ? 'utf-8' : label);

/**
 * The text of a page's file: by its mark, as UTF-8, or in the encoding that it names, as browsers do.
 * @throws IbidError 'bad-file' for what is no text
 */
export const decodePage = (bytes: Uint8Array, name: string): string => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const isMarked = (bytes[0] === 0xef && bytes[1] === 0xbb) || bytes[0] === 0xff || bytes[0] === 0xfe;
  const named =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(start)?.[1] ??
    /^<\?xml[^>]{0,200}encoding=["']([\w-]{2,40})/i.exec(start)?.[1];
  if (!isMarked && named !== undefined && !/^utf-?8$/i.test(named) && !bytes.subarray(0, 4096).includes(0)) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      try {
        return new TextDecoder(asBrowsers(named)).decode(bytes);
      } catch {
        // An encoding that nobody knows.
      }
    }
  }
  return readText(bytes, name);
};

/** Where a browser saved a page from: it says so in a comment of the page. */
export const savedFrom = (html: string): string | null =>
  /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s"<>]{3,2000}?)\s*(?:-->|\s)/i.exec(
    html.slice(0, 20_000),
  )?.[1] ?? null;
