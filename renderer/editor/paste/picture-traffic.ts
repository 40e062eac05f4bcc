import { picturePath } from '#shared/pictures/picture-address.ts';
import { pictureFacts, pictureMimes } from '#shared/pictures/picture-kind.ts';
import { encodeBase64 } from '../../ui/files.ts';

/** How pictures of the library leave with copied figures; pasted ones come as their data, which the page hands on. */
export type PictureTraffic = {
  /** A picture that the library keeps, as a data: address; null if it can't be had at once. */
  held: (hash: string) => string | null;
  /** Whether the library surely has it. */
  knows: (hash: string) => boolean;
};

export const noPictureTraffic: PictureTraffic = { held: () => null, knows: () => true };

/** Pictures that this window copied from its library, which keeps each for a month at least. */
const copied = new Set<string>();

/**
 * A picture as a data: address. A copy must be written before its event is over, so this waits for the answer;
 * the picture is on the page already, so the browser has it at hand.
 */
const held = (hash: string): string | null => {
  const request = new XMLHttpRequest();
  try {
    request.open('GET', picturePath(hash), false);
    // One letter for each byte: a request that is waited for gives nothing but text.
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
  } catch {
    return null;
  }
  if (request.status !== 200) return null;
  const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
  const facts = pictureFacts(bytes);
  if (!facts) return null;
  copied.add(hash);
  return `data:${pictureMimes[facts.type]};base64,${encodeBase64(bytes)}`;
};

/** How the pictures of the library that a window works on leave with copied figures. */
export const pictureTraffic: PictureTraffic = { held, knows: (hash) => copied.has(hash) };
