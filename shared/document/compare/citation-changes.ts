import { sameField } from '../../citations/by-hand.ts';
import type { CitationItem, FieldValue, LocatorLabel, TextByHand } from '../../citations/citation.ts';
import type { SourceId } from '../../ids.ts';
import { valueKey } from '../../value-key.ts';

/** A place in a source, as it was typed, with what it counts. */
export type Locator = { label: LocatorLabel; text: string };

/** One difference between what two citations cite. */
export type CitationChange =
  | { kind: 'added' | 'removed'; sourceId: SourceId }
  | { kind: 'locator'; sourceId: SourceId; was: Locator | null; now: Locator | null }
  | { kind: 'prefix' | 'suffix'; sourceId: SourceId; was: string; now: string }
  /** Whether the author's name is left out. */
  | { kind: 'author'; sourceId: SourceId; hidden: boolean }
  /** A field set by hand for this cite, or live again (null). */
  | { kind: 'field'; sourceId: SourceId; variable: string; was: FieldValue | null; now: FieldValue | null }
  /** The text of the whole citation set by hand, or live again (null). */
  | { kind: 'text'; was: string | null; now: string | null }
  /** Only the reason for what is set by hand is another one, or the live form it stands for. */
  | { kind: 'reason' }
  | { kind: 'order' };

const locatorOf = ({ locator, label }: CitationItem): Locator | null =>
  locator ? { label: label ?? 'page', text: locator } : null;

const fieldChanges = (was: CitationItem, now: CitationItem): CitationChange[] => {
  const variables = new Set([...Object.keys(was.fields ?? {}), ...Object.keys(now.fields ?? {})]);
  return [...variables].flatMap((variable): CitationChange[] => {
    const [before, after] = [was.fields?.[variable], now.fields?.[variable]];
    if (before && after && sameField(before.value, after.value))
      return valueKey(before) === valueKey(after) ? [] : [{ kind: 'reason' }];
    return [
      {
        kind: 'field',
        sourceId: now.sourceId,
        variable,
        was: before?.value ?? null,
        now: after?.value ?? null,
      },
    ];
  });
};

/** What changed in the text of a citation that is set by hand. */
export const textByHandChanges = (was: TextByHand | null, now: TextByHand | null): CitationChange[] => {
  if (valueKey(was) === valueKey(now)) return [];
  if (was && now && valueKey(was.text) === valueKey(now.text)) return [{ kind: 'reason' }];
  const plain = (byHand: TextByHand | null): string | null =>
    byHand?.text.map((run) => run.text).join('') ?? null;
  return [{ kind: 'text', was: plain(was), now: plain(now) }];
};

const itemChanges = (was: CitationItem, now: CitationItem): CitationChange[] => {
  const { sourceId } = now;
  const changes: CitationChange[] = [];
  const [before, after] = [locatorOf(was), locatorOf(now)];
  if (before?.text !== after?.text || before?.label !== after?.label)
    changes.push({ kind: 'locator', sourceId, was: before, now: after });
  for (const kind of ['prefix', 'suffix'] as const)
    if ((was[kind] ?? '') !== (now[kind] ?? ''))
      changes.push({ kind, sourceId, was: was[kind] ?? '', now: now[kind] ?? '' });
  if ((was.suppressAuthor ?? false) !== (now.suppressAuthor ?? false))
    changes.push({ kind: 'author', sourceId, hidden: now.suppressAuthor ?? false });
  changes.push(...fieldChanges(was, now));
  return changes;
};

/** What changed from one citation to another, source by source; a source cited twice is matched in order. */
export const citationChanges = (
  was: readonly CitationItem[],
  now: readonly CitationItem[],
): CitationChange[] => {
  const changes: CitationChange[] = [];
  const rest = [...was];
  const order: number[] = [];
  for (const item of now) {
    const index = rest.findIndex((old) => old.sourceId === item.sourceId);
    const [old] = index === -1 ? [] : rest.splice(index, 1);
    if (!old) changes.push({ kind: 'added', sourceId: item.sourceId });
    else {
      order.push(was.indexOf(old));
      changes.push(...itemChanges(old, item));
    }
  }
  for (const { sourceId } of rest) changes.push({ kind: 'removed', sourceId });
  if (order.some((place, n) => n > 0 && place < order[n - 1]!)) changes.push({ kind: 'order' });
  return changes;
};
