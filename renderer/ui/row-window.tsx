// biome-ignore-all lint/a11y/useSemanticElements: rows that stand at computed places can't be a <table>.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows.
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactElement,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Head } from './row-window-head.tsx';

export type Column<Row> = {
  id: string;
  label: string;
  /** Width as a grid track, such as `2fr` or `5rem`. */
  width: string;
  /** The list is scrolled sideways rather than to have less than this for it (px). */
  least?: number;
  /** Numbers stand at the right. */
  numeric?: boolean;
  sortable?: boolean;
  /** Left out where the list is narrow. */
  secondary?: boolean;
  cell: (row: Row) => ReactNode;
};
export type Sorting = { column: string; descending: boolean };
export type RowWindowHandle = { focus: () => void };

type Props<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  /** Number of rows in all, of which only those in sight are drawn. */
  count: number;
  /** The row at an index, or undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined;
  /** Which rows are in sight: the owner fetches them. */
  onRange: (first: number, last: number) => void;
  active: number;
  onActive: (index: number) => void;
  /** Enter or double click. */
  onAction: (index: number) => void;
  onDelete?: (index: number) => void;
  /** A letter is pressed that means nothing to the list: it goes to whatever is focused now. */
  onType?: () => void;
  /** Which rows one sees; the same function as long as what it tells of is the same. */
  onSight?: ((first: number, last: number) => void) | undefined;
  /** Marks the row that is shown elsewhere, which may stand at another place than the active one. */
  isChosen: (row: Row) => boolean;
  /** Where several rows can be picked together, dragged, and a menu called for them. */
  picking?: {
    isPicked: (row: Row) => boolean;
    /** One more or less, or all from the active row to this one. */
    onPick: (index: number, how: 'one' | 'range') => void;
    onDrag: (index: number, data: DataTransfer) => void;
    onMenu: (index: number, place: { left: number; right: number; top: number; bottom: number }) => void;
    /** All there are (Ctrl or ⌘ with A), and none again (Escape, which it answers with whether there were any). */
    onPickAll?: () => void;
    onPickNone?: () => boolean;
  };
  /** Whether it is scrolled sideways rather than to leave columns out where it is narrow. */
  keepsAll?: boolean;
  /** Told how many columns are left out; the same function as long as the owner is the same. */
  onLeftOut?: (count: number) => void;
  /** Where a reader may make columns wider: null is the width a column has by itself. */
  onWidth?: (column: string, width: number | null) => void;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
  /** The list scrolls to its top when this changes. */
  topKey: string;
  ref?: Ref<RowWindowHandle>;
};

const rowHeight = 36;
/** Below this width (px) the secondary columns are left out. */
const leastWidth = 820;
const spare = 8;
/** What a row has beside its columns: its margins, and a gap between two (px). */
const margins = 48;
const gap = 16;

/**
 * A table of which only the rows in sight exist, for lists of any length whose rows come in pages. The
 * collections of react-aria-components want every item up front, which takes seconds for 100,000 rows; here
 * all rows have one height, so any place in the list is reached at once and the scroll bar is true.
 */
export const RowWindow = <Row,>(props: Props<Row>) => {
  const { count, rowAt, onRange, active, onActive, onAction, sorting } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0);
  const [view, setView] = useState({ top: 0, height: 600, width: 1000 });
  const isNarrow = view.width < leastWidth && !props.keepsAll;
  const columns = useMemo(
    () => (isNarrow ? props.columns.filter((column) => !column.secondary) : props.columns),
    [props.columns, isNarrow],
  );
  const { onLeftOut } = props;
  const leftOut = props.columns.length - columns.length;
  useEffect(() => onLeftOut?.(leftOut), [onLeftOut, leftOut]);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - spare);
  const last = Math.min(count - 1, Math.ceil((view.top + view.height) / rowHeight) + spare);

  useEffect(() => {
    if (last >= first) onRange(first, last);
  }, [first, last, onRange]);

  const firstSeen = Math.floor(view.top / rowHeight);
  // The head of the list stands over a row.
  const lastSeen = Math.ceil((view.top + view.height) / rowHeight) - 2;
  const { onSight } = props;
  useEffect(() => onSight?.(firstSeen, lastSeen), [onSight, firstSeen, lastSeen]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void =>
      setView({
        top: element.scrollTop,
        height: element.clientHeight,
        width: element.clientWidth,
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the reason to scroll.
  useEffect(() => {
    // To ask the page where it stands would lay it out once more.
    if (scrolled.current > 0) scroller.current?.scrollTo({ top: 0 });
  }, [props.topKey]);

  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus() }), []);

  // How far the picked rows reach by the keys, from the active one.
  const reach = useRef<number | null>(null);
  const activate = (index: number): void => {
    reach.current = null;
    onActive(index);
  };
  const pressRow = (index: number, event: MouseEvent): void => {
    if (props.picking && (event.ctrlKey || event.metaKey)) props.picking.onPick(index, 'one');
    else if (props.picking && event.shiftKey) {
      reach.current = index;
      props.picking.onPick(index, 'range');
    } else activate(index);
  };

  const go = (index: number, reaching: boolean): void => {
    const next = Math.min(count - 1, Math.max(0, index));
    if (next < 0) return;
    if (reaching && props.picking) {
      reach.current = next;
      props.picking.onPick(next, 'range');
    } else activate(next);
    const element = scroller.current;
    if (!element) return;
    const head = rowHeight;
    const top = next * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight + head > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight + head - element.clientHeight;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'a' && props.picking?.onPickAll) {
      event.preventDefault();
      props.picking.onPickAll();
      return;
    }
    if (event.key === 'Escape' && props.picking?.onPickNone?.()) {
      event.preventDefault();
      return;
    }
    const from = event.shiftKey ? (reach.current ?? active) : active;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const moves: Record<string, number> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: count - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) go(target, event.shiftKey);
    else if (event.key === 'Enter' && active >= 0) onAction(active);
    else if (event.key === 'Delete' && active >= 0 && props.onDelete) props.onDelete(active);
    else {
      const isLetter = event.key.length === 1 && event.key !== ' ';
      if (isLetter && !event.ctrlKey && !event.metaKey && !event.altKey) props.onType?.();
      return;
    }
    event.preventDefault();
  };

  const acts = useRef<Acts>(null as never);
  acts.current = {
    press: pressRow,
    open: onAction,
    drag: (index, data) => props.picking?.onDrag(index, data),
    menu: (index, x, y) => props.picking?.onMenu(index, { left: x, right: x, top: y, bottom: y }),
  };
  const indexes: number[] = [];
  for (let index = first; index <= last; index++) indexes.push(index);
  const isWaiting = useAfterFrame(props.topKey) !== props.topKey;
  const drawn = useRef(new Map<string, ReactElement<LineProps<Row>>>());
  // The active row is named by aria-activedescendant, so it must exist even when it is out of sight.
  if (active >= 0 && active < count && (active < first || active > last)) indexes.push(active);

  const isInSight = (index: number): boolean =>
    index * rowHeight < view.top + view.height && (index + 1) * rowHeight > view.top;

  const least = columns.reduce((sum, column) => sum + (column.least ?? 0), 0);
  const minWidth = least === 0 ? 0 : least + margins + gap * (columns.length - 1);
  const tracks = columns.map((column) => column.width).join(' ');
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className="row-window"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= 0 && active < count ? `${id}-${active}` : undefined}
      aria-multiselectable={props.picking !== undefined}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        // The key of menus calls for the active row.
        const row = document.getElementById(`${id}-${active}`);
        if (!props.picking || event.target !== event.currentTarget || !row) return;
        event.preventDefault();
        props.picking.onMenu(active, row.getBoundingClientRect());
      }}
      onScroll={(event) => {
        scrolled.current = event.currentTarget.scrollTop;
        // Within a row nothing comes into sight.
        const top = Math.floor(scrolled.current / rowHeight) * rowHeight;
        setView((old) => (old.top === top ? old : { ...old, top }));
      }}
    >
      <div role="rowgroup" className="row-window-head" style={{ minWidth }}>
        <div role="row" aria-rowindex={1} className="row" style={{ gridTemplateColumns: tracks }}>
          {columns.map((column) => (
            <Head
              key={column.id}
              column={column}
              sorting={sorting}
              onSort={props.onSort}
              onWidth={props.onWidth}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="row-window-body" style={{ height: count * rowHeight, minWidth }}>
        {indexes.map((index) => {
          // A row that is scrolled out of sight gives its place in the page to one that comes.
          const key = index >= first && index <= last ? String(index % (last - first + 1)) : 'active';
          const old = drawn.current.get(key);
          if (old?.props.index === index && isWaiting && !isInSight(index)) return old;
          const row = rowAt(index);
          const line = (
            <Line
              key={key}
              id={`${id}-${index}`}
              index={index}
              row={row}
              columns={columns}
              tracks={tracks}
              isActive={index === active}
              isChosen={row !== undefined && (props.isChosen(row) || (props.picking?.isPicked(row) ?? false))}
              isPickable={props.picking !== undefined}
              acts={acts}
            />
          );
          drawn.current.set(key, line);
          return line;
        })}
      </div>
    </div>
  );
};

/** A value as it was before, until the frame that shows something new with it is drawn: what is not seen can wait so long. */
const useAfterFrame = (value: string): string => {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setShown(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
};

/** What a row of the list asks of it; read when it happens, so that a row is not drawn anew for it. */
type Acts = {
  press: (index: number, event: MouseEvent) => void;
  open: (index: number) => void;
  drag: (index: number, data: DataTransfer) => void;
  menu: (index: number, x: number, y: number) => void;
};

type LineProps<Row> = {
  id: string;
  index: number;
  row: Row | undefined;
  columns: readonly Column<Row>[];
  tracks: string;
  isActive: boolean;
  isChosen: boolean;
  isPickable: boolean;
  acts: { readonly current: Acts };
};

const PlainLine = <Row,>({ index, row, columns, isPickable, acts, ...props }: LineProps<Row>) => (
  <div
    id={props.id}
    role="row"
    aria-rowindex={index + 2}
    aria-selected={props.isChosen}
    className={props.isActive ? 'row row-active' : 'row'}
    style={{ gridTemplateColumns: props.tracks, transform: `translateY(${index * rowHeight}px)` }}
    draggable={isPickable && row !== undefined}
    onDragStart={(event) => acts.current.drag(index, event.dataTransfer)}
    onContextMenu={(event) => {
      if (!isPickable || !row) return;
      event.preventDefault();
      acts.current.menu(index, event.clientX, event.clientY);
    }}
    onClick={(event) => acts.current.press(index, event)}
    onDoubleClick={() => acts.current.open(index)}
  >
    {columns.map((column) => (
      <div key={column.id} role="gridcell" className={column.numeric ? 'cell cell-number' : 'cell'}>
        {row === undefined ? <span className="cell-waiting" /> : column.cell(row)}
      </div>
    ))}
  </div>
);
/** While the list is scrolled only the rows that come are drawn. */
const Line = memo(PlainLine) as typeof PlainLine;
