import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCapture } from '../../../electron/import/capture/index.ts';
import { captureKind } from '../../../electron/import/capture/kind.ts';
import { readPage } from '../../../electron/import/capture/read-page.ts';
import { now, told } from './told.ts';

const bytes = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/capture/${name}`, import.meta.url)));
const read = async (name: string) => {
  const kind = captureKind(name, bytes(name));
  if (kind === null) throw new Error(`${name} is nothing to read`);
  return readCapture({ kind, name, bytes: bytes(name) }, now);
};
const words = 'The two ministers met in the harbour town and left with a plan for joint patrols and lights. ';
const page = (
  head: string,
  body = `<article><h1>Lights</h1><p>${words.repeat(8)}</p></article>`,
  url: string | null = null,
) => readPage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, url, now);

describe('a page', () => {
  test('of a newspaper, saved whole by a browser', async () => {
    const captured = await read('news.html');
    expect(captured.kind).toBe('html');
    expect(told(captured)).toEqual({
      type: 'article-newspaper',
      title: 'Two coastal states agree on joint patrols',
      author: 'Helena Marsh, Tom Ashdown',
      'container-title': 'Example Tribune',
      issued: '2025-3-4',
      // The page calls itself German, and is not.
      language: 'en',
      URL: 'https://www.example.org/world/lights',
      accessed: '2026-11-21',
    });
    expect(captured.text).toContain('a shared radio channel');
    expect(captured.text).not.toMatch(/cookies|alert|Home/);
  });

  test('with a few words keeps them', () => {
    const { text, html } = page('<title>Lights</title>', '<h1>Lights</h1><p>They burn all night.</p>');
    expect(text).toBe('Lights\nThey burn all night.');
    expect(html).toContain('They burn all night.');
  });

  test('saved as MHTML: the page itself, not its frames, on the day it was saved', async () => {
    const captured = await read('news.mhtml');
    expect(captured.kind).toBe('mhtml');
    expect(told(captured)).toMatchObject({
      title: 'Two coastal states agree on joint patrols',
      URL: 'https://www.example.org/world/lights',
      accessed: '2025-3-4',
    });
    expect(captured.text).not.toContain('Buy a lighthouse');
  });

  test('of a journal: tags for citing come before all others', async () => {
    expect(told(await read('journal.html'))).toEqual({
      type: 'article-journal',
      title: 'Lights and Law: A History of Coastal Funds',
      author: 'Helena Marsh, Tom P. Ashdown, Jan van der Berg',
      'container-title': 'Coastal Studies Quarterly',
      issued: '2023-7',
      volume: '12',
      issue: '3',
      page: '211–240',
      ISSN: '1234-5679',
      language: 'en-GB',
      DOI: '10.5555/csq.2023.12.3',
      URL: 'https://other.example.net/elsewhere',
      accessed: '2026-11-21',
    });
  });

  test('of an institution with Dublin Core, of marked text, and a pasted piece of one', async () => {
    expect(told(await read('ministry.html'))).toEqual({
      type: 'webpage',
      title: 'Fari: parte il fondo',
      'container-title': 'Ministero delle Coste',
      issued: '2024-9-5',
      language: 'it',
    });
    const same = {
      type: 'webpage',
      title: 'What the lights cost',
      author: 'Oliver Renn',
      issued: '2024-5-7',
      language: 'en',
    };
    expect(told(await read('microdata.html'))).toEqual(same);
    expect(told(await read('pasted.html'))).toEqual(same);
  });

  test('a site’s name is no part of the title, on either side', () => {
    const site = '<meta property="og:site_name" content="Harbour Post">';
    for (const title of [
      'Lights at last | Harbour Post',
      'Harbour Post - Lights at last',
      'Lights at last – The Harbour Post',
    ])
      expect(told(page(`${site}<title>${title}</title>`, `<p>${words.repeat(8)}</p>`)).title).toBe(
        'Lights at last',
      );
    expect(told(page(`${site}<title>War - and peace</title>`, `<p>${words.repeat(8)}</p>`)).title).toBe(
      'War - and peace',
    );
  });

  test.each<[string, string | undefined]>([
    ['<meta name="author" content="By Jane Roe and John Doe, Reuters">', 'Jane Roe, John Doe'],
    ['<meta name="author" content="Redazione">', undefined],
    ['<meta name="author" content="https://example.org/authors/7">', undefined],
    [
      '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post">',
      undefined,
    ],
    ['<meta name="citation_author" content="World Health Organization">', 'World Health Organization'],
    ['<meta name="citation_authors" content="Roe, Jane; Doe, John">', 'Jane Roe, John Doe'],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","author":"Anna De Marchi"}</script>',
      'Anna De Marchi',
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Reuters"}}</script>',
      undefined,
    ],
    [
      '<script type="application/ld+json">{not json</script><meta name="author" content="Jane Roe">',
      'Jane Roe',
    ],
  ])('authors in %s', (head, expected) => {
    expect(told(page(head)).author).toBe(expected);
  });

  test('an address of another site does not speak for the page, and no visitor is in it', () => {
    const canonical = '<link rel="canonical" href="https://elsewhere.example.net/x">';
    const from = 'https://news.example.org/a?id=7&utm_medium=mail&fbclid=9#part';
    expect(told(page(canonical, undefined, from)).URL).toBe('https://news.example.org/a?id=7');
    expect(told(page('<link rel="canonical" href="javascript:alert(1)">')).URL).toBeUndefined();
    expect(told(page('<link rel="canonical" href="/">', undefined, from)).URL).toBe(
      'https://news.example.org/a?id=7',
    );
  });

  test('only a change of the page is dated: a guess', () => {
    expect(told(page('<meta property="article:modified_time" content="2024-02-03T10:00:00Z">')).issued).toBe(
      '? 2024-2-3',
    );
    expect(
      told(page('<meta property="article:published_time" content="2031-01-01">')).issued,
    ).toBeUndefined();
  });

  test('other encodings are read as the page names them', async () => {
    const html = `<html><head><meta charset="windows-1254"><title>x</title></head><body><h1>Ýstanbul</h1><p>${words.repeat(8)}</p></body></html>`;
    const turkish = Uint8Array.from(html, (letter) => letter.charCodeAt(0));
    expect((await readCapture({ kind: 'html', name: 'x.html', bytes: turkish }, now)).csl.title).toBe(
      'İstanbul',
    );
  });
});

describe('a hostile page', () => {
  test('its clean text loads nothing, runs nothing and leads nowhere but to the web', () => {
    const { html } = page(
      '',
      `<article><h1>Lights</h1><p onclick="x()" style="background:url(https://t.example/a)">${words.repeat(8)}</p>
       <script>alert(1)</script><svg onload="alert(1)"><script>alert(2)</script></svg><math><mtext></mtext></math>
       <img src="https://t.example/p.gif" onerror="alert(1)" alt="&lt;script&gt;alert(3)&lt;/script&gt;"><iframe srcdoc="<p>x"></iframe>
       <object data="x"></object><embed src="x"><link rel="stylesheet" href="https://t.example/s.css"><base href="https://t.example/">
       <form action="https://t.example"><button>Go</button></form><a href="JaVaScRiPt:alert(1)">a</a><a href="data:text/html,x">b</a>
       <a href="file:///etc/passwd">c</a><a href="https://example.org/?a=&quot;&gt;&lt;script&gt;">good</a><p>${words.repeat(8)}</p></article>`,
    );
    expect(html).not.toMatch(/<(?:script|svg|math|img|iframe|object|embed|link|base|form|button|style)\b/i);
    expect(html).not.toMatch(/ (?:on\w+|style|src|srcdoc|class|id)=/i);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//);
    expect(html).toContain('&lt;script&gt;alert(3)');
  });

  test.each<[string, string, string]>([
    ['ten thousand tags', '<meta name="citation_author" content="Roe, Jane">'.repeat(10_000), ''],
    ['tags of a million letters', `<meta name="citation_title" content="${'a'.repeat(1_000_000)}">`, ''],
    ['a hundred thousand elements in each other', '', '<div>'.repeat(100_000)],
    [
      'data that refers to itself',
      '<script type="application/ld+json">{"@id":"#a","@type":"NewsArticle","author":{"@id":"#a"},"isPartOf":{"@id":"#a"},"publisher":{"@id":"#a"}}</script>',
      '',
    ],
    ['deep data', `<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`, ''],
    ['nothing but open brackets', '', '<'.repeat(300_000)],
    ['no text', '', ''],
    [
      'names of prototypes',
      '<meta name="__proto__" content="x"><meta name="constructor" content="y"><script type="application/ld+json">{"__proto__":{"headline":"x"},"@type":"NewsArticle"}</script>',
      '',
    ],
  ])('%s comes to an end', (_, head, body) => {
    const read = page(head, `<p>${words.repeat(4)}</p>${body}`);
    expect(read.csl.title?.length ?? 0).toBeLessThanOrEqual(20_000);
    expect((read.csl.author ?? []).length).toBeLessThanOrEqual(300);
  });

  test('entities of its own stay what they are', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><html><body><h1>Lights</h1><p>${words.repeat(8)} &b; &c;</p></body></html>`;
    const { text } = readPage(bomb, null, now);
    expect(text).not.toMatch(/x{100}|root:/);
  });

  test('a saved page that is cut or holds no page is refused with a sentence', async () => {
    const whole = Buffer.from(bytes('news.mhtml'));
    const cut = whole.subarray(0, 700);
    await expect(readCapture({ kind: 'mhtml', name: 'x.mhtml', bytes: cut }, now)).resolves.toBeDefined();
    const none = Buffer.from(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n',
    );
    await expect(readCapture({ kind: 'mhtml', name: 'x.mhtml', bytes: none }, now)).rejects.toMatchObject({
      code: 'bad-file',
    });
  });
});
