import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { exportMarkdown } from '../../../electron/export/markdown/index.ts';
import { importMarkdown } from '../../../electron/import/markdown/index.ts';
import { withPlainIds } from '../../builders/document.ts';
import { anyPaper } from '../../builders/random-paper.ts';

const asJson = (doc: Node): string => JSON.stringify(withPlainIds(doc).toJSON(), null, 1);

test('a paper that is written as Markdown and read again is the same paper', () => {
  fc.assert(
    fc.property(anyPaper, (doc) => {
      const { text, losses } = exportMarkdown(doc);
      expect(losses).toEqual([]);
      const read = importMarkdown(text);
      if (!withPlainIds(read.doc).eq(withPlainIds(doc)))
        expect(`${text}\n=====\n${asJson(read.doc)}`).toBe(asJson(doc));
      expect(read.losses).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
}, 60_000);

test('any text at all is read without an error, and settles after one export', () => {
  const line = fc.constantFrom(
    '# a',
    '## b {-}',
    'text *a* [^1]',
    '[^1]: note',
    '    more',
    '> q',
    '- a',
    '  - b',
    '1. c',
    '| a | b |',
    '|---|---|',
    ': cap',
    'Table: cap',
    'Source: s',
    '![c](x.png)',
    '---',
    '',
    '',
    '[@k, p. 3; see @l]',
    '@k [p. 3]',
    '<div>',
    '```',
    'code',
    '===',
    '[^2]: > q',
    '^[inline *note*]',
    '[x]{.smallcaps}',
    '[a]: https://x.org',
    '[a]',
    '\\',
    'a  ',
    '\t- t',
    '***',
    '<!-- c -->',
    '[^1]',
    '~~s~~ `c`',
    '::: {.box}',
    '::: {.box .untitled}',
    '::: note',
    ':::',
    '\\newpage',
    '## s {#s}',
    ': cap {#s}',
    '![c](x.png){#f width=50%}',
    '[Section 1](#s){.section-ref} and [1](#fn-1){.note-ref .number}',
    '[a](#s)',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 6, arbitrary: line }, fc.string()), { maxLength: 14 }),
      (lines) => {
        // Two `---` lines may hold what is not YAML, which is refused.
        const text = lines.join('\n').replace(/^---/, '');
        const first = exportMarkdown(importMarkdown(text).doc).text;
        const second = importMarkdown(first);
        expect(exportMarkdown(second.doc).text).toBe(first);
        expect(second.losses).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
}, 60_000);
