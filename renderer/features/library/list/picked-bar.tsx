import { ListChecks, Quote, Tag, Trash2, X } from 'lucide-react';
import type { SourceId } from '#shared/ids.ts';
import { mostInBulk } from '#shared/sources/bulk.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ActionMenu, type MenuAction } from '../../../ui/menu.tsx';
import { useActs } from '../history/use-acts.ts';
import { BulkEdit } from './bulk-edit.tsx';

/** What can be done with the sources that are chosen together. */
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
  more: (ids: readonly SourceId[], place: Place) => MenuAction[];
  onAll: () => void;
  onNone: () => void;
}) => {
  const { sourceSearch: words } = useMessages();
  const { run, tell } = useActs();
  const remove = async (): Promise<void> => {
    const done = await run('sources.removeMany', { ids: [...ids] });
    if (!done) return;
    onNone();
    tell(words.removedMany(done.removed), done.act, done.cited > 0 ? words.citedStay(done.cited) : undefined);
  };
  const place = (): Place => {
    const box = document.querySelector('.picked-bar')?.getBoundingClientRect();
    return box ?? { left: 0, right: 0, top: 0, bottom: 0 };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div className="picked-bar" role="group" aria-label={words.picked}>
      {cite ? (
        <Button look="quiet" icon={Quote} onPress={cite.onPress}>
          <span className="picked-cite" title={cite.label}>
            {cite.label}
          </span>
        </Button>
      ) : null}
      <ActionMenu label={words.sort} actions={() => more(ids, place())}>
        <Button look="quiet" icon={Tag}>
          {words.sort}
        </Button>
      </ActionMenu>
      {ids.length <= mostInBulk ? (
        <>
          <BulkEdit ids={ids} />
          <Button look="quiet" icon={Trash2} onPress={() => void remove()}>
            {words.removeMany}
          </Button>
        </>
      ) : (
        <span>{words.tooMany(mostInBulk)}</span>
      )}
      {ids.length < total ? (
        <Button look="quiet" icon={ListChecks} onPress={onAll}>
          {words.pickAll(total)}
        </Button>
      ) : null}
      <IconButton icon={X} label={words.pickNone} onPress={onNone} />
    </div>
  );
};
