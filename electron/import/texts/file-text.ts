import type { MediaType } from '../../../shared/contract/attachments.ts';
import { IbidError } from '../../../shared/result.ts';
import { type FileText, pageEnd, textLimits } from '../../../shared/texts/text-state.ts';
import { readText } from '../read-text.ts';
import { htmlText } from './html-text.ts';
import { pageHtml } from './page-html.ts';
import { readPdfText } from './pdf-text.ts';

const ofText = (text: string): FileText => {
  const kept = text.replaceAll(pageEnd, '\n');
  return {
    state: !/[\p{L}\p{N}]/u.test(kept) ? 'no-text' : kept.length > textLimits.characters ? 'cut' : 'read',
    text: kept.slice(0, textLimits.characters),
    labels: [],
    beside: '',
  };
};

const none: FileText = { state: 'no-kind', text: '', labels: [], beside: '' };

/** Bytes that could be a text in an encoding that `readText` knows; programs and archives are full of others. */
const looksLikeText = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
  text !== '' && !/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]/.test(text.slice(0, 20_000));

/** The text of an attached file, by its kind. Never throws for what stands in the file. */
export const fileText = async (
  bytes: Uint8Array,
  type: MediaType,
  onPage?: () => void,
): Promise<FileText> => {
  if (type === 'application/pdf') return readPdfText(bytes, onPage);
  if (type !== 'text/html' && type !== 'text/plain' && type !== 'application/octet-stream') return none;
  let text: string;
  try {
    const page = await pageHtml(bytes, type);
    if (page !== null) return ofText(htmlText(page));
    text = readText(bytes, '');
  } catch (error) {
    if (error instanceof IbidError) return none;
    throw error;
  }
  if (type === 'application/octet-stream') return looksLikeText(text) ? ofText(text) : none;
  return ofText(text);
};
