// biome-ignore-all lint/a11y/useFocusableInteractive: the tree has the focus and names its active item.
import { ChevronsDownUp, ChevronsUpDown, ListTree } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { keyText, onMac } from '../../editor/keys.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { Place } from '../../ui/anchor.tsx';
import { IconButton } from '../../ui/button.tsx';
import { type MenuAction, MenuAt } from '../../ui/menu.tsx';
import { EmptyPane, Pane } from '../../ui/pane.tsx';
import { indent, OutlineItem } from './outline-item.tsx';
import { type OutlineRow, outlineRows, parentsOf } from './outline-rows.ts';
import { type Drop, useSectionDrag } from './use-section-drag.ts';
import './outline.css';

type Props = {
  entries: readonly OutlineEntry[];
  /** The index of the section the caret is in; -1 before the first. */
  current: number;
  isEditable: boolean;
  onGo: (key: string) => void;
  /** Puts a section before the heading `place` (their number is the end), its heading at `level`. */
  onMove: (key: string, place: number, level: number) => boolean;
  /** Moves a section to the next place up or down. */
  onStep: (key: string, dir: -1 | 1) => boolean;
  /** A level higher (-1) or lower (1), with its subsections. */
  onShift: (key: string, by: -1 | 1) => boolean;
};

/** What a key with Alt held does to the section it is pressed on. */
const sectionKey = (event: KeyboardEvent): 'up' | 'down' | 'promote' | 'demote' | null => {
  const { key, altKey, ctrlKey, shiftKey, metaKey } = event;
  if (metaKey) return null;
  if (altKey && !ctrlKey && !shiftKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
  // The page's own keys for levels: with Alt, on a Mac with Control.
  if (shiftKey && altKey !== ctrlKey)
    return key === 'ArrowLeft' ? 'promote' : key === 'ArrowRight' ? 'demote' : null;
  return null;
};

/** The headings of a paper as a tree: to go to, to search, and to put its sections in another order. */
export const Outline = ({ entries, current, isEditable, onGo, onMove, onStep, onShift }: Props) => {
  const { app, panes, commands } = useMessages();
  const words = panes.outline;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useState('');
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [menu, setMenu] = useState<{ key: string; place: Place } | null>(null);
  const rows = useMemo(() => outlineRows(entries, closed, query), [entries, closed, query]);
  const isSearching = query.trim() !== '';

  const currentKey = entries[current]?.key ?? null;
  /** Of a section that is closed, the caret's place is shown at the heading that hides it. */
  const shownCurrent = useMemo(() => {
    const parents = parentsOf(entries);
    const shown = new Set(rows.map((row) => row.index));
    let at = current;
    while (at >= 0 && !shown.has(at)) at = parents[at]!;
    return at;
  }, [entries, rows, current]);

  const rowOf = (key: string | null): number => rows.findIndex(({ entry }) => entry.key === key);
  const own = rowOf(activeKey);
  const active = own >= 0 ? own : Math.max(0, rowOf(currentKey));
  const titleOf = (entry: OutlineEntry): string => entry.text || app.untitled;

  const goTo = (row: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, row))];
    if (!next) return;
    setActiveKey(next.entry.key);
    document.getElementById(`${id}-${next.entry.key}`)?.scrollIntoView({ block: 'nearest' });
  };
  const setOpen = (key: string, isOpen: boolean): void => {
    const next = new Set(closed);
    if (isOpen) next.delete(key);
    else next.add(key);
    setClosed(next);
  };
  const parents = entries.filter((_, i) => (entries[i + 1]?.level ?? 0) > entries[i]!.level);
  const allClosed = parents.length > 0 && parents.every(({ key }) => closed.has(key));

  const change = (entry: OutlineEntry, what: 'up' | 'down' | 'promote' | 'demote'): void => {
    const title = titleOf(entry);
    setActiveKey(entry.key);
    switch (what) {
      case 'up':
      case 'down':
        setSaid(
          onStep(entry.key, what === 'up' ? -1 : 1) ? words.moved[what](title) : words.noFurther(title),
        );
        return;
      case 'promote':
      case 'demote': {
        const by = what === 'promote' ? -1 : 1;
        setSaid(onShift(entry.key, by) ? words.levelled(title, entry.level + by) : words.noOtherLevel(title));
      }
    }
  };
  const drag = useSectionDrag({
    scroller,
    entries,
    rows,
    indent,
    onDrop: (key: string, { place, level }: Drop) => {
      const entry = entries.find((other) => other.key === key);
      if (!entry || !onMove(key, place, level)) return;
      setActiveKey(key);
      const behind = entries[place];
      setSaid(words.dropped(titleOf(entry), behind ? titleOf(behind) : null, level));
      // A section that was put into a closed one would be out of sight.
      const above = entries[place - 1];
      if (above && above.level < level) setOpen(above.key, true);
    },
  });

  const menuOf = (key: string): MenuAction[] => {
    const entry = entries.find((other) => other.key === key);
    if (!entry) return [];
    const { names } = commands;
    const changes = [
      ['up', names.sectionUp, 'Alt-ArrowUp'],
      ['down', names.sectionDown, 'Alt-ArrowDown'],
      ['promote', names.promoteSection, onMac ? 'Ctrl-Shift-ArrowLeft' : 'Alt-Shift-ArrowLeft'],
      ['demote', names.demoteSection, onMac ? 'Ctrl-Shift-ArrowRight' : 'Alt-Shift-ArrowRight'],
    ] as const;
    return [
      { id: 'go', label: words.goTo, keys: keyText('Enter'), onAction: () => onGo(key) },
      ...(isEditable
        ? changes.map(
            ([what, label, keys], index): MenuAction => ({
              id: what,
              label,
              keys: keyText(keys),
              begins: index === 0,
              onAction: () => change(entry, what),
            }),
          )
        : []),
    ];
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (!row) return;
    const { key, entry } = { key: event.key, entry: row.entry };
    const moved = sectionKey(event);
    if (moved) {
      event.preventDefault();
      if (isEditable) change(entry, moved);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 28) - 1);
    const parent = rows.findLastIndex((other, i) => i < active && other.depth < row.depth);
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => (active === 0 ? field.current?.focus() : goTo(active - 1)),
      PageDown: () => goTo(active + page),
      PageUp: () => goTo(active - page),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      ArrowRight: () =>
        row.isOpen ? goTo(active + 1) : row.hasChildren && !isSearching && setOpen(entry.key, true),
      ArrowLeft: () => (row.isOpen && !isSearching ? setOpen(entry.key, false) : parent >= 0 && goTo(parent)),
      Enter: () => onGo(entry.key),
      ' ': () => onGo(entry.key),
    };
    const move = moves[key];
    if (move) {
      event.preventDefault();
      move();
    } else if (key.length === 1) {
      // Typing searches: the letter goes into the field.
      field.current?.focus();
    }
  };

  if (entries.length === 0) return <EmptyPane icon={ListTree}>{app.outlineEmpty}</EmptyPane>;
  const rowAt = (target: EventTarget): OutlineRow | undefined => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
    return item ? rows[rowOf(item.dataset.key ?? '')] : undefined;
  };
  const { dragged } = drag;
  return (
    <Pane
      search={{
        field,
        label: words.find,
        query,
        onQuery: setQuery,
        onDown: () => {
          if (rows.length === 0) return;
          scroller.current?.focus();
          goTo(isSearching ? 0 : active);
        },
      }}
      tool={
        parents.length > 0 ? (
          <IconButton
            icon={allClosed ? ChevronsUpDown : ChevronsDownUp}
            label={allClosed ? words.openAll : words.closeAll}
            isDisabled={isSearching}
            onPress={() => setClosed(allClosed ? new Set() : new Set(parents.map(({ key }) => key)))}
          />
        ) : null
      }
      none={rows.length === 0 ? { text: words.none } : null}
    >
      <div
        ref={scroller}
        role="tree"
        tabIndex={0}
        hidden={rows.length === 0}
        className={dragged ? 'outline-tree is-dragging' : 'outline-tree'}
        aria-label={app.headings}
        aria-describedby={isEditable ? `${id}-help` : undefined}
        aria-activedescendant={rows.length > 0 ? `${id}-${rows[active]?.entry.key}` : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (isEditable && !isSearching) drag.down(event, rowAt(event.target));
        }}
        onPointerMove={drag.move}
        onPointerUp={drag.up}
        onPointerCancel={drag.cancel}
        onContextMenu={(event) => {
          // A menu called by key comes without a button that was pressed.
          const row = event.button < 0 ? rows[active] : rowAt(event.target);
          const item = row && document.getElementById(`${id}-${row.entry.key}`);
          if (!row || !item) return;
          event.preventDefault();
          setActiveKey(row.entry.key);
          setMenu({ key: row.entry.key, place: item.getBoundingClientRect() });
        }}
        onClick={({ target }) => {
          const row = rowAt(target);
          if (drag.endsDrag() || !row) return;
          const { key } = row.entry;
          setActiveKey(key);
          if (
            !isSearching &&
            row.hasChildren &&
            target instanceof Element &&
            target.closest('.outline-twist')
          )
            setOpen(key, !row.isOpen);
          else onGo(key);
        }}
      >
        <div role="none" className="outline-rows">
          {rows.map((row, index) => (
            <OutlineItem
              key={row.entry.key}
              id={`${id}-${row.entry.key}`}
              entry={row.entry}
              title={titleOf(row.entry)}
              depth={row.depth}
              place={row.place}
              siblings={row.siblings}
              isOpen={row.hasChildren ? row.isOpen : null}
              isPath={row.isPath}
              isActive={index === active}
              isCurrent={row.index === shownCurrent}
              isDragged={dragged?.entry.key === row.entry.key}
            />
          ))}
          {dragged?.drop ? (
            <div
              aria-hidden
              className="outline-drop"
              style={{ top: dragged.drop.top, insetInlineStart: (dragged.drop.level - 1) * indent + 24 }}
            />
          ) : null}
        </div>
      </div>
      {menu ? (
        <MenuAt
          place={menu.place}
          label={titleOf(entries.find(({ key }) => key === menu.key) ?? rows[active]!.entry)}
          actions={menuOf(menu.key)}
          onClose={() => setMenu(null)}
        />
      ) : null}
      {isEditable ? (
        <p id={`${id}-help`} className="visually-hidden">
          {words.help}
        </p>
      ) : null}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </Pane>
  );
};
