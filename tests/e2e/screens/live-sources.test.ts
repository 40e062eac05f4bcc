import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPaperId, asSourceId } from '#shared/ids.ts';
import { goTo, type RunningApp, startApp } from './start-app.ts';

/* What happens to a source in one window shows on the open pages of all others, without a refresh. */

const markdown = `---
title: Locks and lakes
lang: en-GB
bibliography: locks.json
---

Water is let in.[^1] And out.[^2]

[^1]: See [@lock1998, p. 3].

[^2]: See [@lake2004].
`;
const book = (id: string, family: string, title: string, year: number) => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Ivo' }],
  issued: { 'date-parts': [[year]] },
  publisher: 'Basin Press',
  'publisher-place': 'Gouda',
});
const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** On the page within a second. */
const soon = { timeout: 1000, interval: 20 };

let app: RunningApp;
let id = asPaperId('');
beforeAll(async () => {
  app = await startApp();
  const bibliography = [
    book('lock1998', 'Lock', 'The lock gate', 1998),
    book('lake2004', 'Lake', 'Still lakes', 2004),
    book('pond2011', 'Pond', 'Round ponds', 2011),
  ];
  ({ id } = await app.call('papers.import', {
    name: 'locks.md',
    base64: base64(markdown),
    companions: [{ name: 'locks.json', base64: base64(JSON.stringify(bibliography)) }],
  }));
});
afterAll(async () => {
  await app?.close();
});

const note = (page: Page, number: number): Promise<string | null> =>
  page
    .locator('.note-text')
    .nth(number - 1)
    .textContent();
/** The paper on the page of one window, the library in another. */
const twoWindows = async () => {
  const paper = await app.open();
  await paper.page.getByRole('tab', { name: 'Locks and lakes' }).click();
  await expect.poll(() => note(paper.page, 2)).toMatch(/Lake|Lock|Pond/);
  const library = await app.open();
  await goTo(library.page, 'Library');
  return { paper: paper.page, library: library.page, errors: () => [...paper.errors, ...library.errors] };
};

test('a source that is edited or replaced in one window changes on the open page of another', async () => {
  const { paper, library, errors } = await twoWindows();
  expect(await note(paper, 1)).toContain('The lock gate');
  await library.getByRole('row', { name: /The lock gate/ }).click();
  await library.getByRole('textbox', { name: 'Title', exact: true }).fill('The flood gate');
  await expect.poll(() => note(paper, 1), soon).toContain('The flood gate');

  await app.call('sources.replace', { id: asSourceId('lake2004'), by: asSourceId('pond2011') });
  await expect.poll(() => note(paper, 2), soon).toContain('Round ponds');
  await expect.poll(() => library.getByRole('row', { name: /Still lakes/ }).count(), soon).toBe(0);

  // An import that knows a source better changes it everywhere, too.
  await app.call('sources.update', {
    id: asSourceId('pond2011'),
    csl: book('pond2011', 'Pond', 'Square ponds', 2011),
  });
  await expect.poll(() => note(paper, 2), soon).toContain('Square ponds');
  expect(errors()).toEqual([]);
});

test('one that is gone from the library is printed from the copy of the paper, and said to be so', async () => {
  const { paper, errors } = await twoWindows();
  const citation = paper.locator('.citation').nth(1);
  await expect.poll(() => citation.textContent()).toContain('Square ponds');
  // Only papers in the bin let go of a source; the page is still open here.
  await app.call('papers.remove', { ids: [id] });
  await app.call('sources.remove', { id: asSourceId('pond2011') });
  await app.call('papers.restore', { ids: [id] });
  await paper.getByRole('tab', { name: 'Locks and lakes' }).click();
  await expect.poll(() => citation.textContent()).toContain('Square ponds');
  await expect.poll(() => citation.getAttribute('class'), soon).toContain('is-only-here');
  expect(await citation.getAttribute('aria-label')).toMatch(/not in the library/);
  await citation.click();
  await paper.getByText(/Not in the library/).waitFor();
  await paper.keyboard.press('Escape');

  await app.call('sources.add', { csl: book('pond2011', 'Pond', 'Deep ponds', 2011) });
  await expect.poll(() => citation.textContent(), soon).toContain('Deep ponds');
  await expect.poll(() => citation.getAttribute('class'), soon).not.toContain('is-only-here');
  expect(errors()).toEqual([]);
});
