import type { Output } from '#shared/contract/methods.ts';
import { pictureMimes } from '#shared/pictures/picture-kind.ts';
import type { Result } from '#shared/result.ts';

/** Something the library keeps, as it is sent to a window. */
export type KeptAnswer = { bytes: Buffer; headers: Readonly<Record<string, string>> };

/** A picture as a window's request for its path is answered; null where the library has none. */
export const pictureAnswer = async (
  hash: string,
  call: (method: 'pictures.get', input: { hash: string }) => Promise<Result<unknown>>,
): Promise<KeptAnswer | null> => {
  const result = await call('pictures.get', { hash });
  if (!result.ok) return null;
  const { base64, type } = result.value as Output<'pictures.get'>;
  // The name is the hash of what it holds, so it never changes.
  const headers = {
    'Content-Type': pictureMimes[type],
    'Cache-Control': 'private, max-age=31536000, immutable',
  };
  return { bytes: Buffer.from(base64, 'base64'), headers };
};
