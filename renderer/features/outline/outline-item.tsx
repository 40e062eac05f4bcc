// biome-ignore-all lint/a11y/useFocusableInteractive: the tree has the focus and names its active item.
import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { OutlineRow } from './outline-rows.ts';

/** CSS pixels that a level is set in. */
export const indent = 16;

/** Only what changes is drawn again: a paper may have a thousand headings. */
export const OutlineItem = memo(function OutlineItem({
  id,
  entry,
  title,
  depth,
  place,
  siblings,
  isOpen,
  isPath,
  isActive,
  isCurrent,
  isDragged,
}: Pick<OutlineRow, 'entry' | 'depth' | 'place' | 'siblings' | 'isPath'> & {
  id: string;
  title: string;
  /** Null for a section without subsections. */
  isOpen: boolean | null;
  isActive: boolean;
  isCurrent: boolean;
  isDragged: boolean;
}) {
  const looks = [
    'outline-item',
    `outline-level-${entry.level}`,
    isActive && 'is-active',
    isCurrent && 'outline-here',
    isPath && 'outline-path',
    isDragged && 'is-dragged',
  ];
  return (
    <div
      id={id}
      role="treeitem"
      data-key={entry.key}
      aria-level={depth}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={isActive}
      aria-expanded={isOpen ?? undefined}
      aria-current={isCurrent ? 'location' : undefined}
      className={looks.filter(Boolean).join(' ')}
      style={{ paddingInlineStart: (entry.level - 1) * indent }}
    >
      <span aria-hidden className={isOpen ? 'outline-twist is-open' : 'outline-twist'}>
        {isOpen === null ? null : <ChevronRight size={14} strokeWidth={2} />}
      </span>
      {entry.number === null ? null : <span className="outline-number">{entry.number}</span>}
      <span className="outline-text">{title}</span>
    </div>
  );
});
