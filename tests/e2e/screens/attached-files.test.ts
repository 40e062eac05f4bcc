import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { exportOpenPaper, importFiles, openPart } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const pdf = {
  name: 'Bells at sea.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
};
const html = {
  name: 'review.html',
  mimeType: 'text/html',
  buffer: Buffer.from('<!doctype html><title>Review</title><p>They ring in fog.</p>'),
};
const source = asSourceId('kern2019');

let here: RunningApp;
let elsewhere: RunningApp;
beforeAll(async () => {
  [here, elsewhere] = [await startApp(), await startApp()];
  const sources = [book('kern2019', 'Kern', 'Bells at sea', 2019)];
  await importPaper(
    here,
    'bells',
    '---\ntitle: Bells\nlang: en-GB\nbibliography: bells.json\n---\n\nThey ring.[^1]\n\n[^1]: @kern2019, 12.\n',
    sources,
  );
  await importPaper(here, 'plain', '---\ntitle: No bells\nlang: en-GB\n---\n\nSilence.\n');
});
afterAll(async () => {
  await here?.close();
  await elsewhere?.close();
});

const names = async (app: RunningApp): Promise<string[]> =>
  (await app.call('attachments.list', { sourceId: source })).map(({ name }) => name).sort();
const openSource = async (page: Page): Promise<void> => {
  await goTo(page, 'Library');
  await page.getByRole('row', { name: /Kern/ }).click();
  await openPart(page, 'Files');
  await page.getByRole('heading', { name: 'Attached files' }).waitFor();
};

test('files are attached to a source, opened, renamed, removed and brought back', async () => {
  const { page, errors } = await here.open();
  await openSource(page);
  await page.getByText(/^None yet\. A PDF or a saved web page/).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach a file…' }).click();
  await (await chooser).setFiles([pdf, html]);
  await page.getByText('2 files were attached.').waitFor();
  const list = page.getByRole('list', { name: '2 attached files' });
  expect(await list.getByRole('listitem').count()).toBe(2);
  await expectAccessible(page);

  const act = async (name: string, action: string): Promise<void> => {
    await page.getByRole('button', { name: `Actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  // A browser shows a PDF in another tab; a saved page is never run there, only saved.
  const shown = page.context().waitForEvent('page');
  await act('Bells at sea.pdf', 'Open in another tab');
  expect(new URL((await shown).url() || 'about:blank').pathname).toMatch(
    /^\/attachments\/[0-9a-z]{16}$|^blank$/,
  );
  const saved = page.waitForEvent('download');
  await act('review.html', 'Save a copy…');
  const copy = await saved;
  expect(copy.suggestedFilename()).toBe('review.html');
  expect(readFileSync(await copy.path())).toEqual(html.buffer);

  const rename = async (name: string): Promise<void> => {
    await act(name, 'Rename…');
    await page.locator('input[aria-label="Name of the file"]:focus').waitFor();
  };
  await rename('review.html');
  await page.keyboard.type('Review of 2020');
  await page.keyboard.press('Enter');
  await list.getByText('Review of 2020.html').waitFor();
  await rename('Review of 2020.html');
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  expect(await names(here)).toEqual(['Bells at sea.pdf', 'Review of 2020.html']);
  // Back on the line, from where the keyboard goes on.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Actions for Review of 2020.html');

  await act('Bells at sea.pdf', 'Remove');
  await page.getByText('Bells at sea.pdf was removed.').waitFor();
  expect(await names(here)).toEqual(['Review of 2020.html']);
  await page
    .getByRole('alertdialog')
    .filter({ hasText: 'was removed' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(() => names(here)).toEqual(['Bells at sea.pdf', 'Review of 2020.html']);
  await list.waitFor();
  expect(errors).toEqual([]);
});

test('what is dropped on a source is attached, a file of sources too; an empty one is refused in words', async () => {
  const { page, errors } = await here.open({ viewport: { width: 900, height: 700 } });
  await openSource(page);
  const before = (await here.call('sources.list', { query: '', offset: 0, limit: 1 })).total;
  await page.locator('.source-panel').evaluate((panel) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['@book{dunn, title={Gulls}}'], 'gulls.bib'));
    dataTransfer.items.add(new File([], 'empty.txt'));
    for (const type of ['dragenter', 'dragover', 'drop'])
      panel.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  });
  await page.getByText('1 file was attached.').waitFor();
  await page.getByText('empty.txt was not attached: there is nothing in it.').waitFor();
  await page.getByRole('list', { name: '3 attached files' }).getByText('gulls.bib').waitFor();
  expect((await here.call('sources.list', { query: '', offset: 0, limit: 1 })).total).toBe(before);
  await expectNothingCutOff(page);
  const added = (await here.call('attachments.list', { sourceId: source })).find(
    ({ name }) => name === 'gulls.bib',
  );
  await here.call('attachments.remove', { id: added!.id });
  await page.getByRole('list', { name: '2 attached files' }).waitFor();
  expect(errors).toEqual([]);
});

test('an .ibid file takes along the files that are chosen, and another library has them then', async () => {
  const { page, errors } = await here.open();
  await goTo(page, 'Papers');
  await page.getByRole('row', { name: /No bells/ }).click();
  // No sources with files, no question.
  await exportOpenPaper(page, 'Export as a package (.ibid)');

  await goTo(page, 'Papers');
  await page.getByRole('row', { name: /^(?!.*No bells).*Bells/ }).click();
  const exported = exportOpenPaper(page, 'Export as a package (.ibid)');
  const dialog = page.getByRole('dialog', { name: 'Take attached files along?' });
  await dialog.getByText('Kern 2019, Bells at sea').waitFor();
  await dialog.getByText(/^2 files, /).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'None' }).click();
  await dialog.getByText('No files are taken along.').waitFor();
  await dialog.getByText('Bells at sea.pdf').click();
  await dialog.getByText(/^1 file, /).waitFor();
  await dialog.getByRole('button', { name: 'Export' }).click();
  const file = await exported;

  const other = await elsewhere.open();
  await goTo(other.page, 'Papers');
  await importFiles(other.page, [
    { name: file.name, mimeType: 'application/zip', buffer: Buffer.from(file.bytes) },
  ]);
  await other.page.locator('.page-editor').getByText('They ring.').waitFor();
  const [came, ...more] = await elsewhere.call('attachments.list', { sourceId: source });
  expect(more).toEqual([]);
  expect(came).toMatchObject({ name: 'Bells at sea.pdf', isMissing: false });
  const read = await elsewhere.call('attachments.read', { id: came!.id });
  expect(Buffer.from(read.base64, 'base64')).toEqual(pdf.buffer);
  await openSource(other.page);
  await other.page.getByRole('button', { name: 'Bells at sea.pdf', exact: true }).waitFor();

  // Escape leaves the paper where it is.
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as a package (.ibid)' }).click();
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect([...errors, ...other.errors]).toEqual([]);
});
