import { useMemo } from 'react';
import type { Collection } from '#shared/contract/organising.ts';
import type { CollectionId, SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Acts } from '../history/use-acts.ts';
import { type MovedTo, pathName, type Step, stepOf } from './shelf.ts';

/** What can be done with collections; what takes something away can be taken back. */
export type CollectionActs = {
  collections: readonly Collection[];
  create: (
    name: string,
    parent: CollectionId | null,
    sources: readonly SourceId[],
  ) => Promise<CollectionId | null>;
  rename: (id: CollectionId, name: string) => Promise<void>;
  remove: (collection: Collection) => Promise<void>;
  /** What there is to say of it; null where it failed. */
  move: (collection: Collection, to: MovedTo) => Promise<string | null>;
  step: (id: CollectionId, step: Step) => Promise<string | null>;
  canStep: (id: CollectionId, step: Step) => boolean;
  put: (collection: Pick<Collection, 'id' | 'name'>, sources: readonly SourceId[]) => Promise<void>;
  takeOut: (collection: Pick<Collection, 'id' | 'name'>, sources: readonly SourceId[]) => Promise<void>;
};

export const useCollectionActs = (
  { run, tell }: Acts,
  collections: readonly Collection[],
): CollectionActs => {
  const { organising: words } = useMessages();
  return useMemo(() => {
    const move: CollectionActs['move'] = async ({ id, name }, { parent, before }) => {
      const own = collections.find((one) => one.id === id);
      if ((await run('collections.move', { id, parent, before })) === null) return null;
      if (parent !== own?.parent)
        return parent === null ? words.movedTop(name) : words.moved(name, pathName(collections, parent));
      const siblings = collections.filter((one) => one.parent === parent && one.id !== id);
      const at = siblings.findIndex((one) => one.id === before);
      return words.movedAmong(name, (at < 0 ? siblings.length : at) + 1, siblings.length + 1);
    };
    return {
      collections,
      create: async (name, parent, sources) =>
        (await run('collections.create', { name, parent, sources: [...sources] }))?.id ?? null,
      rename: async (id, name) => {
        const renamed = await run('collections.rename', { id, name });
        if (renamed?.act) tell(words.collectionRenamed(name.trim()), renamed.act);
      },
      remove: async ({ id, name }) => {
        const removed = await run('collections.remove', { id });
        if (removed) tell(words.collectionRemoved(name), removed.act);
      },
      move,
      step: async (id, step) => {
        const own = collections.find((one) => one.id === id);
        const to = stepOf(collections, id, step);
        if (!own) return null;
        return to ? move(own, to) : words.noFurther(own.name);
      },
      canStep: (id, step) => stepOf(collections, id, step) !== null,
      put: async ({ id, name }, sources) => {
        const put = await run('collections.assign', { sources: [...sources], add: [id], remove: [] });
        if (put) tell(put.changed > 0 ? words.put(put.changed, name) : words.putAlready(name), put.act);
      },
      takeOut: async ({ id, name }, sources) => {
        const taken = await run('collections.assign', { sources: [...sources], add: [], remove: [id] });
        if (taken)
          tell(taken.changed > 0 ? words.takenOut(taken.changed, name) : words.furtherIn(name), taken.act);
      },
    };
  }, [run, tell, collections, words]);
};
