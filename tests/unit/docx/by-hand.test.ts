import { expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { renderPaper } from '#shared/citations/render-paper.ts';
import { checkPackage } from '../../../electron/export/docx/check-package.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { writePackage } from '../../../electron/export/package.ts';
import { readPackage } from '../../../electron/import/package.ts';
import { byHand, cite, doc, fn, note, p } from '../../builders/document.ts';
import { printing } from '../../builders/printing.ts';
import { partOf } from '../../fixtures/docx/parts.ts';
import { paragraphs } from './written.ts';

const harbours: CslItem = { id: 'k', type: 'book', title: 'Harbours' };
const paper = doc(
  p('One', fn('1'), fn('2'), fn('3')),
  note(
    '1',
    p(
      'See ',
      byHand(
        cite('k'),
        [{ text: 'Own <b> ' }, { text: 'words', em: true }, { text: ' כן' }],
        'x',
        'not printed',
      ),
    ),
  ),
  note('2', p('Prose.')),
  note('3', p(cite('k', { fields: { title: { value: 'Ports', was: 'Harbours', reason: 'not printed' } } }))),
);

test('a Word file prints what is set by hand, once, with the full stop of its note', async () => {
  const citations = renderPaper(paper, () => harbours, printing());
  const { bytes, losses } = await exportDocx({ doc: paper, citations });
  expect(losses).toEqual([]);
  expect(checkPackage(bytes)).toEqual([]);
  const notes = partOf(bytes, 'word/footnotes.xml');
  expect(paragraphs(notes).map((text) => text.trim())).toEqual(
    expect.arrayContaining(['See Own &lt;b&gt; words כן.', 'Prose.', 'Ports, cit.']),
  );
  expect(notes).not.toContain('not printed');
});

test('an .ibid file carries what is set by hand', () => {
  expect(readPackage(writePackage(paper, [harbours])).doc.eq(paper)).toBe(true);
});
