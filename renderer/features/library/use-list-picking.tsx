import { Quote } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { SourceRow } from '#shared/contract/methods.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHostEvent } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import type { Place } from '../../ui/anchor.tsx';
import { type MenuAction, MenuAt } from '../../ui/menu.tsx';
import { putSources } from '../../ui/source-drag.ts';
import { useStable } from '../../ui/use-stable.ts';
import { PickedBar } from './list/picked-bar.tsx';
import { pageSize } from './use-source-pages.ts';

/** Cites sources, or puts a quotation in, at the caret of the open paper; the paper's title says which. */
export type CiteIn = {
  title: string;
  cite: (ids: readonly SourceId[]) => void;
  quote: (quotation: Quotation) => void;
};

/** More are not cited or dragged at once. */
const most = 200;

/** How long after the last change the library is asked which of the chosen are still in the list (ms). */
const quiet = 500;

/** A source as it is named where it is dragged to another program. */
const draggedName = (row: SourceRow): string => [row.authors, row.title, row.year].filter(Boolean).join(', ');

/**
 * Several sources of the list at once: chosen with Shift and Ctrl or all together, dragged into a text, cited in the
 * open paper, changed or removed.
 */
export const useListPicking = ({
  rowAt,
  total,
  allIds,
  active,
  citeIn,
  onActivate,
  onRemove,
  onLeave,
  more,
}: {
  rowAt: (index: number) => SourceRow | undefined;
  total: number;
  /** The ids of all sources of the list, in its order; null where they can't be had. */
  allIds: () => Promise<readonly SourceId[] | null>;
  /** The row the list stands on; a range goes from there. */
  active: number;
  citeIn: CiteIn | null;
  onActivate: (index: number) => void;
  onRemove: (index: number) => void;
  /** Gives the focus to the list, when what had it is gone. */
  onLeave: () => void;
  /** What else can be done with sources, from their menu at a place. */
  more: (ids: readonly SourceId[], place: () => Place) => MenuAction[];
}) => {
  const { library, sourceCards: words } = useMessages();
  const [picked, setPicked] = useState<ReadonlySet<SourceId>>(new Set());
  const [menu, setMenu] = useState<{ index: number; place: Place } | null>(null);
  const drop = useCallback(() => setPicked((old) => (old.size === 0 ? old : new Set())), []);
  // What is no longer in the list is not acted on unseen.
  const keepListed = useStable(async (): Promise<void> => {
    if (picked.size === 0) return;
    const ids = await allIds();
    if (ids === null) return;
    const there = new Set(ids);
    setPicked((old) => (old.isSubsetOf(there) ? old : old.intersection(there)));
  });
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const changed = useCallback((): void => {
    clearTimeout(later.current);
    later.current = setTimeout(() => void keepListed(), quiet);
  }, [keepListed]);
  useEffect(() => () => clearTimeout(later.current), []);
  useHostEvent('sources.changed', changed);
  useHostEvent('organising.changed', changed);

  const [seen, setSeen] = useState({ first: 0, last: -1 });
  const onSight = useCallback((first: number, last: number) => setSeen({ first, last }), []);
  let inSight = 0;
  for (let i = seen.first; picked.size > 1 && i <= seen.last; i++) {
    const row = rowAt(i);
    if (row && picked.has(row.id)) inSight++;
  }

  const pickAll = async (): Promise<void> => {
    const ids = await allIds();
    if (ids) setPicked(new Set(ids));
  };

  const pickRange = async (from: number, to: number): Promise<void> => {
    const ids: SourceId[] = [];
    for (let i = from; i <= to; i++) {
      const row = rowAt(i);
      if (!row) {
        // Some of the rows are not here; the library knows which they are.
        const all = await allIds();
        if (all) setPicked(new Set(all.slice(from, to + 1)));
        return;
      }
      ids.push(row.id);
    }
    setPicked(new Set(ids));
  };
  const onPick = (index: number, how: 'one' | 'range'): void => {
    if (how === 'range') {
      void pickRange(Math.max(0, Math.min(active, index)), Math.max(active, index));
      return;
    }
    const here = rowAt(active);
    const ids = new Set(picked.size > 0 ? picked : here ? [here.id] : []);
    const row = rowAt(index);
    if (row && !ids.delete(row.id)) ids.add(row.id);
    setPicked(ids);
  };
  /** The chosen sources, if this row is among them; else the row's own. */
  const withPicked = (index: number): SourceId[] => {
    const row = rowAt(index);
    if (!row) return [];
    return picked.has(row.id) ? [...picked] : [row.id];
  };
  const cite = (ids: readonly SourceId[]): void => {
    drop();
    citeIn?.cite(ids);
  };
  /** The rows of ids as far as they are here, with what they are called. */
  const named = (ids: readonly SourceId[]): { id: SourceId; name: string }[] => {
    const wanted = new Set(ids.slice(0, most));
    const names = new Map<SourceId, string>();
    for (let i = 0; i < total && names.size < wanted.size; i++) {
      const row = rowAt(i);
      if (row && wanted.has(row.id)) names.set(row.id, draggedName(row));
      // Rows come in pages: where none is here, none of the next is.
      if (!row) i += pageSize - 1 - (i % pageSize);
    }
    return [...wanted].map((id) => ({ id, name: names.get(id) ?? '' }));
  };

  let layer: ReactNode = null;
  if (menu) {
    const ids = withPicked(menu.index);
    layer = (
      <MenuAt
        place={menu.place}
        label={library.list}
        onClose={() => setMenu(null)}
        actions={[
          ...(citeIn && ids.length <= most
            ? [
                {
                  id: 'cite',
                  label: words.citeIn(citeIn.title, ids.length),
                  icon: Quote,
                  onAction: () => cite(ids),
                },
              ]
            : []),
          { id: 'open', label: library.edit, onAction: () => onActivate(menu.index) },
          ...more(ids, () => menu.place),
          ...(ids.length === 1
            ? [
                {
                  id: 'remove',
                  label: library.remove,
                  danger: true,
                  begins: true,
                  onAction: () => onRemove(menu.index),
                },
              ]
            : []),
        ]}
      />
    );
  }
  return {
    drop,
    picking: {
      isPicked: (row: SourceRow) => picked.has(row.id),
      onPick,
      onDrag: (index: number, data: DataTransfer) => putSources(data, named(withPicked(index))),
      onPickAll: () => void pickAll(),
      onPickNone: () => {
        drop();
        return picked.size > 0;
      },
      onMenu: (index: number, place: Place) => setMenu({ index, place }),
    },
    layer,
    /** How many are chosen, and how many of them one would have to scroll to. */
    count: picked.size,
    outOfSight: picked.size > 1 ? picked.size - inSight : 0,
    /** Hears which rows one sees, where that matters. */
    onSight: picked.size > 1 ? onSight : undefined,
    /** What can be done with those that are chosen; null where they are not several. */
    bar:
      picked.size > 1 ? (
        <PickedBar
          ids={[...picked]}
          total={total}
          cite={
            citeIn && picked.size <= most
              ? { label: words.citeIn(citeIn.title, picked.size), onPress: () => cite([...picked]) }
              : null
          }
          more={more}
          onAll={() => void pickAll()}
          onNone={() => {
            drop();
            onLeave();
          }}
        />
      ) : null,
  };
};
