import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { renderPaper } from '#shared/citations/render-paper.ts';
import { noteNumbers } from '#shared/document/reading-order.ts';
import { type TemplateId, templateIds } from '#shared/document/templates/ids.ts';
import { templateById } from '#shared/document/templates/index.ts';
import type { CitationId } from '#shared/ids.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { importMarkdown } from '../../../electron/import/markdown/index.ts';
import { printing } from '../../builders/printing.ts';
import { sampleCitations, samplePaper } from '../../fixtures/docx/sample-paper.ts';

const present = spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status === 0;
if (!present)
  console.warn('Did not run: what pandoc reads in an exported file, because it is not installed.');

/* The reference paper of the house, which is not part of the project. */
const folder = new URL('../../../../shared/seed-paper/', import.meta.url);
const hasReference = existsSync(folder);
if (!hasReference)
  console.warn('Did not run: the reference paper as pandoc reads it, which is not beside the project.');

type Words = { all: string[]; emphasised: string[] };
type Seen = Words & { headings: string[]; notes: string[] };

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The text of an element of pandoc's document. */
const textOf = (element: unknown): string => {
  if (Array.isArray(element)) return element.map(textOf).join('');
  if (typeof element !== 'object' || element === null) return '';
  const { t, c } = element as { t?: string; c?: unknown };
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  // A note is no part of the word it stands at.
  if (t === 'Note') return '';
  const text = t === undefined ? Object.values(element).map(textOf).join(' ') : textOf(c);
  return t === 'Para' || t === 'Plain' || t === 'Header' ? `${text}\n` : text;
};

const readByPandoc = (bytes: Uint8Array): Seen => {
  const document = JSON.parse(
    execFileSync('pandoc', ['-f', 'docx', '-t', 'json'], {
      input: bytes,
      encoding: 'utf8',
      maxBuffer: 2 ** 27,
    }),
  ) as { blocks: unknown; meta: unknown };
  const seen: Seen = { all: [], emphasised: [], headings: [], notes: [] };
  const visit = (element: unknown): void => {
    if (typeof element !== 'object' || element === null) return;
    // The values of an array are its elements.
    const { t, c } = element as { t?: string; c?: unknown };
    if (t === 'Emph') seen.emphasised.push(...wordsOf(textOf(c)));
    if (t === 'Header') {
      const [level, , title] = c as [number, unknown, unknown];
      seen.headings.push(`${level} ${textOf(title).trim()}`);
    }
    if (t === 'Note') {
      const text = textOf(c);
      seen.notes.push(text);
      seen.all.push(...wordsOf(text));
    }
    for (const inner of Object.values(element)) visit(inner);
  };
  visit(document);
  seen.all.push(...wordsOf(textOf(document.meta)), ...wordsOf(textOf(document.blocks)));
  return seen;
};

/** What the paper says, citations included. */
const wordsOfPaper = (doc: Node, citations: ReadonlyMap<CitationId, RichText>): Words => {
  const words: Words = { all: [], emphasised: [] };
  const isEm = (node: Node): boolean => node.marks.some(({ type }) => type.name === 'em');
  doc.descendants((block) => {
    if (!block.isTextblock) return;
    let line = '';
    const add = (text: string, em: boolean): void => {
      line += text;
      if (em) words.emphasised.push(...wordsOf(text));
    };
    block.forEach((node) => {
      if (node.isText) add(node.text ?? '', isEm(node));
      if (node.type.name === 'hard_break') add(' ', false);
      if (node.type.name === 'citation')
        for (const run of citations.get(node.attrs.id as CitationId) ?? [])
          add(run.text, isEm(node) || run.em === true);
    });
    words.all.push(...wordsOf(line));
  });
  return words;
};

/** The words that the second list does not have, or has less often. */
const missing = (wanted: readonly string[], found: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
};

const headingsOf = (doc: Node): string[] => {
  const headings: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'heading') headings.push(`${node.attrs.level} ${node.textContent.trim()}`);
  });
  return headings;
};

const expectNothingLost = (seen: Seen, doc: Node, citations: ReadonlyMap<CitationId, RichText>): void => {
  const words = wordsOfPaper(doc, citations);
  expect(missing(words.all, seen.all)).toEqual([]);
  expect(missing(words.emphasised, seen.emphasised)).toEqual([]);
  expect(seen.headings).toEqual(headingsOf(doc));
  expect(seen.notes).toHaveLength(noteNumbers(doc).size);
};

/** The sample without what the series does not print: that stands in the properties of the file. */
const printedIn = (template: TemplateId): Node => {
  const { prints } = templateById(template);
  const front = samplePaper.child(0);
  const emptied = front.children.map((node) =>
    (node.type.name === 'abstract' && !prints.abstract) || (node.type.name === 'keywords' && !prints.keywords)
      ? node.type.createAndFill()!
      : node,
  );
  return samplePaper.copy(samplePaper.content.replaceChild(0, front.copy(Fragment.from(emptied))));
};

describe.skipIf(!present)('pandoc reads every word, emphasis, heading and note', () => {
  test.each(templateIds)('of the sample of everything, in the template %s', async (template) => {
    const { bytes } = await exportDocx({
      doc: samplePaper,
      citations: sampleCitations,
      template,
    });
    expectNothingLost(readByPandoc(bytes), printedIn(template), sampleCitations);
  });

  test.skipIf(!hasReference)('of the reference paper', async () => {
    const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
    const { doc } = importMarkdown(read('paper.md'));
    const sources = JSON.parse(read('sources.csl.json')) as CslItem[];
    const byId = new Map(sources.map((item) => [item.id, item]));
    const citations = renderPaper(doc, (id) => byId.get(id), printing());
    const { bytes } = await exportDocx({ doc, citations });
    const seen = readByPandoc(bytes);
    expect(seen.notes).toHaveLength(82);
    expectNothingLost(seen, doc, citations);
  });
});
