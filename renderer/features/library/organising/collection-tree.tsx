import { ChevronRight, Folder, GripVertical, Plus } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { CollectionId } from '#shared/ids.ts';
import { fold } from '#shared/sources/fold.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import { keyText } from '../../../editor/keys.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import { LongLines } from './long-lines.tsx';
import { type CollectionNode, countShown, inReadingOrder, type Step, treeOf, withFound } from './shelf.ts';
import { LineName } from './side-line.tsx';
import { type Asking, type Folding, SideList } from './side-list.tsx';
import type { CollectionActs } from './use-collection-acts.ts';
import { useCollectionDrag } from './use-collection-drag.ts';

/** With more collections than this there is a field to find one. */
const overSeen = 12;
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
  closed,
  onClosed,
  folding,
}: {
  acts: CollectionActs;
  chosen: CollectionId | null;
  onChoose: (id: CollectionId) => void;
  /** Those whose inner ones are not shown. */
  closed: readonly string[];
  onClosed: (closed: CollectionId[]) => void;
  folding: Folding;
}) => {
  const { organising: words } = useMessages();
  const { collections } = acts;
  const [query, setQuery] = useState('');
  const folded = fold(query.trim());
  const tree = useMemo(() => withFound(treeOf(collections), folded), [collections, folded]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const helpId = useId();
  const byKey = (key: unknown) => collections.find(({ id }) => id === key);
  const parents = inReadingOrder(tree).flatMap(({ id, children }) => (children.length > 0 ? [id] : []));
  // What is found stands open.
  const open = folded === '' ? parents.filter((id) => !closed.includes(id)) : parents;
  const dragAndDropHooks = useCollectionDrag(acts);

  const rename = (id: CollectionId, line: Element): void => {
    const collection = byKey(id);
    if (collection)
      setAsking({
        anchor: line,
        name: collection.name,
        label: words.collectionName,
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
        if (parent) onClosed(parents.filter((one) => one !== parent && closed.includes(one)));
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
      folding={folding}
      help={{ id: helpId, text: words.collectionsHelp }}
      find={
        collections.length > overSeen
          ? { label: words.findACollection, value: query, onChange: setQuery }
          : undefined
      }
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
      ) : tree.length === 0 ? (
        <p className="side-hint">{words.noCollection}</p>
      ) : (
        <LongLines count={countShown(tree, open)}>
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
            expandedKeys={open}
            onExpandedChange={(keys) => {
              if (folded === '') onClosed(parents.filter((id) => !keys.has(id)));
            }}
            dragAndDropHooks={dragAndDropHooks}
          >
            {(node) => <Line node={node} />}
          </Tree>
        </LongLines>
      )}
    </SideList>
  );
};

const Line = ({ node }: { node: CollectionNode }) => {
  const { organising: words } = useMessages();
  const { name, sources, own } = node;
  return (
    <TreeItem
      id={node.id}
      textValue={name}
      aria-label={`${name}, ${words.countOf(sources, own)}`}
      className="side-line"
    >
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
            <LineName name={name} count={{ all: sources, own }} />
          </>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Line node={child} />}</Collection>
    </TreeItem>
  );
};
