import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/*
 * What tells a request of Ibid's own page from one that another site makes the browser send. Each check
 * stands alone, because each has been got round somewhere:
 *
 * - Host: a name that was pointed at 127.0.0.1 after its page was loaded (DNS rebinding).
 * - Cookie, SameSite=Strict: keeps other sites out, but not pages of other ports on this computer.
 * - Origin, Sec-Fetch-Site: keep those out too.
 * - A header of our own and JSON: what a plain form can't send.
 */

const origins = (port: number): string[] => [`http://127.0.0.1:${port}`, `http://localhost:${port}`];

/** The request was sent to this host by its own name. */
export const namesThisHost = (request: IncomingMessage, port: number): boolean => {
  const host = request.headers.host?.toLowerCase();
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
};

const originFits = (request: IncomingMessage, port: number): boolean => {
  const { origin, host } = request.headers;
  return origin !== undefined && origins(port).includes(origin) && origin === `http://${host?.toLowerCase()}`;
};

const fetchSiteFits = (request: IncomingMessage): boolean => {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
};

/** Some browsers leave out the Origin of their own page's requests, but no page can set Sec-Fetch-Site. */
const isNamedSameOrigin = (request: IncomingMessage): boolean =>
  request.headers.origin === undefined && request.headers['sec-fetch-site'] === 'same-origin';

/** A call of our own page: its origin, and the header that only a script of the same origin can set. */
export const isTrustedPost = (request: IncomingMessage, port: number): boolean =>
  (originFits(request, port) || isNamedSameOrigin(request)) &&
  fetchSiteFits(request) &&
  request.headers['x-ibid'] === '1';

/** A stream opened by our own page; browsers send no Origin with it, so only a wrong one counts. */
export const isTrustedRead = (request: IncomingMessage, port: number): boolean =>
  (request.headers.origin === undefined || originFits(request, port)) && fetchSiteFits(request);

/** Compares in a time that does not depend on how much of the secret is right. */
export const sameSecret = (offered: string, secret: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(secret));
};
