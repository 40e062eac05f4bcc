import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPaperId, asSourceId } from '#shared/ids.ts';
import { allPrinted, openPart } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Bells
lang: en-GB
bibliography: bells.json
---

They ring in fog.[^1] Nobody hears them.

[^1]: [@kern2019, p. 12; @lund2011, p. 3].
`;
const kern = asSourceId('kern2019');

let app: RunningApp;
let id = asPaperId('');
beforeAll(async () => {
  app = await startApp();
  const sources = [book('kern2019', 'Kern', 'Bells at sea', 2019), book('lund2011', 'Lund', 'Quays', 2011)];
  ({ id } = await importPaper(app, 'bells', markdown, sources));
  await app.call('settings.set', {
    settings: { window: { openPapers: [id], activePaper: id, screen: 'paper', sidePanelTab: 'source' } },
  });
});
afterAll(async () => {
  await app?.close();
});

test('beside a paper, each source of a citation has the panel it has in the library', async () => {
  const { page, errors } = await app.open();
  await page.getByText('They ring in fog.').waitFor();
  await allPrinted(page);
  await page.locator('.note .citation').first().click();
  await page.keyboard.press('Escape');
  const panel = page.getByRole('complementary', { name: 'Side panel' });
  const choice = panel.getByRole('list', { name: 'Sources of the citation' });
  await panel.getByRole('heading', { name: 'Bells at sea' }).waitFor();
  await expectAccessible(page);
  await choice.getByRole('button', { name: /Lund/ }).press('Enter');
  await panel.getByRole('heading', { name: 'Quays' }).waitFor();
  await panel.getByRole('button', { name: /^Note 1/ }).waitFor();
  await openPart(page, 'Details');
  const place = panel.getByRole('textbox', { name: 'Place', exact: true });
  await place.fill('Oslo');
  await expect
    .poll(async () => (await app.call('sources.get', { id: asSourceId('lund2011') })).csl['publisher-place'])
    .toBe('Oslo');
  await expect.poll(() => page.locator('.note .citation').first().textContent()).toContain('Oslo');
  await expectAccessible(page);
  await expectNothingCutOff(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('what papers hold of a source is compared with the library, taken over either way, and undone', async () => {
  const { csl } = await app.call('sources.get', { id: kern });
  await app.call('sources.update', { id: kern, csl: { ...csl, title: 'Bells on the sea' } });
  const title = async (): Promise<unknown> => (await app.call('sources.get', { id: kern })).csl.title;
  const differing = async (): Promise<number> =>
    (await app.call('copies.differing', { id: kern })).papers.length;
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await page.getByRole('row', { name: /Kern/ }).getByText('differs').waitFor();
  await page.getByRole('row', { name: /Kern/ }).click();
  await page.getByRole('button', { name: 'Differs in 1 paper: Bells' }).press('Enter');
  await page.getByRole('button', { name: 'Compare' }).press('Enter');
  await page.getByRole('row', { name: 'Title Bells at sea Bells on the sea' }).waitFor();
  await expectAccessible(page);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });

  await page.getByRole('button', { name: 'Take the library’s into the paper' }).press('Enter');
  await expect.poll(differing).toBe(0);
  await undo.press('Enter');
  await expect.poll(differing).toBe(1);

  await page.getByRole('button', { name: 'Compare' }).press('Enter');
  await page.getByRole('button', { name: 'Take the paper’s into the library' }).press('Enter');
  await expect.poll(title).toBe('Bells at sea');
  await undo.press('Enter');
  await expect.poll(title).toBe('Bells on the sea');
  expect(errors).toEqual([]);
  await page.context().close();
});
