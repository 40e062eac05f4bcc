import { ListChecks, PencilLine, Quote, Trash2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SourceId } from '#shared/ids.ts';
import { mostInBulk } from '#shared/sources/bulk.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { ActionRow } from '../../../ui/action-row.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { IconButton } from '../../../ui/button.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import { useActs } from '../history/use-acts.ts';
import { BulkEdit } from './bulk-edit.tsx';

/** What of the menu of sources stands in the bar itself, where there is room. */
const first = ['tag', 'collect'];

/** What can be done with the sources that are chosen together, in one line below the list. */
export const PickedBar = ({
  ids,
  total,
  cite,
  more,
  onAll,
  onNone,
}: {
  ids: readonly SourceId[];
  /** How many sources the list has. */
  total: number;
  /** Cites them; null where no paper is open, or they are too many. */
  cite: { label: string; onPress: () => void } | null;
  more: (ids: readonly SourceId[], place: () => Place) => MenuAction[];
  onAll: () => void;
  onNone: () => void;
}) => {
  const { sourceSearch: words } = useMessages();
  const { act } = useActs();
  const bar = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const remove = async (): Promise<void> => {
    const done = await act('sources.removeMany', { ids: [...ids] }, ({ removed, cited }) => ({
      text: words.removedMany(removed),
      detail: cited > 0 ? words.citedStay(cited) : undefined,
    }));
    if (done) onNone();
  };
  const nowhere = { left: 0, right: 0, top: 0, bottom: 0 };
  const others = more(ids, () => bar.current?.getBoundingClientRect() ?? nowhere);
  const isTooMany = ids.length > mostInBulk;
  const tooMany = isTooMany ? { isDisabled: true, hint: words.tooMany(mostInBulk) } : {};
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the buttons in it.
    <div
      ref={bar}
      className="picked-bar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onNone();
      }}
    >
      <ActionRow
        label={words.picked}
        moreLabel={words.morePicked}
        actions={[
          ...(cite ? [{ id: 'cite', label: cite.label, icon: Quote, onAction: cite.onPress }] : []),
          ...others.filter(({ id }) => first.includes(id)),
          {
            id: 'edit',
            label: words.bulkEdit,
            icon: PencilLine,
            // A menu gives the focus back before the card takes it.
            onAction: () => setTimeout(() => setEditing(true)),
            ...tooMany,
          },
          {
            id: 'remove',
            label: words.removeMany,
            icon: Trash2,
            onAction: () => void remove(),
            ...tooMany,
          },
        ]}
        rest={[
          ...others.filter(({ id }) => !first.includes(id)),
          ...(ids.length < total
            ? [{ id: 'all', label: words.pickAll(total), icon: ListChecks, begins: true, onAction: onAll }]
            : []),
        ]}
        end={<IconButton icon={X} label={words.pickNone} onPress={onNone} />}
      />
      <BulkEdit ids={ids} at={bar} isOpen={isEditing} onOpen={setEditing} />
    </div>
  );
};
