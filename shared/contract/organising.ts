import * as z from 'zod';
import { judgedKinds, organisingLimits as limits, tagColours, tidyName } from '../sources/organising.ts';
import { actId, collectionId, ownId, savedSearchId, sourceId, sourceNoteId, tagId } from './ids.ts';
import { workId } from './work.ts';

/*
 * How a reader orders sources, and what he notes of them. What changes something answers with `act`, which
 * `acts.undo` takes; null where nothing was changed.
 */

const name = z.string().max(5000).transform(tidyName).pipe(z.string().min(1));
const colour = z.enum(['', ...tagColours]);
const sources = z.array(sourceId).max(limits.sources);
const nothing = z.object({});
const done = z.object({ act: actId.nullable() });
/** An act on many is done in slices, in which it can be cancelled: what is done then stays, as one act. */
const doneToMany = done.extend({ isWhole: z.boolean() });
const work = workId.optional();

const tag = z.object({ id: tagId, name: z.string(), colour });
const countedTag = tag.extend({ sources: z.number().int() });
const collection = z.object({
  id: collectionId,
  parent: collectionId.nullable(),
  name: z.string(),
  /** How many sources are in it or in a collection inside of it, and how many in it alone. */
  sources: z.number().int(),
  own: z.number().int(),
});
const savedSearch = z.object({ id: savedSearchId, name: z.string(), query: z.string() });
const sourceNote = z.object({
  id: sourceNoteId,
  text: z.string(),
  created: z.string(),
  modified: z.string(),
});
const judgedKind = z.enum(['', ...judgedKinds]);
export const judgement = z.object({ kind: judgedKind, note: z.string() });
/** What is thought of one of several sources. */
export const judgementOfSource = judgement.extend({ source: sourceId });
/** What was thought of a source that was merged into another one, which was judged otherwise. */
const otherJudgement = judgement.extend({ id: ownId });

/** Restricts a list of sources to those that are in or have all of these. */
export const withinSchema = z.object({
  /** In this collection, or in one inside of it. */
  collection: collectionId.optional(),
  /** With each of these tags. */
  tags: z.array(tagId).max(20).optional(),
  /** In no collection. */
  unfiled: z.boolean().optional(),
  /** The two hundred that were added last. */
  recent: z.boolean().optional(),
});

export const organisingMethods = {
  /** All tags and saved searches, and all collections, those around others before them, siblings in their order. */
  'organising.list': {
    input: nothing,
    output: z.object({
      tags: z.array(countedTag),
      collections: z.array(collection),
      searches: z.array(savedSearch),
      /** How many sources there are, and how many in no collection. */
      all: z.number().int(),
      unfiled: z.number().int(),
    }),
  },
  /** What was made of one source. Notes come in the order in which they were made. */
  'organising.ofSource': {
    input: z.object({ id: sourceId }),
    output: z.object({
      tags: z.array(tag),
      /** With the names of those around it, the outermost first, its own last. */
      collections: z.array(z.object({ id: collectionId, path: z.array(z.string()) })),
      notes: z.array(sourceNote),
      judgement,
      otherJudgements: z.array(otherJudgement),
    }),
  },

  /** Gives tags to sources, making those that are new, and takes tags from them. */
  'tags.assign': {
    input: z.object({ sources, add: z.array(name).max(200), remove: z.array(tagId).max(200), work }),
    output: doneToMany.extend({ /** How many sources changed. */ changed: z.number().int() }),
  },
  /** A name that another tag has makes the two one, which is the other. */
  'tags.rename': {
    input: z.object({ id: tagId, name, work }),
    output: doneToMany.extend({ id: tagId, merged: z.boolean() }),
  },
  'tags.setColour': { input: z.object({ id: tagId, colour }), output: done },
  'tags.remove': { input: z.object({ id: tagId, work }), output: doneToMany },
  /** Makes tags of the keywords that these sources have, of all where there are no ids. Keywords stay. */
  'tags.ofKeywords': {
    input: z.object({ sources: sources.nullable(), work }),
    output: doneToMany.extend({ tags: z.number().int(), changed: z.number().int() }),
  },

  /** Makes a collection behind its siblings, with these sources in it. */
  'collections.create': {
    input: z.object({ name, parent: collectionId.nullable(), sources: sources.optional(), work }),
    output: doneToMany.extend({ id: collectionId }),
  },
  'collections.rename': { input: z.object({ id: collectionId, name }), output: done },
  /** Puts a collection into another (null is the top), before one of its new siblings or behind them all. */
  'collections.move': {
    input: z.object({ id: collectionId, parent: collectionId.nullable(), before: collectionId.nullable() }),
    output: done,
  },
  /** Takes away a collection and those inside of it. Their sources stay in the library. */
  'collections.remove': { input: z.object({ id: collectionId, work }), output: doneToMany },
  'collections.assign': {
    input: z.object({
      sources,
      add: z.array(collectionId).max(200),
      remove: z.array(collectionId).max(200),
      work,
    }),
    output: doneToMany.extend({ changed: z.number().int() }),
  },

  /** Keeps a search under a name; without `id` as a new one behind the others. */
  'searches.save': {
    input: z.object({ id: savedSearchId.optional(), name, query: z.string().max(limits.query) }),
    output: done.extend({ id: savedSearchId }),
  },
  /** Puts a search before another, or behind all. */
  'searches.move': {
    input: z.object({ id: savedSearchId, before: savedSearchId.nullable() }),
    output: done,
  },
  'searches.remove': { input: z.object({ id: savedSearchId }), output: done },

  /** Writes a note at a source; without `id` a new one. */
  'sourceNotes.save': {
    input: z.object({
      id: sourceNoteId.optional(),
      source: sourceId,
      text: z.string().max(limits.note),
    }),
    output: sourceNote,
  },
  'sourceNotes.remove': { input: z.object({ id: sourceNoteId }), output: done },

  /** What is thought of these sources; those that nothing is said of are left out. */
  'judgements.of': {
    input: z.object({ sources }),
    output: z.array(judgementOfSource),
  },
  /** Lets another judgement of a source take the place of the one that stands, or drops it. */
  'judgements.settle': { input: z.object({ id: ownId, take: z.boolean() }), output: done },
  /** Judges sources: what is absent stays as it is, '' is no judgement. */
  'judgements.set': {
    input: z.object({
      sources,
      kind: judgedKind.optional(),
      note: z.string().max(limits.judgement).optional(),
      work,
    }),
    output: doneToMany.extend({ changed: z.number().int() }),
  },
} as const;

export type Tag = z.output<typeof tag>;
export type CountedTag = z.output<typeof countedTag>;
export type Collection = z.output<typeof collection>;
export type SavedSearch = z.output<typeof savedSearch>;
export type SourceNote = z.output<typeof sourceNote>;
export type Judgement = z.output<typeof judgement>;
export type JudgementOfSource = z.output<typeof judgementOfSource>;
export type OtherJudgement = z.output<typeof otherJudgement>;
export type Within = z.output<typeof withinSchema>;
export type Organised = z.output<(typeof organisingMethods)['organising.ofSource']['output']>;
export type Shelves = z.output<(typeof organisingMethods)['organising.list']['output']>;
