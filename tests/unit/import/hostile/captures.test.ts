import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cslItemSchema } from '#shared/contract/csl-item-schema.ts';
import { IbidError } from '#shared/result.ts';
import { capturedItem, captureFile, keptFiles } from '../../../../electron/host/captured-files.ts';
import { fileText } from '../../../../electron/import/texts/file-text.ts';
import { mediaTypeOf } from '../../../../electron/library/attachments/media-type.ts';
import { files } from '../../../fixtures/attachments/files.ts';

/* Pages, texts and PDF files that are damaged, forged, or made to hurt, as they come to the reader of a source. */

const article = `Canals freeze over\n\nBy Ada Rossi\n\nUDINE, 13 May 2009 (Reuters) - The canals of the north were closed on Monday.\n\n${'More words about the water and its locks. '.repeat(5)}\n`;
const page = `<!doctype html><html lang="en"><head><title>Canals freeze over</title><meta name="citation_author" content="Rossi, Ada"><meta property="og:site_name" content="Water"><meta property="article:published_time" content="2009-05-13T10:00:00Z"><link rel="canonical" href="https://example.org/a"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Canals freeze over","author":{"name":"Ada Rossi"}}</script></head><body><article><h1>Canals freeze over</h1><p>${'The canals of the north were closed. '.repeat(20)}</p></article></body></html>`;
const mhtml = `From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a\nSubject: Canals\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----B"\n\n------B\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://example.org/a\n\n${page.replace(/=/g, '=3D')}\n------B--\n`;
const sound: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.txt', Buffer.from(article)],
  ['a.html', Buffer.from(page)],
  ['a.mhtml', Buffer.from(mhtml)],
  ['a.pdf', files.pdf],
];

/** What leaves nothing running and nothing to be loaded when it is shown. */
const expectStill = (html: string): void => {
  expect(html).not.toMatch(/<\s*(script|iframe|object|embed|form|base|link|svg|math)\b/i);
  expect(html).not.toMatch(/<[^>]*\s(on\w+|style|srcset)\s*=/i);
  expect(html).not.toMatch(/(href|src|action)\s*=\s*["']?\s*(javascript|data|vbscript|file):/i);
  expect(html).not.toMatch(/<(img|video|audio|source)\b[^>]*\ssrc\s*=\s*["']?\s*https?:/i);
};

const readHarmlessly = async (name: string, bytes: Uint8Array): Promise<void> => {
  // What reads a PDF keeps the bytes it is given.
  const text = await fileText(Uint8Array.from(bytes), mediaTypeOf(bytes));
  expect(typeof text.text).toBe('string');
  try {
    const read = await captureFile(name, Uint8Array.from(bytes), new Date(Date.UTC(2026, 0, 2)));
    if (read === null) return;
    const item = capturedItem(read);
    expect(cslItemSchema.safeParse(item).success).toBe(true);
    expect(JSON.parse(JSON.stringify(item))).toEqual(structuredClone(item));
    if (typeof item.URL === 'string') expect(item.URL).not.toMatch(/^\s*(javascript|data|vbscript|file):/i);
    for (const { name: kept, bytes: content } of keptFiles(read, item))
      if (kept !== name) expectStill(Buffer.from(content).toString());
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    expect(error.message).toMatch(/[A-Z].{10}/);
  }
};

describe.each(sound)('%s', (name, bytes) => {
  test('is read whole, and cut off anywhere', async () => {
    await readHarmlessly(name, bytes);
    for (let cut = 0; cut < bytes.length; cut += Math.max(1, Math.floor(bytes.length / 8)))
      await readHarmlessly(name, bytes.subarray(0, cut));
  });

  test('with bytes that were changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at] = value;
          await readHarmlessly(name, changed);
        },
      ),
      { numRuns: 6 },
    );
  });
});

const hurtful = [
  '"><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<a href="javascript:alert(1)">words</a>',
  '<a href=" &#106;avascript:alert(1)">words</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  '</title><script>alert(1)</script>',
  '<base href="https://evil.example/"><form action="https://evil.example/"><input name=a></form>',
  '<p style="background:url(https://evil.example/)">x</p><img srcset="https://evil.example/a.png 1x">',
  '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '\u202efdp.exe\u0000\ud800',
  '__proto__ constructor toString',
];
test.each(hurtful)('with %s wherever words may stand nothing runs', async (words) => {
  await readHarmlessly('a.txt', Buffer.from(article.replaceAll('Canals', words).replaceAll('Rossi', words)));
  const everywhere = (text: string, by: string): string =>
    [
      'Canals freeze over',
      'Ada',
      'closed',
      'https://example.org/a',
      'Water',
      '2009-05-13T10:00:00Z',
      '"en"',
    ].reduce((all, place) => all.replaceAll(place, by), text);
  await readHarmlessly('a.html', Buffer.from(everywhere(page, words)));
  const escaped = words.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  await readHarmlessly('a.html', Buffer.from(everywhere(page, escaped)));
  await readHarmlessly('a.mhtml', Buffer.from(everywhere(mhtml, words)));
});

test.each([
  ['elements in elements', '<div>'.repeat(20_000)],
  ['elements that close what was never open', '</p></div>'.repeat(20_000)],
  ['attributes', `<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}=1`).join(' ')}>`],
  ['signs', '<'.repeat(200_000)],
  ['entities', '&amp;'.repeat(50_000)],
  ['comments that do not end', '<!--'.repeat(50_000)],
  ['records in records', `<script type="application/ld+json">${'{"author":['.repeat(20_000)}</script>`],
  [
    'many records',
    '<script type="application/ld+json">{"@type":"Article","headline":"x"}</script>'.repeat(3000),
  ],
  ['authors', '<meta name="citation_author" content="A, B">'.repeat(10_000)],
])('a page of %s is read or refused', async (_, html) => {
  await readHarmlessly(
    'a.html',
    Buffer.from(`<!doctype html><html><head><title>x</title></head><body>${html}<p>words</p></body></html>`),
  );
});

test.each([
  ['one line', 'word '.repeat(200_000)],
  ['empty lines', '\n'.repeat(300_000)],
  ['lines of one letter', 'A\n'.repeat(150_000)],
  ['names', 'By Ada Rossi and '.repeat(30_000)],
  ['dates', '13 May 2009, '.repeat(30_000)],
  ['dashes', '-'.repeat(300_000)],
  ['capitals', 'A.'.repeat(150_000)],
  ['datelines', 'UDINE, Italy (Reuters) - '.repeat(20_000)],
  ['addresses', 'https://'.repeat(50_000)],
])('a text of %s is read or refused', async (_, text) => {
  await readHarmlessly('a.txt', Buffer.from(text));
});
