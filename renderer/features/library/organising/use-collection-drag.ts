import { type DragAndDropHooks, useDragAndDrop } from 'react-aria-components';
import type { Collection } from '#shared/contract/organising.ts';
import { draggedSourcesType, sourcesIn } from '../../../ui/source-drag.ts';
import type { CollectionNode } from './shelf.ts';
import type { CollectionActs } from './use-collection-acts.ts';

const draggedCollection = 'application/x-ibid-collection';

/** Collections are dragged to other places of their tree, and sources are dropped on them. */
export const useCollectionDrag = ({
  collections,
  move,
  put,
}: Pick<CollectionActs, 'collections' | 'move' | 'put'>): DragAndDropHooks<CollectionNode> => {
  const byKey = (key: unknown): Collection | undefined => collections.find(({ id }) => id === key);
  const { dragAndDropHooks } = useDragAndDrop<CollectionNode>({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [draggedCollection]: String(key),
        'text/plain': byKey(key)?.name ?? '',
      })),
    acceptedDragTypes: [draggedCollection, draggedSourcesType],
    getDropOperation: (target, types) => {
      if (!types.has(draggedSourcesType)) return 'move';
      return target.type === 'item' && target.dropPosition === 'on' ? 'copy' : 'cancel';
    },
    onMove: ({ keys, target: { key, dropPosition } }) => {
      const target = byKey(key);
      const moved = byKey([...keys][0]);
      if (!target || !moved) return;
      const siblings = collections.filter((one) => one.parent === target.parent && one.id !== moved.id);
      const behind = siblings[siblings.indexOf(target) + 1]?.id ?? null;
      const to =
        dropPosition === 'on'
          ? { parent: target.id, before: null }
          : { parent: target.parent, before: dropPosition === 'before' ? target.id : behind };
      void move(moved, to);
    },
    onItemDrop: async ({ items, target, isInternal }) => {
      const collection = byKey(target.key);
      if (isInternal || !collection) return;
      const sources = await sourcesIn(items);
      if (sources.length > 0) await put(collection, sources);
    },
  });
  return dragAndDropHooks;
};
