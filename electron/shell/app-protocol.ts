import { readFile } from 'node:fs/promises';
import { attachmentInPath } from '#shared/attachments/attachment-path.ts';
import { hashInPath } from '#shared/pictures/picture-address.ts';
import type { Result } from '#shared/result.ts';
import { attachmentAnswer } from '../host/browser/attachment-answer.ts';
import { securityHeaders } from '../host/browser/content-policy.ts';
import { pictureAnswer } from '../host/browser/picture-answer.ts';
import { findStaticFile } from '../host/browser/static-files.ts';
import { isAppAddress } from './navigation-guard.ts';

/** What Chromium must know of `app:` before it starts: a secure origin of its own, like https. */
export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/**
 * Answers a request for `app://ibid/…` from the files of the built renderer, and for a picture or an attached file
 * from the library through `call`; everything else is a 404.
 */
export const answerAppRequest = async (
  root: string,
  request: { url: string; method: string },
  call: (method: string, input: unknown) => Promise<Result<unknown>>,
): Promise<Response> => {
  const url = isAppAddress(request.url) && request.method === 'GET' ? URL.parse(request.url) : null;
  const hash = url === null ? null : hashInPath(url.pathname);
  const attachment = url === null ? null : attachmentInPath(url.pathname);
  const kept =
    hash !== null
      ? await pictureAnswer(hash, call)
      : attachment !== null
        ? await attachmentAnswer(attachment, call)
        : null;
  if (kept !== null)
    return new Response(new Uint8Array(kept.bytes), { headers: { ...securityHeaders, ...kept.headers } });
  const file = url === null ? null : await findStaticFile(root, url.pathname);
  if (file === null)
    return new Response('There is no such page.', {
      status: 404,
      headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  return new Response(new Uint8Array(await readFile(file.path)), {
    headers: { ...securityHeaders, 'Content-Type': file.type },
  });
};
