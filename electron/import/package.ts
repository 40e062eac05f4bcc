import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import * as z from 'zod';
import { attachmentLimits } from '#shared/attachments/limits.ts';
import { safeName } from '#shared/attachments/safe-name.ts';
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
  /** Bytes of all files at its sources when unpacked. */
  attachments: 256_000_000,
  /** No JSON is packed tighter than this. */
  ratio: 200,
} as const;

/** A file at a source of the paper, under the name that it has there. */
export type ReadAttachment = { source: string; name: string; bytes: Uint8Array };

/** What a package holds. */
export type ReadPackage = {
  doc: Node;
  sources: CslItem[];
  /** Bytes by the address under which the paper names them. */
  pictures: Map<string, Uint8Array>;
  /** The text of its citation style, if that is one that was added where it comes from. */
  style: Uint8Array | null;
  /** Files at the sources, each whole. */
  attachments: ReadAttachment[];
  /** The paper it was made of: its id in the library it comes from, when it was last changed, and its status. */
  origin: { id: string; modified: string; status: PaperStatus } | null;
  losses: Loss[];
};

const wanted = ['manifest.json', 'paper.json'] as const;
const stylePath = 'style.csl';
const attachmentPath = /^attachments\/([0-9a-f]{64})$/;
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
      z.looseObject({
        path: z.string().max(500),
        kind: z.string().max(100),
        sha256: z.string().max(64),
        // Where an attached file belongs; one that does not say it so is told of and left out.
        sources: z
          .array(z.looseObject({ id: z.string().max(500), name: z.string().max(2000) }))
          .max(packageLimits.entries)
          .catch([]),
      }),
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
  const attachments: ReadAttachment[] = [];
  const hasRoom = ({ length }: readonly unknown[]): boolean =>
    length > 0 && attachments.length + length <= packageLimits.entries;
  for (const { path, kind, sha256, sources } of manifest.files ?? []) {
    const file = files.get(path);
    if (kind === 'picture' && picturePath.test(path) && file) pictures.set(pictureAddress(sha256), file);
    else if (kind === 'style' && path === stylePath && file) style = file;
    else if (kind === 'attachment' && isAttached(path, file) && hasRoom(sources))
      for (const { id: source, name } of sources) attachments.push({ source, name, bytes: file });
    else
      losses.push({
        what: say(lossOf.get(kind as 'picture') ?? 'package-file'),
        where: sources[0] === undefined ? path : safeName(sources[0].name),
      });
  }
  const { id, modified, status } = manifest;
  const origin = id && modified ? { id, modified, status } : null;
  return { ...paper, pictures, attachments, style, losses, origin };
};

/** How a file is told of that is named and not there as it should be. */
const lossOf = new Map([
  ['picture', 'package-picture'],
  ['style', 'package-style'],
  ['attachment', 'package-attachment'],
] as const);

/** Whether it is the file that its path says. */
const isAttached = (path: string, file: Uint8Array | undefined): file is Uint8Array =>
  file !== undefined && attachmentPath.exec(path)?.[1] === createHash('sha256').update(file).digest('hex');

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
  let attachments = 0;
  const seen = new Set<string>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > packageLimits.entries) throw bad(say('package-too-many-files'));
        const isPicture = picturePath.test(name);
        const isAttachment = attachmentPath.test(name);
        if (!isPicture && !isAttachment && name !== stylePath && !wanted.some((file) => file === name))
          return false;
        if (seen.has(name)) throw bad(say('package-twice', { name }));
        seen.add(name);
        // fflate unpacks into a buffer of the size the file claims and no further.
        if (isPicture) {
          pictures += originalSize;
          if (originalSize > pictureLimits.bytes || pictures > packageLimits.pictures) throw tooLarge();
        }
        if (isAttachment) {
          attachments += originalSize;
          if (originalSize > attachmentLimits.bytes || attachments > packageLimits.attachments)
            throw tooLarge();
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
