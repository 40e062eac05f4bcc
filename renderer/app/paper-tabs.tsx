import { AppWindow, ArrowLeft, ArrowRight, ChevronDown, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PaperId } from '#shared/ids.ts';
import { useMessages } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { ActionMenu, type MenuAction } from '../ui/menu.tsx';
import { type DropEdge, PaperTab } from './paper-tab.tsx';
import type { WindowState } from './window/use-window.ts';

const tabOf = (id: PaperId): HTMLElement | null => document.getElementById(`tab-${id}`);

/**
 * The open papers. Arrows walk along them, with Shift they take the tab along; Delete closes one. The pages
 * themselves stay alive beside each other, so these are tabs over panels that the frame draws.
 */
export const PaperTabs = ({ state }: { state: WindowState }) => {
  const { app, window: words } = useMessages();
  const { open: papers, active, openPaper, closePaper, movePaper } = state.papers;
  const row = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  const [drop, setDrop] = useState<{ dragged: PaperId; over: PaperId; edge: DropEdge } | null>(null);
  const dragged = useRef<PaperId | null>(null);

  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const measure = (): void => setOverflows(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const tab of element.children) observer.observe(tab);
    measure();
    return () => observer.disconnect();
  });
  // The row of tabs, too, shows which paper is on the page.
  useEffect(() => {
    if (active) tabOf(active)?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  if (papers.length === 0) return <div className="tabs" />;
  const reachable = papers.find((paper) => paper.id === active) ?? papers[0];
  const close = (id: PaperId): void => void closePaper(id);

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const paper = papers[index];
    if (!paper || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && event.shiftKey) {
      movePaper(paper.id, index + step);
      // The tab is drawn anew at its new place.
      requestAnimationFrame(() => tabOf(paper.id)?.focus());
    } else if (step !== 0 || event.key === 'Home' || event.key === 'End') {
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? papers.length - 1 : index + step;
      const next = papers[(to + papers.length) % papers.length];
      if (!next) return;
      openPaper(next.id);
      tabOf(next.id)?.focus();
    } else if (event.key === 'Delete') close(paper.id);
    else return;
    event.preventDefault();
  };

  const actionsOf = (id: PaperId, index: number): MenuAction[] => [
    { id: 'window', label: words.newWindow, icon: AppWindow, onAction: () => state.openWindow(id) },
    {
      id: 'left',
      label: words.tabLeft,
      icon: ArrowLeft,
      isDisabled: index === 0,
      begins: true,
      onAction: () => movePaper(id, index - 1),
    },
    {
      id: 'right',
      label: words.tabRight,
      icon: ArrowRight,
      isDisabled: index === papers.length - 1,
      onAction: () => movePaper(id, index + 1),
    },
    { id: 'close', label: words.closeTab, icon: X, begins: true, onAction: () => close(id) },
    {
      id: 'others',
      label: words.closeOthers,
      isDisabled: papers.length < 2,
      onAction: () => {
        for (const other of papers) if (other.id !== id) close(other.id);
      },
    },
  ];

  const land = (): void => {
    if (!drop) return;
    const from = papers.findIndex(({ id }) => id === drop.dragged);
    const over = papers.findIndex(({ id }) => id === drop.over);
    const gap = over + (drop.edge === 'after' ? 1 : 0);
    if (from >= 0) movePaper(drop.dragged, gap > from ? gap - 1 : gap);
    setDrop(null);
  };

  return (
    <>
      <div
        ref={row}
        className="tabs"
        role="tablist"
        aria-label={app.openPapers}
        onWheel={(event) => {
          if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
        }}
        onDragStart={(event) => {
          const button = (event.target as Element).querySelector('[role=tab]');
          dragged.current = papers.find(({ id }) => button === tabOf(id))?.id ?? null;
        }}
      >
        {papers.map((paper, index) => (
          <PaperTab
            key={paper.id}
            paper={paper}
            isActive={paper.id === active}
            isUnsaved={state.unsaved.has(paper.id)}
            isReachable={paper === reachable}
            dropEdge={drop?.over === paper.id && drop.dragged !== paper.id ? drop.edge : null}
            actions={() => actionsOf(paper.id, index)}
            onOpen={() => openPaper(paper.id)}
            onClose={() => close(paper.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onDragOver={(edge) => {
              if (dragged.current) setDrop({ dragged: dragged.current, over: paper.id, edge });
            }}
            onDrop={land}
            onDragEnd={() => setDrop(null)}
          />
        ))}
      </div>
      {overflows ? (
        <div className="tabs-more">
          <ActionMenu
            label={words.allPapers}
            actions={papers.map(({ id, title }) => ({
              id,
              label: title || app.untitled,
              onAction: () => openPaper(id),
            }))}
          >
            <IconButton icon={ChevronDown} label={words.allPapers} />
          </ActionMenu>
        </div>
      ) : null}
    </>
  );
};
