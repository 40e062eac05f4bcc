import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeInline } from '../electron/export/markdown/inline.ts';
import { printedNotes } from '../electron/host/notes-document.ts';
import { renderedCitations } from '../electron/host/paper-exports.ts';
import { readPaperFile } from '../electron/host/paper-files.ts';
import type { CslItem } from '../shared/citations/csl-item.ts';
import { readMarked } from '../shared/citations/parse/marked-text.ts';
import { parseNotes } from '../shared/citations/parse/parse-notes.ts';
import { knownSources } from '../shared/citations/parse/resolve.ts';
import { emptyScore, type Score, scoreNote, sharesOf, type Wanted } from './parse-scoring.ts';

/*
 * Prints how well formatted notes are read: `node scripts/run.mjs scripts/parse-score.ts FOLDER [--faults]`. The
 * folder holds a paper (paper.md with its bibliography) and, if there is one, footnotes.json with the text of some
 * of its notes as they were printed. The other notes are printed by Ibid and make a second figure.
 */

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder of the paper.');
  process.exit(2);
}

const wantedOf = (markdown: string, sources: ReadonlyMap<string, CslItem>): Wanted[][] =>
  [...markdown.matchAll(/^\[\^\d+\]: (.*)$/gm)].map(([, note = '']) =>
    [...note.matchAll(/@([\w-]+)(?:,\s*p\.\s*([^;\]]+))?/g)].flatMap(([, id = '', locator]) => {
      const item = sources.get(id);
      return item ? [{ item, ...(locator === undefined ? {} : { locator: locator.trim() }) }] : [];
    }),
  );

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const report = (title: string, score: Score): void => {
  const { found, fields } = sharesOf(score);
  console.log(
    `${title}: ${score.found} of ${score.wanted} sources found (${percent(found)}), ${percent(fields)} of their fields right, ${score.invented} invented`,
  );
  const rows = [...score.fields].sort(([, a], [, b]) => b.of - a.of);
  console.log(`  ${rows.map(([field, { right, of }]) => `${field} ${right}/${of}`).join(', ')}`);
  if (flags.includes('--faults')) for (const fault of score.faults) console.log(`  ${fault}`);
};

const paper = await readPaperFile(join(folder, 'paper.md'));
const sources = new Map(paper.sources.map((item) => [item.id, item]));
const wanted = wantedOf(readFileSync(join(folder, 'paper.md'), 'utf8'), sources);
const citations = await renderedCitations(paper.doc, (id) => sources.get(id), {});
const printed = printedNotes(paper.doc, citations).map((runs) =>
  writeInline(runs).replace(/\\([<>[\]_&'"-])/g, '$1'),
);
const given = new Map<number, string>();
try {
  const notes = JSON.parse(readFileSync(join(folder, 'footnotes.json'), 'utf8')) as {
    n: number;
    text: string;
  }[];
  for (const { n, text } of notes) given.set(n, text);
} catch {
  console.log('There is no footnotes.json, so all notes are as Ibid prints them.');
}

for (const plain of [false, true]) {
  const texts = wanted.map((_, index) => {
    const marked = readMarked(given.get(index + 1) ?? printed[index] ?? '');
    return plain ? { ...marked, italic: new Uint8Array(marked.text.length) } : marked;
  });
  const parsed = parseNotes(texts, knownSources([]));
  const asPrinted = emptyScore();
  const others = emptyScore();
  for (const [index, sourcesOfNote] of wanted.entries())
    scoreNote(
      given.has(index + 1) ? asPrinted : others,
      `note ${index + 1}`,
      sourcesOfNote,
      parsed[index] ?? { parts: [] },
    );
  const how = plain ? 'without italics' : 'with italics';
  if (given.size > 0) report(`${given.size} notes as printed, ${how}`, asPrinted);
  if (flags.includes('--all')) report(`${wanted.length - given.size} other notes, ${how}`, others);
}
