import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { asSourceId, type PaperId } from '#shared/ids.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
let paper: PaperId;
beforeAll(async () => {
  app = await startApp();
  ({ id: paper } = await importPaper(
    app,
    'bells',
    [
      '---\ntitle: Bells\nlang: en-GB\nbibliography: bells.json\n---\n',
      'He says “the sound of big bells carries further”.[^1]\n',
      'And “the first bell rang over the fairway”.[^2]\n',
      'Yet “nobody had ever been told of this”.[^3]\n',
      'Others say “the water is cold in winter”.[^4]\n',
      '[^1]: @kern2019, 12.\n',
      '[^2]: [@kern2019, p. 47].\n',
      '[^3]: @kern2019, 3.\n',
      '[^4]: @lund2020, 3.\n',
    ].join('\n'),
    [book('kern2019', 'Kern', 'Bells at sea', 2019), book('lund2020', 'Lund', 'Fog signals', 2020)],
  ));
  const kept = (text: string, locator: string) =>
    app.call('quotations.add', { sourceId: asSourceId('kern2019'), text, locator });
  await kept('The sound of heavy bells carries further over water.', '12');
  await kept('In the summer the first bell rang over the fairway.', '41');
});
afterAll(() => app?.close());

const line = (page: Page, note: number) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Note ${note}`, exact: true }) });

test('a check of quotations leads from each finding to its passage and mends it in one step', async () => {
  await app.call('settings.set', {
    settings: { window: { screen: 'paper', openPapers: [paper], activePaper: paper } },
  });
  const { page, errors } = await app.open();
  const text = page.locator('[data-type=body]');
  await text.getByText('He says').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').fill('check the quotations');
  await page.getByRole('menuitem', { name: 'Check the quotations' }).click();
  await page.getByText('3 should be looked at again').waitFor();
  await expectAccessible(page);

  // The words of the source, in place of those of the paper.
  const words = line(page, 1);
  expect(await words.locator('mark').allTextContents()).toEqual(['big', 'heavy']);
  await words.getByRole('button', { name: 'Note 1' }).click();
  await expect
    .poll(() => page.evaluate(() => String(document.getSelection())))
    .toBe('the sound of big bells carries further');
  await words.getByRole('button', { name: 'Take the source’s words' }).click();
  await text.getByText('“the sound of heavy bells carries further”').waitFor();

  // The page on which it stands, in place of the one that is cited.
  await line(page, 2).getByRole('button', { name: 'Cite p. 41' }).click();
  await page.locator('.note', { hasText: '41' }).waitFor();
  await page.getByText('1 should be looked at again').waitFor();

  await line(page, 4).getByRole('button', { name: 'Show Lund' }).click();
  await page.getByRole('heading', { name: 'Fog signals' }).waitFor();
  await page.getByRole('button', { name: 'Quotations held against their sources' }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('1 should be looked at again').waitFor();
  expect(await page.getByRole('button', { name: 'Note 3', exact: true }).count()).toBe(1);
  expect(errors).toEqual([]);
  await page.context().close();
});
