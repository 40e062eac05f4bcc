import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { levelsAt, sectionEnd } from '../../editor/commands/sections.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import type { OutlineRow } from './outline-rows.ts';

/** Where a dragged section would go: before the heading `place`, on `level`, between the rows before `row`. */
export type Drop = { place: number; level: number; row: number };

/** What is dragged and where it would go, with the line (CSS pixels from the first row) that shows it. */
export type Dragged = { entry: OutlineEntry; drop: (Drop & { top: number }) | null };

/** Pointer movement in CSS pixels that makes a press a drag. */
const threshold = 5;
/** So near to the edge of the list, it scrolls. */
const edge = 24;

/**
 * The place for a section over the rows, and its level there: straight down it keeps its level as far as it may,
 * to the left and right it changes it.
 * @param gap the row that the pointer is nearest to the top of; their number is below the last
 * @param steps levels to the right of its own
 */
export const dropAt = (
  entries: readonly OutlineEntry[],
  rows: readonly OutlineRow[],
  index: number,
  gap: number,
  steps: number,
): Drop | null => {
  const own = entries[index];
  if (!own) return null;
  const end = sectionEnd(entries, index);
  let row = gap;
  let place = rows[row]?.index ?? entries.length;
  // Over itself it stays where it is, perhaps on another level.
  if (place > index && place <= end) {
    row = rows.findIndex((entry) => entry.index === index);
    place = index;
  }
  const levels = levelsAt(entries, index, place);
  if (!levels) return null;
  const above = place === index ? null : rows[row - 1];
  // Below a closed section, it may go into it, but not deeper than one can see.
  const highest = Math.max(levels.lowest, Math.min(levels.highest, (above?.entry.level ?? 3) + 1));
  const level = Math.max(levels.lowest, Math.min(highest, own.level + steps));
  return place === index && level === own.level ? null : { place, level, row };
};

const rowsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role=treeitem]'),
];

/** The row whose upper edge is nearest to a height on the screen; their number if it is the last one's lower edge. */
const gapAt = (rows: readonly HTMLElement[], clientY: number): number => {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = rows[middle]!.getBoundingClientRect();
    if (box.top + box.height / 2 <= clientY) low = middle + 1;
    else high = middle;
  }
  return low;
};

type Press = { key: string; x: number; y: number; pointer: number };

/** Dragging a row of the outline by mouse or pen; a finger scrolls. */
export const useSectionDrag = ({
  scroller,
  entries,
  rows,
  indent,
  onDrop,
}: {
  scroller: RefObject<HTMLElement | null>;
  entries: readonly OutlineEntry[];
  rows: readonly OutlineRow[];
  /** CSS pixels that a level is set in. */
  indent: number;
  onDrop: (key: string, drop: Drop) => void;
}) => {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const press = useRef<Press | null>(null);
  /** The click that ends a drag is none. */
  const wasDragged = useRef(false);

  const end = (): void => {
    press.current = null;
    setDragged(null);
  };
  const isDragging = dragged !== null;
  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      press.current = null;
      setDragged(null);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [isDragging]);

  return {
    dragged,
    /** Whether the click that arrives now only ends a drag. */
    endsDrag: (): boolean => {
      const was = wasDragged.current;
      wasDragged.current = false;
      return was;
    },
    down: (event: PointerEvent, row: OutlineRow | undefined): void => {
      wasDragged.current = false;
      if (!row || event.button !== 0 || event.pointerType === 'touch') return;
      press.current = {
        key: row.entry.key,
        x: event.clientX,
        y: event.clientY,
        pointer: event.pointerId,
      };
    },
    move: (event: PointerEvent): void => {
      const from = press.current;
      const list = scroller.current;
      if (!from || !list || from.pointer !== event.pointerId) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!dragged && Math.hypot(dx, dy) < threshold) return;
      const index = entries.findIndex(({ key }) => key === from.key);
      const entry = entries[index];
      // What is dragged was taken away meanwhile, in another window.
      if (!entry) {
        end();
        return;
      }
      if (!list.hasPointerCapture(from.pointer)) list.setPointerCapture(from.pointer);
      wasDragged.current = true;
      const box = list.getBoundingClientRect();
      if (event.clientY < box.top + edge) list.scrollTop -= edge / 2;
      else if (event.clientY > box.bottom - edge) list.scrollTop += edge / 2;
      const elements = rowsOf(list);
      const gap = gapAt(elements, event.clientY);
      const drop = dropAt(entries, rows, index, gap, Math.round(dx / indent));
      const above = drop && elements[drop.row - 1];
      const top = above ? above.offsetTop + above.offsetHeight : 0;
      setDragged({ entry, drop: drop && { ...drop, top } });
    },
    up: (event: PointerEvent): void => {
      if (press.current?.pointer !== event.pointerId) return;
      if (dragged?.drop) onDrop(dragged.entry.key, dragged.drop);
      end();
    },
    cancel: end,
  };
};
