import { type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { RowWindow, type RowWindowHandle } from '../../../ui/row-window.tsx';
import type { Assigning } from '../organising/use-assigning.tsx';
import { type CiteIn, useListPicking } from '../use-list-picking.tsx';
import type { SourceListState } from '../use-source-list.ts';
import type { ListLook } from './columns-button.tsx';
import { ListFoot, type ListWays } from './list-foot.tsx';
import type { ShowPart } from './passage.tsx';
import { useListColumns } from './use-list-columns.ts';
import './list.css';

/** The rows of the library's list and its foot: sources are gone to, chosen together, and acted on. */
export const SourceList = ({
  list,
  look,
  chosen,
  citeIn,
  assigning,
  ways,
  showPart,
  onRemoveAt,
  onLeftOut,
  onType,
  ref,
}: {
  list: SourceListState;
  look: ListLook;
  chosen: SourceId | null;
  citeIn: CiteIn | null;
  assigning: Assigning;
  ways: ListWays;
  /** The same function as long as the window is the same. */
  showPart: ShowPart;
  onRemoveAt: (index: number) => void;
  /** How many columns have no room. */
  onLeftOut: (count: number) => void;
  /** Something is typed while the list has the focus. */
  onType: () => void;
  ref: Ref<RowWindowHandle>;
}) => {
  const { library, sourceCards } = useMessages();
  const rows = useRef<RowWindowHandle>(null);
  const focus = useCallback((): void => rows.current?.focus(), []);
  useImperativeHandle(ref, () => ({ focus }), [focus]);
  const { total, active, choose, rowAt, shownKey, shownQuery } = list;
  const { columns, onRange, onWidth, readingOf } = useListColumns(
    shownQuery,
    look,
    rowAt,
    list.show,
    showPart,
  );
  const picks = useListPicking({
    rowAt,
    total: total ?? 0,
    allIds: list.allIds,
    active,
    citeIn,
    onActivate: choose,
    onRemove: onRemoveAt,
    onLeave: focus,
    more: (ids, place) => [...readingOf(ids), ...assigning.actions(ids, place)],
  });
  const { drop: dropPicks } = picks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, other picks.
  useEffect(dropPicks, [shownKey, dropPicks]);
  const goTo = (index: number): void => {
    dropPicks();
    choose(index);
  };
  return (
    <>
      <RowWindow
        ref={rows}
        label={library.list}
        columns={columns}
        count={total ?? 0}
        rowAt={rowAt}
        onRange={onRange}
        onWidth={onWidth}
        keepsAll={look.keepsAll}
        onLeftOut={onLeftOut}
        active={active}
        isChosen={(row) => row.id === chosen}
        onActive={goTo}
        onType={onType}
        onSight={picks.onSight}
        onAction={choose}
        onDelete={onRemoveAt}
        picking={picks.picking}
        sorting={list.sorting}
        onSort={list.setSorting}
        topKey={shownKey}
      />
      <ListFoot
        count={
          picks.count > 1
            ? sourceCards.picked(picks.count)
            : total === null
              ? ''
              : shownQuery === ''
                ? library.count(total)
                : library.found(total)
        }
        aside={picks.outOfSight > 0 ? sourceCards.outOfSight(picks.outOfSight) : ''}
        ways={ways}
        picked={picks.bar}
      />
      {picks.layer}
      {assigning.layer}
    </>
  );
};
