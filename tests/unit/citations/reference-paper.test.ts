import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { asCitationId } from '#shared/ids.ts';
import { printing } from '../../builders/printing.ts';
import { inline, parseNote, placeNotes, sameApostrophes } from './notes.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

const sources = read<CslItem[]>(path('../../fixtures/citations/reference-sources.json'));

describe('the citations of the reference paper', () => {
  // The notes as a list of cited keys, one entry a note; and what those that only cite are to print.
  const { notes, expected } = read<{ notes: string[]; expected: Record<string, string> }>(
    path('../../fixtures/citations/reference-notes.json'),
  );
  const placed = placeNotes(notes.map(parseNote));
  const renderer = new CitationRenderer(printing());
  renderer.setSources(sources);
  const printed = renderer.update(placed.citations);

  it.each(Object.entries(expected))('note %s', (number, text) => {
    expect(sameApostrophes(placed.print(Number(number), printed))).toBe(sameApostrophes(text));
  });

  it('prints every one of the 74 sources', () => {
    const all = new CitationRenderer(printing());
    all.setSources(sources);
    const texts = all.update(
      sources.map((source, index) => ({
        citationId: asCitationId(`c${index}`),
        items: [{ sourceId: source.id as never }],
        noteId: null,
        noteNumber: index * 2 + 1,
        afterProse: false,
        endsNoteBlock: true,
        nextCharacter: '',
      })),
    );
    expect(texts.size).toBe(74);
    for (const runs of texts.values()) expect(inline(runs)).toMatch(/^[\p{Lu}“*].*[^.]\.$/u);
  });
});

const paper = path('../../../../shared/seed-paper/');
const present = existsSync(paper);
if (!present) console.log('The reference paper is not beside the project: its 52 notes were not compared.');

describe.runIf(present)('the whole reference paper', () => {
  it('prints the 52 notes as expected', () => {
    const text = readFileSync(`${paper}paper.md`, 'utf8');
    const notes = [...text.matchAll(/^\[\^\d+\]: (.*)$/gm)].map((match) => parseNote(match[1] ?? ''));
    expect(notes).toHaveLength(82);
    const placed = placeNotes(notes);
    const renderer = new CitationRenderer(printing());
    renderer.setSources(read<CslItem[]>(`${paper}sources.csl.json`));
    const printed = renderer.update(placed.citations);
    const wanted = read<{ n: number; expected: string }[]>(`${paper}footnotes.json`);
    expect(wanted).toHaveLength(52);
    for (const { n, expected } of wanted)
      expect(sameApostrophes(placed.print(n, printed))).toBe(sameApostrophes(expected));
  });
});
