import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 180_000);
afterAll(() => app.close());

test('a part of the window that can’t be had says so in its place, and comes with the window', async () => {
  const { page } = await app.open();
  await page.context().route(/settings-screen-.*\.js/, (route) => route.abort());
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await goTo(page, 'Settings');
  const told = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await told.waitFor();
  await page.context().unroute(/settings-screen-.*\.js/);
  await told.getByRole('button', { name: 'Load again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await told.count()).toBe(0);
});

test('the first screen fetches no code of the page or the reader', async () => {
  const { page } = await app.open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // Nothing is quiet before the navigation is drawn, and only then are parts fetched.
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('navigation').waitFor();
  const code = asked.filter((address) => address.endsWith('.js'));
  expect(code.length).toBeGreaterThan(0);
  expect(code.filter((address) => /paper-pages|reader-pane|capture-screen/.test(address))).toEqual([]);
});
