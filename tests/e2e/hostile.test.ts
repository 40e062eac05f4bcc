import { closeSync, openSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openWindow } from './support/browser.ts';
import { type Served, serve, temporaryFolder } from './support/serve.ts';
import {
  allPrinted,
  bodyBlocks,
  chosenFile,
  clickAt,
  exportOpenPaper,
  frames,
  fromElsewhere,
  goTo,
  importFiles,
  printedNotes,
  saved,
  shownPaper,
} from './support/window.ts';

/*
 * What comes from outside stays text: HTML in sources, files and the clipboard never becomes markup that
 * runs, and wrong files change nothing. Every payload sets `window.ran` if it runs.
 */

const folder = temporaryFolder();
let served: Served;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  served = await serve(join(folder.path, 'library.ibidlib'));
  browser = await launchBrowser();
  ({ page, errors } = await openWindow(browser, served.address));
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  folder.remove();
});

const image = '<img src=x onerror="window.ran=1">';
const script = '<script>window.ran=2</script>';
const vector = '<svg onload="window.ran=3"><a href="javascript:window.ran=4">here</a></svg>';

/** Fails if a payload ran, or stands in the page as an element that could run. */
const expectOnlyText = async (where: string): Promise<void> => {
  await frames(page);
  const found = await page.evaluate(() => ({
    ran: (window as { ran?: unknown }).ran ?? null,
    elements: [...document.querySelectorAll('*')]
      .filter((element) => {
        const names = element.getAttributeNames();
        if (names.some((name) => name.startsWith('on'))) return true;
        const addresses = ['href', 'src', 'action', 'formaction', 'data', 'srcdoc', 'xlink:href'];
        if (
          addresses.some((name) =>
            /^\s*(javascript|vbscript|data:text)/i.test(element.getAttribute(name) ?? ''),
          )
        )
          return true;
        if (element.localName === 'script') return !/^\.\/assets\//.test(element.getAttribute('src') ?? '');
        return ['iframe', 'object', 'embed', 'base', 'form', 'meta[http-equiv]'].includes(element.localName);
      })
      .map((element) => element.outerHTML.slice(0, 200)),
    styles: [...document.querySelectorAll('.page-editor style, .page-editor link')].length,
  }));
  expect(found, where).toEqual({ ran: null, elements: [], styles: 0 });
};

const hostileItem = {
  id: 'evil"><img src=x onerror=window.ran=5>',
  type: 'book',
  title: `Title ${image}`,
  'title-short': `Short ${script}`,
  author: [{ family: `Family ${image}`, given: `Given ${script}` }],
  'container-title': `Host ${vector}`,
  publisher: `Press ${image}`,
  'publisher-place': `Place ${script}`,
  issued: { literal: `Year ${image}` },
  note: `Note ${script}`,
  URL: 'javascript:window.ran=6',
  'x-unknown': `Unknown ${image}`,
};

describe('sources', () => {
  test.each([
    ['sources.json', JSON.stringify([hostileItem])],
    [
      'sources.bib',
      `@book{evilbib, title = {Bibtitle ${image}}, author = {Bib ${script}, Given ${image}}, publisher = {${vector}}, year = 2001, url = {javascript:window.ran=7}}`,
    ],
    [
      'sources.ris',
      `TY  - BOOK\nID  - evilris\nTI  - Ristitle ${image}\nAU  - Ris ${script}, Given\nPB  - ${vector}\nPY  - 2002\nUR  - javascript:window.ran=8\nER  - \n`,
    ],
  ])('HTML in %s stays text in the list and in the form', async (name, content) => {
    await goTo(page, 'Library');
    await importFiles(page, [chosenFile(name, content)]);
    await page.getByText('1 source was added').last().waitFor();
    await expectOnlyText('the list');
    const title = { 'sources.json': 'Title', 'sources.bib': 'Bibtitle', 'sources.ris': 'Ristitle' }[name]!;
    await page.getByRole('searchbox', { name: 'Search sources' }).fill(`${title} onerror`);
    // The count alone may still be that of the search before.
    await page.getByRole('row', { name: new RegExp(`${title} .img src`) }).click();
    // As text, it is there in full.
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Title', exact: true }).inputValue())
      // BibTeX's plain < and > are other signs to LaTeX.
      .toMatch(new RegExp(`^${title} .img src=x onerror=`));
    await expectOnlyText('the form');
  });
});

const markdown = `---
title: "Hostile ${image.replaceAll('"', '\\"')}"
author:
  - name: "Writer ${script}"
    bio: "Bio ${image.replaceAll('"', '\\"')}"
abstract: "Abstract ${vector.replaceAll('"', '\\"')}"
lang: en-GB
bibliography: evil.json
---

# Heading ${script}

Plain text ${image} and ${script} and ${vector}.[^1]

[A link](javascript:window.ran=9) and [another](data:text/html,<script>window.ran=10</script>) and
<a href="javascript:window.ran=11" onclick="window.ran=12">a third</a>.[^2]

<iframe src="javascript:window.ran=13"></iframe>

<style>body { display: none }</style>

![Picture](javascript:window.ran=14)

[^1]: Note ${image} [@evil1, p. <img src=x onerror=window.ran=15>].
[^2]: [${image} @evil1, p. 3, ${script}].
`;

describe('papers', () => {
  test('HTML in Markdown and in its bibliography stays text on the page, in the popover and in the picker', async () => {
    await goTo(page, 'Papers');
    await importFiles(page, [
      chosenFile('evil.md', markdown),
      chosenFile('evil.json', JSON.stringify([{ ...hostileItem, id: 'evil1', title: `Cited ${image}` }])),
    ]);
    await page.getByRole('tab', { name: /Hostile/, selected: true }).waitFor();
    await allPrinted(page);
    expect((await printedNotes(page)).join('\n')).toContain('onerror');
    await expectOnlyText('the page');
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).not.toBe('none');

    await shownPaper(page).locator('.citation').first().click();
    await page.getByRole('dialog').waitFor();
    await expectOnlyText('the popover of a citation');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Sources', exact: true }).click();
    await expectOnlyText('the side panel');

    await clickAt(page, 'Plain text');
    await page.keyboard.press('Control+Alt+c');
    await page.keyboard.type('cited family');
    await page.getByRole('listbox', { name: 'Sources' }).getByRole('option').first().waitFor();
    await expectOnlyText('the picker');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await printedNotes(page)).length).toBe(3);
    await allPrinted(page);
    await expectOnlyText('the new note');
    await saved(page);
  });

  test('what is pasted loses its scripts, handlers, styles, frames and dangerous links, and keeps its words', async () => {
    await clickAt(page, 'Plain text');
    await page.keyboard.press('Enter');
    const html = `<meta charset="utf-8"><base href="https://evil.example/"><style>* { color: red }</style>
      <p onclick="window.ran=20" style="position:fixed">Pasted <b onmouseover="window.ran=21">bold</b> ${image}${script}${vector}
      <a href="javascript:window.ran=22">bad link</a> <a href="https://www.example.org/" onclick="window.ran=23">good link</a></p>
      <iframe srcdoc="<script>parent.ran=24</script>"></iframe><object data="javascript:window.ran=25"></object>
      <form action="javascript:window.ran=26"><input autofocus onfocus="window.ran=27"></form>
      <sup data-type="footnote" data-note-id="x" data-note='{"type":"note","attrs":{"id":"x"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Carried ${'<img src=x onerror=window.ran=28>'}","marks":[{"type":"link","attrs":{"href":"javascript:window.ran=29"}}]}]}]}'></sup>
      <span data-type="citation" data-citation-id="y" data-items='[{"sourceId":"<img src=x onerror=window.ran=30>"}]'></span><p>After all.</p>`;
    await page.evaluate((html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', 'plain');
      document
        .querySelector('[role=tabpanel]:not([hidden]) .page-editor')!
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
    await page.getByText('After all.').waitFor();
    expect((await bodyBlocks(page)).join('\n')).toContain('Pasted bold');
    const links = await shownPaper(page)
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toContain('https://www.example.org/');
    expect(links.filter((href) => !/^(https?:|mailto:)/.test(href ?? ''))).toEqual([]);
    await expectOnlyText('the page after the paste');
    await saved(page);
    await page.reload();
    await shownPaper(page).getByText('After all.').waitFor();
    await allPrinted(page);
    await expectOnlyText('the page after a reload');
  });

  test('a table of another program is pasted as a table, with its caption and the words around it', async () => {
    await clickAt(page, 'After all.');
    await page.keyboard.press('Enter');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<p>Words before</p><table onclick="window.ran=31"><caption>Two by two</caption><thead><tr><th>North</th><th>South</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><p>Words behind</p>',
      );
      document
        .querySelector('[role=tabpanel]:not([hidden]) .page-editor')!
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.getByText('Words behind').waitFor();
    const figure = shownPaper(page).locator('figure[data-type=table_block]');
    expect(await figure.locator('figcaption').textContent()).toContain('Two by two');
    expect(await figure.locator('th, td').allTextContents()).toEqual(['North', 'South', '1', '2']);
    expect((await bodyBlocks(page)).join('\n')).toMatch(/Words before[\s\S]*North[\s\S]*Words behind/);
    await expectOnlyText('the page after the table');
    await saved(page);
  });

  test('files that leave carry it as text', async () => {
    const docx = await exportOpenPaper(page, 'Export for Word (.docx)');
    const parts = Object.entries(unzipSync(docx.bytes)).map(
      ([name, bytes]) => [name, strFromU8(bytes)] as const,
    );
    for (const [name, text] of parts) {
      expect(text, name).not.toMatch(/<(img|script|svg|iframe)\b/i);
      if (name.endsWith('.rels')) expect(text, name).not.toMatch(/Target="\s*(javascript|data|vbscript):/i);
    }
    expect(parts.some(([, text]) => text.includes('&lt;img src=x onerror='))).toBe(true);

    const ibid = await exportOpenPaper(page, 'Export as a package (.ibid)');
    const text = await exportOpenPaper(page, 'Export as Markdown (.md)');
    for (const file of [ibid, text]) {
      await goTo(page, 'Papers');
      const open = await page.getByRole('tab', { name: /Hostile/ }).count();
      await importFiles(page, [fromElsewhere(file)]);
      await expect.poll(() => page.getByRole('tab', { name: /Hostile/ }).count()).toBe(open + 1);
      await shownPaper(page).getByText('After all.').waitFor();
      await allPrinted(page);
      await expectOnlyText(file.name);
    }
  });

  test('a package that was tampered with is read as text, or refused', async () => {
    const ibid = await exportOpenPaper(page, 'Export as a package (.ibid)');
    const files = unzipSync(ibid.bytes);
    const paper = strFromU8(files['paper.json']!).replaceAll(
      'https://www.example.org/',
      'javascript:window.ran=40',
    );
    const tampered = zipSync({ ...files, 'paper.json': new TextEncoder().encode(paper) });
    await goTo(page, 'Papers');
    const before = await page.getByRole('row').count();
    await importFiles(page, [chosenFile('tampered.ibid', tampered)]);
    await page
      .getByText(/Your library is as it was|is now a paper/)
      .last()
      .waitFor();
    await frames(page);
    await expectOnlyText('the tampered package');
    if (await page.getByText('Your library is as it was').count())
      expect(await page.getByRole('row').count()).toBe(before);
  });
});

describe('wrong files', () => {
  const zip = zipSync({ 'word/document.xml': new TextEncoder().encode('<w:document/>') });
  const binary = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256);
  test.each<[string, string, string | Uint8Array]>([
    ['Papers', 'empty.ibid', ''],
    ['Papers', 'binary.ibid', binary],
    ['Papers', 'truncated.ibid', zip.subarray(0, zip.length - 30)],
    ['Papers', 'word.ibid', zip],
    ['Papers', 'word.md', zip],
    ['Papers', 'binary.md', binary],
    ['Papers', 'json.ibid', '{"format":"something else"}'],
    ['Library', 'empty.json', '   '],
    ['Library', 'broken.json', '[{"id": "a", '],
    ['Library', 'other.json', '{"name":"left-pad","version":"1.0.0"}'],
    ['Library', 'binary.bib', binary],
    ['Library', 'word.ris', zip],
    ['Library', 'prose.bib', 'Dear diary, nothing of note happened today.'],
    ['Papers', 'huge.ibid', 'huge'],
    ['Library', 'huge.json', 'huge'],
  ])('%s: %s is answered in one sentence and changes nothing', async (section, name, content) => {
    // A window of its own, so that what is said is about this file.
    const { page: own, errors: ownErrors } = await openWindow(browser, served.address);
    await goTo(own, section);
    const state = () =>
      own.evaluate(async () => {
        const ask = async (method: string, input: unknown): Promise<string> => {
          const answer = await fetch(`/api/${method}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-ibid': '1' },
            body: JSON.stringify(input),
          });
          return answer.text();
        };
        return {
          papers: await ask('papers.list', {}),
          sources: await ask('sources.list', { query: '', offset: 0, limit: 500 }),
        };
      });
    const before = await state();
    expect(before.papers).toContain('"ok":true');
    if (content === 'huge') {
      // One byte too many, none of it written.
      const path = join(folder.path, name);
      closeSync(openSync(path, 'w'));
      truncateSync(path, 64 * 1024 * 1024 + 1);
      await importFiles(own, path);
    } else await importFiles(own, [chosenFile(name, content)]);
    const toast = own.locator('.toast');
    await toast.first().waitFor();
    expect(await toast.count()).toBe(1);
    const words = (await toast.textContent()) ?? '';
    expect(words).toContain(name);
    expect(words).not.toMatch(/Error|undefined|\bat .*:\d+|SQLITE|JSON\.parse|Unexpected token/);
    expect(await state()).toEqual(before);
    expect(ownErrors).toEqual([]);
    await own.context().close();
  });
});

test('the content policy is there, and nothing in all of this ran into it', async () => {
  const answer = await page.goto(new URL('/', served.address).href);
  const policy = (await answer!.allHeaders())['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).not.toMatch(/https?:/);
  // The one thing it stopped is the <base> on the clipboard, in the document that pasted HTML is parsed in.
  expect(
    errors.filter((message) => !message.includes("document's base URI to 'https://evil.example/'")),
  ).toEqual([]);
  // It would hold if something did get through.
  const stopped = await page.evaluate(async () => {
    const element = document.createElement('script');
    element.textContent = 'window.ran = 99';
    document.body.append(element);
    await new Promise((done) => setTimeout(done, 50));
    element.remove();
    return (window as { ran?: unknown }).ran ?? null;
  });
  expect(stopped).toBeNull();
});
