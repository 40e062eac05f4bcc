import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { searchable } from '#shared/sources/search-text.ts';
import type { FileText } from '#shared/texts/text-state.ts';
import { fileText } from '../../import/texts/file-text.ts';
import type { ReadText, TextOrder } from './attachment-texts.ts';

/* Reads the texts of attached files in a thread of its own, one after the other, so that nobody waits for it. */

// Of a damaged PDF pdf.js leaves promises behind that nobody waits for; what can be read of it still comes.
process.on('unhandledRejection', () => undefined);

const bytesOf = ({ path, sha256 }: TextOrder): Buffer | null => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
};

const read = async (order: TextOrder): Promise<ReadText> => {
  const bytes = bytesOf(order);
  const { beside, ...text }: FileText =
    bytes === null
      ? { state: 'missing', text: '', labels: [], beside: '' }
      : // A view of its own: pdf.js takes the memory of what it is given.
        await fileText(new Uint8Array(bytes), order.mediaType, () => parentPort?.postMessage('page'));
  return { text, words: text.text === '' ? '' : searchable(`${text.text}\n${beside}`) };
};

parentPort?.on('message', async (order: TextOrder) => parentPort?.postMessage(await read(order)));
parentPort?.postMessage('started');
