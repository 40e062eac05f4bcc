import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allPrinted, clickAt, shownPaper } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const law = {
  id: 'harbour-law',
  type: 'legislation',
  title: 'Harbours Act',
  issued: { 'date-parts': [[1899]] },
};
const sources = [
  book('berg', 'Berg', 'Pilots of the North', 2004),
  book('aas', 'Aas', 'Ice and Trade', 1998),
  book('dahl', 'Dahl', 'Lights', 2011),
  law,
];
const markdown = `---
title: Harbours in winter
lang: en-GB
series: IAI Papers
---

## Ice

The harbour master keeps a log.[^1] It was asked for by law.[^2]

## After

The last words.

[^1]: [@berg, p. 3].

[^2]: [@harbour-law].
`;

let app: RunningApp;
let id: string;
beforeAll(async () => {
  app = await startApp();
  await app.call('sources.import', {
    files: [{ name: 'more.json', base64: Buffer.from(JSON.stringify(sources)).toString('base64') }],
  });
  ({ id } = await importPaper(app, 'harbours', markdown));
});
afterAll(async () => {
  await app?.close();
});

const listed = (page: Page) =>
  shownPaper(page)
    .locator('[data-type=reference_list] :is(.reference-entry, .reference-group)')
    .evaluateAll((all) => all.map((entry) => (entry.textContent ?? '').split(',')[0]));

test('a list of references is put in, grows, is grouped and goes to Word once, by keys', async () => {
  const { page, errors } = await app.open();
  await allPrinted(page);
  await clickAt(page, 'The last words.');
  await page.keyboard.press('Control+k');
  await page.locator('.palette input:focus').waitFor();
  await page.keyboard.type('list of references');
  await page.getByRole('menuitem', { name: 'List of references', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => listed(page)).toEqual(['Berg', 'Harbours Act']);
  expect(await shownPaper(page).locator('h2[data-unnumbered]').textContent()).toBe('References');

  // The list is selected, so Enter shows how it is set.
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'List of references' });
  await card.waitFor();
  await expectAccessible(page);
  await card.getByRole('combobox', { name: 'Author, title or year of a source' }).fill('ice');
  await card.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => listed(page)).toEqual(['Aas', 'Berg', 'Harbours Act']);
  await card.getByRole('button', { name: 'Primary sources, books, articles …' }).click();
  await expect.poll(() => listed(page)).toEqual(['Primary sources', 'Harbours Act', 'Books', 'Aas', 'Berg']);
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });

  // It is up to date when the paper cites something else, and when a source says something else.
  await clickAt(page, 'The last words.');
  await page.keyboard.press('Control+Alt+c');
  await page.keyboard.type('lights');
  await page.locator('.picker [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => listed(page))
    .toEqual(['Primary sources', 'Harbours Act', 'Books', 'Aas', 'Berg', 'Dahl']);
  await app.call('sources.update', {
    id: 'aas' as never,
    csl: { ...sources[1]!, author: [{ family: 'Zorn', given: 'Una' }] },
  });
  await expect
    .poll(() => listed(page))
    .toEqual(['Primary sources', 'Harbours Act', 'Books', 'Berg', 'Dahl', 'Zorn']);

  // A source that only the list names can't be deleted from under it.
  await page.getByText('Saved', { exact: true }).filter({ visible: true }).waitFor();
  await expect(app.call('sources.remove', { id: 'aas' as never })).rejects.toThrow(/cites this source/);
  const { base64 } = await app.call('papers.export', { id: id as never, format: 'docx' });
  const files = unzipSync(Buffer.from(base64, 'base64'));
  const xml = new TextDecoder().decode(files['word/document.xml']);
  const words = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) =>
    [...p.matchAll(/<w:t [^>]*>([^<]*)/g)].map((match) => match[1]).join(''),
  );
  expect(words.filter((text) => text === 'References')).toHaveLength(1);
  expect(words.filter((text) => text.startsWith('Zorn'))).toHaveLength(1);
  expect(xml).toContain('ADDIN IBID_BIBL');
  expect(errors).toEqual([]);
  await page.context().close();
});
