import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { exportBibtex } from '../../../electron/export/bibtex.ts';
import { exportCslJson } from '../../../electron/export/csl-json.ts';
import { exportRis } from '../../../electron/export/ris.ts';
import { importBibtex as readBibtex } from '../../../electron/import/bibtex.ts';
import { importCslJson as readCslJson } from '../../../electron/import/csl-json.ts';
import { importRis as readRis } from '../../../electron/import/ris.ts';
import { cslItem } from './csl-arbitrary.ts';
import { recordsOf } from './read.ts';

const importBibtex = (text: string) => recordsOf(readBibtex(text));
const importRis = (text: string) => recordsOf(readRis(text));
const importCslJson = (text: string) => recordsOf(readCslJson(text));

const formats = [
  ['CSL-JSON', exportCslJson, importCslJson],
  ['BibTeX', exportBibtex, importBibtex],
  ['RIS', exportRis, importRis],
] as const;

describe.each(formats)('%s', (_, write, read) => {
  test('gives back every item as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cslItem, { selector: (item) => item.id, maxLength: 4 }), (items) => {
        const before = structuredClone(items);
        expect(read(write(items).text)).toEqual({ items, problems: [] });
        expect(items).toEqual(before);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test('gives the same text for the same items', () => {
    fc.assert(
      fc.property(fc.array(cslItem, { maxLength: 3 }), (items) => {
        expect(write(items).text).toBe(write(structuredClone(items)).text);
      }),
      { numRuns: 30 },
    );
  });

  const paper = new URL('../../../../shared/seed-paper/sources.csl.json', import.meta.url);
  test.skipIf(!existsSync(paper))(
    'gives back the sources of the reference paper (only where it is at hand)',
    () => {
      const items = JSON.parse(readFileSync(paper, 'utf8')) as CslItem[];
      expect(read(write(items).text)).toEqual({ items, problems: [] });
    },
  );
});
