import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { asPaperId } from '#shared/ids.ts';
import { allPrinted, printedNotes } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Locks and weirs
lang: en-GB
bibliography: locks.json
---

A lock lifts.[^1] It lowers.[^2] A weir holds.[^3] It spills.[^4]

[^1]: [@lock1999].

[^2]: [@lock1999, p. 4].

[^3]: [@weir2004; @lock1999].

[^4]: [@lock1999, p. 9].
`;

let app: RunningApp;
let id = asPaperId('');
beforeAll(async () => {
  app = await startApp();
  const bibliography = [
    book('lock1999', 'Lock', 'Gates', 1999),
    book('weir2004', 'Weir', 'Still water', 2004),
  ];
  ({ id } = await importPaper(app, 'locks', markdown, bibliography));
});
afterAll(async () => {
  await app?.close();
});

const storedRules = async (): Promise<PaperMeta['rules']> => {
  const { doc } = await app.call('papers.open', { id });
  return (doc as { attrs: { meta: PaperMeta } }).attrs.meta.rules;
};
const choose = async (page: Page, rule: string, value: string): Promise<void> => {
  await page.getByRole('group', { name: rule, exact: true }).getByRole('button').first().click();
  await page.getByRole('option', { name: value, exact: true }).click();
};

test('house rules are found among the commands, shown by example, kept with the paper, explained and taken back', async () => {
  const { page, errors } = await app.open();
  await page.getByText('A lock lifts.').waitFor();
  await allPrinted(page);
  const before = await printedNotes(page);

  await page.keyboard.press('Control+k');
  await page.locator('.palette').waitFor();
  await page.keyboard.type('house rules');
  await page.keyboard.press('Enter');
  const trigger = page.getByRole('button', { name: 'House rules of notes' });
  await expect.poll(() => trigger.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByText('As the style has them.').waitFor();
  const several = page.getByRole('group', { name: 'After several sources', exact: true });
  const example = several.getByRole('list', { name: 'Printed by this rule' });
  await expect.poll(() => example.textContent()).toMatch(/12\s*Lock, Una, Gates, cit\./);

  // The focus on a control of the long list of rules can't scroll the window away.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await choose(page, 'After several sources', 'Ibid. for the last of them');
  await expect.poll(() => example.textContent()).toMatch(/12\s*Ibid\./);
  await expect.poll(async () => (await printedNotes(page))[3]).toBe('Ibid., p. 9.');
  await choose(page, 'Form', 'With “cit.” and the note of the first');
  await page.getByText('2 rules differ from the style.').waitFor();
  await expect.poll(async () => (await printedNotes(page))[2]).toMatch(/\*Gates\*, cit\. \(n 1\)\.$/);
  await expect.poll(storedRules).toEqual({ ibidAfterSeveral: 'last', later: 'cit-note' });
  await expectAccessible(page);
  await expectNothingCutOff(page);

  await page.locator('.note .citation').nth(3).click();
  const card = page.getByRole('dialog');
  await card.getByText('Ibid., because note 3 cites this source').waitFor();
  await card.getByRole('button', { name: 'House rules…' }).click();
  await card.waitFor({ state: 'detached' });
  await expect.poll(() => trigger.evaluate((button) => button === document.activeElement)).toBe(true);

  await page.getByRole('button', { name: 'After several sources: as the style has it' }).click();
  await page.getByText('1 rule differs from the style.').waitFor();
  await page.getByRole('button', { name: 'All as the style has them' }).click();
  await expect.poll(() => printedNotes(page)).toEqual(before);
  await expect.poll(storedRules).toBeUndefined();
  await page.getByText('A lock lifts.').click();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page))[2]).toMatch(/cit\. \(n 1\)\.$/);
  expect(errors).toEqual([]);
});
