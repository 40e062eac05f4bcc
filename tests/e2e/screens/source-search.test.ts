import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { sampleSources } from './sample-sources.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const ravazzolo = { id: 'space', type: 'thesis', title: 'Space', author: [{ family: 'Ravazzolo' }] };
let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const file = Buffer.from(JSON.stringify([...sampleSources(119), ravazzolo])).toString('base64');
  await app.call('sources.import', { files: [{ name: 'sources.json', base64: file }] });
  await app.call('sourceNotes.save', {
    source: asSourceId('source-000007'),
    text: 'Compare with the dredging of Łódź.',
  });
});
afterAll(async () => {
  await app?.close();
});

describe('the search of the library', () => {
  test('is helped by suggestions, filters and marks, and says what it did not understand', async () => {
    const { page, errors } = await app.open();
    await goTo(page, 'Library');
    const search = page.getByRole('searchbox');
    const status = (text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
    await status('120 sources');

    await search.pressSequentially('typ');
    await page.getByRole('option', { name: 'type:' }).waitFor();
    await page.keyboard.press('Enter');
    await search.pressSequentially('repo');
    await page
      .getByRole('option', { name: 'Report or study' })
      .or(page.getByRole('option').first())
      .waitFor();
    await page.keyboard.press('Enter');
    await status('30 sources found');
    expect(await search.inputValue()).toMatch(/^type:\S+ $/);
    await page.getByRole('button', { name: 'Take away the filter: type' }).click();
    await status('120 sources');

    await page.getByRole('button', { name: 'Filter: cited' }).click();
    await page.getByRole('menuitem', { name: 'Not cited yet' }).click();
    await expect.poll(() => search.inputValue()).toBe('cited:no');
    await search.fill('colour:lodz');
    await page.getByText('There is no “colour:” to ask for').waitFor();
    await search.fill('lodz');
    await status('1 source found');
    await page.getByRole('grid').getByText('Your note:').waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(['Łódź']);
    await expectAccessible(page);
    await search.fill('ravazolo');
    await page.getByText('Similar name: Ravazzolo').waitFor();
    expect(errors).toEqual([]);
  });

  test('is gone to by keys from anywhere, and so are the files that sources come in', async () => {
    const { page, errors } = await app.open();
    const run = async (words: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.locator('.palette').waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.locator('.palette').waitFor({ state: 'detached' });
    };
    await run('find in the library');
    const search = page.getByRole('searchbox', { name: 'Search sources' });
    const hasFocus = () => search.evaluate((field) => field === document.activeElement);
    await expect.poll(hasFocus).toBe(true);
    await search.fill('ravazzolo');
    await page.getByText('1 source found', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(hasFocus).toBe(false);
    await page.keyboard.press('Control+f');
    await expect.poll(hasFocus).toBe(true);

    const choosing = page.waitForEvent('filechooser');
    await run('import sources');
    const record = { id: 'buoy', type: 'book', title: 'Buoys by key' };
    await (await choosing).setFiles({
      name: 'one.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify([record])),
    });
    await page.getByText('1 source was added').waitFor();
    expect(errors).toEqual([]);
    await app.call('sources.remove', { id: asSourceId('buoy') });
  });

  test('asks once for each key, for little more than is seen, and draws nothing anew but the field and the list', async () => {
    const { page, errors } = await app.open();
    await goTo(page, 'Library');
    await page.getByText('120 sources', { exact: true }).waitFor();
    // The first key lets the search be saved.
    await page.getByRole('searchbox').fill('a');
    await page.getByText('sources found').waitFor();
    await page.evaluate(() => {
      const counted = window as unknown as { elsewhere: string[] };
      counted.elsewhere = [];
      const observer = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          if (!element?.closest('.row-window, .library-search, .list-count'))
            counted.elsewhere.push(element?.outerHTML.slice(0, 120) ?? '');
        }
      });
      observer.observe(document.querySelector('.library')!, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    const answers: number[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('/sources.list')) answers.push((await response.body()).length);
    });
    for (const [at, key] of [...'uthor00000'].entries()) {
      await page.keyboard.press(key);
      await expect.poll(() => answers.length).toBe(at + 1);
    }
    await page.getByText('10 sources found', { exact: true }).waitFor();
    expect(Math.max(...answers)).toBeLessThan(25_000);
    expect(await page.evaluate(() => (window as unknown as { elsewhere: string[] }).elsewhere)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('shows the columns one wants, and changes many sources in one act that is undone as one', async () => {
    const { page, errors } = await app.open({ viewport: { width: 1400, height: 800 } });
    await goTo(page, 'Library');
    const grid = page.getByRole('grid', { name: 'Sources' });
    await grid.getByText('Author000000').waitFor();
    await page.getByRole('button', { name: 'Columns and order of letters' }).click();
    await page.getByRole('dialog').getByText('Language', { exact: true }).click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await grid.getByRole('columnheader', { name: 'Language' }).waitFor();

    await page.getByRole('searchbox').fill('type:book');
    await page.getByText('30 sources found').waitFor();
    await grid.focus();
    await page.keyboard.press('Control+a');
    await page.getByText('30 sources chosen').waitFor();
    await page.getByRole('button', { name: 'Change a field' }).click();
    await page.getByRole('combobox', { name: 'Value' }).fill('tr');
    await page.keyboard.press('Tab');
    await page.getByText('30 of 30 sources will change.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Set in 30 sources' }).click();
    await page.getByText('Language: 30 sources changed.').waitFor();
    await grid.getByText('Turkish').first().waitFor();
    const turkish = async (): Promise<number> =>
      (await app.call('sources.list', { query: 'lang:tr', offset: 0, limit: 1 })).total;
    expect(await turkish()).toBe(30);

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(turkish).toBe(0);
    // What can be done with the chosen ones keeps to one line, and moves no row of the list.
    const foot = page.locator('.list-foot');
    await page.keyboard.press('Escape');
    await page.getByText('30 sources found').waitFor();
    for (const width of [1400, 1000, 640]) {
      await page.setViewportSize({ width, height: 800 });
      const height = (await foot.boundingBox())?.height;
      await grid.focus();
      await page.keyboard.press('Control+a');
      await page.getByRole('button', { name: 'More for the chosen sources' }).waitFor();
      await expect.poll(async () => (await foot.boundingBox())?.height).toBe(height);
      await expectNothingCutOff(page);
      await grid.focus();
      await page.keyboard.press('Escape');
      await page.getByText('30 sources found').waitFor();
    }
    await page.setViewportSize({ width: 900, height: 700 });
    // Where there is no room, the columns that matter stay.
    await expect
      .poll(() => grid.getByRole('columnheader').allTextContents())
      .toEqual(['Author', 'Title', 'Year']);
    await expectNothingCutOff(page);
    expect(errors).toEqual([]);
  });
});
