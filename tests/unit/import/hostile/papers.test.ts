import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { IbidError } from '#shared/result.ts';
import { readPaper } from '../../../../electron/host/paper-files.ts';

/* Papers in files that are damaged or forged. */

const markdown = `---
title: Ferries *and* frontiers
lang: en-GB
author:
- name: Ada Marsh
  affiliation: [One, Two]
bibliography: a.bib
abstract: |
  Short.
---

# The crossing {#sec}

A ferry^[Inline [@kern2019, p. 3].] is a **moving** frontier.[^1] See [Section](#sec){.section-ref}.

| Port | Fee |
|------|-----|
| One  | 3   |

Table: Fees

::: {.box}
Words
:::

::: {#refs}
:::

![A picture](data:image/png;base64,AAAA){width=50%}

[^1]: Note with a [link](https://example.org) and [@kern2019; see also @neri, ch. 2].
`;
const bibliography = Buffer.from('@book{kern2019, title={Bells}, author={Kern, Hanna}}');

const readHarmlessly = async (text: string): Promise<void> => {
  try {
    const paper = await readPaper('a.md', Buffer.from(text), async () => bibliography);
    paper.doc.check();
    expect(findProblems(paper.doc)).toEqual([]);
    expect(() => structuredClone(paper.doc.toJSON())).not.toThrow();
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    expect(error.message).toMatch(/[A-Z].{10}/);
  }
};

describe('a paper in Markdown', () => {
  test('cut off anywhere is a sound paper or is refused', async () => {
    for (let cut = 0; cut <= markdown.length; cut += 3) await readHarmlessly(markdown.slice(0, cut));
  });

  test('with pieces that are missing, doubled or swapped is a sound paper or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(markdown.length), fc.nat(60), fc.nat(markdown.length)), {
          minLength: 1,
          maxLength: 5,
        }),
        async (moves) => {
          let text = markdown;
          for (const [from, length, at] of moves) {
            const piece = text.slice(from, from + length);
            text = text.slice(0, at) + piece + text.slice(at + (from % 2 === 0 ? length : 0));
          }
          await readHarmlessly(text);
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with the name %s wherever a name may stand',
    async (name) => {
      for (const word of new Set(markdown.match(/[A-Za-z][\w-]+/g)))
        await readHarmlessly(markdown.replaceAll(word, name));
    },
  );

  test.each([
    [
      'an alias that grows',
      `---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\ntitle: *f\n---\n\nWords\n`,
    ],
    ['lists without end in its front matter', `---\ntitle: ${'['.repeat(20_000)}\n---\n\nWords\n`],
    ['quotes in quotes', `${'> '.repeat(5000)}words\n`],
    ['emphasis in emphasis', `${'*a _b '.repeat(5000)}\n`],
    ['brackets in brackets', `${'['.repeat(20_000)}words${']'.repeat(20_000)}\n`],
    ['notes that name each other', `Words[^1].\n\n[^1]: One[^2].\n\n[^2]: Two[^1].\n`],
    ['marks of notes without end', `${'[^1]'.repeat(1000)}\n\n[^1]: x\n`],
    ['keys without end', `[${'@a; '.repeat(20_000)}]\n`],
    ['divisions in divisions', `${'::: {.box}\n'.repeat(2000)}words\n${':::\n'.repeat(2000)}`],
    ['a table of columns without end', `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n`],
    ['signs of code', `${'`'.repeat(50_001)}a${'`'.repeat(50_000)}\n`],
  ])('of %s is a sound paper or is refused', async (_, text) => {
    await readHarmlessly(text);
  });
});
