import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import type { Result } from '#shared/result.ts';
import { createApi } from '../../../electron/host/api/api.ts';
import { startBrowserHost } from '../../../electron/host/browser/browser-host.ts';
import { openLibrary } from '../../../electron/library/index.ts';
import { buildParts } from '../../../scripts/build.ts';
import { launchBrowser, openWindow } from '../support/browser.ts';

export { goTo } from '../support/window.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The built app over an empty library of its own, and a real browser. */
export type RunningApp = {
  /** A window of its own, with the errors of its pages collected. */
  open: (options?: BrowserContextOptions) => Promise<{ page: Page; errors: string[] }>;
  /** Asks the host directly; fails the test if the host does. */
  call: <M extends MethodName>(method: M, input: Request<M>) => Promise<Output<M>>;
  /** Makes the backup of the day. */
  backUp: () => Promise<unknown>;
  close: () => Promise<void>;
};

export const startApp = async (): Promise<RunningApp> => {
  await buildParts(['renderer'], { onlyStale: true });
  const folder = mkdtempSync(join(tmpdir(), 'ibid-screens-'));
  const library = openLibrary(join(folder, 'library.ibidlib'), { backUpDaily: false });
  const log = (line: string): void => console.error(line);
  const api = createApi(library, { version: '0.0.0', host: 'browser', log, readsTexts: true });
  const host = await startBrowserHost({ api, files: join(root, 'out/renderer'), port: 0, log });
  const browser = await launchBrowser();
  return {
    open: (options = {}) => openWindow(browser, host.address, options),
    call: async <M extends MethodName>(method: M, input: Request<M>): Promise<Output<M>> => {
      const result = (await api.call(method, input)) as Result<Output<M>>;
      if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
      return result.value;
    },
    backUp: () => library.backUp(),
    close: async () => {
      await browser.close();
      await host.close();
      await api.stop();
      library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Fails with the rules of axe-core that the page breaks, and where. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Evaluated in the page, because the content security policy keeps injected scripts out.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    // A modal dialog hides the rest of the window from screen readers, its main region and heading included.
    const isModal = document.querySelector('main')?.closest('[aria-hidden=true], [inert]') !== null;
    const found = await inPage.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // DPUB-ARIA allows doc-noteref on <sup>; axe-core knows it on links only.
      rules: {
        'aria-allowed-role': { enabled: false },
        'landmark-one-main': { enabled: !isModal },
        'page-has-heading-one': { enabled: !isModal },
      },
    });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(' | ')}`,
    );
  });
  expect(violations).toEqual([]);
};

/** Fails if the page is wider than the window, so that something is cut off or scrolls sideways. */
export const expectNothingCutOff = async (page: Page): Promise<void> => {
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, h1, h2, [role=tab], [role=columnheader]')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.left < -1 || box.right > innerWidth + 1);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(outside).toEqual([]);
};
