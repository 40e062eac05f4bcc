import type { MediaType } from '#shared/contract/attachments.ts';

const as = (bytes: ArrayBuffer, encoding: string, fatal = false): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/** The text of a file: in the encoding that it or its page names, in UTF-8, or as old Western systems wrote. */
export const decodeText = (bytes: ArrayBuffer, type: MediaType): string => {
  const start = new Uint8Array(bytes.slice(0, 3));
  if (start[0] === 0xff && start[1] === 0xfe) return as(bytes, 'utf-16le') ?? '';
  if (start[0] === 0xfe && start[1] === 0xff) return as(bytes, 'utf-16be') ?? '';
  const utf8 = as(bytes, 'utf-8', true);
  if (utf8 !== null) return utf8;
  const named =
    type === 'text/html'
      ? /<meta[^>]+charset\s*=\s*["']?([\w-]{1,40})/i.exec(
          as(bytes.slice(0, 4096), 'windows-1252') ?? '',
        )?.[1]
      : undefined;
  return (named === undefined ? null : as(bytes, named)) ?? as(bytes, 'windows-1252') ?? '';
};
