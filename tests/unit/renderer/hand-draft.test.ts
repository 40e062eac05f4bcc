import { describe, expect, test } from 'vitest';
import type { CitationItem, TextByHand } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { asCitationId } from '#shared/ids.ts';
import {
  commandOf,
  faultOf,
  fieldsToSet,
  fieldValue,
  type HandBasis,
  type HandDraft,
  type HandTarget,
  startOf,
} from '../../../renderer/features/paper/card/hand-draft.ts';
import { byHand, cite, doc, fn, note, p, type TaggedNode } from '../../builders/document.ts';
import { run, stateOf } from '../editor/editor-state.ts';

const book: CslItem = {
  id: 'k',
  type: 'book',
  title: 'Harbours',
  volume: 2,
  author: [{ family: 'Kern', given: 'Ada' }],
  'citation-key': 'kern',
};
const live = [{ text: 'Kern, ' }, { text: 'Harbours', em: true as const }];
const whole: HandTarget = { kind: 'text' };
const title: HandTarget = { kind: 'field', item: 0, variable: 'title' };
const basisOf = (citation: TaggedNode): HandBasis => ({
  id: asCitationId('c'),
  items: citation.attrs.items as CitationItem[],
  byHand: citation.attrs.byHand as TextByHand | null,
  live,
  source: () => book,
});
const draft = (target: HandTarget, more: Partial<HandDraft> = {}): HandDraft => ({
  target,
  text: null,
  value: null,
  reason: 'why',
  ...more,
});
const plain = cite('k', {}, 'c');
/** What a draft makes of the citation. */
const made = (citation: TaggedNode, what: HandDraft) => {
  const paper = doc(p('O<a>ne', fn('n')), note('n', p(citation)));
  const after = run(stateOf(paper), commandOf(what, basisOf(citation)));
  return after ? placeCitations(after.doc)[0]! : null;
};

describe('what is set by hand', () => {
  test('begins with what is printed, or with what is set already', () => {
    expect(startOf(whole, basisOf(plain))).toEqual({ text: live, value: '', reason: '' });
    expect(startOf(title, basisOf(plain))).toEqual({ text: [], value: 'Harbours', reason: '' });
    const set = byHand(cite('k', { fields: { title: { value: 'Ports', was: 'x', reason: 'so' } } }, 'c'), [
      { text: 'Own' },
    ]);
    expect(startOf(whole, basisOf(set))).toEqual({ text: [{ text: 'Own' }], value: '', reason: 'why' });
    expect(startOf(title, basisOf(set))).toEqual({ text: [], value: 'Ports', reason: 'so' });
  });

  test('needs something to print, something else than before, and a reason', () => {
    const fault = (what: HandDraft, citation = plain) => faultOf(what, basisOf(citation));
    expect(fault(draft(whole))).toBe('same');
    expect(fault(draft(whole, { text: [{ text: ' ' }] }))).toBe('empty');
    expect(fault(draft(whole, { text: [{ text: 'Own' }], reason: ' ' }))).toBe('noReason');
    expect(fault(draft(whole, { text: [{ text: 'Own' }] }))).toBeNull();
    expect(fault(draft(title))).toBe('same');
    expect(fault(draft(title, { value: 'Harbours' }))).toBe('same');
    expect(fault(draft(title, { value: '' }))).toBeNull();
    // Another reason alone is news where something is set.
    expect(fault(draft(whole, { reason: 'other' }), byHand(plain, [{ text: 'Own' }]))).toBeNull();
  });

  test('is set with what it takes the place of', () => {
    expect(made(plain, draft(whole, { text: [{ text: ' Own words ' }] }))?.byHand).toEqual({
      text: [{ text: 'Own words' }],
      was: 'Kern, Harbours',
      reason: 'why',
    });
    expect(made(plain, draft(title, { value: '', reason: ' so ' }))?.items).toEqual([
      { sourceId: 'k', fields: { title: { value: '', was: 'Harbours', reason: 'so' } } },
    ]);
    // Set again, it stands for what is live now.
    const stale = byHand(plain, [{ text: 'Own' }], 'Something else');
    expect(made(stale, draft(whole))?.byHand?.was).toBe('Kern, Harbours');
  });

  test('is a field that the source has, or that its kind wants', () => {
    const fields = fieldsToSet(book);
    expect(fields.slice(0, 3).toSorted()).toEqual(['author', 'title', 'volume']);
    expect(fields).toContain('publisher');
    for (const never of ['id', 'type', 'citation-key']) expect(fields).not.toContain(never);
  });

  test('reads what a form gives', () => {
    expect(fieldValue(undefined)).toBe('');
    expect(fieldValue([])).toBe('');
    expect(fieldValue('x')).toBe('x');
    expect(fieldValue([{ family: 'Kern' }])).toEqual([{ family: 'Kern' }]);
  });
});
