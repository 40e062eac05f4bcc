import * as z from 'zod';
import { sourceActId, sourceId } from './ids.ts';

/*
 * The methods about what was done to sources. An act is what was done in one go, to one source or to many; each can
 * be undone, and so can an undoing. Every change is told by `sources.changed`, and by `papers.changed` where
 * citations were changed with it.
 */

export const sourceActKinds = [
  'edit',
  'import',
  'bulk',
  'remove',
  'replace',
  'merge',
  'names',
  'undo',
  'restore',
] as const;

/** What hangs on a source, as a history names it. */
export const belongingKinds = ['tags', 'collections', 'notes', 'judgement', 'files', 'quotations'] as const;

const count = z.number().int().min(0);
const values = z.record(z.string(), z.unknown());

/** What became of things that hang on a source: their names, or how they begin. */
const belonging = z.object({
  kind: z.enum(belongingKinds),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
});

const act = z.object({
  id: sourceActId,
  act: z.enum(sourceActKinds),
  at: z.string(),
  /** What the act undid was this. */
  undid: z.enum(sourceActKinds).nullable(),
  /** It was undone, and that was not undone in turn. */
  isUndone: z.boolean(),
  /** How many sources it changed, and how many papers. */
  sources: count,
  papers: count,
});

const change = act.extend({
  /** Whether the source came or went by it, or was changed. */
  what: z.enum(['changed', 'came', 'went']),
  /** The variables that differ, as they were and as they became; one that is on one side only came or went. */
  before: values,
  after: values,
  belongings: z.array(belonging),
});

/** What stays as it is at a source when an act is undone, because it was changed again since. */
const kept = z.object({
  id: sourceId,
  variables: z.array(z.string()),
  belongings: z.array(z.enum(belongingKinds)),
});

const undone = z.object({
  /** The act of undoing, which can be undone itself; null where there was nothing left to undo. */
  act: sourceActId.nullable(),
  kept: z.array(kept),
  /** Citations and lists of papers that cite other sources by now, and stay as they are. */
  keptPlaces: count,
  /** Where a source is under another id now, because its own was given away. */
  renamed: z.array(z.object({ from: sourceId, to: sourceId })),
});

export const sourceHistoryMethods = {
  /** What was done to a source, the last first; also of one that is not in the library any more. */
  'sourceHistory.list': { input: z.object({ id: sourceId }), output: z.object({ changes: z.array(change) }) },
  /** What was done to sources of the library, the last first, with the name of one of them. */
  'sourceHistory.recent': {
    input: z.object({ limit: z.number().int().min(1).max(500) }),
    output: z.object({ acts: z.array(act.extend({ id: sourceActId, source: sourceId, title: z.string() })) }),
  },
  /**
   * Undoes an act. What was changed again since stays as it is and is told, unless `force` undoes that too. Fails
   * with `source-cited` where a source would go that papers cite, and with `not-found` where the act is forgotten.
   */
  'sourceHistory.undo': {
    input: z.object({ act: sourceActId, force: z.boolean().optional() }),
    output: undone,
  },
  /** Lets a source say what it said before an act, and all later ones. What hangs on it stays as it is. */
  'sourceHistory.restore': {
    input: z.object({ id: sourceId, act: sourceActId }),
    output: z.object({ act: sourceActId.nullable() }),
  },
} as const;

export type SourceActKind = (typeof sourceActKinds)[number];
export type BelongingKind = (typeof belongingKinds)[number];
export type SourceBelonging = z.output<typeof belonging>;
export type PastChange = z.output<typeof change>;
export type RecentAct = z.output<
  (typeof sourceHistoryMethods)['sourceHistory.recent']['output']
>['acts'][number];
export type Undone = z.output<typeof undone>;
