// biome-ignore-all lint/a11y/useSemanticElements: rows that stand at computed places can't be a <table>.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** Rows drawn above and below those in sight. */
const spare = 8;

export type PaneListHandle = {
  /** Takes the focus, at the first row or at the one that was active. */
  focus: (atFirst: boolean) => void;
};

type Props = {
  label: string;
  /** What the keys do, for those who do not see the list. */
  help: string;
  /** The rows by their names; each stands once. */
  keys: readonly string[];
  /** CSS pixels; all rows have one height. */
  rowHeight: number;
  /** The row that is marked, as what one is at; the list follows it. */
  current: string | null;
  /** Enter or a click. */
  onAction: (key: string) => void;
  /** Shift and Enter, or a click on a button of the row. */
  onSecond: (key: string) => void;
  /** The right button of the mouse on a row, or the key of menus. */
  onMenu?: (key: string, row: Element) => void;
  /** A letter that is typed goes there. */
  field: RefObject<HTMLElement | null>;
  /** The cells of a row: elements with the role `gridcell`. */
  cells: (index: number) => ReactNode;
  ref?: Ref<PaneListHandle>;
};

/** A long list beside the page, walked by arrows, of which only the rows in sight exist. */
export const PaneList = (props: Props) => {
  const { label, help, keys, rowHeight, current, onAction, onSecond, onMenu, field, cells } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const own = activeKey === null ? -1 : keys.indexOf(activeKey);
  const currentRow = current === null ? -1 : keys.indexOf(current);
  const active = own >= 0 ? own : Math.max(0, currentRow);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void =>
      setView((old) =>
        old.top === element.scrollTop && old.height === element.clientHeight
          ? old
          : { top: element.scrollTop, height: element.clientHeight },
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  const reveal = (index: number): void => {
    const element = scroller.current;
    if (!element || index < 0) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  };
  // The list follows what is current, unless one is walking in it.
  const follow = useRef(reveal);
  follow.current = reveal;
  useEffect(() => {
    if (currentRow < 0 || document.activeElement === scroller.current) return;
    setActiveKey(current);
    follow.current(currentRow);
  }, [current, currentRow]);

  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(keys.length - 1, index));
    setActiveKey(keys[next] ?? null);
    reveal(next);
  };
  useImperativeHandle(props.ref, () => ({
    focus: (atFirst) => {
      scroller.current?.focus();
      goTo(atFirst ? 0 : active);
    },
  }));
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keys[active];
    if (event.target !== event.currentTarget || key === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => (active === 0 ? field.current?.focus() : goTo(active - 1)),
      PageDown: () => goTo(active + page),
      PageUp: () => goTo(active - page),
      Home: () => goTo(0),
      End: () => goTo(keys.length - 1),
      Enter: () => (event.shiftKey ? onSecond : onAction)(key),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    } else if (event.key.length === 1 && event.key !== ' ') {
      // Typing searches: the letter goes into the field.
      field.current?.focus();
    }
  };

  const first = Math.max(0, Math.floor(view.top / rowHeight) - spare);
  const last = Math.min(keys.length - 1, Math.ceil((view.top + view.height) / rowHeight) + spare);
  const indexes: number[] = [];
  for (let index = first; index <= last; index++) indexes.push(index);
  // The active row is named by aria-activedescendant, so it must exist even when it is out of sight.
  if (active < keys.length && (active < first || active > last)) indexes.push(active);
  const keyAt = (target: EventTarget): string | undefined => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[role=row]') : null;
    return row ? keys[Number(row.dataset.index)] : undefined;
  };
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        hidden={keys.length === 0}
        className="pane-list"
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-rowcount={keys.length}
        aria-activedescendant={keys.length > 0 ? `${id}-${keys[active]}` : undefined}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const key = keyAt(target);
          if (key === undefined) return;
          setActiveKey(key);
          (target instanceof Element && target.closest('button') ? onSecond : onAction)(key);
        }}
        onContextMenu={(event) => {
          // A menu called by key comes without a button that was pressed.
          const key = event.button < 0 ? keys[active] : keyAt(event.target);
          const row = key === undefined ? null : document.getElementById(`${id}-${key}`);
          if (!onMenu || key === undefined || !row) return;
          event.preventDefault();
          setActiveKey(key);
          onMenu(key, row);
        }}
      >
        <div role="rowgroup" className="pane-rows" style={{ height: keys.length * rowHeight }}>
          {indexes.map((index) => {
            const key = keys[index]!;
            const looks = ['pane-row', index === active && 'is-active', key === current && 'is-current'];
            return (
              <div
                key={key}
                id={`${id}-${key}`}
                role="row"
                data-index={index}
                aria-rowindex={index + 1}
                aria-selected={index === active}
                aria-current={key === current ? 'true' : undefined}
                className={looks.filter(Boolean).join(' ')}
                style={{ top: index * rowHeight, height: rowHeight }}
              >
                {cells(index)}
              </div>
            );
          })}
        </div>
      </div>
      <p id={`${id}-help`} className="visually-hidden">
        {help}
      </p>
    </>
  );
};

/** The button at the end of a row, for what Shift and Enter do. */
export const PaneRowButton = ({ label, children }: { label: string; children: ReactNode }) => (
  <button type="button" tabIndex={-1} className="pane-row-button" aria-label={label} title={label}>
    {children}
  </button>
);
