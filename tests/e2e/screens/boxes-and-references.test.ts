import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPaper } from './import-paper.ts';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Harbours in winter
lang: en-GB
---

## Ice {#ice}

The harbour master's log is read in [Section 2](#logs){.section-ref}; the figures are in [Table 1](#days){.table-ref} and [note 1](#fn-1){.note-ref}.[^1] Nothing else is said of [Section 9](#gone){.section-ref}.

::: {.box}

Key points

Ice closes the port for a month.

- Pilots stay on call.
- Ferries do not.

:::

| Year | Days |
| --- | --- |
| 2001 | 31 |

: Days of ice {#days}

\\newpage

## Logs {#logs}

They are kept by hand.

[^1]: Counted by the pilots.
`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await importPaper(app, 'harbours', markdown);
});
afterAll(async () => {
  await app?.close();
});

test('boxes, page breaks and references are on the page; references follow what they name', async () => {
  const { page, errors } = await app.open();
  await page.waitForSelector('.page-editor aside');
  const references = page.locator('.cross-reference');
  await expect
    .poll(() => references.allTextContents())
    .toEqual(['Section\u00a02', 'Table\u00a01', 'note\u00a01', '[section missing]']);
  expect(await page.locator('.cross-reference.is-missing').count()).toBe(1);
  expect(await page.locator('[data-type=page_break]').textContent()).toBe('New page');
  await expectAccessible(page);

  await page.locator('.page-editor h2').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Before');
  await page.keyboard.press('Enter');
  await expect.poll(() => references.first().textContent()).toBe('Section\u00a03');
  expect(errors).toEqual([]);
});
