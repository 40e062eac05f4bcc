import { Folder, Plus, Tag as TagIcon, X } from 'lucide-react';
import { useState } from 'react';
import { Label, Button as PressButton, Tag, TagGroup, TagList } from 'react-aria-components';
import type { Organised, Shelves } from '#shared/contract/organising.ts';
import type { CollectionId, SourceId, TagId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { useActs } from '../history/use-acts.ts';
import { type Assigned, AssignPopover } from './assign-popover.tsx';
import { pathName } from './shelf.ts';
import { TagDot } from './tag-dot.tsx';

type Asked = { kind: 'tag' | 'collection'; shelves: Shelves; anchor: Element };

/** The tags of a source and the collections it is in: each is taken away here, and more are given. */
export const SourceOrder = ({ id, organised }: { id: SourceId; organised: Organised }) => {
  const { organising: words } = useMessages();
  const { run, act } = useActs();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { tags, collections } = organised;

  const ask = async (kind: Asked['kind'], anchor: Element): Promise<void> => {
    const shelves = await run('organising.list', {});
    if (shelves) setAsked({ kind, shelves, anchor });
  };
  const give = async ({ kind, shelves }: Asked, assigned: Assigned): Promise<void> => {
    if (kind === 'tag') {
      const name =
        'name' in assigned ? assigned.name : shelves.tags.find((tag) => tag.id === assigned.id)?.name;
      if (name === undefined) return;
      await act('tags.assign', { sources: [id], add: [name], remove: [] }, ({ changed }) =>
        words.tagged(changed, name),
      );
    } else if ('name' in assigned) {
      const { name } = assigned;
      await act('collections.create', { name, parent: null, sources: [id] }, () => words.put(1, name));
    } else {
      const collection = assigned.id as CollectionId;
      await act('collections.assign', { sources: [id], add: [collection], remove: [] }, ({ changed }) =>
        words.put(changed, pathName(shelves.collections, collection)),
      );
    }
  };
  const takeTags = async (ids: TagId[]): Promise<void> => {
    const name = tags.find((tag) => tag.id === ids[0])?.name ?? '';
    await act('tags.assign', { sources: [id], add: [], remove: ids }, () => words.untagged(1, name));
  };
  const leave = async (ids: CollectionId[]): Promise<void> => {
    const name = collections.find((one) => one.id === ids[0])?.path.at(-1) ?? '';
    await act('collections.assign', { sources: [id], add: [], remove: ids }, () => words.takenOut(1, name));
  };
  return (
    <div className="source-order">
      <TagGroup className="order-row" onRemove={(keys) => void takeTags([...keys] as TagId[])}>
        <Label className="order-label">
          <TagIcon aria-hidden size={15} strokeWidth={1.75} />
          {words.tagsOf}
        </Label>
        <IconButton
          icon={Plus}
          size={15}
          label={words.addTagButton}
          onPress={({ target }) => void ask('tag', target)}
        />
        <TagList className="order-chips">
          {tags.map((tag) => (
            <Tag key={tag.id} id={tag.id} textValue={tag.name} className="order-chip">
              <TagDot colour={tag.colour} />
              <span className="side-name">{tag.name}</span>
              <PressButton slot="remove" className="order-remove" aria-label={words.removeTag(tag.name)}>
                <X aria-hidden size={12} />
              </PressButton>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
      <TagGroup className="order-row" onRemove={(keys) => void leave([...keys] as CollectionId[])}>
        <Label className="order-label">
          <Folder aria-hidden size={15} strokeWidth={1.75} />
          {words.collectionsOf}
        </Label>
        <IconButton
          icon={Plus}
          size={15}
          label={words.addCollectionButton}
          onPress={({ target }) => void ask('collection', target)}
        />
        <TagList className="order-chips">
          {collections.map((collection) => {
            const name = collection.path.join(' › ');
            return (
              <Tag key={collection.id} id={collection.id} textValue={name} className="order-chip">
                <span className="side-name" title={name}>
                  {name}
                </span>
                <PressButton slot="remove" className="order-remove" aria-label={words.leaveCollection(name)}>
                  <X aria-hidden size={12} />
                </PressButton>
              </Tag>
            );
          })}
        </TagList>
      </TagGroup>
      {asked ? (
        <AssignPopover
          kind={asked.kind}
          shelves={asked.shelves}
          without={asked.kind === 'tag' ? tags.map((tag) => tag.id) : collections.map((one) => one.id)}
          place={asked.anchor.getBoundingClientRect()}
          onPick={(assigned) => void give(asked, assigned)}
          onClose={() => {
            setAsked(null);
            if (asked.anchor instanceof HTMLElement) asked.anchor.focus();
          }}
        />
      ) : null}
    </div>
  );
};
