import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPaperId, type PaperId, type VersionId } from '#shared/ids.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const book = (id: string, family: string, title: string) => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Una' }],
  issued: { 'date-parts': [[2001]] },
});
const front = `---
title: Ferries and frontiers
lang: en-GB
bibliography: ferries.json
---
`;
const older = `${front}
# Crossings

A ferry is a moving frontier.[^1] It carries more than people.[^2]

The office counts every crossing by hand, in a book that nobody reads.[^3]

Old piers are mended each spring by three families.

| Year | Cars |
|------|------|
| 2001 | 12   |
| 2002 | 14   |

: Cars carried
`;
const oldNotes = `
[^1]: See [@tide2001, p. 12].

[^2]: Again [@tide2001, p. 14].

[^3]: A note that goes.
`;

let app: RunningApp;
let id: PaperId = asPaperId('');
let first: VersionId;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const files = [
  {
    name: 'ferries.json',
    base64: base64(
      JSON.stringify([book('tide2001', 'Tide', 'The law of tides'), book('sand', 'Sand', 'Dunes')]),
    ),
  },
];

/** The stored document with some of its words and citations changed. */
const changed = (doc: unknown): unknown => {
  const text = JSON.stringify(doc)
    .replace('a moving frontier', 'a slow frontier')
    .replace('It carries more than people.', 'It carries more than people, and less than hopes.')
    .replace('"locator":"14"', '"locator":"16"')
    .replace('"text":"14"', '"text":"15"');
  const next = JSON.parse(text) as { content: { content: { type: string }[] }[] };
  const [, body, notes] = next.content;
  const blocks = body!.content;
  // The paragraph on the office goes with its note; that on the piers comes first.
  const office = blocks.findIndex((block) => JSON.stringify(block).includes('The office'));
  blocks.splice(office, 1);
  const piers = blocks.findIndex((block) => JSON.stringify(block).includes('Old piers'));
  blocks.splice(1, 0, ...blocks.splice(piers, 1));
  notes!.content.pop();
  return next;
};

beforeAll(async () => {
  app = await startApp();
  ({ id } = await app.call('papers.import', {
    name: 'ferries.md',
    base64: base64(older + oldNotes),
    companions: files,
  }));
  ({ version: first } = await app.call('history.name', { paper: id, name: 'Sent to Ada' }));
  const { doc, revision } = await app.call('papers.open', { id });
  await app.call('papers.save', { id, doc: changed(doc), revision });
});
afterAll(async () => {
  await app?.close();
});

const view = (page: Page) => page.getByRole('region', { name: 'Changes between two versions' });
const place = (page: Page) => view(page).getByRole('status');

test('what changed since a version is read in place, walked through by keys, and filtered', async () => {
  const { page, errors } = await app.open();
  await page.getByRole('tab', { name: 'Ferries and frontiers' }).waitFor();
  // From the paper in one step: nothing is older than yesterday, so its first version is taken.
  await page.keyboard.press('Control+Alt+y');
  await view(page).locator('ins', { hasText: 'slow' }).waitFor();
  const text = view(page).locator('.page-editor');
  await expect.poll(() => text.locator('ins.come').allTextContents()).toContain(', and less than hopes');
  expect(await text.locator('del.gone', { hasText: 'moving' }).count()).toBe(1);
  // The citation in its note, the older one printed by the older version's sources.
  const note = text.locator('.note').nth(1);
  await note.locator('del', { hasText: /^14$/ }).waitFor();
  await note.locator('ins', { hasText: /^16$/ }).waitFor();
  expect(await text.locator('.note-changed').count()).toBe(1);
  expect(await text.locator('.gone-block.note').textContent()).toContain('A note that goes.');
  expect(await text.getByText('Moved here').count()).toBe(1);
  expect(await text.locator('td del').textContent()).toBe('14');
  const kinds = view(page).getByRole('radiogroup', { name: 'Which changes are shown' }).getByRole('radio');
  expect(await kinds.allTextContents()).toEqual([
    'All changes',
    '3 insertions',
    '3 deletions',
    '1 citation',
    '2 notes',
    '1 move',
  ]);
  await expectAccessible(page);
  await expectNothingCutOff(page);

  const list = page.getByRole('listbox', { name: 'Changes' });
  expect(await list.getByRole('option').allTextContents()).toEqual([
    expect.stringMatching(/^Moved/),
    expect.stringMatching(/^Replaced\s*moving\s*slow/),
    expect.stringMatching(/^New\s*, and less than hopes/),
    expect.stringMatching(/^Citation changed · note 2\s*Tide 2001: p\. 14 → p\. 16/),
    expect.stringMatching(/^Deleted\s*The office counts/),
    expect.stringMatching(/^Note deleted · note 3\s*A note that goes/),
    expect.stringMatching(/^Replaced\s*14\s*15/),
  ]);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await place(page).textContent()).toBe('2 of 7');
  await expect.poll(() => text.locator('ins.is-current').allTextContents()).toEqual(['slow']);
  expect(await list.getByRole('option', { selected: true }).textContent()).toContain('moving');
  await list.getByRole('option').nth(3).click();
  expect(await place(page).textContent()).toBe('4 of 7');
  await kinds.filter({ hasText: '1 citation' }).click();
  await expect.poll(() => text.locator('ins').count()).toBe(1);
  expect(await place(page).textContent()).toBe('1 place');

  // A paragraph that was deleted comes back with its note, and the paper with one undo.
  await kinds.filter({ hasText: 'All changes' }).click();
  await list.getByRole('option', { name: /^Deleted/ }).click();
  await view(page).getByRole('button', { name: 'Take this change back' }).click();
  await expect.poll(() => place(page).textContent()).toBe('5 of 5');
  const stored = async (): Promise<string> => JSON.stringify((await app.call('papers.open', { id })).doc);
  await expect.poll(stored).toContain('A note that goes.');
  expect(await stored()).toContain('The office counts');
  expect(await stored()).toContain('a slow frontier');

  // The other way round is put in order.
  await view(page).getByRole('button', { name: /From$/ }).click();
  await page.getByRole('option', { name: 'The paper as it is now' }).click();
  await view(page).getByText('Nothing has changed between these two versions.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => view(page).count()).toBe(0);
  expect((await app.call('history.list', { paper: id })).rows.map((row) => row.id)).toContain(first);
  expect(errors).toEqual([]);
});
