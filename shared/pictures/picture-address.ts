/** What a picture of the library may be at most. */
export const pictureLimits = {
  bytes: 32 * 1024 * 1024,
  /** Pixels of a side, and in all: a small file can claim a size that no memory holds. */
  side: 16_384,
  pixels: 64_000_000,
} as const;

const address = /^image:([0-9a-f]{64})$/;

/** How a document names a picture that the library keeps, by the SHA-256 of its bytes. */
export const pictureAddress = (hash: string): string => `image:${hash}`;

/** The hash in such an address; null for any other. */
export const pictureHash = (src: string): string | null => address.exec(src)?.[1] ?? null;

/** Where a window finds a picture of the library, beside its own page. */
export const picturePath = (hash: string): string => `/pictures/${hash}`;

/** The hash in such a path; null for any other. */
export const hashInPath = (path: string): string | null =>
  /^\/pictures\/([0-9a-f]{64})$/.exec(path)?.[1] ?? null;

/** A picture that stands in its address, of a kind that the library could keep by its declared type. */
export const isPictureData = (src: string): boolean => /^data:image\/(png|jpe?g|gif)[;,]/i.test(src);

/** The bytes of the picture that a document names by an address; null where there are none. */
export type PictureLookup = (address: string) => Uint8Array | null;

export const noPictures: PictureLookup = () => null;
