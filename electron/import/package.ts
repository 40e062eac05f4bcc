import { strFromU8, unzipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import * as z from 'zod';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { type Loss, type PaperStatus, paperStatuses } from '#shared/contract/methods.ts';
import { readStoredPaper } from '#shared/document/stored-paper.ts';
import { pictureAddress, pictureLimits } from '#shared/pictures/picture-address.ts';
import { type Said, say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';

/** What a package may be at most, so that a small file can't unpack into a huge one. */
export const packageLimits = {
  bytes: 100_000_000,
  entries: 1000,
  /** Bytes of one file when unpacked. */
  unpacked: 200_000_000,
  /** Bytes of the citation style when unpacked. */
  style: 8_000_000,
  /** Bytes of all pictures when unpacked. */
  pictures: 256_000_000,
  /** No JSON is packed tighter than this. */
  ratio: 200,
} as const;

/** What a package holds. */
export type ReadPackage = {
  doc: Node;
  sources: CslItem[];
  /** Bytes by the address under which the paper names them. */
  pictures: Map<string, Uint8Array>;
  /** The text of its citation style, if that is one that was added where it comes from. */
  style: Uint8Array | null;
  /** The paper it was made of: its id in the library it comes from, when it was last changed, and its status. */
  origin: { id: string; modified: string; status: PaperStatus } | null;
  losses: Loss[];
};

const wanted = ['manifest.json', 'paper.json'] as const;
const stylePath = 'style.csl';
const picturePath = /^pictures\/[0-9a-f]{64}\.(png|jpg|gif)$/;

const manifestSchema = z.looseObject({
  format: z.literal('ibid-package'),
  version: z.number(),
  id: z
    .string()
    .regex(/^[0-9a-z]{16}$/)
    .optional(),
  modified: z.iso.datetime().optional(),
  // Older packages say nothing; what a newer version may call it is not known here.
  status: z.enum(paperStatuses).catch('draft'),
  files: z
    .array(
      z.looseObject({ path: z.string().max(500), kind: z.string().max(100), sha256: z.string().max(64) }),
    )
    .max(packageLimits.entries)
    .optional(),
});

const bad = (what: Said): IbidError => new IbidError('bad-file', what);
const tooLarge = (): IbidError => new IbidError('too-large', say('package-too-large'));

/**
 * Reads an `.ibid` file. Only what Ibid writes is unpacked, by exact names, and nothing is ever written to disk.
 * @throws IbidError 'bad-file' with what is wrong, 'too-large' over `packageLimits`
 */
export const readPackage = (bytes: Uint8Array): ReadPackage => {
  if (bytes.length > packageLimits.bytes) throw tooLarge();
  const files = unpack(bytes);
  const manifest = readManifest(readJson(files, 'manifest.json'));
  const paper = readStoredPaper(readJson(files, 'paper.json'));
  const pictures = new Map<string, Uint8Array>();
  const losses: Loss[] = [];
  let style: Uint8Array | null = null;
  for (const { path, kind, sha256 } of manifest.files ?? []) {
    if (kind === 'style' && path === stylePath) style = files.get(path) ?? null;
    const file = kind === 'picture' && picturePath.test(path) ? files.get(path) : undefined;
    if (file) pictures.set(pictureAddress(sha256), file);
    else if (kind !== 'style' || style === null)
      losses.push({
        what: say(
          kind === 'picture' ? 'package-picture' : kind === 'style' ? 'package-style' : 'package-file',
        ),
        where: path,
      });
  }
  const { id, modified, status } = manifest;
  return { ...paper, pictures, style, losses, origin: id && modified ? { id, modified, status } : null };
};

const readManifest = (json: unknown): z.output<typeof manifestSchema> => {
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success)
    throw bad(
      parsed.error.issues[0]?.path[0] === 'version' ? say('package-no-version') : say('package-no-paper'),
    );
  if (parsed.data.version > 2) throw bad(say('package-newer'));
  return parsed.data;
};

const unpack = (bytes: Uint8Array): Map<string, Uint8Array> => {
  let entries = 0;
  let pictures = 0;
  const seen = new Set<string>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > packageLimits.entries) throw bad(say('package-too-many-files'));
        const isPicture = picturePath.test(name);
        if (!isPicture && name !== stylePath && !wanted.some((file) => file === name)) return false;
        if (seen.has(name)) throw bad(say('package-twice', { name }));
        seen.add(name);
        // fflate unpacks into a buffer of the size the file claims and no further.
        if (isPicture) {
          pictures += originalSize;
          if (originalSize > pictureLimits.bytes || pictures > packageLimits.pictures) throw tooLarge();
        }
        if (originalSize > (name === stylePath ? packageLimits.style : packageLimits.unpacked))
          throw tooLarge();
        if (originalSize > 1_000_000 && originalSize > size * packageLimits.ratio)
          throw bad(say('package-too-tight'));
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof IbidError) throw error;
    throw bad(say('package-damaged'));
  }
};

const readJson = (files: ReadonlyMap<string, Uint8Array>, name: (typeof wanted)[number]): unknown => {
  const bytes = files.get(name);
  if (!bytes) throw bad(say('package-missing', { name }));
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    throw bad(say('package-file-damaged', { name }));
  }
};
