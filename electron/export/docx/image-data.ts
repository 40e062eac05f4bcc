import { type PictureLookup, pictureHash, pictureLimits } from '#shared/pictures/picture-address.ts';
import { type PictureFacts, pictureFacts } from '#shared/pictures/picture-kind.ts';

/** A picture as a package can hold it. */
export type Picture = PictureFacts & { bytes: Uint8Array };

/** Why an address gives no picture. */
export type NoPicture = {
  reason:
    | 'image-none'
    | 'image-not-in-library'
    | 'image-a-file'
    | 'image-svg'
    | 'image-too-large'
    | 'image-format'
    | 'image-damaged';
};

const dataAddress = /^data:([^,]{0,200}),/i;

/** The picture of an address, or the reason why there is none. */
export const pictureOf = (src: string, lookup: PictureLookup): Picture | NoPicture => {
  if (src === '') return { reason: 'image-none' };
  const given = lookup(src);
  if (given !== null) return fromBytes(given);
  if (pictureHash(src) !== null) return { reason: 'image-not-in-library' };
  const head = dataAddress.exec(src);
  if (!head) return { reason: 'image-a-file' };
  if (/^image\/svg\+xml/i.test(head[1]!)) return { reason: 'image-svg' };
  const body = src.slice(head[0].length);
  if (body.length > pictureLimits.bytes * 1.4) return { reason: 'image-too-large' };
  if (!/;base64$/i.test(head[1]!)) return { reason: 'image-format' };
  return fromBytes(new Uint8Array(Buffer.from(body, 'base64')));
};

const fromBytes = (bytes: Uint8Array): Picture | NoPicture => {
  const facts = pictureFacts(bytes);
  return facts ? { ...facts, bytes } : { reason: 'image-damaged' };
};
