import { existsSync, readFileSync } from 'node:fs';
import validate from '@ooxml-tools/validate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { renderPaper } from '#shared/citations/render-paper.ts';
import { checkPackage } from '../../../electron/export/docx/check-package.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { importMarkdown } from '../../../electron/import/markdown/index.ts';
import { printing } from '../../builders/printing.ts';
import { notesOf } from '../../fixtures/docx/parts.ts';

/* The reference paper of the house, which is not part of the project. */
const folder = new URL('../../../../shared/seed-paper/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn('Did not run: the DOCX of the reference paper, which is not beside the project.');

const plain = (text: string): string => text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

describe.skipIf(!present)('the reference paper', () => {
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
    const { doc } = importMarkdown(read('paper.md'));
    const sources = JSON.parse(read('sources.csl.json')) as CslItem[];
    const byId = new Map(sources.map((item) => [item.id, item]));
    const citations = renderPaper(doc, (id) => byId.get(id), printing());
    const result = await exportDocx({ doc, citations });
    expect(result.losses).toEqual([]);
    bytes = result.bytes;
  });

  test('has its 82 notes as the house prints them', () => {
    const expected = JSON.parse(readFileSync(new URL('footnotes.json', folder), 'utf8')) as {
      n: number;
      expected: string;
    }[];
    const notes = notesOf(bytes);
    expect(notes).toHaveLength(82);
    expect(expected.map(({ n }) => plain(notes[n - 1] ?? ''))).toEqual(
      expected.map((note) => plain(note.expected)),
    );
  });

  test('is a sound package', async () => {
    expect(checkPackage(bytes)).toEqual([]);
    expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([]);
  });
});
