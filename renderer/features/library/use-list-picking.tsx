import { Quote } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { SourceRow } from '#shared/contract/methods.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { Place } from '../../ui/anchor.tsx';
import { Button } from '../../ui/button.tsx';
import { type MenuAction, MenuAt } from '../../ui/menu.tsx';
import { putSources } from '../../ui/source-drag.ts';

/** Cites sources, or puts a quotation in, at the caret of the open paper; the paper's title says which. */
export type CiteIn = {
  title: string;
  cite: (ids: readonly SourceId[]) => void;
  quote: (quotation: Quotation) => void;
};

/** More can't be picked at once. */
const most = 200;

/** A source as it is named where it is dragged to another program. */
const draggedName = (row: SourceRow): string => [row.authors, row.title, row.year].filter(Boolean).join(', ');

/**
 * Several sources of the list at once: picked with Shift and Ctrl, dragged into a text, cited in the open
 * paper from a menu.
 */
export const useListPicking = ({
  rowAt,
  active,
  citeIn,
  onActivate,
  onRemove,
  more,
}: {
  rowAt: (index: number) => SourceRow | undefined;
  /** The row the list stands on; a range goes from there. */
  active: number;
  citeIn: CiteIn | null;
  onActivate: (index: number) => void;
  onRemove: (index: number) => void;
  /** What else can be done with sources, from their menu at a place. */
  more: (ids: readonly SourceId[], place: Place) => MenuAction[];
}) => {
  const { library, sourceCards: words } = useMessages();
  const [picked, setPicked] = useState<ReadonlyMap<SourceId, SourceRow>>(new Map());
  const [menu, setMenu] = useState<{ index: number; place: Place } | null>(null);
  const drop = useCallback(() => setPicked((old) => (old.size === 0 ? old : new Map())), []);

  const onPick = (index: number, how: 'one' | 'range'): void => {
    const rows = new Map<SourceId, SourceRow>();
    const add = (row: SourceRow | undefined): void => {
      if (row && rows.size < most) rows.set(row.id, row);
    };
    if (how === 'range')
      for (let i = Math.max(0, Math.min(active, index)); i <= Math.max(active, index); i++) add(rowAt(i));
    else {
      for (const row of picked.size > 0 ? picked.values() : [rowAt(active)]) add(row);
      const row = rowAt(index);
      if (row && !rows.delete(row.id)) add(row);
    }
    setPicked(rows);
  };
  /** The picked rows, if this one is among them; else this one. */
  const withPicked = (index: number): SourceRow[] => {
    const row = rowAt(index);
    if (!row) return [];
    return picked.has(row.id) ? [...picked.values()] : [row];
  };
  const cite = (rows: readonly SourceRow[]): void => {
    drop();
    citeIn?.cite(rows.map(({ id }) => id));
  };

  let layer: ReactNode = null;
  if (menu) {
    const rows = withPicked(menu.index);
    layer = (
      <MenuAt
        place={menu.place}
        label={library.list}
        onClose={() => setMenu(null)}
        actions={[
          ...(citeIn
            ? [
                {
                  id: 'cite',
                  label: words.citeIn(citeIn.title, rows.length),
                  icon: Quote,
                  onAction: () => cite(rows),
                },
              ]
            : []),
          { id: 'open', label: library.edit, onAction: () => onActivate(menu.index) },
          ...more(
            rows.map(({ id }) => id),
            menu.place,
          ),
          ...(rows.length === 1
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
      onDrag: (index: number, data: DataTransfer) =>
        putSources(
          data,
          withPicked(index).map((row) => ({ id: row.id, name: draggedName(row) })),
        ),
      onMenu: (index: number, place: Place) => setMenu({ index, place }),
    },
    layer,
    /** What is picked, and what can be done with it; null where it is not several. */
    said:
      picked.size > 1 ? (
        <>
          {words.picked(picked.size)}
          {citeIn ? (
            <Button look="quiet" icon={Quote} onPress={() => cite([...picked.values()])}>
              {words.citeIn(citeIn.title, picked.size)}
            </Button>
          ) : null}
        </>
      ) : null,
  };
};
