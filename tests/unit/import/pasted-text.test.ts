import { describe, expect, test } from 'vitest';
import { readPastedText } from '../../../electron/import/pasted-text.ts';

const now = new Date(2026, 10, 21);
const read = async (text: string) => (await readPastedText(text, now)).items;

describe('a pasted text', () => {
  test.each([
    '10.1000/ABC.12',
    ' doi:10.1000/abc.12 ',
    'https://doi.org/10.1000/abc.12',
    'DOI: 10.1000/abc.12\n',
  ])('that is a DOI (%s) is an article with it', async (text) => {
    expect(await read(text)).toMatchObject([{ type: 'article-journal', DOI: '10.1000/abc.12' }]);
  });

  test('that is a web address is a page looked at today', async () => {
    expect(await read('https://www.example.org/a/b?c=d')).toMatchObject([
      {
        type: 'webpage',
        URL: 'https://www.example.org/a/b?c=d',
        accessed: { 'date-parts': [[2026, 11, 21]] },
      },
    ]);
  });

  test.each([
    ['BibTeX', '@book{kern1, author={Kern, Ada}, title={On Piers}, year={2001}}'],
    ['RIS', 'TY  - BOOK\nAU  - Kern, Ada\nTI  - On Piers\nPY  - 2001\nER  - \n'],
    ['CSL-JSON', '{"id":"k","type":"book","title":"On Piers","author":[{"family":"Kern","given":"Ada"}]}'],
  ])('in %s gives what it says', async (_, text) => {
    expect(await read(text)).toMatchObject([
      { type: 'book', title: 'On Piers', author: [{ family: 'Kern', given: 'Ada' }] },
    ]);
  });

  test('may hold several', async () => {
    expect((await read('@book{a, title={One}}\n@book{b, title={Two}}')).map(({ title }) => title)).toEqual([
      'One',
      'Two',
    ]);
  });

  test.each([
    '',
    'kern 2001',
    '<p>10.1000/abc</p> and more',
    'javascript:alert(1)',
    'ftp://example.org/a',
    '{]',
  ])('without a source is refused: %s', async (text) => {
    await expect(read(text)).rejects.toThrow(/No source was found/);
  });
});
