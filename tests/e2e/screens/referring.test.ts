import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Harbours in winter
lang: en-GB
---

## Ice

The harbour master keeps a log.[^1]

### Pilots on call

They wait ashore.

| Year | Days |
| --- | --- |
| 2001 | 31 |

: Days of ice

## Logs

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

test('a reference is put in, followed, changed, broken and mended by keys alone', async () => {
  const { page, errors } = await app.open();
  const references = page.locator('.cross-reference');
  const printed = () => references.allTextContents();
  await page.locator('.page-editor p', { hasText: 'kept by hand' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  await page.keyboard.press('Control+Alt+x');
  const field = page.getByRole('combobox', { name: 'Section, table, figure or note' });
  await field.waitFor();
  await expect
    .poll(() => page.locator('.picker [role=option]').allTextContents())
    .toEqual([
      'Sections1Ice',
      '1.1Pilots on call',
      '2Logs',
      'TablesTable\u00a01Days of ice',
      'Notesnote\u00a01Counted by the pilots.',
    ]);
  await expectAccessible(page);
  await page.keyboard.type('pilots');
  await page.keyboard.press('Enter');
  await expect.poll(printed).toEqual(['Section\u00a01.1']);
  // The form is chosen by keys too; at the start of a sentence "see" has its capital.
  await page.keyboard.type('. ');
  await page.keyboard.press('Control+Alt+x');
  await field.waitFor();
  await page.keyboard.type('note 1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(printed).toEqual(['Section\u00a01.1', 'note\u00a01']);
  await page.keyboard.type(', all of it.');
  const paragraph = page.locator('.page-editor p', { hasText: 'kept by hand' });
  expect(await paragraph.textContent()).toBe(
    'They are kept by hand. Section\u00a01.1. See note\u00a01, all of it.',
  );

  // One goes to it and finds the caret there.
  await references.first().click();
  await page.getByRole('dialog', { name: 'Cross-reference' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go to it' }).press('Enter');
  await page.keyboard.type('Our ');
  await expect.poll(() => page.locator('.page-editor h3').textContent()).toBe('Our Pilots on call');

  // A section put before it is counted at once; one that is taken away leaves a reference that says so.
  await page.keyboard.press('Control+Alt+1');
  await expect.poll(printed).toEqual(['Section\u00a02', 'note\u00a01']);
  await page.keyboard.press('Control+Alt+0');
  await expect.poll(printed).toEqual(['[section missing]', 'note\u00a01']);
  await references.first().click();
  await page.getByText('no longer in the paper').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await field.waitFor();
  await page.keyboard.type('logs');
  await page.keyboard.press('Enter');
  await expect.poll(printed).toEqual(['Section\u00a02', 'note\u00a01']);
  expect(errors).toEqual([]);
});

test('the list fits a narrow window, and an Italian one', async () => {
  const { page, errors } = await app.open({ viewport: { width: 700, height: 700 }, colorScheme: 'dark' });
  await page.locator('.page-editor p', { hasText: 'wait ashore' }).click();
  await page.keyboard.press('Control+Alt+x');
  await page.getByRole('combobox', { name: 'Section, table, figure or note' }).waitFor();
  await expectNothingCutOff(page);
  await expectAccessible(page);
  expect(errors).toEqual([]);
});

test('copied into another paper, a reference stays with what comes along, or says that it names nothing', async () => {
  await importPaper(app, 'other', '---\ntitle: Other\nlang: it-IT\n---\n\n## Primo {#logs}\n\nTesto.\n');
  await importPaper(
    app,
    'one',
    '---\ntitle: Two winters\nlang: en-GB\n---\n\n## Ice\n\nText.\n\n## Logs {#logs}\n\nSee [Section 2](#logs){.section-ref} and [note 1](#fn-1){.note-ref}.[^1]\n\n[^1]: Words.\n',
  );
  const { page, errors } = await app.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(page, 'Papers');
  await page.getByRole('row', { name: /Two winters/ }).click();
  const references = page.locator('.cross-reference').filter({ visible: true });
  const paragraph = page.locator('.page-editor p', { hasText: 'See' }).filter({ visible: true });
  await expect.poll(() => references.allTextContents()).toEqual(['Section\u00a02', 'note\u00a01']);
  await paragraph.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+c');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });
  // Other programs get what is printed.
  expect(html).toContain('>Section&nbsp;2</span>');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect
    .poll(() => references.allTextContents())
    .toEqual(['Section\u00a02', 'note\u00a01', 'Section\u00a02', 'note\u00a02']);

  await goTo(page, 'Papers');
  await page.getByRole('row', { name: /Other/ }).click();
  await page.locator('.page-editor p', { hasText: 'Testo' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect.poll(() => references.allTextContents()).toEqual(['[sezione mancante]', 'nota\u00a01']);
  expect(errors).toEqual([]);
});
