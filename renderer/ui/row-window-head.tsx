// biome-ignore-all lint/a11y/useSemanticElements: what heads rows at computed places can't be a <th>.
// biome-ignore-all lint/a11y/useFocusableInteractive: the button in it has the focus.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import type { Column, Sorting } from './row-window.tsx';

/** How far a key moves the edge of a column (px). */
const widthStep = 16;

/** The head of a column: a press sorts by it, its edge is drawn to make it wider. */
export const Head = <Row,>({
  column,
  sorting,
  onSort,
  onWidth,
}: {
  column: Column<Row>;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
  onWidth: ((column: string, width: number | null) => void) | undefined;
}) => {
  const head = useRef<HTMLDivElement>(null);
  const sorted = sorting?.column === column.id ? sorting : null;
  const className = column.numeric ? 'cell cell-head cell-number' : 'cell cell-head';
  const edge = onWidth ? (
    <ColumnEdge
      head={head}
      onWidth={(width) => onWidth(column.id, width)}
      onReset={() => onWidth(column.id, null)}
    />
  ) : null;
  if (!column.sortable)
    return (
      <div ref={head} role="columnheader" className={className}>
        {column.label}
        {edge}
      </div>
    );
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
  return (
    <div
      ref={head}
      role="columnheader"
      className={className}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="sort-button"
        aria-keyshortcuts={onWidth ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}
        onClick={() => onSort({ column: column.id, descending: sorted ? !sorted.descending : false })}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? widthStep : event.key === 'ArrowLeft' ? -widthStep : 0;
          if (by === 0 || !event.altKey || !onWidth || !head.current) return;
          event.preventDefault();
          onWidth(column.id, head.current.offsetWidth + by);
        }}
      >
        {column.label}
        {sorted ? <Arrow aria-hidden size={12} /> : null}
      </button>
      {edge}
    </div>
  );
};

/** The right edge of a column, drawn to make it wider; a double click gives it its own width again. */
const ColumnEdge = ({
  head,
  onWidth,
  onReset,
}: {
  head: { readonly current: HTMLDivElement | null };
  onWidth: (width: number) => void;
  onReset: () => void;
}) => (
  <span
    aria-hidden
    className="column-edge"
    onDoubleClick={onReset}
    onPointerDown={(event) => {
      const left = head.current?.getBoundingClientRect().left;
      if (event.button !== 0 || left === undefined) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
    }}
    onPointerMove={(event) => {
      const left = head.current?.getBoundingClientRect().left;
      if (left === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      onWidth(event.clientX - left);
    }}
  />
);
