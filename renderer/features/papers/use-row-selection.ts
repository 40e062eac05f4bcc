import { type MouseEvent, type PointerEvent, type SyntheticEvent, useRef, useState } from 'react';
import type { Selection } from 'react-aria-components';
import type { PaperRow } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';

/**
 * Which papers of a list are selected. A plain click opens a paper, so rows are selected by their boxes, with
 * the space bar, or with Ctrl (on a Mac ⌘) or Shift held down; the table itself knows the first two only while
 * something is selected.
 */
export const useRowSelection = (papers: readonly PaperRow[]) => {
  const [keys, setKeys] = useState<ReadonlySet<PaperId>>(new Set());
  const anchor = useRef<PaperId | null>(null);
  // What a filter hides, or what has gone, is not acted on.
  const selected = papers.filter(({ id }) => keys.has(id));

  const onSelectionChange = (chosen: Selection): void => {
    const next = new Set(papers.filter(({ id }) => chosen === 'all' || chosen.has(id)).map(({ id }) => id));
    for (const id of next) if (!keys.has(id)) anchor.current = id;
    setKeys(next);
  };

  const rowAt = (event: SyntheticEvent & { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return null;
    const target = event.target as Element;
    if (target.closest('button, label, input')) return null;
    const row = target.closest<HTMLElement>('[role=row][data-key]');
    const at = papers.findIndex(({ id }) => id === row?.dataset.key);
    return row && at >= 0 ? { row, at } : null;
  };
  const withhold = (event: MouseEvent | PointerEvent): void => {
    if (!rowAt(event)) return;
    event.stopPropagation();
    // No words are selected between two clicks.
    event.preventDefault();
  };
  const onClickCapture = (event: MouseEvent): void => {
    const found = rowAt(event);
    if (!found) return;
    event.stopPropagation();
    const { row, at } = found;
    const { id } = papers[at]!;
    const next = new Set(keys);
    const from = papers.findIndex((paper) => paper.id === anchor.current);
    if (event.shiftKey && from >= 0)
      for (const paper of papers.slice(Math.min(from, at), Math.max(from, at) + 1)) next.add(paper.id);
    else {
      if (next.has(id)) next.delete(id);
      else next.add(id);
      anchor.current = id;
    }
    setKeys(next);
    row.focus();
  };

  return {
    selected,
    keys,
    clear: () => setKeys(new Set()),
    onSelectionChange,
    /** For the element around the table. */
    handlers: { onPointerDownCapture: withhold, onMouseDownCapture: withhold, onClickCapture },
  };
};
