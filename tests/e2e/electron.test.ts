import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/* The real desktop app, where Electron's program is there (`npm start` fetches it). */
const root = fileURLToPath(new URL('../../', import.meta.url));
const electronFolder = join(root, 'node_modules/electron');
const recorded = join(electronFolder, 'path.txt');
const binary = existsSync(recorded) ? join(electronFolder, 'dist', readFileSync(recorded, 'utf8')) : null;
const built =
  existsSync(join(root, 'out/electron/main.mjs')) && existsSync(join(root, 'out/renderer/index.html'));
const reason =
  !binary || !existsSync(binary) ? 'Electron’s program is not here' : built ? null : 'the app is not built';
if (reason) console.log(`The desktop app was not tested: ${reason}.`);

describe.skipIf(reason !== null)('the desktop app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-electron-'));
  let app: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    app = await _electron.launch({
      executablePath: binary ?? '',
      args: [root, `--user-data-dir=${join(folder, 'profile')}`],
      env: { ...(process.env as Record<string, string>), IBID_LIBRARY: join(folder, 'library.ibidlib') },
    });
    page = await app.firstWindow();
    await page.waitForLoadState('load');
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('shows the app from its own address', () => {
    expect(page.url()).toMatch(/^app:\/\/ibid\//);
  });

  test('gives the page one way to call and one to listen, and no Node', async () => {
    const found = await page.evaluate(() => {
      const globals = globalThis as unknown as Record<string, unknown>;
      return {
        bridge: Object.keys(globals.ibid as object).sort(),
        node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globals),
      };
    });
    expect(found).toEqual({ bridge: ['call', 'on'], node: [] });
  });

  test('answers over the contract', async () => {
    const info = await page.evaluate(() =>
      (globalThis as unknown as { ibid: { call(m: string, i: unknown): Promise<unknown> } }).ibid.call(
        'app.info',
        {},
      ),
    );
    expect(info).toMatchObject({ ok: true, value: { host: 'electron' } });
  });

  test('stays where it is, opens no second window and loads nothing from elsewhere', async () => {
    await page.evaluate(() => {
      location.href = 'https://example.invalid/';
    });
    const opened = await page.evaluate(() => window.open('https://example.invalid/') === null);
    expect(opened).toBe(true);
    expect(app.windows()).toHaveLength(1);
    expect(page.url()).toMatch(/^app:\/\/ibid\//);
    const refused = await page.evaluate(() =>
      fetch('https://example.invalid/').then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
  });
});
