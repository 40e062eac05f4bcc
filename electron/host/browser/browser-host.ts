import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { attachmentInPath } from '#shared/attachments/attachment-path.ts';
import { type EventName, events } from '#shared/contract/events.ts';
import { hashInPath } from '#shared/pictures/picture-address.ts';
import { type Failure, fail } from '#shared/result.ts';
import type { Api } from '../api/api-type.ts';
import { describeError, type Log } from '../log.ts';
import { attachmentAnswer } from './attachment-answer.ts';
import { isTrustedPost, isTrustedRead, namesThisHost, sameSecret } from './browser-host-checks.ts';
import { securityHeaders } from './content-policy.ts';
import { type KeptAnswer, pictureAnswer } from './picture-answer.ts';
import { findStaticFile, isImmutable } from './static-files.ts';

export type BrowserHostOptions = {
  api: Api;
  /** The folder of the built renderer. */
  files: string;
  /** 0 or absent: a free one. */
  port?: number;
  log?: Log;
};

export type BrowserHost = {
  port: number;
  /** The address to open, with the token that lets the browser in. */
  address: string;
  /** Ends every connection; no call is answered afterwards. */
  close(): Promise<void>;
};

/** The largest request: a file of 64 MiB in base64, and some room. */
const maxBody = 100 * 1024 * 1024;
const heartbeat = 25_000;

/**
 * Serves the app to a browser on this computer. Only 127.0.0.1 is bound, and only a browser that was given
 * the token is answered: it is swapped for a cookie that no script and no other site can use.
 * @throws the system's error if the port is taken
 */
export const startBrowserHost = async (options: BrowserHostOptions): Promise<BrowserHost> => {
  const token = randomBytes(32).toString('base64url');
  const streams = new Set<ServerResponse>();
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log?.(`browser host: ${describeError(error)}`);
      if (response.headersSent) response.destroy();
      else sendFailure(response, 500, { code: 'internal', message: 'The request could not be answered.' });
    });
  });
  let port = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!namesThisHost(request, port))
      return sendFailure(response, 421, { code: 'bad-request', message: 'This address is not Ibid’s.' });
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (url.pathname.startsWith('/api/')) return answerApi(request, response, url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendPage(response, 405, 'This can only be read.');
    }
    const offered = url.searchParams.get('token');
    if (url.pathname === '/' && offered !== null) return letIn(response, offered);
    if (!hasCookie(request)) return sendPage(response, 403, lockedOut);
    const hash = hashInPath(url.pathname);
    if (hash !== null) return sendKept(request, response, () => pictureAnswer(hash, options.api.call));
    const attachment = attachmentInPath(url.pathname);
    if (attachment !== null)
      return sendKept(request, response, () => attachmentAnswer(attachment, options.api.call));
    return sendFile(request, response, url.pathname);
  };

  const cookieName = () => `ibid-${port}`;
  const hasCookie = (request: IncomingMessage): boolean =>
    (request.headers.cookie ?? '').split(';').some((pair) => {
      const at = pair.indexOf('=');
      return pair.slice(0, at).trim() === cookieName() && sameSecret(pair.slice(at + 1).trim(), token);
    });

  const letIn = (response: ServerResponse, offered: string): void => {
    if (!sameSecret(offered, token)) {
      sendPage(response, 403, lockedOut);
      return;
    }
    response.writeHead(303, {
      // The name holds the port because browsers share cookies between the ports of a host.
      'Set-Cookie': `${cookieName()}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      'Cache-Control': 'no-store',
      Location: '/',
    });
    response.end();
  };

  const answerApi = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    response.setHeader('Cache-Control', 'no-store');
    if (!hasCookie(request)) return sendFailure(response, 403, refused);
    if (url.pathname === '/api/events') {
      if (request.method !== 'GET') return sendFailure(response, 405, refused);
      if (!isTrustedRead(request, port)) return sendFailure(response, 403, refused);
      return stream(response);
    }
    if (request.method !== 'POST') return sendFailure(response, 405, refused);
    if (!isTrustedPost(request, port)) return sendFailure(response, 403, refused);
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') return sendFailure(response, 415, refused);
    const body = await readBody(request);
    if (body === null) {
      response.setHeader('Connection', 'close');
      return sendFailure(response, 413, { code: 'too-large', message: 'This is too large to be taken in.' });
    }
    let input: unknown;
    try {
      input = JSON.parse(body.toString('utf8'));
    } catch {
      return sendFailure(response, 400, { code: 'bad-request', message: 'The request is not JSON.' });
    }
    const result = await options.api.call(url.pathname.slice('/api/'.length), input);
    sendJson(response, 200, result);
  };

  const stream = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(': open\n\n');
    const ends = (Object.keys(events) as EventName[]).map((name) =>
      options.api.on(name, (data) => {
        response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      }),
    );
    const timer = setInterval(() => response.write(': still here\n\n'), heartbeat);
    streams.add(response);
    response.on('close', () => {
      clearInterval(timer);
      streams.delete(response);
      for (const end of ends) end();
    });
  };

  /** Sends what the library keeps, if the window may ask for it and it is there. */
  const sendKept = async (
    request: IncomingMessage,
    response: ServerResponse,
    find: () => Promise<KeptAnswer | null>,
  ): Promise<void> => {
    if (!isTrustedRead(request, port)) return sendFailure(response, 403, refused);
    const kept = await find();
    if (kept === null) return sendPage(response, 404, 'This is not in the library, or no longer.');
    response.writeHead(200, { ...kept.headers, 'Content-Length': kept.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : kept.bytes);
  };

  const sendFile = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> => {
    const file = await findStaticFile(options.files, path);
    if (file === null) return sendPage(response, 404, 'There is no such page.');
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.size,
      'Cache-Control': isImmutable(path) ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const reading = createReadStream(file.path);
    reading.on('error', () => response.destroy());
    reading.pipe(response);
  };

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port ?? 0, exclusive: true }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  port = bound.port;

  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        for (const response of streams) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const refused: Failure = {
  code: 'bad-request',
  message: 'Only Ibid’s own page may ask this. Open the address that Ibid printed when it started.',
};
const lockedOut =
  'This page needs the whole address that Ibid printed when it started, with the token at its end. Copy it from there, or start Ibid again.';

const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBody) return null;
  const parts: Buffer[] = [];
  let size = 0;
  // Stopping early must leave the connection up, so that the refusal can be sent.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBody) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, size);
};

const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
};

const sendFailure = (response: ServerResponse, status: number, error: Failure): void =>
  sendJson(response, status, fail(error.code, error.message));

/** A page of one sentence; it never repeats anything of the request. */
const sendPage = (response: ServerResponse, status: number, sentence: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ibid</title>` +
      `<style>body{font:17px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1em;color-scheme:light dark}</style>` +
      `<h1>Ibid</h1><p>${sentence}</p></html>`,
  );
};
