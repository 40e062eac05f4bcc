import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';

/** A real browser, headless, with web security on. */
export const launchBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not the package's own arguments: they switch web security off.
    args: ['--no-sandbox'],
    headless: true,
  });

/** The same, in a process that can be killed as the system kills a program. */
export const launchKillableBrowser = async (): Promise<{ browser: Browser; kill: () => Promise<void> }> => {
  const server = await playwright.launchServer({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox'],
    headless: true,
  });
  return { browser: await playwright.connect(server.wsEndpoint()), kill: () => server.kill() };
};

/** A browser that has just been started draws its first window while all else waits (ms). */
const firstWindow = 45_000;

/** A window of its own on the app, with the errors of its page collected, refusals of the content policy included. */
export const openWindow = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address, { timeout: firstWindow });
  await page.getByRole('navigation').waitFor({ timeout: firstWindow });
  return { page, errors };
};
