import * as fc from 'fast-check';
import type { Page } from 'playwright-core';
import type { Node } from 'prosemirror-model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import type { PaperId } from '#shared/ids.ts';
import { anyHtml } from '../../builders/any-html.ts';
import { caption, cite, doc, figure, fn, h1, image, note, p, sourceLine } from '../../builders/document.ts';
import { sketch } from '../../builders/sketch.ts';
import { pngBytes } from '../../fixtures/docx/pictures.ts';
import { clipboardOf, programs } from '../../fixtures/paste/programs.ts';
import { allPrinted, printedNotes, saved, shownPaper } from '../support/window.ts';
import { goTo, type RunningApp, startApp } from './start-app.ts';

let here: RunningApp;
let there: RunningApp;
beforeAll(async () => {
  here = await startApp();
  there = await startApp();
});
afterAll(async () => {
  await here.close();
  await there.close();
});

type Copied = { html: string; text: string };

const paste = (page: Page, { html, text }: Copied): Promise<void> =>
  shownPaper(page).evaluate(
    (editor, { html, text }) => {
      const data = new DataTransfer();
      if (html) data.setData('text/html', html);
      if (text) data.setData('text/plain', text);
      editor.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { html, text },
  );
const copy = (page: Page): Promise<Copied> =>
  shownPaper(page).evaluate((editor) => {
    const data = new DataTransfer();
    editor.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return { html: data.getData('text/html'), text: data.getData('text/plain') };
  });

let count = 0;
/** Lets go of what another program drags, at the end of an element of the page. */
const drop = (page: Page, selector: string, html: string): Promise<void> =>
  shownPaper(page)
    .locator(selector)
    .evaluate((element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', 'plain');
      const range = document.createRange();
      range.selectNodeContents(element);
      const { right, top, bottom } = range.getBoundingClientRect();
      element.dispatchEvent(
        new DragEvent('drop', {
          dataTransfer: data,
          clientX: right - 1,
          clientY: (top + bottom) / 2,
          bubbles: true,
          cancelable: true,
        }),
      );
    }, html);

/** A new paper on the page, the caret in its text. */
const newPaper = async (
  app: RunningApp,
  document: Node | null = null,
): Promise<{ page: Page; errors: string[]; id: PaperId }> => {
  const title = `Rivers ${++count}`;
  const { id } = await app.call('papers.create', { title, lang: 'en-GB' });
  if (document) {
    const { revision } = await app.call('papers.open', { id });
    await app.call('papers.save', { id, doc: document.toJSON(), revision });
    await app.call('papers.rename', { id, title });
  }
  const { page, errors } = await app.open();
  await goTo(page, 'Papers');
  await page.getByRole('row', { name: title }).click();
  await shownPaper(page).waitFor();
  await shownPaper(page).locator('[data-type=body] > *').first().click();
  return { page, errors, id };
};
const savedDocument = async (app: RunningApp, page: Page, id: PaperId): Promise<Node> => {
  await saved(page);
  const read = schema.nodeFromJSON((await app.call('papers.open', { id })).doc);
  read.check();
  expect(findProblems(read)).toEqual([]);
  return read;
};
const replaceAll = async (page: Page, copied: Copied): Promise<void> => {
  await shownPaper(page).locator('[data-type=body] > *').first().click();
  // In an empty text the key would take the whole paper.
  await page.keyboard.type('x');
  await page.keyboard.press('Control+a');
  await paste(page, copied);
};

test('what programs put on the clipboard keeps structure, emphasis, links and notes', async () => {
  const { page, errors, id } = await newPaper(here);
  for (const [name, { becomes }] of Object.entries(programs)) {
    await replaceAll(page, { html: clipboardOf(name), text: 'plain' });
    await expect
      .poll(async () => sketch(await savedDocument(here, page, id)), { timeout: 10_000 })
      .toEqual(becomes);
  }
  await page.getByText('Pasted without 1 picture, 1 comment and 1 deletion.').first().waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('whatever HTML comes, no word is lost, nothing runs, and the page stays whole', async () => {
  const { page, errors, id } = await newPaper(here);
  const deep = (tag: string, inside = ''): string =>
    `${`<${tag}>${inside}`.repeat(10_000)}w1w${`</${tag}>`.repeat(10_000)}`;
  const script =
    '<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><svg onload="window.ran = 3"></svg>';
  const hostile = [
    deep('div'),
    deep('ul', '<li>'),
    deep('blockquote'),
    deep('b'),
    deep('table', '<tr><td>'),
    `<p onclick="window.ran=4">${script}w1w</p>`,
    `<a href="javascript:window.ran=5">w1w</a><base href="https://evil.example/">`,
    `<template>w9w<script>window.ran=6</script></template><p style="background:url(https://evil.example/x)">w1w`,
    `</p></div><!--><p>w1w<![CDATA[ x ]]><?xml ?><`,
    `<sup><a href="#a" id="b">1</a></sup> w1w <p id="a"><a href="#b">1</a></p>`,
    `<td>w1w`,
  ].map((html) => ({ html, words: ['w1w'] }));
  for (const { html, words } of [...hostile, ...fc.sample(anyHtml, { numRuns: 25, seed: 7 })]) {
    await replaceAll(page, { html: `${html}<p>End.</p>`, text: 'plain' });
    const onPage = await shownPaper(page)
      .locator('[data-type=body], .note-text')
      .evaluateAll((parts) => parts.map((part) => part.textContent).join(' '));
    expect((onPage.match(/w\d+w|End/g) ?? []).sort(), html.slice(0, 300)).toEqual([...words, 'End'].sort());
  }
  await savedDocument(here, page, id);
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  // The policy stops the <base> in the document that pasted HTML is parsed in.
  expect(errors.filter((message) => !message.includes('base URI'))).toEqual([]);
  await page.context().close();
});

test('what another program drags comes in as if it were pasted; on the title only its words', async () => {
  const { page, errors, id } = await newPaper(here, doc(p('First'), p('Second')));
  await drop(
    page,
    '[data-type=body] > p >> nth=0',
    '<p style="color:red" onclick="window.ran=1">one <i>two</i></p><ul><li>three</ul>',
  );
  await expect
    .poll(async () => sketch(await savedDocument(here, page, id)).join('\n'))
    .toMatch(/First[\s\S]*one _two_[\s\S]*- three[\s\S]*Second/);
  await drop(page, '[data-type=title]', '<h1>Four</h1><table><tr><td>five<td>six</table>');
  await expect
    .poll(async () => (await savedDocument(here, page, id)).child(0).textContent)
    .toMatch(/Rivers \d+.*Four.*five six/);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('words copied in one library bring their notes, citations and sources into another', async () => {
  const book = (id: string, title: string, family: string): CslItem => ({
    id,
    type: 'book',
    title,
    author: [{ family, given: 'Nora' }],
    publisher: 'Harbour Press',
    issued: { 'date-parts': [[2015]] },
  });
  for (const csl of [book('alder', 'Ports and Powers', 'Alder'), book('birch', 'Salt Roads', 'Birch')])
    await here.call('sources.add', { csl });
  // The other library has a different work under the id of the first.
  await there.call('sources.add', {
    csl: { ...book('alder', 'Trees', 'Alder'), issued: { 'date-parts': [[1990]] } },
  });
  const first = await newPaper(
    here,
    doc(
      h1('Ledgers'),
      p('Boats paid', fn('n1'), ' in salt', fn('n2'), '.'),
      note('n1', p('See ', cite('alder', { locator: '3' }), '.')),
      note('n2', p(cite('birch'))),
    ),
  );
  await allPrinted(first.page);
  const notes = await printedNotes(first.page);
  await first.page.keyboard.press('Control+a');
  const copied = await copy(first.page);
  expect(copied.text).toContain('Boats paid[1] in salt[2].');
  expect(copied.text).toContain(`[2] ${notes[1]?.replaceAll('*', '')}`);

  const second = await newPaper(there);
  await paste(second.page, copied);
  await expect.poll(() => printedNotes(second.page)).toEqual(notes);
  const document = await savedDocument(there, second.page, second.id);
  expect(sketch(document)[1]).toBe('Boats paid[^ See [@alder-2].] in salt[^ [@birch]].');
  const { items } = await there.call('sources.items', { ids: ['alder', 'alder-2', 'birch'] });
  expect(items.map((item) => item.title).sort()).toEqual(['Ports and Powers', 'Salt Roads', 'Trees']);
  // One step takes it back, and the sources stay in the library.
  await second.page.keyboard.press('Control+z');
  await expect.poll(() => printedNotes(second.page)).toEqual([]);
  expect([...first.errors, ...second.errors]).toEqual([]);
});

const figuresOf = (document: Node): unknown[] => {
  const found: unknown[] = [];
  document.descendants((node) => {
    if (node.type === schema.nodes.figure) {
      const { src, alt, width } = node.child(1).attrs;
      found.push([node.child(0).textContent, src, alt, width, node.child(2).textContent]);
    }
  });
  return found;
};

test('a copied figure brings its picture into another library, and data pictures of other programs are kept', async () => {
  const base64 = pngBytes(41, 29).toString('base64');
  const { hash } = await here.call('pictures.put', { base64 });
  const quay = ['Quays', `image:${hash}`, 'Two quays', 60, 'Source: the port.'];
  const first = await newPaper(
    here,
    doc(
      p('Before'),
      figure(caption('Quays'), image(`image:${hash}`, 'Two quays', 60), sourceLine('Source: the port.')),
      p('After'),
    ),
  );
  await first.page.keyboard.press('Control+a');
  const copied = await copy(first.page);
  expect(copied.html).toContain(`data:image/png;base64,${base64}`);
  // In its own library it goes by its address, at once.
  await first.page.keyboard.press('ArrowRight');
  await paste(first.page, copied);
  expect(figuresOf(await savedDocument(here, first.page, first.id))).toEqual([quay, quay]);

  const second = await newPaper(there);
  await paste(second.page, copied);
  await expect
    .poll(async () => figuresOf(await savedDocument(there, second.page, second.id)))
    .toEqual([quay]);
  expect((await there.call('pictures.get', { hash })).base64).toBe(base64);
  await expect
    .poll(() =>
      shownPaper(second.page)
        .locator('img')
        .evaluate((shown: HTMLImageElement) => shown.naturalWidth),
    )
    .toBe(41);

  const other = pngBytes(23, 17).toString('base64');
  await replaceAll(second.page, {
    html: `<meta name="Generator" content="LibreOffice"><p>Words</p><p><img src="data:image/png;base64,${other}" alt="Chart" width="23"></p>`,
    text: 'Words',
  });
  await expect
    .poll(async () => figuresOf(await savedDocument(there, second.page, second.id)))
    .toEqual([['', expect.stringMatching(/^image:[0-9a-f]{64}$/), 'Chart', null, '']]);
  expect([...first.errors, ...second.errors]).toEqual([]);
  await first.page.context().close();
  await second.page.context().close();
});

test('a note that is copied by its menu is its printed words elsewhere', async () => {
  const { page, errors } = await newPaper(here, doc(p('Boats', fn('n1'), '.'), note('n1', p('Of oak.'))));
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      document.body.dataset.copied = event.clipboardData?.getData('text/plain') ?? '';
    });
  });
  await shownPaper(page).locator('[data-type=body] sup').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy the note' }).click();
  await expect.poll(() => page.evaluate(() => document.body.dataset.copied)).toBe('Of oak.');
  expect(errors).toEqual([]);
  await page.context().close();
});
