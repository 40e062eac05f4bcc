import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const markdown = (words: string) => `---
title: Bells of the harbour
lang: en-GB
bibliography: bells.json
---

${words}[^1]

[^1]: @rossi2020, 12; @neri2011.
`;
const sources = (publisher: string, year: number) =>
  JSON.stringify([
    {
      id: 'rossi2020',
      type: 'book',
      title: 'Bells at sea',
      publisher,
      author: [{ family: 'Rossi', given: 'Ada' }],
      issued: { 'date-parts': [[2020, 5]] },
    },
    {
      id: 'neri2011',
      type: 'article-journal',
      title: 'On founding',
      'container-title': 'Metals',
      DOI: '10.1000/found',
      issued: { 'date-parts': [[year]] },
    },
  ]);

let app: RunningApp;
let file: { name: string; mimeType: string; buffer: Buffer };
beforeAll(async () => {
  app = await startApp();
  // The paper of another library: made here, taken out, and then both paper and sources change.
  const { id } = await app.call('papers.import', {
    name: 'bells.md',
    base64: btoa(markdown('They ring in fog.')),
    companions: [{ name: 'bells.json', base64: btoa(sources('Laterza', 2011)) }],
  });
  const { name, base64 } = await app.call('papers.export', { id, format: 'ibid' });
  file = { name, mimeType: 'application/zip', buffer: Buffer.from(base64, 'base64') };
  await app.call('papers.rename', { id, title: 'Bells of two harbours' });
  for (const source of ['rossi2020', 'neri2011'] as const) {
    const { csl } = await app.call('sources.get', { id: source });
    await app.call('sources.update', {
      id: csl.id,
      csl: { ...csl, publisher: 'Einaudi', note: 'Seen in the reading room.' },
    });
  }
});
afterAll(async () => {
  await app?.close();
});

const give = async (page: Page): Promise<void> => {
  await goTo(page, 'Papers');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).first().click();
  await (await chooser).setFiles(file);
};
const titles = async (): Promise<string[]> =>
  (await app.call('papers.list', {})).rows.map(({ title }) => title).sort();
const publisher = async (): Promise<unknown> =>
  (await app.call('sources.get', { id: 'rossi2020' })).csl.publisher;

test('a file whose paper and sources are there asks first; cancelling changes nothing', async () => {
  const { page, errors } = await app.open();
  await give(page);
  const dialog = page.getByRole('dialog', { name: `Taking in ${file.name}` });
  await dialog.getByText('You have this paper already').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByText('Nothing was changed').waitFor();
  expect(await titles()).toEqual(['Bells of two harbours']);
  expect(await publisher()).toBe('Einaudi');
  expect(errors).toEqual([]);
});

test('each source is decided on, or all at once; the paper takes its place and keeps its history', async () => {
  const { page, errors } = await app.open({ viewport: { width: 900, height: 700 } });
  await give(page);
  const dialog = page.getByRole('dialog', { name: `Taking in ${file.name}` });
  await dialog.getByText('Put the file’s in its place').click();
  await dialog.getByText('2 sources differ').waitFor();
  await dialog.getByRole('radiogroup', { name: 'For all of them' }).getByText('Take the file’s').click();
  await dialog.getByRole('radiogroup', { name: 'On founding' }).getByText('Keep mine').click();
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await page.getByText('is now as the file has it').waitFor();
  expect(await titles()).toEqual(['Bells of the harbour']);
  expect(await publisher()).toBe('Laterza');
  expect((await app.call('sources.get', { id: 'neri2011' })).csl.publisher).toBe('Einaudi');
  const [paper] = (await app.call('papers.list', {})).rows;
  expect((await app.call('history.list', { paper: paper!.id })).rows.length).toBeGreaterThan(0);
  await page.locator('.page-editor').getByText('They ring in fog.').waitFor();
  expect(errors).toEqual([]);
});
