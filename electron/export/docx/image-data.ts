import { type PictureLookup, pictureHash, pictureLimits } from '#shared/pictures/picture-address.ts';
import { type PictureFacts, pictureFacts } from '#shared/pictures/picture-kind.ts';

/** A picture as a package can hold it. */
export type Picture = PictureFacts & { bytes: Uint8Array };

/** Why an address gives no picture; words for a person. */
export type NoPicture = { reason: string };

const dataAddress = /^data:([^,]{0,200}),/i;

/** The picture of an address, or the reason why there is none. */
export const pictureOf = (src: string, lookup: PictureLookup): Picture | NoPicture => {
  if (src === '') return { reason: 'has no image yet' };
  const given = lookup(src);
  if (given !== null) return fromBytes(given);
  if (pictureHash(src) !== null) return { reason: 'is not in the library' };
  const head = dataAddress.exec(src);
  if (!head) return { reason: 'names a file that the paper does not contain' };
  if (/^image\/svg\+xml/i.test(head[1]!)) return { reason: 'is an SVG drawing, which Word can’t show' };
  const body = src.slice(head[0].length);
  if (body.length > pictureLimits.bytes * 1.4) return { reason: 'is larger than 32 MB' };
  if (!/;base64$/i.test(head[1]!)) return { reason: 'is in a format that Word can’t show' };
  return fromBytes(new Uint8Array(Buffer.from(body, 'base64')));
};

const fromBytes = (bytes: Uint8Array): Picture | NoPicture => {
  const facts = pictureFacts(bytes);
  return facts ? { ...facts, bytes } : { reason: 'is damaged, or not a PNG, JPEG or GIF image' };
};
