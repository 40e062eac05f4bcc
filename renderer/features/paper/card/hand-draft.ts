import type { Command } from 'prosemirror-state';
import { fieldOf, liveText, sameField, tidyText } from '#shared/citations/by-hand.ts';
import type { CitationItem, FieldValue, RichText, TextByHand } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { sameRuns } from '#shared/citations/markers.ts';
import { canSetByHand } from '#shared/document/by-hand-attrs.ts';
import type { CitationId } from '#shared/ids.ts';
import { fieldsOfKind } from '#shared/sources/kind-fields.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { setFieldByHand, setTextByHand } from '../../../editor/commands/by-hand.ts';

/** What of a citation is about to be set by hand. */
export type HandTarget = { kind: 'text' } | { kind: 'field'; item: number; variable: string };

/** What is set by hand in a citation while it is typed. */
export type HandDraft = {
  target: HandTarget;
  /** The text of the citation; null until it was typed in. */
  text: RichText | null;
  /** The value of the field; null until it was typed in. */
  value: FieldValue | null;
  reason: string;
};

/** What the citation is now, without the draft. */
export type HandBasis = {
  id: CitationId;
  items: readonly CitationItem[];
  byHand: TextByHand | null;
  /** What it prints live. */
  live: RichText;
  source: (item: CitationItem) => CslItem | undefined;
};

const isField = (value: unknown): value is FieldValue =>
  typeof value === 'string' || (typeof value === 'object' && value !== null);

/** What a form gives for a field: nothing at all, and no names, leave it out. */
export const fieldValue = (value: unknown): FieldValue =>
  !isField(value) || (Array.isArray(value) && value.length === 0) ? '' : value;

/** What the field or the text says before anything is typed: what is set by hand, or else the live form. */
export const startOf = (
  target: HandTarget,
  { items, byHand, source, live }: HandBasis,
): { text: RichText; value: FieldValue; reason: string } => {
  if (target.kind === 'text') return { text: byHand?.text ?? live, value: '', reason: byHand?.reason ?? '' };
  const item = items[target.item];
  const set = item?.fields?.[target.variable];
  const value = set?.value ?? (item ? fieldOf(source(item), target.variable) : '');
  return { text: [], value, reason: set?.reason ?? '' };
};

/** The fields of a source that can be set by hand: those it has, then others that its kind wants. */
export const fieldsToSet = (item: CslItem): string[] => {
  const { usual, more } = fieldsOfKind(kindOf(item));
  const named = [...new Set([...usual, ...more, ...Object.keys(item)])].filter(canSetByHand);
  const isFilled = (variable: string): boolean => fieldOf(item, variable) !== '';
  return [
    ...named.filter(isFilled),
    ...usual.filter((variable) => canSetByHand(variable) && !isFilled(variable)),
  ];
};

/** What is wrong with a draft, so that it can't be set yet. */
export type DraftFault = 'empty' | 'same' | 'noReason';

export const faultOf = (draft: HandDraft, basis: HandBasis): DraftFault | null => {
  const { target, reason } = draft;
  const start = startOf(target, basis);
  if (target.kind === 'text') {
    const text = tidyText(draft.text ?? start.text);
    if (text.length === 0) return 'empty';
    if (!basis.byHand && sameRuns(text, tidyText(basis.live))) return 'same';
  } else {
    const item = basis.items[target.item];
    const isSet = item?.fields?.[target.variable] !== undefined;
    if (!isSet && sameField(draft.value ?? start.value, start.value)) return 'same';
  }
  return reason.trim() === '' ? 'noReason' : null;
};

/** The command that sets a draft, with what is live now as what it takes the place of. */
export const commandOf = (draft: HandDraft, basis: HandBasis): Command => {
  const { target } = draft;
  // A preview is shown before there is a reason.
  const reason = draft.reason.trim() || '–';
  const start = startOf(target, basis);
  if (target.kind === 'text')
    return setTextByHand(basis.id, {
      text: tidyText(draft.text ?? start.text),
      was: liveText(basis.live),
      reason,
    });
  const item = basis.items[target.item];
  return setFieldByHand(basis.id, target.item, target.variable, {
    value: draft.value ?? start.value,
    was: item ? fieldOf(basis.source(item), target.variable) : '',
    reason,
  });
};
