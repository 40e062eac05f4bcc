import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { exportMarkdown } from '../../../electron/export/markdown/index.ts';
import { importMarkdown } from '../../../electron/import/markdown/index.ts';
import {
  blockquote,
  caption,
  cite,
  doc,
  em,
  figure,
  fn,
  front,
  h1,
  h2,
  image,
  lang,
  li,
  note,
  ol,
  p,
  paper,
  smallCaps,
  sourceLine,
  strong,
  table,
  tableBlock,
  td,
  th,
  tr,
  ul,
  unnumbered,
  withPlainIds,
} from '../../builders/document.ts';

const items = (text: string): CitationItem[][] =>
  placeCitations(importMarkdown(text).doc).map((citation) => [...citation.items]);

describe('citations', () => {
  test.each<[string, object[]]>([
    ['[@a]', [{ sourceId: 'a' }]],
    [
      '[see @a, p. 3-4, and more; -@b]',
      [
        { sourceId: 'a', locator: '3-4', prefix: 'see ', suffix: ', and more' },
        { sourceId: 'b', suppressAuthor: true },
      ],
    ],
    [
      '[@a, pp. 33, 35-37, and nowhere else]',
      [{ sourceId: 'a', locator: '33, 35-37', suffix: ', and nowhere else' }],
    ],
    ['[@a, 57]', [{ sourceId: 'a', locator: '57' }]],
    ['[@a, p. ii]', [{ sourceId: 'a', locator: 'ii' }]],
    ['[@a p. 3]', [{ sourceId: 'a', locator: '3' }]],
    ['[@a, chap. 2]', [{ sourceId: 'a', locator: '2', label: 'chapter' }]],
    ['[@a, cap. 2]', [{ sourceId: 'a', locator: '2', label: 'chapter' }]],
    ['[@a, sez. 4]', [{ sourceId: 'a', locator: '4', label: 'section' }]],
    ['[@a, § 5]', [{ sourceId: 'a', locator: '5', label: 'section' }]],
    ['[@a, vol. 2]', [{ sourceId: 'a', locator: '2', label: 'volume' }]],
    [
      '[@a, {pp. iv, (xv)-(xvii)} with more]',
      [{ sourceId: 'a', locator: 'iv, (xv)-(xvii)', suffix: ' with more' }],
    ],
    ['[@a{}, 99 years later]', [{ sourceId: 'a', suffix: ', 99 years later' }]],
    ['[@a, passim]', [{ sourceId: 'a', suffix: ', passim' }]],
    ['[@{odd key; x}]', [{ sourceId: 'odd key; x' }]],
    ['[@doi:10.1/x.y.]', [{ sourceId: 'doi:10.1/x.y', suffix: '.' }]],
  ])('%s', (text, expected) => {
    expect(items(text)).toEqual([expected]);
  });

  test.each(['[a@b.org]', 'write to a@b.org', '[1]', '[...]', '[see \\@a]'])('%s is text', (text) => {
    expect(items(text)).toEqual([]);
  });
});

describe('a paper', () => {
  const text = `---
title: "On *Harbours*"
subtitle: A sample
author:
  - name: Ada Writer
    affiliation: Harbour Institute[^me]
    bio: "**Ada** writes."
  - Bo Second
abstract: |
  First.

  Second.
keywords: [ports, towns]
number: 007
date: 2026-01-31
director: A. Editor
colour: red
---

Text.[^a] More ^[An *inline* note.]

# First {-}

## Inner

> Quoted
> words.

- one
- two
    1. inner

| Port | Tons |
|------|-----:|
| A    |    1 |

: Tonnage

Source: own figures

![A *map*](map.png){alt="Map"}

[parole]{lang=it} [CAPS]{.smallcaps}

[^a]: One.

    Two.
[^me]: The views are hers.
`;
  const { doc: read, losses } = importMarkdown(text);

  test('comes in whole', () => {
    expect(losses).toEqual([]);
    const expected = paper(
      { number: '007', date: '2026-01-31', director: { name: 'A. Editor' }, extra: { colour: 'red' } },
      front({
        title: ['On ', em('Harbours')],
        subtitle: ['A sample'],
        authors: [
          {
            name: ['Ada Writer'],
            affiliation: ['Harbour Institute', fn('me')],
            bio: [strong('Ada'), ' writes.'],
          },
          { name: ['Bo Second'] },
        ],
        abstract: [p('First.'), p('Second.')],
        keywords: ['ports, towns'],
      }),
      p('Text.', fn('a'), ' More ', fn('i')),
      unnumbered(1, 'First'),
      h2('Inner'),
      blockquote(p('Quoted words.')),
      ul(li(p('one')), li(p('two'), ol(li(p('inner'))))),
      tableBlock(
        caption('Tonnage'),
        table(tr(th(p('Port')), th.call(null, p('Tons'))), tr(td(p('A')), td(p('1')))),
        sourceLine('Source: own figures'),
      ),
      figure(caption('A ', em('map')), image('map.png', 'Map'), sourceLine()),
      p(lang('it', 'parole'), ' ', smallCaps('CAPS')),
      note('me', p('The views are hers.')),
      note('a', p('One.'), p('Two.')),
      note('i', p('An ', em('inline'), ' note.')),
    );
    expect(withPlainIds(read).toString()).toBe(withPlainIds(expected).toString());
    expect(read.attrs.meta).toEqual(expected.attrs.meta);
  });

  test('gets the same ids each time', () => {
    expect(importMarkdown(text).doc.eq(read)).toBe(true);
  });
});

describe('the rules of notes in front matter', () => {
  const read = (rules: string) => importMarkdown(`---\nhouse-rules:${rules}\n---\n\nText.`);

  test('are read with their names in small letters', () => {
    const { doc: paper, losses } = read('\n  ibid-after-several: last\n  full-after: 20\n  ibid: false');
    expect(losses).toEqual([]);
    expect(paper.attrs.meta).toEqual({
      rules: { ibidAfterSeveral: 'last', fullAfter: 20, ibid: false },
    });
  });
  test('are kept and named where they are none', () => {
    const some = read('\n  ibid-within: many\n  ibid-in-text: true\n  big-print: 3');
    expect(some.losses.map(({ what }) => inEnglish(what)).join()).toMatch(/ibid-within.*many.*big-print/);
    expect(some.doc.attrs.meta).toEqual({
      rules: { ibidInText: true },
      extra: { 'house-rules': { 'ibid-within': 'many', 'big-print': 3 } },
    });
    expect(exportMarkdown(some.doc).text).toContain(
      'house-rules:\n  ibid-within: "many"\n  big-print: 3\n  ibid-in-text: true\n',
    );
    const none = read(' strict');
    expect(none.losses).toHaveLength(1);
    expect(none.doc.attrs.meta).toEqual({ extra: { 'house-rules': 'strict' } });
    expect(importMarkdown(exportMarkdown(none.doc).text).doc.attrs.meta).toEqual(none.doc.attrs.meta);
  });
});

describe('headings', () => {
  test('start with ## where there is no #', () => {
    expect(
      importMarkdown('## A\n\n### B')
        .doc.child(1)
        .eq(doc(h1('A'), h2('B')).child(1)),
    ).toBe(true);
  });
  test('a single # at the top of a file without a title is the title', () => {
    const { doc: read } = importMarkdown('# T\n\n## A');
    expect(read.child(0).child(0).textContent).toBe('T');
    expect(read.child(1).eq(doc(h1('A')).child(1))).toBe(true);
  });
});

describe('what the document can not hold is reported, and its words stay', () => {
  test.each<[string, RegExp, string]>([
    ['a `code` b', /code/, 'a code b'],
    ['~~gone~~', /strike/, 'gone'],
    ['##### deep', /level/, 'deep'],
    ['<b>x</b>', /HTML/, '<b>x</b>'],
    ['[a](ftp://x.org)', /link/, 'a'],
    ['see [^9]', /\[\^9\]/, 'see [^9]'],
    ['```\nx = 1\n```', /code/, 'x = 1'],
    ['> # head', /heading/, 'head'],
    ['in ![line](a.png) here', /image/, 'in line here'],
    ['Text\n\n[^1]: lost?', /\[\^1\]/, 'lost?'],
    ['a[^1]\n\n[^1]: b[^2]\n\n[^2]: c', /inside a note/, 'c'],
    ['[x]{.odd}', /odd/, 'x'],
  ])('%s', (text, reason, words) => {
    const { doc: read, losses } = importMarkdown(text);
    expect(losses.map((loss) => inEnglish(loss.what)).join()).toMatch(reason);
    expect(inEnglish(losses[0]!.where)).toMatch(/line \d/);
    expect(read.textContent).toContain(words);
  });
});

describe('a file that can not be read says why', () => {
  const failure = (text: string): IbidError => {
    try {
      importMarkdown(text);
    } catch (error) {
      if (error instanceof IbidError) return error;
      throw error;
    }
    throw new Error('it was read');
  };
  test('front matter that is not YAML', () => {
    const error = failure('---\ntitle: a\nauthor: [b\nlang: c\n---\n');
    expect(error.code).toBe('bad-file');
    expect(error.message).toMatch(/line \d/);
    expect(error.message).not.toMatch(/\n/);
  });
  test('front matter that is a list', () => {
    expect(failure('---\n- a\n---\n').message).toMatch(/line 2/);
  });
  test('quotes without end', () => {
    expect(failure('> '.repeat(5000)).code).toBe('bad-file');
  });
});

test('plain paragraphs read apart are the same as read by the parser', () => {
  // A fence anywhere sends the whole text to the parser.
  const body =
    'One *two*  \nthree\nfour [@a].\n\n## Head\n\nFive[^1]\n\n- item\n\nSix\n\n[^1]: Note\n\nSeven\n';
  const apart = importMarkdown(body).doc;
  const whole = importMarkdown(`${body}\n~~~\ncode\n~~~\n`).doc;
  const blocks = whole.child(1).content.content.slice(0, -1);
  expect(withPlainIds(doc(...blocks, ...whole.child(2).content.content)).toString()).toBe(
    withPlainIds(apart).toString(),
  );
});

test('the note of a cite stands where its mark is', () => {
  expect(
    withPlainIds(importMarkdown('a[^1]\n\n[^1]: See [@k, p. 3].').doc).eq(
      withPlainIds(doc(p('a', fn('1')), note('1', p('See ', cite('k', { locator: '3' }), '.')))),
    ),
  ).toBe(true);
});

describe('a note that several marks refer to', () => {
  const twice = 'a[^1] b[^2] c[^1]\n\n[^1]: See [@k].\n\n[^2]: Other\n';

  test('stands there once for each of them, in their order, with citations of its own', () => {
    const read = importMarkdown(twice).doc;
    expect(
      withPlainIds(read).eq(
        withPlainIds(
          doc(
            p('a', fn('1'), ' b', fn('2'), ' c', fn('3')),
            note('1', p('See ', cite('k'), '.')),
            note('2', p('Other')),
            note('3', p('See ', cite('k'), '.')),
          ),
        ),
      ),
    ).toBe(true);
    const ids = placeCitations(read).map(({ citationId }) => citationId);
    expect(new Set(ids).size).toBe(2);
  });

  test('is the same each time the file is read', () => {
    expect(importMarkdown(twice).doc.eq(importMarkdown(twice).doc)).toBe(true);
  });

  test('can have thousands of marks', () => {
    const marks = 20_000;
    const { doc: read, losses } = importMarkdown(`${'word[^1] '.repeat(marks)}\n\n[^1]: See [@k].\n`);
    expect(read.lastChild!.childCount).toBe(marks);
    expect(losses).toEqual([]);
  });
});

const seed = new URL('../../../../shared/seed-paper/paper.md', import.meta.url);
test.skipIf(!existsSync(seed))('the reference paper (where it is at hand) comes back byte for byte', () => {
  const text = readFileSync(seed, 'utf8');
  const { doc: read, losses } = importMarkdown(text);
  expect(losses).toEqual([]);
  expect(exportMarkdown(read)).toEqual({ text, losses: [] });
});
