import { describe, expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import { writeInline } from '../../../electron/export/markdown/inline.ts';
import { parseInline } from '../../../electron/import/markdown/inline.ts';

describe('reading', () => {
  test.each<[string, RichText]>([
    ['plain ', [{ text: 'plain ' }]],
    ['*a* b', [{ text: 'a', em: true }, { text: ' b' }]],
    ['_a_ snake_case_word', [{ text: 'a', em: true }, { text: ' snake_case_word' }]],
    [
      '**a *b***',
      [
        { text: 'a ', strong: true },
        { text: 'b', em: true, strong: true },
      ],
    ],
    [
      '***a** b*',
      [
        { text: 'a', em: true, strong: true },
        { text: ' b', em: true },
      ],
    ],
    ['2 * 3 * 4', [{ text: '2 * 3 * 4' }]],
    ['a*b*c', [{ text: 'a' }, { text: 'b', em: true }, { text: 'c' }]],
    ['*not closed', [{ text: '*not closed' }]],
    ['**foo*', [{ text: '*' }, { text: 'foo', em: true }]],
    ['\\*a\\* \\& b\\c', [{ text: '*a* & b\\c' }]],
    ['&amp; &#233; &eacute; &nosuch;', [{ text: '& é é &nosuch;' }]],
    [
      'H~2~O 1^st^',
      [{ text: 'H' }, { text: '2', subscript: true }, { text: 'O 1' }, { text: 'st', superscript: true }],
    ],
    ['~5 and ~6, x^ y^', [{ text: '~5 and ~6, x^ y^' }]],
    [
      '[a *b*](https://x.org/y_(z) "t")',
      [
        { text: 'a ', href: 'https://x.org/y_(z)' },
        { text: 'b', em: true, href: 'https://x.org/y_(z)' },
      ],
    ],
    ['[a](javascript:alert(1)) [b](/c)', [{ text: 'a b' }]],
    [
      'see <https://x.org/a_b>.',
      [{ text: 'see ' }, { text: 'https://x.org/a_b', href: 'https://x.org/a_b' }, { text: '.' }],
    ],
    ['<a.b@x.org>', [{ text: 'a.b@x.org', href: 'mailto:a.b@x.org' }]],
    ['[NATO]{.smallcaps} [ciao]{lang=it}', [{ text: 'NATO', smallCaps: true }, { text: ' ciao' }]],
    ['<b>bold</b> [...] [1] [^n] @key [@key]', [{ text: '<b>bold</b> [...] [1] [^n] @key [@key]' }]],
    ['“a” – it’s ‘b’ -- ...', [{ text: '“a” – it’s ‘b’ -- ...' }]],
    ['', []],
  ])('%s', (markdown, runs) => {
    expect(parseInline(markdown)).toEqual(runs);
  });

  // What takes more than a moment for one of these would take the runner's whole time for all.
  test('hostile input comes to an end', () => {
    for (const piece of [
      '[',
      '*a',
      '`',
      '``a`',
      '[a](',
      '^',
      '~a',
      '<',
      '![',
      '&',
      '*_',
      '[@',
      '**a*',
      '\\',
      '[a][',
      '^[',
      '~~',
      '@{',
    ])
      parseInline(piece.repeat(20_000));
    parseInline(`${'['.repeat(20_000)}a${'](https://x.org)'.repeat(20_000)}`);
    parseInline(`${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`);
  });
});

describe('writing', () => {
  test.each<[string, RichText]>([
    ['Ibid., p. 24.', [{ text: 'Ibid., p. 24.' }]],
    [
      'Italian Government, *Title*, cit.',
      [{ text: 'Italian Government, ' }, { text: 'Title', em: true }, { text: ', cit.' }],
    ],
    ['[missing source: a_b] [1] <x> 24|79 #1', [{ text: '[missing source: a_b] [1] <x> 24|79 #1' }]],
    [
      'see <https://x.org/>.',
      [{ text: 'see ' }, { text: 'https://x.org/', href: 'https://x.org/' }, { text: '.' }],
    ],
    [
      'see <https://x.org/>.',
      [{ text: 'see <' }, { text: 'https://x.org/', href: 'https://x.org/' }, { text: '>.' }],
    ],
    ['see <https://x.org/>.', [{ text: 'see <https://x.org/>.' }]],
    [
      '[a *b*](https://x.org/)',
      [
        { text: 'a ', href: 'https://x.org/' },
        { text: 'b', em: true, href: 'https://x.org/' },
      ],
    ],
    ['*in* Paper', [{ text: 'in ', em: true }, { text: 'Paper' }]],
    ['M\\*A\\*S\\*H, 2 * 3', [{ text: 'M*A*S*H, 2 * 3' }]],
    ['snake_case, \\_x\\_', [{ text: 'snake_case, _x_' }]],
    [
      '[**a**]{.smallcaps}*b*',
      [
        { text: 'a', strong: true, smallCaps: true },
        { text: 'b', em: true },
      ],
    ],
    ['a\\*', [{ text: 'a*' }]],
    ['AT\\&amp;T & Co', [{ text: 'AT&amp;T & Co' }]],
  ])('%s', (markdown, runs) => {
    expect(writeInline(runs)).toBe(markdown);
  });
});
