import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { Node } from 'prosemirror-model';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { PaperStatus } from '#shared/contract/methods.ts';
import { citedSources } from '#shared/document/facts.ts';
import { withPictureAddresses } from '#shared/document/picture-addresses.ts';
import { schema } from '#shared/document/schema.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import { noPictures, type PictureLookup, pictureAddress } from '#shared/pictures/picture-address.ts';
import { pictureFacts } from '#shared/pictures/picture-kind.ts';

/**
 * The form of the package itself; the paper in it has a version of its own. Version 2 has files beside the
 * paper, named in the manifest with what they are; a package without any is written as version 1, so that
 * older versions of Ibid read it.
 */
export const packageVersion = 2;

/** A file of a package beside the paper. Other kinds than these are told of and left out when it is read. */
export type PackagedFile =
  | { path: string; kind: 'picture' | 'style'; sha256: string }
  | { path: string; kind: 'attachment'; sha256: string; sources: AttachedAt[] };

/** At which source of the paper a file is, and under which name. */
export type AttachedAt = { id: string; name: string };

/** A file at sources of the paper. */
export type AttachedFile = { sha256: string; bytes: Uint8Array; sources: AttachedAt[] };

/** Where the text of the paper's style lies, if it is one that was added. */
const stylePath = 'style.csl';

/**
 * Which paper of which library a package holds, so that it is known again, and how far it has got there. Of a
 * draft nothing is said.
 */
export type PackageOrigin = { id: string; modified: string; status: PaperStatus };

/**
 * The earliest time a zip can name, as its clock reads: the bytes must depend neither on when nor on where
 * they are written.
 */
const earliest = (): Date => new Date(1980, 0, 1);

/**
 * Writes a paper with the sources it cites, the pictures it shows, an added style and files at its sources as an
 * `.ibid` file: a zip with `manifest.json`, `paper.json`, folders `pictures` and `attachments` and, for a paper
 * whose style was added, `style.csl`. The same paper gives the same bytes. Sources the paper does not cite are left
 * out.
 */
export const writePackage = (
  doc: Node,
  sources: readonly CslItem[],
  {
    picture = noPictures,
    style,
    origin,
    attachments = [],
  }: {
    picture?: PictureLookup;
    style?: string | undefined;
    origin?: PackageOrigin;
    attachments?: readonly AttachedFile[];
  } = {},
): Uint8Array => {
  const byId = new Map(sources.map((item) => [item.id, item]));
  const cited = citedSources(doc).flatMap((id) => byId.get(id) ?? []);
  const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value)}\n`);
  const pictures = new Map<string, { file: PackagedFile; bytes: Uint8Array }>();
  const named = withPictureAddresses(doc.toJSON(), (src) => {
    const bytes = picture(src);
    const facts = bytes && pictureFacts(bytes);
    if (!bytes || !facts) return null;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `pictures/${sha256}.${facts.type}`;
    pictures.set(path, { file: { path, kind: 'picture', sha256 }, bytes });
    return pictureAddress(sha256);
  });
  const paper = Node.fromJSON(schema, named as object);
  const texts: { file: PackagedFile; bytes: Uint8Array }[] = [];
  if (style !== undefined) {
    const bytes = strToU8(style);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    texts.push({ file: { path: stylePath, kind: 'style', sha256 }, bytes });
  }
  const attached = attachments.map(({ sha256, bytes, sources: at }) => ({
    file: { path: `attachments/${sha256}`, kind: 'attachment' as const, sha256, sources: at },
    bytes,
  }));
  const listed = [...texts, ...pictures.values(), ...attached];
  const files: Zippable = {
    'manifest.json': json({
      format: 'ibid-package',
      version: listed.length === 0 ? 1 : packageVersion,
      paper: 'paper.json',
      ...(origin ? { id: origin.id, modified: origin.modified } : {}),
      ...(origin && origin.status !== 'draft' ? { status: origin.status } : {}),
      ...(listed.length === 0 ? {} : { files: listed.map(({ file }) => file) }),
    }),
    'paper.json': json(writeStoredPaper(paper, cited)),
  };
  // Pictures are packed already, and so is most of a PDF.
  for (const { file, bytes } of [...pictures.values(), ...attached]) files[file.path] = [bytes, { level: 0 }];
  for (const { file, bytes } of texts) files[file.path] = bytes;
  return zipSync(files, { level: 6, mtime: earliest(), os: 3 });
};
