import { readFileSync } from 'node:fs';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import { type CslItem, cslTypes } from '#shared/citations/csl-item.ts';
import { renderPaper } from '#shared/citations/render-paper.ts';
import { cslItemSchema } from '#shared/contract/csl-item-schema.ts';
import { citedSources, wordCount } from '#shared/document/facts.ts';
import { headingNumbers } from '#shared/document/reading-order.ts';
import type { CitationId } from '#shared/ids.ts';
import briefing from '../../../electron/host/sample/briefing.md';
import { importMarkdown } from '../../../electron/import/markdown/index.ts';
import { changeStyle } from '../../../renderer/editor/commands/move-citations.ts';
import { printing } from '../../builders/printing.ts';

const sources = JSON.parse(
  readFileSync(new URL('../../../electron/host/sample/sources.json', import.meta.url), 'utf8'),
) as CslItem[];
const byId = new Map<string, CslItem>(sources.map((source) => [source.id, source]));
const { doc, bibliography, losses } = importMarkdown(briefing);
const cited = citedSources(doc);

const plain = (runs: RichText): string => runs.map((run) => run.text).join('');

/** The notes as a reader sees them, in plain text. */
const printedNotes = (paper = doc): string[] => {
  const citations = renderPaper(paper, (id) => byId.get(id), printing());
  const notes: string[] = [];
  paper.lastChild?.forEach((note) => {
    let text = '';
    note.descendants((node) => {
      if (node.isText) text += node.text;
      else if (node.type.name === 'citation') text += plain(citations.get(node.attrs.id as CitationId) ?? []);
    });
    notes.push(text);
  });
  return notes;
};

test('the sample is taken over without loss', () => {
  expect(losses).toEqual([]);
  expect(bibliography).toEqual(['sources.json']);
});

test('every source of the sample is a CSL item with an id of its own and a known type', () => {
  for (const source of sources) {
    cslItemSchema.parse(source);
    expect(cslTypes).toContain(source.type);
  }
  expect(byId.size).toBe(sources.length);
});

test('no key of the sample is one that a person’s own file would use', () => {
  // Else a paper that is imported beside the sample would print the sample's version of a source.
  for (const source of sources) expect(source.id).toMatch(/^sample-/);
});

test('every cited source is in the sample library, and a few are left for a newcomer to cite', () => {
  expect(cited.filter((id) => !byId.has(id))).toEqual([]);
  const used = new Set<string>(cited);
  expect(sources.map((source) => source.id).filter((id) => !used.has(id))).toEqual([
    'sample-andreatta2008italian',
    'sample-coticchia2023reluctant',
    'sample-santoro1991politica',
  ]);
});

test('the sample shows most kinds of sources', () => {
  expect(new Set(cited.map((id) => byId.get(id)?.type)).size).toBeGreaterThanOrEqual(14);
});

test('links are https', () => {
  for (const source of sources) if (source.URL) expect(source.URL).toMatch(/^https:\/\/[^\s#]+$/);
});

test('the sample is a brief: its length, its abstract, its numbered sections', () => {
  const { body } = wordCount(doc);
  expect(body).toBeGreaterThan(900);
  expect(body).toBeLessThan(1200);
  const abstract = doc.firstChild?.children.find((node) => node.type.name === 'abstract');
  const words = abstract?.textContent.split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(120);
  expect(words).toBeLessThanOrEqual(150);
  expect(headingNumbers(doc)).toEqual(['1', '2', '2.1', '3', '4']);
});

test('the notes of the sample show how sources are repeated, and each is one sentence or more', () => {
  const notes = printedNotes();
  expect(notes.length).toBe(28);
  for (const note of notes) expect(note).toMatch(/[^.]\.$/);
  expect(notes.join('\n')).not.toContain('missing source');
  expect(notes).toContain('Ibid.');
  expect(notes.some((note) => /^Ibid\., p\. \d+\.$/.test(note))).toBe(true);
  expect(notes.some((note) => /, cit\.$/.test(note))).toBe(true);
  expect(notes.some((note) => /, cit\., para\. \d\.$/.test(note))).toBe(true);
  expect(notes.some((note) => note.startsWith('See '))).toBe(true);
});

test('in a style that cites in the text and back, it prints the same notes at the same places', () => {
  const start = EditorState.create({ doc });
  const there = changeStyle(start, 'apa', 'text');
  expect(there.moved).toBeGreaterThan(3);
  const inText = start.apply(there.tr);
  expect(inText.doc.textContent).not.toBe(doc.textContent);
  const back = inText.apply(changeStyle(inText, 'iai', 'notes').tr);
  expect(printedNotes(back.doc)).toEqual(printedNotes());
  expect(back.doc.child(1).textContent).toBe(doc.child(1).textContent);
});
