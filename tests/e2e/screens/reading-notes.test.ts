import type { Page } from 'playwright-core';
import type { Node } from 'prosemirror-model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import type { PaperId } from '#shared/ids.ts';
import { doc, fn, note, p } from '../../builders/document.ts';
import { printedNotes, saved, shownPaper } from '../support/window.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.call('sources.add', {
    csl: {
      id: 'ferri2023',
      type: 'report',
      author: [{ family: 'Ferri', given: 'Paola' }],
      title: 'Grain Corridors: A First Balance',
      'collection-title': 'EUI Working Papers',
      number: '41',
      issued: { 'date-parts': [[2023, 6]] },
    },
  });
});
afterAll(() => app.close());

const ferri =
  'Ferri, Paola, “Grain Corridors: A First Balance”, in EUI Working Papers, No. 2023/41 (June 2023), p. 7.';
const rossi = 'Few saw it coming. See Rossi, Anna, Small States, Rome, Donzelli, 2019, p. 12; Ibid., p. 14.';

const open = async (document: Node, options = {}): Promise<{ page: Page; errors: string[]; id: PaperId }> => {
  const { id } = await app.call('papers.create', { title: 'Waters', lang: 'en-GB' });
  const { revision } = await app.call('papers.open', { id });
  await app.call('papers.save', { id, doc: document.toJSON(), revision });
  const { page, errors } = await app.open(options);
  return { page, errors, id };
};
const show = async (page: Page, papers = 'Papers'): Promise<void> => {
  await goTo(page, papers);
  await page.getByRole('row').nth(1).click();
  await shownPaper(page).waitFor();
};
const savedDocument = async (page: Page, id: PaperId): Promise<Node> => {
  await saved(page);
  const read = schema.nodeFromJSON((await app.call('papers.open', { id })).doc);
  read.check();
  expect(findProblems(read)).toEqual([]);
  return read;
};

const dialogOf = (page: Page, name = 'Turn text into citations') => page.getByRole('dialog', { name });
/** The command through the menu of the first note. */
const openOnNote = async (page: Page, label: string): Promise<void> => {
  await shownPaper(page).locator('.note-number').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: label }).click();
};

test('plain notes become citations once they were looked at, in one step that is undone', async () => {
  const { page, errors, id } = await open(
    doc(p('One', fn('n1'), ' and two', fn('n2'), '.'), note('n1', p(ferri)), note('n2', p(rossi))),
  );
  await show(page);
  const plain = await printedNotes(page);
  await openOnNote(page, 'Turn text into citations…');
  await dialogOf(page).getByText('1 in your library').waitFor();
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
  expect(await printedNotes(page)).toEqual(plain);

  await shownPaper(page).locator('.note-text').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await page
    .getByRole('button', { name: /commands/i })
    .first()
    .click();
  await page.keyboard.type('Turn text into');
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await dialog.getByText('1 in your library · 1 new').waitFor();
  // The library's record has another number: that is marked in both texts before anything is taken.
  await dialog.locator('del').first().waitFor();
  expect(await dialog.locator('del').allTextContents()).toEqual(['2023/', 'Ibid']);
  await dialog.getByRole('button', { name: /^What was read: Rossi/ }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Take 2 sources' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(() => printedNotes(page))
    .toEqual([
      'Ferri, Paola, “Grain Corridors: A First Balance”, in *EUI Working Papers*, No. 41 (June 2023), p. 7.',
      'Few saw it coming. See Rossi, Anna, *Small States*, Rome, Donzelli, 2019, p. 12; ibid., p. 14.',
    ]);
  const taken = await savedDocument(page, id);
  expect(taken.lastChild?.textContent).toBe(
    '[@ferri2023].Few saw it coming. [@rossi2019small; @rossi2019small].',
  );
  expect((await app.call('sources.list', { query: 'rossi', offset: 0, limit: 5 })).total).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => printedNotes(page)).toEqual(plain);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('what is pasted and looks like notes is offered, and one source can be left', async () => {
  const { page, errors } = await open(doc(p('One', fn('n1'), '.'), note('n1', p(' '))));
  await show(page);
  await shownPaper(page).locator('.note-text').first().click();
  const text =
    'Neri, Carla, “Coasts”, in Il Mulino, No. 3 (1998), p. 12-19; Verdi, Ugo, Ports, Milan, Egea, 2004.';
  await shownPaper(page).evaluate((editor, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
  await page.getByRole('button', { name: 'Turn into citations…' }).click();
  const dialog = dialogOf(page);
  await dialog.getByText('2 new').waitFor();
  await dialog.getByRole('button', { name: /^Leave as text: Verdi/ }).click();
  await dialog.getByText('stays text').waitFor();
  await dialog.getByRole('button', { name: 'Take 1 source' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(() => printedNotes(page))
    .toEqual([
      'Neri, Carla, “Coasts”, in *Il Mulino*, No. 3 (1998), p. 12-19; Verdi, Ugo, Ports, Milan, Egea, 2004.',
    ]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the panel fits narrow windows, in Italian and in the dark', async () => {
  const { page, errors } = await open(
    doc(
      p('One', fn('n1'), '.'),
      note('n1', p(`${ferri.slice(0, -1)}; Neri, Carla, Unknown Waters, cit., p. 3.`)),
    ),
    { locale: 'it-IT', colorScheme: 'dark', viewport: { width: 900, height: 760 } },
  );
  await show(page, 'Documenti');
  await openOnNote(page, 'Trasforma il testo in citazioni…');
  const dialog = dialogOf(page, 'Trasforma il testo in citazioni');
  await dialog.getByText('con campi dubbi').waitFor();
  await dialog.getByRole('button', { name: /^Che cosa è stato letto: Neri/ }).click();
  await dialog.getByRole('button', { name: /^Che cosa è stato letto: Ferri/ }).click();
  await expectAccessible(page);
  await expectNothingCutOff(page);
  expect(errors).toEqual([]);
  await page.context().close();
});
