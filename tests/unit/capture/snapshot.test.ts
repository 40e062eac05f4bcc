import { expect, test } from 'vitest';
import { snapshotPage } from '../../../electron/import/capture/snapshot.ts';

const headings = (title: string, body: string): string[] =>
  [
    ...snapshotPage(
      { title, language: 'en', url: null, captured: '2026-11-22', sha256: '0'.repeat(64) },
      body,
    ).matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/g),
  ].map(([, level, words]) => `${level} ${words}`);

test.each([
  ['no heading', '<p>Lamps.</p>', ['1 Light &amp; Law']],
  [
    'its title as a heading',
    '<div id="x"><h2 class="a">Light &amp; <i>Law</i></h2><p>L</p></div>',
    ['1 Light &amp; Law'],
  ],
  ['its title as the heading of a page', '<h1>Light &amp; law</h1><p>L</p>', ['1 Light &amp; Law']],
  ['another heading', '<h2>Lamps</h2><p>L</p>', ['1 Light &amp; Law', '2 Lamps']],
  ['a page’s own heading', '<h1>Lamps</h1><h2>Light &amp; Law</h2>', ['1 Lamps', '2 Light &amp; Law']],
])('a snapshot of a text with %s has its title once', (_, body, expected) => {
  expect(headings('Light & Law', body)).toEqual(expected);
});
