/** What a picture's own bytes say of it. Sizes are pixels as its header gives them. */
export type PictureFacts = { type: PictureType; width: number; height: number };

/** The kinds of pictures the library keeps: those that every browser and Word can show. */
export type PictureType = 'png' | 'jpg' | 'gif';

export const pictureMimes: Readonly<Record<PictureType, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
};

type Size = { width: number; height: number };

const ascii = (bytes: Uint8Array, from: number, text: string): boolean =>
  [...text].every((character, n) => bytes[from + n] === character.charCodeAt(0));

const pngSize = (bytes: Uint8Array, view: DataView): Size | null =>
  bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && ascii(bytes, 12, 'IHDR')
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : null;

const gifSize = (bytes: Uint8Array, view: DataView): Size | null =>
  bytes.length >= 10 && (ascii(bytes, 0, 'GIF87a') || ascii(bytes, 0, 'GIF89a'))
    ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : null;

/** Walks the segments of a JPEG up to the start of a frame, which holds its size. */
const jpegSize = (bytes: Uint8Array, view: DataView): Size | null => {
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

/** What the bytes themselves say they are, whatever a name or a declared type says; null for no such picture. */
export const pictureFacts = (bytes: Uint8Array): PictureFacts | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readers = [
    ['png', pngSize],
    ['jpg', jpegSize],
    ['gif', gifSize],
  ] as const;
  for (const [type, read] of readers) {
    const size = read(bytes, view);
    if (size) return size.width > 0 && size.height > 0 ? { type, ...size } : null;
  }
  return null;
};
