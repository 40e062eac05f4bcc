import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { readMarked } from '#shared/citations/parse/marked-text.ts';
import { parseNotes } from '#shared/citations/parse/parse-notes.ts';
import { knownSources } from '#shared/citations/parse/resolve.ts';
import { emptyScore, scoreNote, sharesOf } from '../../../../scripts/parse-scoring.ts';

type Sample = {
  style: string;
  notes: { text: string; wanted: (Omit<CslItem, 'id'> & { locator?: string })[] }[];
};
const samples = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../../fixtures/citations/formatted-notes.json', import.meta.url)),
    'utf8',
  ),
) as Sample[];

const scored = (sample: Sample, plain: boolean) => {
  const marked = sample.notes.map(({ text }) => {
    const read = readMarked(text);
    return plain ? { ...read, italic: new Uint8Array(read.text.length) } : read;
  });
  const parsed = parseNotes(marked, knownSources([]));
  const score = emptyScore();
  for (const [index, { wanted }] of sample.notes.entries())
    scoreNote(
      score,
      `note ${index + 1}`,
      wanted.map(({ locator, ...item }) => ({
        item: { id: item.title ?? '', ...item } as CslItem,
        ...(locator === undefined ? {} : { locator }),
      })),
      parsed[index]!,
    );
  return score;
};

describe.each(samples)('$style', (sample) => {
  it.each([
    ['with italics', false, 0.99, 0.95],
    ['without italics', true, 0.9, 0.9],
  ])('%s nearly every source is found and its fields are right', (_, plain, sources, fields) => {
    const score = scored(sample, plain);
    const shares = sharesOf(score);
    const said = score.faults.join('\n');
    expect(shares.found, said).toBeGreaterThanOrEqual(sources);
    expect(shares.fields, said).toBeGreaterThanOrEqual(fields);
    expect(score.invented, said).toBe(0);
  });
});
