import { expect, test } from 'vitest';
import type { Judgement } from '#shared/contract/organising.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { withoutNote } from '../../../renderer/features/library/organising/note-for-all.tsx';

test('a note for many sources is for those that have none, whatever else is thought of them', () => {
  const [noted, judged, untouched] = ['noted', 'judged', 'untouched'].map(asSourceId) as [
    SourceId,
    SourceId,
    SourceId,
  ];
  const known = new Map<SourceId, Judgement>([
    [noted, { kind: '', note: 'Signed by its author' }],
    [judged, { kind: 'wire', note: '' }],
  ]);
  expect(withoutNote([noted, judged, untouched], known)).toEqual([judged, untouched]);
});
