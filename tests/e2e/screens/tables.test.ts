import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.call('sources.import', {
    files: [{ name: 'a.json', base64: btoa('[{"id":"kern1","type":"book","title":"On piers"}]') }],
  });
});
afterAll(() => app?.close());

const table = {
  name: 'reading.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Titolo;Chi;Anno;Colore\nBells at sea;"Kern, Hanna";2019;blue\nLocks;"Neri, Anna; Rossi, Ugo";2020;red\n',
  ),
};

test.each([
  ['in English', { locale: 'en-GB' }],
  [
    'in Italian, dark and narrow',
    { locale: 'it-IT', colorScheme: 'dark', viewport: { width: 900, height: 700 } },
  ],
] as const)('a table comes in as one says what its columns are, %s', async (_, options) => {
  const { page, errors } = await app.open(options);
  const italian = options.locale === 'it-IT';
  await goTo(page, italian ? 'Biblioteca' : 'Library');
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: italian ? 'Importa…' : 'Import…', exact: true })
    .first()
    .click();
  await (await chooser).setFiles([table]);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('reading.csv').waitFor();
  const isRead = (column: string) =>
    dialog.getByRole('button', { name: italian ? `«${column}» è letta come` : `“${column}” is read as` });
  expect(await isRead('Titolo').textContent()).toContain(italian ? 'Titolo' : 'Title');
  const preview = dialog.getByRole('region', {
    name: italian ? 'Che cosa diventano le prime righe' : 'What the first rows become',
  });
  await preview.getByText('Bells at sea').waitFor();
  if (italian)
    // What was decided upon these headings before is remembered.
    expect(await isRead('Chi').textContent()).toContain('Autore');
  else {
    expect(await isRead('Chi').textContent()).toContain('Kept with the source');
    expect(await preview.getByText('Kern').count()).toBe(0);
    await isRead('Chi').click();
    await page.getByRole('option', { name: 'Author', exact: true }).click();
    await page.locator('.popover').waitFor({ state: 'detached' });
  }
  await preview.getByText('Kern').waitFor();
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await dialog.getByRole('button', { name: italian ? 'Importa 2 righe' : 'Import 2 rows' }).click();
  await dialog.waitFor({ state: 'detached' });
  const found = async () => {
    const { rows } = await app.call('sources.list', { query: 'bells', offset: 0, limit: 5 });
    return rows.map(({ authors, title, year }) => [authors, title, year]);
  };
  await expect.poll(found, { timeout: 15_000 }).toEqual([['Kern', 'Bells at sea', '2019']]);
  expect(errors).toEqual([]);
});

test('what the list shows goes out alone', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await page.getByRole('searchbox').fill('piers');
  await page.getByText('1 source found').waitFor();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'The listed source' }).press('Enter');
  const submenu = page.getByRole('menu').last();
  await submenu.getByRole('menuitem', { name: /^Table/ }).waitFor();
  const download = page.waitForEvent('download');
  await submenu.getByRole('menuitem', { name: /^Table/ }).press('Enter');
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const part of stream) text += String(part);
  expect(text).toBe('\ufeffid,type,title\r\nkern1,book,On piers\r\n');
  expect(errors).toEqual([]);
});

test('the report of an import leads to a source, and is saved as text', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…', exact: true }).first().click();
  const text = '@book{neri1, title = {Unlit lamps}, year = nowhere}\n@book{bad, title = {Never ends,\n';
  await (await chooser).setFiles([{ name: 'a.bib', mimeType: 'text/plain', buffer: Buffer.from(text) }]);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'What to look at after the import' });
  await dialog.getByText(/It begins in line 2 and never ends/).waitFor();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as text' }).click();
  const stream = await (await download).createReadStream();
  let saved = '';
  for await (const part of stream) saved += String(part);
  expect(saved).toMatch(/- bad: It begins in line 2[\s\S]*- neri1: It names the string “?"?nowhere/);
  await dialog.getByRole('button', { name: 'neri1' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Unlit lamps' }).first().waitFor();
  expect(errors).toEqual([]);
});
