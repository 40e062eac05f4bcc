import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentPath } from '#shared/attachments/attachment-path.ts';
import type { EventName } from '#shared/contract/events.ts';
import { fail, ok } from '#shared/result.ts';
import type { Api } from '../../../electron/host/api/api-type.ts';
import { type BrowserHost, startBrowserHost } from '../../../electron/host/browser/browser-host.ts';

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

const folder = mkdtempSync(join(tmpdir(), 'ibid-host-'));
const picture = 'c'.repeat(64);
const attached = 'd'.repeat(16);
const files = join(folder, 'renderer');
const calls: { method: string; input: unknown }[] = [];
const listeners = new Map<EventName, (data: never) => void>();
const api: Api = {
  call: async (method, input) => {
    calls.push({ method, input });
    if (method === 'pictures.get')
      return (input as { hash: string }).hash === picture
        ? ok({ hash: picture, type: 'gif', width: 1, height: 1, base64: btoa('bytes') })
        : fail('not-found', 'no');
    if (method === 'attachments.read')
      return (input as { id: string }).id === attached
        ? ok({ name: 'a\r\nX-Injected: 1".html', mediaType: 'text/html', base64: btoa('<script>1</script>') })
        : fail('not-found', 'no');
    return ok({ said: method });
  },
  on: (event, listener) => {
    listeners.set(event, listener);
    return () => void listeners.delete(event);
  },
};

let host: BrowserHost;
let cookie: string;
let origin: string;

const ask = (path: string, options: RequestOptions = {}, body?: string | Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: host.port, path, agent: false, ...options },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
const good = (): Record<string, string> => ({
  cookie,
  origin,
  'content-type': 'application/json',
  'x-ibid': '1',
});
const call = (headers: Record<string, string>, method = 'app.info', body: string | Buffer = '{}') =>
  ask(`/api/${method}`, { method: 'POST', headers }, body);
const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

beforeAll(async () => {
  mkdirSync(join(files, 'assets'), { recursive: true });
  writeFileSync(join(files, 'index.html'), '<!doctype html><title>the app</title>');
  writeFileSync(join(files, 'assets/app.js'), 'export {};');
  writeFileSync(join(files, '.secret.json'), '{}');
  writeFileSync(join(folder, 'library.json'), '{"private": true}');
  writeFileSync(join(files, 'strange.exe'), 'x');
  symlinkSync(join(folder, 'library.json'), join(files, 'link.json'));
  symlinkSync(folder, join(files, 'up'));
  host = await startBrowserHost({ api, files });
  origin = `http://127.0.0.1:${host.port}`;
  const answer = await ask(new URL(host.address).pathname + new URL(host.address).search);
  cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the way in', () => {
  test('the printed address sets a cookie that scripts and other sites cannot use, and leads to the app', async () => {
    const answer = await ask(host.address.replace(origin, ''));
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const set = answer.headers['set-cookie']?.[0] ?? '';
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Strict');
    expect(set).toContain(`ibid-${host.port}=`);
    const app = await ask('/', { headers: { cookie } });
    expect(app.status).toBe(200);
    expect(app.body).toContain('the app');
  });

  test('each start has another token', async () => {
    const other = await startBrowserHost({ api, files });
    expect(new URL(other.address).search).not.toBe(new URL(host.address).search);
    await other.close();
  });

  test.each(['/', '/index.html', '/assets/app.js', '/?token=', '/?token=wrong'])(
    'without the token %s is a page that explains, not the app',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.body).toContain('address that Ibid printed');
      expect(answer.body).not.toContain('the app');
    },
  );

  test('a token in the address is never repeated in a page', async () => {
    const answer = await ask('/?token=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(answer.body).not.toContain('script');
  });

  test('only the loopback address is bound', async () => {
    await expect(
      new Promise((resolve, reject) => {
        const socket = connect({ host: '127.0.0.2', port: host.port }, () => resolve(socket.destroy()));
        socket.on('error', reject);
      }),
    ).rejects.toThrow();
  });

  test('a port that is taken is an error, not another port', async () => {
    await expect(startBrowserHost({ api, files, port: host.port })).rejects.toThrow('EADDRINUSE');
  });
});

describe('every answer', () => {
  test.each(['/', '/nothing', '/api/app.info'])(
    'of %s forbids scripts, frames and files from elsewhere',
    async (path) => {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );
});

describe('files', () => {
  test('have their type, and only hashed ones are kept by the browser', async () => {
    const script = await ask('/assets/app.js', { headers: { cookie } });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    const page = await ask('/', { headers: { cookie } });
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test.each([
    '/../library.json',
    '/assets/../../library.json',
    '/..%2flibrary.json',
    '/%2e%2e/library.json',
    '/%2e%2e%2flibrary.json',
    '/..%5clibrary.json',
    '/..\\library.json',
    '/assets/..%00/app.js',
    '/link.json',
    '/up/library.json',
    '/.secret.json',
    '/%2esecret.json',
    '//etc/passwd',
    '/etc/passwd',
    '/C:/library.json',
    '/assets',
    '/assets/',
    '/assets//app.js',
    '/strange.exe',
    '/%',
    '/%ff',
  ])('outside the app are not found: %s', async (path) => {
    const answer = await ask(path, { headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('private');
  });

  test('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask('/', { method, headers: { cookie } })).status).toBe(405);
  });
});

describe('calls', () => {
  test('of the app itself are answered', async () => {
    const answer = await call(good(), 'sources.list', '{"query":"è"}');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { said: 'sources.list' } });
    expect(calls.at(-1)).toEqual({ method: 'sources.list', input: { query: 'è' } });
  });

  test('without an Origin are answered where the browser itself names them same-origin', async () => {
    const answer = await call({ ...without(good(), 'origin'), 'sec-fetch-site': 'same-origin' });
    expect(answer.status).toBe(200);
  });

  const attacks: [string, (headers: Record<string, string>) => Record<string, string>][] = [
    ['without the cookie', (h) => without(h, 'cookie')],
    ['with a wrong cookie', (h) => ({ ...h, cookie: `${h.cookie?.slice(0, -1)}~` })],
    ['with an empty cookie', (h) => ({ ...h, cookie: `${h.cookie?.split('=')[0]}=` })],
    ['with the cookie of another port', (h) => ({ ...h, cookie: `ibid-1=${h.cookie?.split('=')[1]}` })],
    ['without an origin', (h) => without(h, 'origin')],
    ['from another site', (h) => ({ ...h, origin: 'https://evil.example' })],
    ['from another port of this computer', (h) => ({ ...h, origin: 'http://127.0.0.1:1' })],
    ['from a name that starts alike', (h) => ({ ...h, origin: `${origin}.evil.example` })],
    ['from an opaque origin', (h) => ({ ...h, origin: 'null' })],
    ['from the other name of this host', (h) => ({ ...h, origin: origin.replace('127.0.0.1', 'localhost') })],
    ['from a page of another site, as the browser says', (h) => ({ ...h, 'sec-fetch-site': 'cross-site' })],
    ['from another port, as the browser says', (h) => ({ ...h, 'sec-fetch-site': 'same-site' })],
    ['without our header', (h) => without(h, 'x-ibid')],
    ['to a name that was pointed here', (h) => ({ ...h, host: `evil.example:${new URL(origin).port}` })],
    ['to this host on another port', (h) => ({ ...h, host: '127.0.0.1:80' })],
    ['to this host without a port', (h) => ({ ...h, host: '127.0.0.1' })],
    ['as a form', (h) => ({ ...h, 'content-type': 'application/x-www-form-urlencoded' })],
    ['as plain text', (h) => ({ ...h, 'content-type': 'text/plain' })],
    ['without a type', (h) => without(h, 'content-type')],
  ];
  test.each(attacks)('%s are refused', async (_, change) => {
    const before = calls.length;
    const answer = await call(change(good()));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(calls.length).toBe(before);
  });

  test('by any other verb are refused, and no other site is told that it may ask', async () => {
    for (const method of ['GET', 'PUT', 'OPTIONS', 'DELETE']) {
      const answer = await ask('/api/app.info', { method, headers: good() });
      expect(answer.status).toBe(405);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('that are not JSON, or too large, are refused in plain words', async () => {
    expect((await call(good(), 'app.info', '{')).status).toBe(400);
    const large = await call(
      { ...good(), 'content-length': String(200 * 1024 * 1024) },
      'app.info',
      '{}',
    ).catch(() => null);
    if (large !== null) expect(JSON.parse(large.body)).toMatchObject({ error: { code: 'too-large' } });
  });

  test('that declare their size too large get an answer at once', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port: host.port });
      const lines = Object.entries({
        host: `127.0.0.1:${host.port}`,
        ...good(),
        'content-length': '999999999',
      });
      let text = '';
      socket.on('data', (part) => {
        text += String(part);
      });
      socket.on('end', () => resolve(text));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      socket.write(
        `POST /api/app.info HTTP/1.1\r\n${lines.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n{"half":`,
      );
    });
    expect(text(answer)).toBe(413);
  });
  const text = (answer: string) => Number(answer.split(' ')[1]);
});

describe('events', () => {
  const open = (headers: Record<string, string>) =>
    new Promise<{ status: number; next: () => Promise<string>; close: () => void }>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: host.port, path: '/api/events', headers, agent: false },
        (response) => {
          const waiting: ((text: string) => void)[] = [];
          const held: string[] = [];
          response.on('data', (part: Buffer) => {
            const resolveNext = waiting.shift();
            if (resolveNext) resolveNext(part.toString());
            else held.push(part.toString());
          });
          resolve({
            status: response.statusCode ?? 0,
            next: () =>
              new Promise((done) => {
                const first = held.shift();
                if (first !== undefined) done(first);
                else waiting.push(done);
              }),
            close: () => sent.destroy(),
          });
        },
      );
      sent.on('error', reject);
      sent.end();
    });

  test('reach the app, and stop being sent when it goes', async () => {
    const stream = await open({ cookie });
    expect(stream.status).toBe(200);
    await stream.next();
    listeners.get('sources.changed')?.({ ids: null } as never);
    expect(await stream.next()).toBe('event: sources.changed\ndata: {"ids":null}\n\n');
    stream.close();
    await expect.poll(() => listeners.size).toBe(0);
  });

  test.each<[string, Record<string, string>]>([
    ['without the cookie', {}],
    ['from another site', { origin: 'https://evil.example' }],
    ['from another port', { 'sec-fetch-site': 'same-site' }],
    ['to a name that was pointed here', { host: 'evil.example' }],
  ])('asked %s are refused', async (_, headers) => {
    const answer = await ask('/api/events', {
      headers: _ === 'without the cookie' ? {} : { cookie, ...headers },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(listeners.size).toBe(0);
  });
});

test('closing ends streams and frees the port', async () => {
  const other = await startBrowserHost({ api, files });
  await other.close();
  const again = await startBrowserHost({ api, files, port: other.port });
  expect(again.port).toBe(other.port);
  await again.close();
});

describe('a picture of the library', () => {
  const path = `/pictures/${picture}`;

  test('is served to the page under its hash, as what it is and for good', async () => {
    const answer = await ask(path, { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    expect(answer).toMatchObject({ status: 200, body: 'bytes' });
    expect(answer.headers['content-type']).toBe('image/gif');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
    expect((await ask(path, { method: 'HEAD', headers: { cookie } })).body).toBe('');
  });

  test('is refused to anyone else, and one that is not there is not found', async () => {
    expect((await ask(path)).status).toBe(403);
    expect((await ask(path, { headers: { cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask(path, { headers: { cookie, origin: 'http://127.0.0.1:1' } })).status).toBe(403);
    expect((await ask(path, { headers: { cookie, host: 'evil.example' } })).status).toBe(421);
    for (const wrong of ['d'.repeat(64), 'c'.repeat(63), `${picture}.gif`])
      expect((await ask(`/pictures/${wrong}`, { headers: { cookie } })).status, wrong).toBe(404);
  });
});

describe('a file at a source', () => {
  const path = attachmentPath(attached);
  test('is sent to Ibid’s own page so that nothing of it runs', async () => {
    const answer = await ask(path, { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('<script>1</script>');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
      'content-disposition': `attachment; filename="a X-Injected_ 1_.html"; filename*=UTF-8''a%20X-Injected%3A%201%22.html`,
    });
    expect(answer.headers['x-injected']).toBeUndefined();
    const head = await ask(path, { method: 'HEAD', headers: { cookie } });
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '18']);
  });
  test('is sent to nobody else', async () => {
    expect((await ask(path)).status).toBe(403);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://example.org' }])
      expect((await ask(path, { headers: { cookie, ...headers } })).status).toBe(403);
    expect((await ask(path, { method: 'POST', headers: { cookie } })).status).toBe(405);
    for (const wrong of [`${'e'.repeat(16)}`, `${attached}x`, '../x', attached.toUpperCase()])
      expect((await ask(`/attachments/${wrong}`, { headers: { cookie } })).status, wrong).toBe(404);
  });
});
