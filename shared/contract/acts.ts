import * as z from 'zod';
import { actId, sourceId } from './ids.ts';
import { workId } from './work.ts';

/*
 * The methods about what was done in the library. An act is what was done in one go, to one source or to many, or to
 * their order; each can be undone, and so can an undoing. Every change is told by `sources.changed`, by
 * `organising.changed` where the order was changed, and by `papers.changed` where citations were.
 */

export const actKinds = [
  'add',
  'edit',
  'import',
  'bulk',
  'remove',
  'replace',
  'merge',
  'names',
  'tags',
  'collections',
  'searches',
  'notes',
  'judgements',
  'quotations',
  'files',
  'apart',
  'undo',
  'restore',
] as const;

/** What hangs on a source, as a history names it. */
export const belongingKinds = ['tags', 'collections', 'notes', 'judgement', 'files', 'quotations'] as const;

/** What orders a library, apart from its sources. */
export const shelfKinds = ['tags', 'collections', 'searches', 'apart'] as const;

const count = z.number().int().min(0);
const values = z.record(z.string(), z.unknown());

/** What became of things that hang on a source: their names, or how they begin. */
const belonging = z.object({
  kind: z.enum(belongingKinds),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
});

/** What became of a tag, a collection or a saved search: its name before and after; null where it was not there. */
const shelfChange = z.object({
  kind: z.enum(shelfKinds),
  was: z.string().nullable(),
  is: z.string().nullable(),
  /** What else of it is different: its colour, what it looks for, the collection around it, its place in the order. */
  changed: z.array(z.enum(['colour', 'query', 'parent', 'order'])),
});

const act = z.object({
  id: actId,
  act: z.enum(actKinds),
  at: z.string(),
  /** What the act undid was this. */
  undid: z.enum(actKinds).nullable(),
  /** It was undone, and that was not undone in turn. */
  isUndone: z.boolean(),
  /** How many sources it changed, and how many papers. */
  sources: count,
  papers: count,
  /** What it did to the order of the library, the first of it. */
  shelf: z.array(shelfChange),
  /** The names of the files that it brought in, the first of them. */
  files: z.array(z.string()),
});

/** What became of a source. */
const changed = z.object({
  /** Whether the source came or went by it, or was changed. */
  what: z.enum(['changed', 'came', 'went']),
  /** The variables that differ, as they were and as they became; one that is on one side only came or went. */
  before: values,
  after: values,
  belongings: z.array(belonging),
});

const change = act.extend(changed.shape);

/**
 * What stays as it is at a source when an act is undone, because it was changed again since. A source that came by
 * the act stays whole where it was changed since, or where papers cite it.
 */
const kept = z.object({
  id: sourceId,
  variables: z.array(z.string()),
  belongings: z.array(z.enum(belongingKinds)),
  stays: z.enum(['changed', 'cited']).nullable(),
});

/** A tag, a collection or a saved search that stays as it is, because it was changed or used since. */
const keptShelf = z.object({ kind: z.enum(shelfKinds), name: z.string() });

const undone = z.object({
  /** The act of undoing, which can be undone itself; null where there was nothing left to undo. */
  act: actId.nullable(),
  kept: z.array(kept),
  keptShelves: z.array(keptShelf),
  /** Citations and lists of papers that cite other sources by now, and stay as they are. */
  keptPlaces: count,
  /** Where a source is under another id now, because its own was given away. */
  renamed: z.array(z.object({ from: sourceId, to: sourceId })),
  /** Whether all was undone: it may be cancelled, and what is undone then stays so, as one act. */
  isWhole: z.boolean(),
});

export const actMethods = {
  /** What was done to a source, the last first; also of one that is not in the library any more. */
  'acts.ofSource': { input: z.object({ id: sourceId }), output: z.object({ changes: z.array(change) }) },
  /** What was done in the library, or that before an act, the last first, with some of the sources it was done to. */
  'acts.recent': {
    input: z.object({ limit: z.number().int().min(1).max(500), before: actId.optional() }),
    output: z.object({
      acts: z.array(
        act.extend({
          some: z.array(
            changed.extend({
              id: sourceId,
              /** Whether it is in the library. */
              isThere: z.boolean(),
              title: z.string(),
            }),
          ),
        }),
      ),
    }),
  },
  /**
   * Undoes an act. What was changed again since stays as it is and is told, unless `force` undoes that too; a source
   * that papers cite never goes. One that is being done is ended first. Fails with `not-found` where the act is forgotten.
   */
  'acts.undo': {
    input: z.object({ act: actId, force: z.boolean().optional(), work: workId.optional() }),
    output: undone,
  },
  /** Lets a source say what it said before an act, and all later ones. What hangs on it stays as it is. */
  'acts.restore': {
    input: z.object({ id: sourceId, act: actId }),
    output: z.object({ act: actId.nullable() }),
  },
} as const;

export type ActKind = (typeof actKinds)[number];
export type BelongingKind = (typeof belongingKinds)[number];
export type SourceBelonging = z.output<typeof belonging>;
export type PastChange = z.output<typeof change>;
export type RecentAct = z.output<(typeof actMethods)['acts.recent']['output']>['acts'][number];
export type Undone = z.output<typeof undone>;
export type ShelfKind = (typeof shelfKinds)[number];
export type KeptShelf = z.output<typeof keptShelf>;
export type ShelfChange = z.output<typeof shelfChange>;
