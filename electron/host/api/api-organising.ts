import type { EventData } from '#shared/contract/events.ts';
import type { ActId, SourceId } from '#shared/ids.ts';
import type { Library } from '../../library/index.ts';
import { slicesOf } from '../../library/slices.ts';
import type { Bulk } from '../bulk.ts';
import type { Emit, Handlers } from './api-type.ts';
import { fewOrAll } from './few-or-all.ts';

type OrganisingMethod = Extract<
  keyof Handlers,
  | `organising.${string}`
  | `tags.${string}`
  | `collections.${string}`
  | `searches.${string}`
  | `sourceNotes.${string}`
  | `judgements.${string}`
>;

/** What is done to so many more is done with the last step, in one go. */
const atOnce = 100;

type Touched = Exclude<EventData<'organising.changed'>['what'], 'all'>;

export const organisingHandlers = (
  { organising }: Library,
  emit: Emit,
  bulk: Bulk,
): Pick<Handlers, OrganisingMethod> => {
  const { tags, collections, searches, notes, judgements, shelves } = organising;
  const tell = (what: Touched, ids: readonly SourceId[] | null = null): void =>
    emit('organising.changed', { what, ids: ids && fewOrAll(ids) });
  /** Does something to many, some of them at a time, and tells of it. */
  const toMany = async <One, Done extends { changed: readonly SourceId[]; act: ActId | null }>(
    what: Touched,
    { of, work }: { of: readonly One[]; work: string | undefined },
    slice: (some: readonly One[], joins: ActId | null) => Done,
  ): Promise<{ changed: number; act: ActId | null; isWhole: boolean }> => {
    const changedBy = (parts: readonly Done[]): SourceId[] => [
      ...new Set(parts.flatMap(({ changed }) => changed)),
    ];
    const done = await bulk.run(work, slicesOf(of, slice), (parts) => tell(what, changedBy(parts)));
    const { result, act, isWhole } = done;
    return { changed: changedBy(result).length, act, isWhole };
  };
  return {
    'organising.list': () => shelves.list(),
    'organising.ofSource': ({ id }) => shelves.ofSource(id),

    'tags.assign': ({ sources: of, add, remove, work }) =>
      toMany('tags', { of, work }, (some, joins) => tags.assign(some, add, remove, joins)),
    'tags.rename': async ({ id, name, work }) => {
      const of = tags.sourcesThatChange(id, name).slice(atOnce);
      const { act, isWhole } = await toMany('tags', { of, work }, (some, joins) =>
        tags.assign(some, of.length > 0 ? [name] : [], [id], joins),
      );
      if (!isWhole) return { id, merged: false, act, isWhole };
      const renamed = tags.rename(id, name, act);
      tell('tags');
      return { ...renamed, isWhole };
    },
    'tags.setColour': ({ id, colour }) => {
      const set = tags.setColour(id, colour);
      tell('tags');
      return set;
    },
    'tags.remove': async ({ id, work }) => {
      const of = tags.sourcesOf(id).slice(atOnce);
      const { act, isWhole } = await toMany('tags', { of, work }, (some, joins) =>
        tags.assign(some, [], [id], joins),
      );
      if (!isWhole) return { act, isWhole };
      const removed = tags.remove(id, act);
      tell('tags');
      return { ...removed, isWhole };
    },
    'tags.ofKeywords': async ({ sources, work }) => {
      const of = sources ?? tags.keyworded();
      const names = new Set<string>();
      const made = await toMany('tags', { of, work }, (some, joins) => {
        const part = tags.ofKeywords(some, joins);
        for (const name of part.tags) names.add(name);
        return part;
      });
      return { ...made, tags: names.size };
    },

    'collections.create': async ({ name, parent, sources = [], work }) => {
      const { id, act: begun } = collections.create(name, parent, sources.slice(0, atOnce));
      const of = sources.slice(atOnce);
      const { act, isWhole } = await toMany('collections', { of, work }, (some, joins) =>
        collections.assign(some, [id], [], joins ?? begun),
      );
      return { id, act: act ?? begun, isWhole };
    },
    'collections.rename': ({ id, name }) => {
      const renamed = collections.rename(id, name);
      tell('collections');
      return renamed;
    },
    'collections.move': ({ id, parent, before }) => {
      const moved = collections.move(id, parent, before);
      if (moved.act !== null) tell('collections', []);
      return moved;
    },
    'collections.remove': async ({ id, work }) => {
      const of = collections.places(id).slice(atOnce);
      const { act, isWhole } = await toMany('collections', { of, work }, collections.takeOutOf);
      if (!isWhole) return { act, isWhole };
      const removed = collections.remove(id, act);
      tell('collections');
      return { ...removed, isWhole };
    },
    'collections.assign': ({ sources: of, add, remove, work }) =>
      toMany('collections', { of, work }, (some, joins) => collections.assign(some, add, remove, joins)),

    'searches.save': ({ id, name, query }) => {
      const saved = searches.save(id ?? null, name, query);
      tell('searches', []);
      return saved;
    },
    'searches.move': ({ id, before }) => {
      const moved = searches.move(id, before);
      tell('searches', []);
      return moved;
    },
    'searches.remove': ({ id }) => {
      const removed = searches.remove(id);
      tell('searches', []);
      return removed;
    },

    'sourceNotes.save': ({ id, source, text }) => {
      const note = notes.save(id ?? null, source, text);
      tell('notes', [source]);
      return note;
    },
    'sourceNotes.remove': ({ id }) => {
      const { source, act } = notes.remove(id);
      tell('notes', [source]);
      return { act };
    },

    'judgements.of': ({ sources }) => judgements.of(sources),
    'judgements.settle': ({ id, take }) => {
      const { source, act } = judgements.settle(id, take);
      tell('judgements', [source]);
      return { act };
    },
    'judgements.set': ({ sources: of, kind, note, work }) =>
      toMany('judgements', { of, work }, (some, joins) => judgements.set(some, { kind, note }, joins)),
  };
};
