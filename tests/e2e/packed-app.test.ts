import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { answerAppRequest } from '../../electron/shell/app-protocol.ts';
import { type CallEvent, handleCalls } from '../../electron/shell/calls.ts';
import { type PackedApp, packApp } from '../builders/packed-app.ts';
import { type PackedService, startPackedService } from '../builders/packed-service.ts';
import { column, japanesePdf, pdfOf } from '../builders/pdf.ts';
import { jbig2, jpeg2000 } from '../builders/scans.ts';
import { launchBrowser } from './support/browser.ts';
import { goTo, openPart } from './support/window.ts';

/*
 * The packed desktop app as far as it goes without Electron's program: its window in a browser, fed by the shell's
 * own answers to `app://` with their policy, and over the shell's own channel by the packed service.
 */

const html = '<!doctype html><title>Review</title><p>Bells ring in <b>fog</b>.</p>';
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const files: Readonly<Record<string, Buffer>> = {
  'Bells.pdf': pdfOf([{ texts: column(60, 780, ['The harbour hangs up bells for ships in the fog.']) }]),
  'Kanji.pdf': japanesePdf,
  'Fax.pdf': pdfOf([{ texts: [], picture: jbig2 }]),
  'Scan.pdf': pdfOf([{ texts: [], picture: jpeg2000 }]),
  'Review.html': Buffer.from(html),
  'Dot.png': picture,
};

type Answered = { path: string; status: number; type: string; policy: string };
let app: PackedApp;
let service: PackedService;
let server: Server;
let browser: Browser;
const answered: Answered[] = [];

beforeAll(async () => {
  app = await packApp();
  service = startPackedService(app.folder, join(app.folder, '../place'));
  await service.call('sources.add', {
    csl: { id: asSourceId('kern2019'), type: 'book', title: 'Bells at sea', author: [{ family: 'Kern' }] },
  });
  for (const [name, bytes] of Object.entries(files))
    await service.call('attachments.add', {
      sourceId: asSourceId('kern2019'),
      name,
      base64: bytes.toString('base64'),
    });
  server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = await answerAppRequest(
      join(app.folder, 'out/renderer'),
      { url: `app://ibid${path}`, method: request.method ?? 'GET' },
      service.client.call,
    );
    const header = (name: string): string => answer.headers.get(name) ?? '';
    answered.push({
      path,
      status: answer.status,
      type: header('content-type'),
      policy: header('content-security-policy'),
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await service?.client.stop();
  app?.remove();
});

/** The window with what the preload gives it. */
const openWindow = async () => {
  let ask: (event: CallEvent, method: unknown, input: unknown) => Promise<unknown> = () => Promise.resolve();
  const opened: string[] = [];
  handleCalls({ handle: (_, listener) => (ask = listener) }, service.client, {
    openExternal: async (address) => void opened.push(address),
    openWindow: () => {},
    setMenu: () => {},
    setSpelling: () => {},
    openOutside: async () => false,
    chooseFolder: async () => null,
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const event: CallEvent = {
    senderFrame: { url: 'app://ibid/', parent: null },
    sender: { id: 1, paste: () => {}, pasteAndMatchStyle: () => {} },
  };
  await page.exposeFunction('ibidCall', (method: unknown, input: unknown) => ask(event, method, input));
  await page.addInitScript(() => {
    const { ibidCall } = globalThis as unknown as {
      ibidCall: (method: string, input: unknown) => Promise<unknown>;
    };
    window.ibid = { call: (method, input) => ibidCall(method, input), on: () => () => {} };
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.getByRole('navigation').waitFor();
  return { page, errors, opened };
};

test('shows every kind of attached file, with all that pdf.js asks for, under its own policy', async () => {
  const { page, errors } = await openWindow();
  await goTo(page, 'Library');
  await page.getByRole('row', { name: /Kern/ }).click();
  await openPart(page, 'Files');
  const open = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
  };
  const close = () => page.getByRole('button', { name: 'Close the reader' }).click();
  await open('Bells.pdf');
  await page.locator('.pdf-text span', { hasText: 'harbour hangs up' }).waitFor();
  await close();
  await open('Kanji.pdf');
  await page.locator('.pdf-text span', { hasText: '日本の港' }).first().waitFor();
  await close();
  for (const scan of ['Fax.pdf', 'Scan.pdf']) {
    await open(scan);
    const canvas = page.locator('.pdf-page[data-drawn] canvas');
    await canvas.waitFor();
    // The left half of the picture is black, the right half white.
    const [left, right] = await canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const context = (element as HTMLCanvasElement).getContext('2d')!;
      return [0.3, 0.65].map((x) => context.getImageData(x * width, 0.5 * height, 1, 1).data[0]!);
    });
    expect(left, scan).toBeLessThan(60);
    expect(right, scan).toBeGreaterThan(200);
    await close();
  }
  await open('Review.html');
  await page.frameLocator('iframe[title="Review.html"]').getByText('Bells ring in fog.').waitFor();
  await close();
  await open('Dot.png');
  await expect
    .poll(() =>
      page.getByRole('img', { name: 'Dot.png' }).evaluate((img) => (img as HTMLImageElement).naturalWidth),
    )
    .toBe(1);

  expect(errors).toEqual([]);
  expect(answered.filter(({ status }) => status !== 200)).toEqual([]);
  const kinds = new Map(
    answered.map(({ path, type }) => [path.replace(/[?].*$/, '').replace(/^.*\./, ''), type]),
  );
  expect(Object.fromEntries(kinds)).toMatchObject({
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    woff2: 'font/woff2',
    bcmap: 'application/octet-stream',
  });
  expect(answered.map(({ path }) => path).filter((path) => path.startsWith('/pdfjs/wasm/'))).toEqual([
    '/pdfjs/wasm/jbig2_nowasm_fallback.js',
    '/pdfjs/wasm/openjpeg_nowasm_fallback.js',
  ]);
  for (const { path, policy } of answered) expect(policy, path).toMatch(/default-src 'none'/);
});
