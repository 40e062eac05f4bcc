/** A picture as a package can hold it. Sizes are pixels as the file's own header gives them. */
export type Picture = { type: 'png' | 'jpg' | 'gif'; bytes: Uint8Array; width: number; height: number };

/** Why an address gives no picture; words for a person. */
export type NoPicture = { reason: string };

/** 32 MiB of picture. */
const largest = 32 * 1024 * 1024;

const ascii = (bytes: Uint8Array, from: number, text: string): boolean =>
  [...text].every((character, n) => bytes[from + n] === character.charCodeAt(0));

const pngSize = (bytes: Uint8Array, view: DataView): { width: number; height: number } | null =>
  bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && ascii(bytes, 12, 'IHDR')
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : null;

const gifSize = (bytes: Uint8Array, view: DataView): { width: number; height: number } | null =>
  bytes.length >= 10 && (ascii(bytes, 0, 'GIF87a') || ascii(bytes, 0, 'GIF89a'))
    ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : null;

/** Walks the segments of a JPEG up to the start of a frame, which holds its size. */
const jpegSize = (bytes: Uint8Array, view: DataView): { width: number; height: number } | null => {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += alone ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
};

/** What the bytes themselves say they are; the declared type may be wrong. */
export const readPicture = (bytes: Uint8Array): Picture | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readers = [
    ['png', pngSize],
    ['jpg', jpegSize],
    ['gif', gifSize],
  ] as const;
  for (const [type, read] of readers) {
    const size = read(bytes, view);
    if (size) return size.width > 0 && size.height > 0 ? { type, bytes, ...size } : null;
  }
  return null;
};

const dataAddress = /^data:([^,]{0,200}),/i;

/** The picture of a `data:` address, or the reason why there is none. */
export const pictureOf = (src: string): Picture | NoPicture => {
  if (src === '') return { reason: 'has no image yet' };
  const head = dataAddress.exec(src);
  if (!head) return { reason: 'names a file that the paper does not contain' };
  if (/^image\/svg\+xml/i.test(head[1]!)) return { reason: 'is an SVG drawing, which Word can’t show' };
  const body = src.slice(head[0].length);
  if (body.length > largest * 1.4) return { reason: 'is larger than 32 MB' };
  if (!/;base64$/i.test(head[1]!)) return { reason: 'is in a format that Word can’t show' };
  const picture = readPicture(new Uint8Array(Buffer.from(body, 'base64')));
  return picture ?? { reason: 'is damaged, or not a PNG, JPEG or GIF image' };
};
