import { strFromU8, unzipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { readStoredPaper } from '#shared/document/stored-paper.ts';
import { IbidError } from '#shared/result.ts';

/** What a package may be at most, so that a small file can't unpack into a huge one. */
export const packageLimits = {
  bytes: 100_000_000,
  entries: 1000,
  /** Bytes of one file when unpacked. */
  unpacked: 200_000_000,
  /** No JSON is packed tighter than this. */
  ratio: 200,
} as const;

const wanted = ['manifest.json', 'paper.json'] as const;

const bad = (what: string): IbidError =>
  new IbidError(
    'bad-file',
    `This .ibid file can't be read: ${what}. Nothing was changed; ask for the file again or open a backup.`,
  );
const tooLarge = (): IbidError =>
  new IbidError(
    'too-large',
    'This .ibid file is larger than Ibid takes. Make its images smaller and export it again.',
  );

/**
 * Reads an `.ibid` file. Only the two files that Ibid writes are unpacked, by their exact names, and nothing
 * is ever written to disk.
 * @throws IbidError 'bad-file' with what is wrong, 'too-large' over `packageLimits`
 */
export const readPackage = (bytes: Uint8Array): { doc: Node; sources: CslItem[] } => {
  if (bytes.length > packageLimits.bytes) throw tooLarge();
  const files = unpack(bytes);
  const manifest = readJson(files, 'manifest.json') as { format?: unknown; version?: unknown } | null;
  if (typeof manifest !== 'object' || manifest?.format !== 'ibid-package')
    throw bad('it is not a paper of Ibid');
  if (typeof manifest.version !== 'number') throw bad('it does not say which version wrote it');
  if (manifest.version > 1)
    throw new IbidError(
      'bad-file',
      'This .ibid file was written by a newer version of Ibid. Update Ibid to open it; the file was left as it was.',
    );
  return readStoredPaper(readJson(files, 'paper.json'));
};

const unpack = (bytes: Uint8Array): Map<string, Uint8Array> => {
  let entries = 0;
  const seen = new Set<string>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > packageLimits.entries) throw bad('it holds too many files');
        if (!wanted.some((file) => file === name)) return false;
        if (seen.has(name)) throw bad(`it holds ${name} twice`);
        seen.add(name);
        // fflate unpacks into a buffer of the size the file claims and no further.
        if (originalSize > packageLimits.unpacked) throw tooLarge();
        if (originalSize > 1_000_000 && originalSize > size * packageLimits.ratio)
          throw bad('it is packed tighter than any paper');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof IbidError) throw error;
    throw bad('it is damaged, or no .ibid file');
  }
};

const readJson = (files: ReadonlyMap<string, Uint8Array>, name: (typeof wanted)[number]): unknown => {
  const bytes = files.get(name);
  if (!bytes) throw bad(`${name} is missing in it`);
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    throw bad(`${name} in it is damaged`);
  }
};
