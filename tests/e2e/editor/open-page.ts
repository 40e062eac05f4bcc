import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { textFiles } from '../../../scripts/text-files-plugin.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The harness in a real browser. */
export type Harness = {
  open: (query?: string, size?: { width: number; height: number }, file?: string) => Promise<Page>;
  close: () => Promise<void>;
};

/** Serves the harness page from memory and starts a headless browser. */
export const startHarness = async (): Promise<Harness> => {
  const server: ViteDevServer = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [textFiles()],
    worker: { format: 'es', plugins: () => [textFiles()] },
    cacheDir: `${root}/node_modules/.vite-editor`,
    server: {
      port: 0,
      host: '127.0.0.1',
      watch: null,
      hmr: false,
      // The folder of the packages may be a link to another place.
      fs: { allow: [root, `${root}/../shared`, realpathSync(`${root}/node_modules`)] },
    },
    optimizeDeps: {
      entries: [
        'tests/e2e/editor/harness/main.tsx',
        'tests/e2e/editor/harness/bare.ts',
        'tests/e2e/editor/harness/chains.ts',
        'renderer/citations/worker.ts',
      ],
    },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser: Browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // In one process the first page that closes takes the browser along.
    args: chromium.args.filter((arg) => arg !== '--single-process'),
    headless: true,
  });
  return {
    open: async (query = '', size = { width: 1200, height: 820 }, file = 'index.html') => {
      const context = await browser.newContext({ viewport: size });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`page: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') console.error(`console: ${message.text()}`);
      });
      await page.goto(`${address}tests/e2e/editor/harness/${file}${query}`);
      await page.waitForSelector('.page-editor, .page-mount', { timeout: 60_000, state: 'attached' });
      await page.waitForFunction(() => !document.querySelector('.citation.is-waiting'));
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};
