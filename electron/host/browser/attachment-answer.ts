import { safeName } from '#shared/attachments/safe-name.ts';
import { shownTypes } from '#shared/attachments/shown-types.ts';
import type { MediaType } from '#shared/contract/attachments.ts';
import type { Output } from '#shared/contract/methods.ts';
import type { Result } from '#shared/result.ts';
import type { KeptAnswer } from './picture-answer.ts';

/**
 * Nothing in a file may load, run or ask for anything, and it has an origin of its own. Chromium shows no PDF in a
 * sandbox, so there its viewer's own one does.
 */
const policyFor = (type: MediaType): string =>
  [
    ...(type === 'application/pdf' ? [] : ['sandbox']),
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** How a browser is told what to do with a file, and its name for saving (RFC 6266, RFC 8187). */
const disposition = (type: MediaType, given: string): string => {
  const name = safeName(given);
  const plain = name.normalize('NFKD').replace(/[^A-Za-z0-9 ._()-]/g, '_');
  // `encodeURIComponent` leaves these, which have a meaning there.
  const full = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${shownTypes.has(type) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
};

/** A file at a source as a window's request for its path is answered; null where there is none, or it is damaged. */
export const attachmentAnswer = async (
  id: string,
  call: (method: 'attachments.read', input: { id: string }) => Promise<Result<unknown>>,
): Promise<KeptAnswer | null> => {
  const result = await call('attachments.read', { id });
  if (!result.ok) return null;
  const { name, mediaType, base64 } = result.value as Output<'attachments.read'>;
  const headers = {
    'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'Content-Disposition': disposition(mediaType, name),
    'Content-Security-Policy': policyFor(mediaType),
    'Cache-Control': 'no-store',
  };
  return { bytes: Buffer.from(base64, 'base64'), headers };
};
