import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fail, ok } from '#shared/result.ts';
import { answerAppRequest } from '../../../electron/shell/app-protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'ibid-app-'));
const root = join(folder, 'renderer');
const hash = 'a'.repeat(64);
const attached = 'b'.repeat(16);
const get = (url: string, method = 'GET') =>
  answerAppRequest(root, { url, method }, async (asked, input) =>
    asked === 'pictures.get' && (input as { hash: string }).hash === hash
      ? ok({ hash, type: 'png', width: 1, height: 1, base64: btoa('bytes') })
      : asked === 'attachments.read' && (input as { id: string }).id === attached
        ? ok({ name: 'x.html', mediaType: 'text/html', base64: btoa('<script>1</script>') })
        : fail('not-found', 'no'),
  );

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>the app</title>');
  writeFileSync(join(root, 'assets/app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"private":1}');
  symlinkSync(join(folder, 'secret.json'), join(root, 'link.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('serves the app with its policy', async () => {
  for (const url of ['app://ibid/', 'app://ibid/index.html', 'app://ibid/?x=1#/paper/1']) {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('the app');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
  }
  expect((await get('app://ibid/assets/app.js')).headers.get('content-type')).toContain('text/javascript');
});

test.each([
  'app://ibid/../secret.json',
  'app://ibid/..%2fsecret.json',
  'app://ibid/%2e%2e%2fsecret.json',
  'app://ibid/..%5csecret.json',
  'app://ibid//etc/passwd',
  'app://ibid/C:/secret.json',
  'app://ibid/link.json',
  'app://ibid/assets',
  'app://other/index.html',
  'app://ibid:1/index.html',
  'file:///etc/passwd',
  'https://ibid/index.html',
])('%s is not there', async (url) => {
  const response = await get(url);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('private');
});

test('only reading is answered', async () => {
  expect((await get('app://ibid/', 'POST')).status).toBe(404);
});

test('a picture comes from the library, and only by its whole hash', async () => {
  const response = await get(`app://ibid/pictures/${hash}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toBe('bytes');
  for (const wrong of ['b'.repeat(64), hash.slice(1), `${hash}.png`, `../${hash}`])
    expect((await get(`app://ibid/pictures/${wrong}`)).status, wrong).toBe(404);
});

test('gives a file at a source with a policy under which nothing of it runs', async () => {
  const response = await get(`app://ibid/attachments/${attached}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  for (const url of [
    `app://ibid/attachments/${'c'.repeat(16)}`,
    `app://ibid/attachments/${attached}/`,
    'app://ibid/attachments/../x',
    `app://other/attachments/${attached}`,
  ])
    expect((await get(url)).status, url).toBe(404);
  expect((await get(`app://ibid/attachments/${attached}`, 'POST')).status).toBe(404);
});
