import { ChevronRight, Folder, GripVertical, Plus } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components';
import type { CollectionId } from '#shared/ids.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import { keyText } from '../../../editor/keys.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import { draggedSourcesType, sourcesIn } from '../../../ui/source-drag.ts';
import { type CollectionNode, inReadingOrder, type Step, treeOf } from './shelf.ts';
import { type Asking, SideList } from './side-list.tsx';
import type { CollectionActs } from './use-collection-acts.ts';

const draggedCollection = 'application/x-ibid-collection';
const steps: readonly [Step, string][] = [
  ['up', 'ArrowUp'],
  ['down', 'ArrowDown'],
  ['in', 'ArrowRight'],
  ['out', 'ArrowLeft'],
];

/** The collections as a tree: chosen, named, put in order by dragging or by keys, and filled with sources. */
export const CollectionTree = ({
  acts,
  chosen,
  onChoose,
}: {
  acts: CollectionActs;
  chosen: CollectionId | null;
  onChoose: (id: CollectionId) => void;
}) => {
  const { organising: words } = useMessages();
  const { collections } = acts;
  const tree = useMemo(() => treeOf(collections), [collections]);
  const [closed, setClosed] = useState<ReadonlySet<CollectionId>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const helpId = useId();
  const byKey = (key: unknown) => collections.find(({ id }) => id === key);
  const parents = inReadingOrder(tree).flatMap(({ id, children }) => (children.length > 0 ? [id] : []));

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
      const to =
        dropPosition === 'on'
          ? { parent: target.id, before: null }
          : {
              parent: target.parent,
              before:
                dropPosition === 'before' ? target.id : (siblings[siblings.indexOf(target) + 1]?.id ?? null),
            };
      void acts.move(moved, to);
    },
    onItemDrop: async ({ items, target, isInternal }) => {
      const collection = byKey(target.key);
      if (isInternal || !collection) return;
      const sources = await sourcesIn(items);
      if (sources.length > 0) await acts.put(collection, sources);
    },
  });

  const rename = (id: CollectionId, line: Element): void => {
    const collection = byKey(id);
    if (collection)
      setAsking({
        anchor: line,
        name: collection.name,
        label: words.collectionName,
        button: words.renameDone,
        onName: (name) => void acts.rename(collection, name),
      });
  };
  const create = (parent: CollectionId | null, anchor: Element): void =>
    setAsking({
      anchor,
      name: '',
      label: words.collectionName,
      button: words.create,
      onName: async (name) => {
        const id = await acts.create(name, parent, []);
        if (parent) setClosed(new Set([...closed].filter((one) => one !== parent)));
        if (id) onChoose(id);
      },
    });
  const menuOf = (key: string, line: HTMLElement): { label: string; actions: MenuAction[] } | null => {
    const collection = byKey(key);
    if (!collection) return null;
    const { id, name } = collection;
    return {
      label: words.actionsFor(name),
      actions: [
        // The menu gives the focus back to its line before a field takes it.
        { id: 'rename', label: words.rename, keys: 'F2', onAction: () => setTimeout(() => rename(id, line)) },
        { id: 'inside', label: words.newInside, onAction: () => setTimeout(() => create(id, line)) },
        ...steps.map(
          ([step, arrow], index): MenuAction => ({
            id: step,
            label: words.moves[step],
            keys: keyText(`Alt-${arrow}`),
            begins: index === 0,
            isDisabled: !acts.canStep(id, step),
            onAction: () => void acts.step(id, step),
          }),
        ),
        {
          id: 'remove',
          label: words.remove,
          keys: keyText('Delete'),
          danger: true,
          begins: true,
          onAction: () => void acts.remove(collection),
        },
      ],
    };
  };
  return (
    <SideList
      title={words.collections}
      help={{ id: helpId, text: words.collectionsHelp }}
      tool={
        <IconButton icon={Plus} label={words.newCollection} onPress={({ target }) => create(null, target)} />
      }
      menuOf={menuOf}
      onKey={(event, key, line) => {
        const collection = byKey(key);
        if (!collection || event.ctrlKey || event.metaKey || event.shiftKey) return false;
        const step = event.altKey ? steps.find(([, arrow]) => arrow === event.key)?.[0] : undefined;
        if (step) void acts.step(collection.id, step);
        else if (event.altKey) return false;
        else if (event.key === 'F2') rename(collection.id, line);
        else if (event.key === 'Delete') void acts.remove(collection);
        else return false;
        return true;
      }}
      asking={asking}
      onAsked={() => setAsking(null)}
      most={organisingLimits.name}
    >
      {collections.length === 0 ? (
        <p className="side-hint">{words.collectionsEmpty}</p>
      ) : (
        <Tree
          aria-label={words.collections}
          aria-describedby={helpId}
          className="side-tree"
          items={tree}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const collection = keys === 'all' ? undefined : byKey([...keys][0]);
            if (collection) onChoose(collection.id);
          }}
          expandedKeys={parents.filter((id) => !closed.has(id))}
          onExpandedChange={(keys) => setClosed(new Set(parents.filter((id) => !keys.has(id))))}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(node) => <Line node={node} />}
        </Tree>
      )}
    </SideList>
  );
};

const Line = ({ node }: { node: CollectionNode }) => {
  const { organising: words } = useMessages();
  const format = useFormat();
  return (
    <TreeItem id={node.id} textValue={node.name} className="side-line">
      <TreeItemContent>
        {({ hasChildItems, allowsDragging }) => (
          <>
            {allowsDragging ? (
              <Button slot="drag" className="side-grip">
                <GripVertical aria-hidden size={12} />
              </Button>
            ) : null}
            {hasChildItems ? (
              <Button slot="chevron" className="side-twist">
                <ChevronRight aria-hidden size={14} />
              </Button>
            ) : (
              <span className="side-twist" />
            )}
            <Folder aria-hidden size={15} strokeWidth={1.75} />
            <span className="side-name" title={node.name}>
              {node.name}
            </span>
            <span className="side-count" title={words.countOf(node.sources)}>
              {format.number(node.sources)}
            </span>
          </>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Line node={child} />}</Collection>
    </TreeItem>
  );
};
