import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { column, pdfOf } from '../../builders/pdf.ts';
import { allPrinted, clickAt, openPart, printedNotes } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const source = asSourceId('kern2019');
const lines = (page: number): string[] => [
  `Page ${page} tells of the bells that the harbour hangs up for ships in the fog, and of the inter-`,
  'national law that wants them to ring, which nobody on the quay has ever read to its end.',
];
/** Two links, and what another program has marked: the first line of a page, with a note. */
const marked = [
  '/Subtype /Link /Rect [60 500 160 520] /Border [0 0 0] /Dest [0 /XYZ 0 700 0]',
  '/Subtype /Link /Rect [60 450 160 470] /Border [0 0 0] /A << /S /URI /URI (https://example.org/bells) >>',
  '/Subtype /Highlight /Rect [60 757 560 771] /QuadPoints [60 771 560 771 60 757 560 757] /C [1 1 0] /Contents (On bells)',
  '/Subtype /Text /Rect [500 400 520 420] /Contents (Ask Ada)',
];
const pdf = pdfOf(
  Array.from({ length: 30 }, (_, at) => ({
    texts: [
      ...column(60, 760, lines(at + 1)),
      ...(at === 20 ? column(60, 600, ['Only here the lighthouse of Erdogan is named.']) : []),
    ],
    annotations: at === 5 ? marked : [],
  })),
  { labels: '0 << /S /r >> 4 << /S /D /St 101 >>', outline: [{ title: 'The law', page: 11 }] },
);
const html = `<!doctype html><title>Review</title><h1>A review</h1><p>Bells ring in <b>fog</b>.</p>
  <script>document.body.textContent = 'It ran.'</script><img src="/x.png" onerror="document.body.textContent = 'It ran.'">`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await importPaper(
    app,
    'bells',
    '---\ntitle: Bells\nlang: en-GB\nbibliography: bells.json\n---\n\nThey ring in the fog.[^1]\n\n[^1]: @kern2019.\n',
    [book('kern2019', 'Kern', 'Bells at sea', 2019)],
  );
  for (const [name, bytes] of [
    ['Bells.pdf', pdf],
    ['Review.html', Buffer.from(html)],
    ['Locked.pdf', readFileSync(new URL('../../fixtures/texts/locked.pdf', import.meta.url))],
  ] as const)
    await app.call('attachments.add', { sourceId: source, name, base64: bytes.toString('base64') });
});
afterAll(() => app?.close());

const openInLibrary = async (page: Page, file: string): Promise<void> => {
  await goTo(page, 'Library');
  await page.getByRole('row', { name: /Kern/ }).click();
  await openPart(page, 'Files');
  await page.getByRole('button', { name: file, exact: true }).click();
};
/** Waits until the page with these words is drawn, and its words can be selected. */
const drawn = (page: Page, words: string) =>
  page.locator('.pdf-text span', { hasText: words }).first().waitFor();
const pageField = (page: Page) => page.getByRole('textbox', { name: 'Page', exact: true });

/** Selects from the first words to the last in the pages that are drawn. */
const select = async (page: Page, first: string, last: string): Promise<void> => {
  await drawn(page, first);
  await page.evaluate(
    ([from, to]) => {
      const spans = [...document.querySelectorAll('.pdf-text span')];
      const first = spans.findIndex((span) => span.textContent?.includes(from!));
      const last = spans.findIndex((span, at) => at >= first && span.textContent?.includes(to!));
      const [start, end] = [spans[first]!.firstChild as Text, spans[last]!.firstChild as Text];
      const [startAt, endAt] = [start.data.indexOf(from!), end.data.indexOf(to!)];
      document.getSelection()!.setBaseAndExtent(start, startAt, end, endAt + to!.length);
    },
    [first, last],
  );
};

test('a PDF is read in the library: pages by their printed numbers, its contents, a search, and where it was left', async () => {
  const { page, errors } = await app.open();
  await openInLibrary(page, 'Bells.pdf');
  await drawn(page, 'Page 1 tells');
  const field = pageField(page);
  await expect.poll(() => field.inputValue()).toBe('i');
  await page.getByText('(1 of 30)').waitFor();
  await expectAccessible(page);

  // A far page is drawn when it is gone to, and those that were left are not.
  await page.keyboard.press('Control+g');
  await page.keyboard.type('120');
  await page.keyboard.press('Enter');
  await drawn(page, 'Page 24 tells');
  await expect.poll(() => field.inputValue()).toBe('120');
  expect(await page.locator('.pdf-page').count()).toBeLessThan(8);
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('button', { name: 'The law' }).click();
  await drawn(page, 'Page 12 tells');
  await expect.poll(() => field.inputValue()).toBe('108');

  await page.keyboard.press('Control+f');
  const find = page.getByRole('searchbox', { name: 'Find in this file' });
  await find.fill('Erdoğan');
  await page.getByText('1 of 1', { exact: true }).waitFor();
  await drawn(page, 'Only here the lighthouse');
  await expect.poll(() => field.inputValue()).toBe('117');
  // A word that a line divides is one.
  await find.fill('international law');
  await page.getByText(/^\d+ of 30$/).waitFor();
  await page.getByRole('button', { name: 'List of hits' }).click();
  await page.getByRole('list', { name: 'List of hits' }).getByRole('button').first().click();
  await expect.poll(() => field.inputValue()).toBe('i');
  await page.keyboard.press('F3');
  await expect.poll(() => field.inputValue()).toBe('ii');
  await expectAccessible(page);
  // What was found is selected then, and keys go on from there.
  await find.press('Escape');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect
    .poll(() => page.evaluate(() => String(document.getSelection()).replace(/\s+/g, ' ')))
    .toMatch(/^inter- ?national law that$/);

  await page.getByRole('button', { name: 'Printed page numbers' }).click();
  await page.getByRole('textbox', { name: /^Number printed on page 2/ }).fill('42');
  await page.keyboard.press('Enter');
  await expect.poll(() => field.inputValue()).toBe('42');

  await field.fill('43');
  await field.press('Enter');
  const id = (await app.call('attachments.list', { sourceId: source }))[0]!.id;
  await expect.poll(async () => (await app.call('reader.open', { id })).place).toContain('"page":3,"top":0,');
  await page.getByRole('button', { name: 'Close the reader' }).click();
  await page.getByRole('button', { name: 'Bells.pdf', exact: true }).click();
  await drawn(page, 'Page 3 tells');
  await expect.poll(() => field.inputValue()).toBe('43');
  await app.call('reader.setShift', { id, shift: null });
  expect(errors).toEqual([]);
});

test('beside a paper, what is selected is kept as a quotation, marked, and cited with its page', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Papers');
  await page.getByRole('row', { name: /Bells/ }).click();
  await allPrinted(page);
  await clickAt(page, 'in the fog.');
  await page.getByRole('tab', { name: 'Sources' }).click();
  await page
    .locator('#side-panel')
    .getByText(/Bells at sea/)
    .first()
    .click();
  await page.getByRole('button', { name: 'Bells.pdf', exact: true }).click();
  await pageField(page).fill('101');
  await page.keyboard.press('Enter');
  await select(page, 'Page 5 tells', 'law that wants them');
  const bar = page.getByRole('toolbar', { name: 'What to do with the selection' });
  await bar.getByText(/selected, p\. 101$/).waitFor();
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Keep as quotation' }).click();
  await page.getByText('The quotation was kept with its source.').waitFor();
  const [kept] = await app.call('quotations.list', { sourceId: source });
  expect(kept).toMatchObject({
    text: 'Page 5 tells of the bells that the harbour hangs up for ships in the fog, and of the international law that wants them',
    label: 'page',
    locator: '101',
    attached: { page: 5 },
  });
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('reader-quotation') ?? [])].map(String).join(' '));
  await expect.poll(marked).toContain('law that wants them');

  // Dragged past the end of the words, the selection keeps to them.
  const line = (await page.locator('.pdf-text span', { hasText: 'Page 5 tells' }).boundingBox())!;
  const layer = (await page.locator('.pdf-text', { hasText: 'Page 5 tells' }).boundingBox())!;
  // A press on what is selected would drag it.
  await page.mouse.click(layer.x + layer.width - 8, layer.y + 8);
  await page.mouse.move(line.x + 2, line.y + line.height / 2);
  await page.mouse.down();
  for (const y of [line.y + line.height / 2, line.y + 3 * line.height, line.y + 9 * line.height])
    await page.mouse.move(layer.x + layer.width - 8, y, { steps: 4 });
  await page.mouse.move(layer.x + layer.width - 8, line.y + line.height / 2, { steps: 4 });
  await page.mouse.up();
  const kept5 = await page.evaluate(() => String(document.getSelection()).trim());
  expect(kept5.length).toBeGreaterThan(20);
  expect(lines(5)[0]).toContain(kept5);

  await bar.getByRole('button', { name: 'Cite p. 101' }).click();
  await expect.poll(async () => (await printedNotes(page)).join(' ')).toMatch(/\b101\b/);

  // Whoever checks a note reads the page that it cites.
  await page.getByRole('button', { name: 'Close the reader' }).click();
  await page.locator('.citation', { hasText: '101' }).first().click();
  await page.getByRole('button', { name: 'Read p. 101' }).click();
  await drawn(page, 'Page 5 tells');
  await expect.poll(() => pageField(page).inputValue()).toBe('101');
  expect(errors).toEqual([]);
});

test('words are selected by keys, over pages too; links and highlights of the file are followed and taken', async () => {
  const { page, errors } = await app.open();
  await openInLibrary(page, 'Bells.pdf');
  await pageField(page).fill('102');
  await page.keyboard.press('Enter');
  await drawn(page, 'Page 6 tells');
  const bar = page.getByRole('toolbar', { name: 'What to do with the selection' });
  await page.keyboard.press('F7');
  await page.locator('.pdf-caret').waitFor();
  await page.keyboard.press('Control+End');
  for (let count = 0; count < 2; count++) await page.keyboard.press('Control+ArrowLeft');
  for (let count = 0; count < 5; count++) await page.keyboard.press('Control+Shift+ArrowRight');
  await bar.getByText('5 words selected, p. 102–103').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Keep as quotation');
  await page.keyboard.press('Enter');
  await page.getByText('The quotation was kept with its source.').waitFor();
  const kept = () => app.call('quotations.list', { sourceId: source });
  const over = (await kept()).find(({ locator }) => locator === '102–103');
  expect(over?.text).toBe('its end. Page 7 tells');
  expect(over?.attached).toMatchObject({ page: 6, end: { page: 7, to: 'Page 7 tells'.length } });
  // It is marked on both pages.
  await expect
    .poll(() =>
      page.evaluate(() => [...(CSS.highlights.get('reader-quotation') ?? [])].map(String).join('|')),
    )
    .toMatch(/its end\..*Page 7 tells/);
  // Whoever scrolls away from the caret stays there; the next key comes back to it.
  const scrolled = () => page.locator('.pdf-pages').evaluate((pane) => pane.scrollTop);
  const before = await scrolled();
  await page.locator('.pdf-pages').evaluate((pane) => pane.scrollBy(0, 6000));
  await drawn(page, 'Page 10 tells');
  expect(await scrolled()).toBeGreaterThan(before + 5000);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowLeft');
  await drawn(page, 'Page 7 tells');
  await expect.poll(() => pageField(page).inputValue()).toMatch(/^10[23]$/);
  await page.keyboard.press('Escape');
  await page.locator('.pdf-caret').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'More tools' }).click();
  await page.getByRole('menuitem', { name: 'Take its highlights and comments' }).click();
  await page.getByText('1 highlight was kept as a quotation. 1 comment was kept as a note.').waitFor();
  const taken = (await kept()).find(({ note }) => note === 'On bells');
  expect(taken).toMatchObject({ locator: '102', attached: { page: 6, from: 0 } });
  expect(taken?.text).toMatch(/^Page 6 tells .* of the international$/);
  const { notes } = await app.call('organising.ofSource', { id: source });
  expect(notes.map(({ text }) => text)).toEqual(['p. 102: Ask Ada']);

  // A link says where it leads; one to an address opens it outside.
  const address = page.getByRole('button', { name: 'https://example.org/bells' });
  await address.focus();
  await page.locator('.reader-hint', { hasText: 'https://example.org/bells' }).waitFor();
  const inner = page.getByRole('button', { name: 'Page i', exact: true });
  await inner.click();
  await drawn(page, 'Page 1 tells');
  await expect.poll(() => pageField(page).inputValue()).toBe('i');

  // Turned pages keep their words, and are turned when the file is opened again.
  await page.keyboard.press('r');
  await page.locator('.pdf-text[data-main-rotation="90"]').first().waitFor();
  const id = (await app.call('attachments.list', { sourceId: source }))[0]!.id;
  await expect.poll(async () => (await app.call('reader.open', { id })).place).toContain('"turn":90');
  expect(errors).toEqual([]);
});

test('a locked file asks for its password until it is the right one', async () => {
  const { page, errors } = await app.open();
  await openInLibrary(page, 'Locked.pdf');
  const field = page.getByRole('textbox', { name: 'Password' });
  await field.fill('wrong');
  await field.press('Enter');
  await page.getByText('That is not its password.').waitFor();
  await expectAccessible(page);
  await field.fill('secret');
  await field.press('Enter');
  await drawn(page, 'A file without its table');
  expect(errors).toEqual([]);
});

test('a hit of the library in a file opens that file at its words', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await expect
    .poll(async () => (await app.call('sources.list', { query: 'lighthouse', offset: 0, limit: 5 })).total)
    .toBe(1);
  await page.getByRole('searchbox').fill('lighthous');
  await page.getByTitle('Read the file at these words').click();
  await drawn(page, 'Only here the lighthouse');
  await expect.poll(() => pageField(page).inputValue()).toBe('117');
  await page.getByText('1 of 1', { exact: true }).waitFor();
  expect(errors).toEqual([]);
});

test('a saved page is read without what runs in it; a narrow window gives it all its room', async () => {
  const { page, errors } = await app.open({ viewport: { width: 700, height: 700 } });
  await openInLibrary(page, 'Review.html');
  const frame = page.frameLocator('iframe[title="Review.html"]');
  await frame.getByText('Bells ring in fog.').waitFor();
  expect(await frame.getByText('It ran.').count()).toBe(0);
  await expectNothingCutOff(page);
  // The keys of the reader work within the page, too.
  await frame.locator('body').press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in this file' }).fill('in FOG');
  await page.getByText('1 of 1', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('2 words selected').waitFor();

  // Its words are selected by keys, and kept by keys.
  await page.getByRole('button', { name: 'Select words by keys' }).press('Enter');
  await frame.locator('html > div').waitFor();
  await page.keyboard.press('Home');
  for (let count = 0; count < 4; count++) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.getByText('4 words selected').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('The quotation was kept with its source.').waitFor();
  const texts = (await app.call('quotations.list', { sourceId: source })).map(({ text }) => text);
  expect(texts).toContain('Bells ring in fog');
  expect(errors).toEqual([]);
});
