// biome-ignore-all lint/a11y/useSemanticElements: rows that stand at computed places can't be a <table>.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
import { CornerLeftUp, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import type { NoteFault } from './filter-notes.ts';

/** A note in the list of notes: its number, its first words, and what it cites. */
export const NoteRow = memo(function NoteRow({
  id,
  index,
  top,
  height,
  number,
  text,
  sources,
  hasProse,
  fault,
  isActive,
  isCurrent,
}: {
  id: string;
  index: number;
  top: number;
  height: number;
  number: number;
  text: string;
  /** Short names of the sources it cites. */
  sources: readonly string[];
  hasProse: boolean;
  fault: NoteFault | null;
  isActive: boolean;
  isCurrent: boolean;
}) {
  const { panes } = useMessages();
  const words = panes.notes;
  const looks = ['note-row', isActive && 'is-active', isCurrent && 'is-current'];
  return (
    <div
      id={id}
      role="row"
      data-index={index}
      aria-rowindex={index + 1}
      aria-selected={isActive}
      aria-current={isCurrent ? 'true' : undefined}
      className={looks.filter(Boolean).join(' ')}
      style={{ top, height }}
    >
      <div role="gridcell" className="note-row-number">
        {number}
      </div>
      <div role="gridcell" className="note-row-body">
        <span className="note-row-text">{text}</span>
        <span className="note-row-facts">
          {fault ? (
            <span className="note-row-fault">
              <TriangleAlert aria-hidden size={12} strokeWidth={2} />
              {words.faults[fault]}
            </span>
          ) : null}
          {sources.length === 0 && fault !== 'empty' ? (
            <span className="note-badge">{words.badges.noCitation}</span>
          ) : null}
          {sources.length > 1 ? (
            <span className="note-badge">{words.badges.several(sources.length)}</span>
          ) : null}
          {sources.length > 0 && !hasProse ? (
            <span className="note-badge">{words.badges.onlyCitation}</span>
          ) : null}
          <span className="note-row-sources">{sources.join(' · ')}</span>
        </span>
      </div>
      <div role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className="note-row-mark"
          aria-label={words.toMark(number)}
          title={words.toMark(number)}
        >
          <CornerLeftUp aria-hidden size={14} strokeWidth={1.75} />
        </button>
      </div>
    </div>
  );
});
