import { createHash } from 'node:crypto';
import { Node } from 'prosemirror-model';
import type { Loss } from '#shared/contract/methods.ts';
import { withPictureAddresses } from '#shared/document/picture-addresses.ts';
import { schema } from '#shared/document/schema.ts';
import { type PictureLookup, pictureHash } from '#shared/pictures/picture-address.ts';
import { pictureFacts, pictureMimes } from '#shared/pictures/picture-kind.ts';
import { say } from '#shared/reports/said.ts';

/** A file that goes beside another, by its name relative to that. */
export type BesideFile = { name: string; bytes: Uint8Array };

/**
 * A paper with the library's pictures as Markdown can name them: as files in a folder beside its own, or, where
 * only one file leaves, within it. Other addresses stay as they are.
 */
export const withPlainPictures = (
  doc: Node,
  lookup: PictureLookup,
  folder: string | undefined,
): { doc: Node; beside: BesideFile[]; losses: Loss[] } => {
  const beside = new Map<string, BesideFile>();
  const losses: Loss[] = [];
  const json: unknown = doc.toJSON();
  const named = withPictureAddresses(json, (src) => {
    if (pictureHash(src) === null) return null;
    const bytes = lookup(src);
    const facts = bytes && pictureFacts(bytes);
    if (!bytes || !facts) {
      losses.push({ what: say('picture-not-in-library'), where: say('figures') });
      return '';
    }
    if (folder === undefined)
      return `data:${pictureMimes[facts.type]};base64,${Buffer.from(bytes).toString('base64')}`;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const name = `${folder}/${hash.slice(0, 16)}.${facts.type}`;
    beside.set(name, { name, bytes });
    return name;
  });
  return {
    doc: named === json ? doc : Node.fromJSON(schema, named as object),
    beside: [...beside.values()],
    losses,
  };
};
