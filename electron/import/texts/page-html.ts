import type { MediaType } from '../../../shared/contract/attachments.ts';
import { archivedStart, isArchivedPage } from '../../../shared/texts/archived-page.ts';
import { decodePage } from '../capture/decode-page.ts';
import { readMhtml } from '../capture/mhtml.ts';

const latin1 = new TextDecoder('latin1');

/**
 * The HTML of a web page that was saved as such or in one file with what belongs to it (MHTML); null for what is none.
 * @throws IbidError 'bad-file' for a page that can't be read
 */
export const pageHtml = async (bytes: Uint8Array, type: MediaType): Promise<string | null> => {
  if (!['text/html', 'text/plain', 'application/octet-stream'].includes(type)) return null;
  if (isArchivedPage(latin1.decode(bytes.subarray(0, archivedStart))))
    return (await readMhtml(bytes, '')).html;
  return type === 'text/html' ? decodePage(bytes, '') : null;
};
