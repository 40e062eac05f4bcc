import { useMemo, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Shelves } from '#shared/contract/organising.ts';
import { fold } from '#shared/sources/fold.ts';
import { foldedName, tidyName } from '#shared/sources/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Anchor, type Place } from '../../../ui/anchor.tsx';
import { PickList } from '../../../ui/pick-list.tsx';
import { inReadingOrder, pathName, treeOf } from './shelf.ts';
import { TagDot } from './tag-dot.tsx';

/** What is chosen for sources: one that is there, by its id, or the name of a new one. */
export type Assigned = { id: string } | { name: string };

const newId = 'new';

/** A list of tags or collections at a place of the screen, from which one is chosen or newly named. */
export const AssignPopover = ({
  kind,
  shelves,
  without,
  place,
  onPick,
  onClose,
}: {
  kind: 'tag' | 'collection';
  shelves: Shelves;
  /** Ids that are not offered, because all of the sources have them. */
  without: readonly string[];
  place: Place;
  onPick: (assigned: Assigned, stays: boolean) => void;
  onClose: () => void;
}) => {
  const { organising: words } = useMessages();
  const [query, setQuery] = useState('');
  const anchor = useRef<HTMLSpanElement>(null);
  const all = useMemo(
    () =>
      kind === 'tag'
        ? shelves.tags.map(({ id, name, colour }) => ({ id, name, mark: <TagDot colour={colour} /> }))
        : inReadingOrder(treeOf(shelves.collections)).map(({ id }) => ({
            id,
            name: pathName(shelves.collections, id),
            mark: null,
          })),
    [kind, shelves],
  );
  const name = tidyName(query);
  const folded = fold(name);
  const found = all.filter((one) => !without.includes(one.id) && fold(one.name).includes(folded));
  // A tag is one whatever its case; collections may be called the same in different places.
  const isNew =
    name !== '' && !(kind === 'tag' && all.some((one) => foldedName(one.name) === foldedName(name)));
  const label = kind === 'tag' ? words.findOrNameTag : words.findCollection;
  return (
    <>
      <Anchor ref={anchor} place={place} />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={4}
        className="popover picker side-picker"
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Dialog className="popover-dialog" aria-label={label}>
          <PickList
            label={label}
            listLabel={kind === 'tag' ? words.tags : words.collections}
            query={query}
            onQuery={setQuery}
            entries={[
              ...found.slice(0, 200).map((one) => ({
                id: one.id,
                content: (
                  <span className="side-option">
                    {one.mark}
                    {one.name}
                  </span>
                ),
              })),
              ...(isNew
                ? [
                    {
                      id: newId,
                      content: kind === 'tag' ? words.createTag(name) : words.createCollection(name),
                    },
                  ]
                : []),
            ]}
            empty={words.nothingTyped}
            onPick={(id, stays) => {
              onPick(id === newId ? { name } : { id }, stays);
              if (stays) setQuery('');
              else onClose();
            }}
          />
        </Dialog>
      </Popover>
    </>
  );
};
