import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { asFile, sampleSources } from './sample-sources.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});

describe('the library', () => {
  test('is empty at first and says how sources get in; a file fills it, with its bad entries named', async () => {
    const { page, errors } = await app.open();
    await goTo(page, 'Library');
    await page.getByText('No sources yet').waitFor();
    await expectAccessible(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    const broken = [...sampleSources(300), { id: 'broken', author: 'nobody' }] as never;
    await (await chooser).setFiles(asFile(broken));
    await page.getByText('300 sources were added').waitFor();
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('dialog').getByText('broken').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('status').getByText('300 sources').waitFor();
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('draws only the rows in sight, and reaches its end at once', async () => {
    const { page } = await app.open();
    await goTo(page, 'Library');
    const grid = page.getByRole('grid', { name: 'Sources' });
    await grid.getByText('Author000000').waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe('301');
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await grid.focus();
    await page.keyboard.press('End');
    await grid.getByText('Author000299').waitFor();
    await page.keyboard.press('ArrowUp');
    await grid.getByRole('row', { selected: true }).getByText('Author000298').waitFor();
  });

  test('finds while one types, walks by arrows, and says so when nothing is found', async () => {
    const { page } = await app.open();
    await goTo(page, 'Library');
    const search = page.getByRole('searchbox');
    await search.fill('author000042');
    await page.getByText('1 source found').waitFor();
    await search.press('ArrowDown');
    await page.getByRole('heading', { name: /Study 000042/ }).waitFor();
    await search.fill('nothing has this');
    await page.getByText('No source matches').waitFor();
    await search.press('Escape');
    await page.getByText('300 sources', { exact: true }).waitFor();
  });

  test('saves an edit, keeps what the form does not know, and undoes it', async () => {
    const { page } = await app.open();
    const id = asSourceId('source-000004');
    const before = await app.call('sources.get', { id });
    await goTo(page, 'Library');
    await page.getByRole('searchbox').fill('author000004');
    await page.getByText('1 source found').waitFor();
    await page.getByRole('searchbox').press('Enter');
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await title.fill('Harbours, revised');
    await page.getByRole('textbox', { name: 'Date: Year' }).fill('1999');
    await expect
      .poll(async () => (await app.call('sources.get', { id })).csl)
      .toMatchObject({
        title: 'Harbours, revised',
        issued: { 'date-parts': [[1999, 5]] },
        'x-kept': { at: 4 },
      });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo these changes' }).click();
    await expect.poll(async () => (await app.call('sources.get', { id })).csl).toEqual(before.csl);
  });

  test('an edit is saved when another source is chosen at once', async () => {
    const { page } = await app.open();
    await goTo(page, 'Library');
    await page.getByRole('row', { name: /Author000007/ }).click();
    await page.getByRole('textbox', { name: 'Short title' }).fill('Quick');
    await page.getByRole('row', { name: /Author000008/ }).click();
    await expect
      .poll(
        async () => (await app.call('sources.get', { id: asSourceId('source-000007') })).csl['title-short'],
      )
      .toBe('Quick');
  });

  test('adds a source with the fields of its type, deletes it, and brings it back', async () => {
    const { page, errors } = await app.open();
    await goTo(page, 'Library');
    await page.getByRole('button', { name: 'New source' }).click();
    await page.getByRole('button', { name: 'Add to library' }).click();
    await page.getByText('A source needs a title or an author.').waitFor();
    await page.getByRole('button', { name: 'Add a name: Author' }).click();
    await page.getByRole('textbox', { name: 'Author: Family name' }).fill('Zuckmayer');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('On reading by lamplight');
    await page.getByRole('textbox', { name: 'Issue (No.)' }).fill('4');
    await page.getByRole('button', { name: /^Journal article Type|Type Journal article/ }).click();
    await page.getByRole('option', { name: 'Thesis' }).click();
    // A thesis has no issue, but what was typed is not hidden.
    await page.getByRole('heading', { name: 'Other fields' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Issue (No.)' }).inputValue()).toBe('4');
    await page.getByRole('button', { name: 'Add to library' }).click();
    await page.getByText('“On reading by lamplight” was added.').waitFor();
    const found = async () =>
      (await app.call('sources.list', { query: 'zuckmayer', offset: 0, limit: 5 })).rows;
    const [added] = await found();
    expect(added).toMatchObject({ authors: 'Zuckmayer', type: 'thesis' });
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('“On reading by lamplight” was deleted.').waitFor();
    expect(await found()).toEqual([]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(async () => (await found())[0]?.id).toBe(added?.id);
    expect(errors).toEqual([]);
  });

  test('the type of a source is found by typing, and another one loses nothing', async () => {
    const { page, errors } = await app.open();
    await goTo(page, 'Library');
    await page.getByRole('button', { name: 'New source' }).click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A pact for the harbours');
    const choose = async (typed: string, name: string): Promise<void> => {
      await page.getByRole('button', { name: /Type$|^Type/ }).click();
      await page.getByRole('searchbox', { name: 'Find a type' }).fill(typed);
      await page.getByRole('option', { name, exact: true }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: new RegExp(`${name}.*Type|Type.*${name}`) }).waitFor();
    };
    await page.getByRole('button', { name: /Type$|^Type/ }).click();
    await page.getByRole('option', { name: 'EU legislation' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await choose('press', 'Press release');
    const genre = page.getByRole('textbox', { name: 'Kind of document' });
    expect(await genre.inputValue()).toBe('Press release');
    await page.getByRole('textbox', { name: 'Number', exact: true }).fill('IP/25/7');
    await choose('eu leg', 'EU legislation');
    expect(await page.getByRole('textbox', { name: 'Number or CELEX' }).inputValue()).toBe('IP/25/7');
    expect(await page.getByRole('textbox', { name: 'Jurisdiction' }).inputValue()).toBe('EU');
    await choose('press', 'Press release');
    await page.getByRole('button', { name: 'Add to library' }).click();
    await page.getByText('was added').waitFor();
    const { rows } = await app.call('sources.list', { query: 'pact harbours', offset: 0, limit: 5 });
    expect(rows).toMatchObject([{ type: 'document', kind: 'press-release' }]);
    const csl = (await app.call('sources.get', { id: rows[0]!.id })).csl;
    expect(csl).toMatchObject({ genre: 'Press release', number: 'IP/25/7' });
    expect(csl).not.toHaveProperty('jurisdiction');
    await app.call('sources.remove', { id: rows[0]!.id });
    expect(errors).toEqual([]);
  });

  test('refuses to delete a cited source and puts another in its place', async () => {
    const { id: paper } = await app.call('papers.create', { title: 'Quays of the north', lang: 'en-GB' });
    const opened = await app.call('papers.open', { id: paper });
    const doc = structuredClone(opened.doc) as { content: { type: string; content: unknown[] }[] };
    const body = doc.content.find((node) => node.type === 'body');
    const cite = {
      type: 'citation',
      attrs: { id: 'c1', items: [{ sourceId: 'source-000010', locator: '7' }] },
    };
    body?.content.push({ type: 'paragraph', content: [{ type: 'text', text: 'See ' }, cite] });
    await app.call('papers.save', { id: paper, doc, revision: opened.revision });

    const { page } = await app.open();
    await goTo(page, 'Library');
    await page.getByRole('row', { name: /Author000010/ }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'This source is cited' });
    await dialog.getByText('Quays of the north').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('combobox').fill('author000011');
    await page.getByRole('option', { name: /Author000011/ }).click();
    await dialog.getByRole('button', { name: 'Replace and delete' }).click();
    await page.getByText('Replaced in 1 paper.').waitFor();
    const left = await app.call('sources.list', { query: 'author000010', offset: 0, limit: 5 });
    expect(left.rows).toEqual([]);
    const { citedIn } = await app.call('sources.get', { id: asSourceId('source-000011') });
    expect(citedIn.map(({ title }) => title)).toEqual(['Quays of the north']);
    const after = await app.call('papers.open', { id: paper });
    expect(JSON.stringify(after.doc)).toContain('"locator":"7"');
  });

  test('fits a narrow window and one at 200 %', async () => {
    const { page } = await app.open({ viewport: { width: 640, height: 400 } });
    await goTo(page, 'Library');
    await page.getByRole('grid').getByText('Author000001').waitFor();
    await expectNothingCutOff(page);
    await page.getByRole('row', { name: /Author000001/ }).click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
    await expectNothingCutOff(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('grid').getByText('Author000001').waitFor();
  });
});
