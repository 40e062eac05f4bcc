import { useMemo } from 'react';
import type { Collection } from '#shared/contract/organising.ts';
import type { CollectionId, SourceId } from '#shared/ids.ts';
import { tidyName } from '#shared/sources/organising.ts';
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
  rename: (collection: Pick<Collection, 'id' | 'name'>, name: string) => Promise<void>;
  remove: (collection: Collection) => Promise<void>;
  move: (collection: Collection, to: MovedTo) => Promise<void>;
  step: (id: CollectionId, step: Step) => Promise<void>;
  canStep: (id: CollectionId, step: Step) => boolean;
  put: (collection: Pick<Collection, 'id' | 'name'>, sources: readonly SourceId[]) => Promise<void>;
  takeOut: (collection: Pick<Collection, 'id' | 'name'>, sources: readonly SourceId[]) => Promise<void>;
};

export const useCollectionActs = (
  { act, tell }: Acts,
  collections: readonly Collection[],
): CollectionActs => {
  const { organising: words } = useMessages();
  return useMemo(() => {
    const move: CollectionActs['move'] = async (own, { parent, before }) => {
      const { id, name } = own;
      const placed = (): string => {
        if (parent !== own.parent)
          return parent === null ? words.movedTop(name) : words.moved(name, pathName(collections, parent));
        const siblings = collections.filter((one) => one.parent === parent && one.id !== id);
        const at = siblings.findIndex((one) => one.id === before);
        return words.movedAmong(name, (at < 0 ? siblings.length : at) + 1, siblings.length + 1);
      };
      await act('collections.move', { id, parent, before }, () => ({ text: placed(), topic: 'place' }));
    };
    return {
      collections,
      create: async (name, parent, sources) =>
        (
          await act('collections.create', { name, parent, sources: [...sources] }, () =>
            sources.length > 0 ? words.put(sources.length, name.trim()) : words.collectionMade(name.trim()),
          )
        )?.id ?? null,
      rename: async ({ id, name: old }, name) => {
        if (tidyName(name) === old) return;
        await act('collections.rename', { id, name }, () => words.collectionRenamed(name.trim()));
      },
      remove: async ({ id, name }) => {
        await act('collections.remove', { id }, () => words.collectionRemoved(name));
      },
      move,
      step: async (id, step) => {
        const own = collections.find((one) => one.id === id);
        const to = stepOf(collections, id, step);
        if (own && to) await move(own, to);
        else if (own) tell({ text: words.noFurther(own.name), topic: 'place' }, null);
      },
      canStep: (id, step) => stepOf(collections, id, step) !== null,
      put: async ({ id, name }, sources) => {
        await act('collections.assign', { sources: [...sources], add: [id], remove: [] }, ({ changed }) =>
          changed > 0 ? words.put(changed, name) : words.putAlready(name),
        );
      },
      takeOut: async ({ id, name }, sources) => {
        await act('collections.assign', { sources: [...sources], add: [], remove: [id] }, ({ changed }) =>
          changed > 0 ? words.takenOut(changed, name) : words.furtherIn(name),
        );
      },
    };
  }, [act, tell, collections, words]);
};
