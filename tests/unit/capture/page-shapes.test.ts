import { describe, expect, test } from 'vitest';
import { readPage } from '../../../electron/import/capture/read-page.ts';
import { now, told } from './told.ts';

const words = 'The two ministers met in the harbour town and left with a plan for joint patrols and lights. ';
const text = `<p>${words.repeat(4)}</p><p>${words.repeat(4)}</p>`;
/** A page by its head and what stands above its text. */
const page = (head: string, top: string, url: string | null = null, below = '') =>
  told(
    readPage(
      `<!doctype html><html lang="en"><head>${head}</head><body><main>${top}${text}</main>${below}</body></html>`,
      url,
      now,
    ),
  );
const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;

describe('the title of a page', () => {
  test.each<[string, string, string, string | undefined, string?]>([
    [
      'marks of a page in linked data are read as what they stand for',
      linked({ headline: 'The minister&#8217;s &quot;lights&quot; &amp;amp; <em>the coast</em>' }),
      '',
      'The minister’s "lights" & the coast',
    ],
    [
      'the heading a reader saw comes before another form of it',
      linked({ headline: 'A lighthouse fund agreed: what ministers want' }),
      '<h1>Ministers agree a lighthouse fund</h1>',
      'Ministers agree a lighthouse fund',
    ],
    [
      'what stands over a headline is no part of it',
      linked({ headline: 'Ministers agree a lighthouse fund' }),
      '<h1><span>Coast</span><span>Ministers agree a lighthouse fund</span></h1>',
      'Ministers agree a lighthouse fund',
    ],
    [
      'the name of the site is no heading',
      '<title>Ministers agree a lighthouse fund | Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
      '<h1>Harbour Post</h1><h2>Ministers agree a lighthouse fund</h2>',
      'Ministers agree a lighthouse fund',
    ],
    [
      'nor a heading that has nothing in common with the title of the window',
      '<title>Ministers agree a lighthouse fund</title>',
      '<h1>Allergies and health</h1>',
      'Ministers agree a lighthouse fund',
    ],
    [
      'a site is known by its address too',
      '<title>Ministers agree a fund - Politics - The Harbour Post Online</title>',
      '',
      'Ministers agree a fund - Politics',
      'https://www.harbourpost.example/2025/fund',
    ],
    [
      'an entry is called by its name',
      linked({ '@type': 'Article', headline: 'tower with a light', name: 'Lighthouse' }) +
        '<title>Lighthouse - Example</title>',
      '<h1>Lighthouse</h1>',
      'Lighthouse',
    ],
    [
      'places where a word may be broken are not kept',
      '<title>x</title>',
      '<h1>Leucht&shy;turm\u200bwärter gesucht</h1>',
      'Leuchtturmwärter gesucht',
    ],
    [
      'one tag with several names',
      '<meta property=" dc:title  og:title " content="A lighthouse fund at last">',
      '',
      'A lighthouse fund at last',
    ],
  ])('%s', (_, head, top, title, url) => {
    expect(page(head, top, url ?? null).title).toBe(title);
  });

  test('linked data that is hidden from old programs, or has line ends in its texts, is read', () => {
    const data = '{"@type":"NewsArticle","headline":"A lighthouse\nfund","datePublished":"2025-03-04T06:00"}';
    for (const script of [data, `<![CDATA[\n${data}\n]]>`, `//<![CDATA[\n${data}\n//]]>`, `<!--${data}-->`])
      expect(page(`<script type="application/ld+json">${script}</script>`, '')).toMatchObject({
        title: 'A lighthouse fund',
        issued: '2025-3-4',
      });
  });
});

describe('the authors of a page', () => {
  const h1 = '<h1>Ministers agree a lighthouse fund</h1>';
  test.each<[string, string, string | undefined]>([
    [
      'words without a space between them are two',
      '<p class="byline">By<a>Helena Marsh</a><span>Staff Writer</span></p>',
      'Helena Marsh',
    ],
    [
      'a name with an office in a box of its own',
      '<div class="byline"><a rel="author">Helena Marsh</a><div>Contributor</div></div>',
      'Helena Marsh',
    ],
    [
      'two beside each other',
      '<div class="by"><a rel="author">Helena Marsh</a> and <a rel="author">Oliver Renn</a></div>',
      'Helena Marsh, Oliver Renn',
    ],
    ['a line under the heading', '<div>By Helena Marsh</div>', 'Helena Marsh'],
    ['who made the pictures wrote nothing', '<p itemprop="author">Photo: Helena Marsh</p>', undefined],
    ['a place is nobody', '<p class="byline">New Zealand</p>', undefined],
    ['a name that nothing says to be one', '<p>Oliver Renn</p>', undefined],
    [
      'an office that no comma divides from the name',
      '<p class="byline">Helena Marsh Contributor</p>',
      'Helena Marsh',
    ],
  ])('%s', (_, top, author) => {
    expect(page('', h1 + top).author).toBe(author);
  });

  test('those of other pages and of comments are not its own', () => {
    const others =
      '<aside><span itemprop="author">Anna Vale</span></aside><div class="comment"><span itemprop="author">Jane Roe</span></div>' +
      '<ul><li><p class="byline">By Maria Stone</p></li></ul>';
    const top = `${h1}<p class="byline">By Helena Marsh</p>`;
    expect(page('', top, null, others).author).toBe('Helena Marsh');
    expect(page('', h1, null, others).author).not.toBe('Anna Vale');
  });

  test('the site itself is no author, by whichever of its names', () => {
    const url = 'https://www.harbourpost.example/fund';
    for (const author of ['Harbour Post', 'harbourpost.example', 'The Harbour Post'])
      expect(page(`<meta name="author" content="${author}">`, h1, url).author).toBeUndefined();
  });
});

describe('the date of a page', () => {
  const h1 = '<h1>Ministers agree a lighthouse fund</h1>';
  test.each<[string, string, string, string | undefined, string?]>([
    ['a line under the heading', '', '<div><span>Published 4 March 2025</span></div>', '2025-3-4'],
    ['a bare day under it', '', '<small>4. März 2025</small>', '2025-3-4'],
    ['a day in the address is a guess', '', '', '? 2025-3-4', 'https://example.org/2025/03/04/fund'],
    [
      'the page’s own words come before the address',
      '',
      '<p>5 March 2025</p>',
      '2025-3-5',
      'https://example.org/2025/03/04/fund',
    ],
    ['a time that nothing says to be its own', '', '<time datetime="2025-03-04">x</time>', '? 2025-3-4'],
    [
      'a mark with its day as title',
      '',
      '<abbr class="published" title="2025-03-04T10:00:00Z">yesterday</abbr>',
      '2025-3-4',
    ],
    [
      'days of events are none',
      '',
      '<p>In March 2025 the fund was announced, and nothing followed for long, as all had said.</p>',
      undefined,
    ],
    [
      'an entry that everybody writes: when it was changed',
      linked({
        '@type': 'Article',
        name: 'Lighthouse',
        publisher: { name: 'Wikimedia Foundation' },
        datePublished: '2001-01-01',
        dateModified: '2025-03-04',
      }),
      '',
      '2025-3-4',
    ],
  ])('%s', (_, head, top, issued, url) => {
    expect(page(head, h1 + top, url ?? null).issued).toBe(issued);
  });
});

test('a name in the text of a page is not taken for its newspaper', () => {
  expect(
    page('<title>Lighthouse</title>', '<div>Flag</div><h1>Lighthouse</h1><p>Flag</p>')['container-title'],
  ).toBeUndefined();
});
