import { Window } from 'happy-dom';
import { beforeAll, expect, test } from 'vitest';
import { selectedPassage } from '../../../renderer/features/reader/page/drawn-page.ts';
import { flowText } from '../../../renderer/features/reader/text/flow-text.ts';
import { safePage } from '../../../renderer/features/reader/text/safe-page.ts';

const window = new Window();
beforeAll(() => {
  globalThis.DOMParser = window.DOMParser as unknown as typeof DOMParser;
});

test('a saved page keeps its words and looks, and nothing that runs, loads or leads away', () => {
  const { head, body, lang } =
    safePage(`<!doctype html><html lang="it"><head><base href="https://example.org/">
    <meta http-equiv="refresh" content="0;url=https://example.org"><link rel="stylesheet" href="https://example.org/a.css">
    <style>@import "https://example.org/b.css"; p { color: red; background: url(https://example.org/c.png) }</style>
    <script>alert(1)</script></head><body onload="alert(2)">
    <p style="background:url('//example.org/d.png');margin:1em" onclick="alert(3)">Words <b>in bold</b></p>
    <a href="javascript:alert(4)">one</a><a href="https://example.org/page">two</a><a href="#below">three</a>
    <img src="https://example.org/e.png" srcset="f.png 2x" onerror="alert(5)" alt="A bell"><img src="data:image/png;base64,AAAA">
    <img src="data:text/html,<script>alert(6)</script>"><iframe src="https://example.org"></iframe>
    <form action="https://example.org"><input autofocus onfocus="alert(7)"></form><svg><script>alert(8)</script><a xlink:href="javascript:alert(9)">x</a></svg>
    <object data="x.swf"></object><embed src="x"><video src="x.mp4"></video></body></html>`);
  expect(lang).toBe('it');
  const all = `${head}${body}`;
  expect(all).not.toMatch(/alert|script|onclick|onload|onerror|onfocus|refresh|iframe|object|embed|video/i);
  expect(all.replace('href="https://example.org/page"', '')).not.toMatch(/example\.org/);
  expect(body).toContain('Words <b>in bold</b>');
  expect(body).toContain('margin');
  expect(body).toContain('href="#below"');
  expect(body).toContain('data:image/png;base64,AAAA');
  expect(body).toContain('alt="A bell"');
  expect(head).toContain('color: red');
});

const draw = (html: string) => {
  const document = window.document;
  document.body.innerHTML = html;
  return { document, flow: flowText(document.body as unknown as Element) };
};

test('the words of a page are read block by block, blanks in a row as one', () => {
  const { flow } = draw(
    '<h1>Bells</h1>\n  <p>They   ring\n in <b>fog</b>.<br>Always.</p><ul><li>One</li><li>Two</li></ul>',
  );
  expect(flow.text.text.replace(/ +\n/g, '\n').trim()).toBe('Bells\nThey ring in fog.\nAlways.\nOne\nTwo');
  for (const piece of flow.text.pieces) {
    const there = flow.runs[piece.item]!.data.slice(piece.from, piece.from + piece.length);
    const read = flow.text.text.slice(piece.start, piece.start + piece.length);
    expect(there === read || (there.trim() === '' && read === ' ')).toBe(true);
  }
});

test('what is selected is the words, without the blanks around them', () => {
  const { document, flow } = draw('<p>They ring in <b>fog</b>, always.</p><p>Or not.</p>');
  const range = document.createRange();
  range.setStart(document.querySelector('p')!.firstChild!, 5);
  range.setEnd(document.querySelectorAll('p')[1]!.firstChild!, 2);
  const selection = { rangeCount: 1, isCollapsed: false, getRangeAt: () => range as unknown as Range };
  expect(selectedPassage([flow], selection)).toMatchObject({
    text: 'ring in fog, always.\n\nOr',
    page: null,
    lastPage: null,
  });
  expect(selectedPassage([flow], { ...selection, isCollapsed: true })).toBeNull();
  expect(selectedPassage([flow], { ...selection, rangeCount: 0 })).toBeNull();
});
