import type { MediaType } from '../contract/attachments.ts';
import { safeName } from './safe-name.ts';

/** What a file must be called so that the system opens it as what it holds. */
const endings: Partial<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'text/plain': ['txt', 'md', 'csv'],
};
/** Papers, tables and books, by the ending of their name alone; none of them runs by itself. */
const documents = /\.(docx|odt|rtf|xlsx|ods|pptx|odp|epub)$/i;

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that every system takes for a file. */
const diskName = (name: string): string =>
  safeName(name)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '')
    .replace(devices, '_$1') || 'file';

/**
 * What a copy of an attached file is called that another program is to open; null for one that no program may be
 * started with, because what it is can't be told or it could be a program itself.
 */
export const outsideName = ({ name, mediaType }: { name: string; mediaType: MediaType }): string | null => {
  const own = diskName(name);
  if (mediaType === 'application/octet-stream') return documents.test(own) ? own : null;
  const known = endings[mediaType];
  if (!known) return null;
  const ending = /\.([^.]+)$/.exec(own)?.[1]?.toLowerCase() ?? '';
  return known.includes(ending) ? own : `${own}.${known[0]}`;
};
