// biome-ignore-all lint/a11y/useSemanticElements: rows that stand at computed places can't be a <table>.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
import { CornerLeftUp, PenLine, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { PaneRowButton } from '../../ui/pane-list.tsx';
import type { NoteFault } from './filter-notes.ts';

/** A note in the list of notes: its number, its first words, and what it cites. */
export const NoteCells = memo(function NoteCells({
  number,
  text,
  sources,
  count,
  hasProse,
  fault,
  byHand,
}: {
  number: number;
  text: string;
  /** Short names of the sources it cites. */
  sources: string;
  /** How many sources these are. */
  count: number;
  hasProse: boolean;
  fault: NoteFault | null;
  /** Whether something in it is set by hand, and whether what that stands for has changed since. */
  byHand: 'set' | 'stale' | null;
}) {
  const { panes, byHand: handWords } = useMessages();
  const words = panes.notes;
  return (
    <>
      <div role="gridcell" className="note-row-number">
        {number}
      </div>
      <div role="gridcell" className="pane-row-body">
        <span className="pane-row-text">{text}</span>
        <span className="pane-row-facts">
          {fault ? (
            <span className="pane-fault">
              <TriangleAlert aria-hidden size={12} strokeWidth={2} />
              {words.faults[fault]}
            </span>
          ) : null}
          {byHand ? (
            <span className={`pane-badge is-by-hand is-${byHand}`}>
              <PenLine aria-hidden size={11} strokeWidth={2} />
              {byHand === 'stale' ? handWords.badgeStale : handWords.badge}
            </span>
          ) : null}
          {count === 0 && fault !== 'empty' ? (
            <span className="pane-badge">{words.badges.noCitation}</span>
          ) : null}
          {count > 1 ? <span className="pane-badge">{words.badges.several(count)}</span> : null}
          {count > 0 && !hasProse ? <span className="pane-badge">{words.badges.onlyCitation}</span> : null}
          <span className="pane-row-rest">{sources}</span>
        </span>
      </div>
      <div role="gridcell">
        <PaneRowButton label={words.toMark(number)}>
          <CornerLeftUp aria-hidden size={14} strokeWidth={1.75} />
        </PaneRowButton>
      </div>
    </>
  );
});
