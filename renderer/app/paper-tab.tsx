import { X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { ContextMenu, type MenuAction } from '../ui/menu.tsx';
import { hasQuotation } from '../ui/quotation-drag.ts';
import { hasSources } from '../ui/source-drag.ts';
import type { OpenPaper } from './window/use-open-papers.ts';

/** Where a tab that is drawn along would land: before this tab or after it. */
export type DropEdge = 'before' | 'after';

/** What is drawn along is a tab of this window; no page and no other program takes it. */
export const draggedTab = 'application/x-ibid-tab';

type Props = {
  paper: OpenPaper;
  isActive: boolean;
  isUnsaved: boolean;
  /** Whether Tab stops here: one of the tabs, from which the arrows go on. */
  isReachable: boolean;
  dropEdge: DropEdge | null;
  actions: () => readonly MenuAction[];
  onOpen: () => void;
  onClose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragOver: (edge: DropEdge) => void;
  onDrop: () => void;
  onDragEnd: () => void;
};

/** How long sources are held over a tab before its paper comes to the page, so that they can be dropped there. */
const holdTime = 500;

const useHolding = (action: () => void): { start: () => void; stop: () => void } => {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(action);
  latest.current = action;
  const stop = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    start: () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        latest.current();
      }, holdTime);
    },
    stop,
  };
};

/** The tab of an open paper: a click shows it, the middle button closes it, the right one lists what can be done. */
export const PaperTab = ({ paper, isActive, isUnsaved, isReachable, dropEdge, ...on }: Props) => {
  const { app } = useMessages();
  const tab = useRef<HTMLButtonElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const title = paper.title || app.untitled;
  const holding = useHolding(on.onOpen);
  const edgeAt = (event: DragEvent): DropEdge => {
    const box = event.currentTarget.getBoundingClientRect();
    return event.clientX < box.left + box.width / 2 ? 'before' : 'after';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tab inside does the same by keys
    <div
      role="presentation"
      className={['tab', isActive && 'tab-active', dropEdge && `tab-${dropEdge}`].filter(Boolean).join(' ')}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(draggedTab, paper.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragEnter={(event) => {
        if (!isActive && (hasSources(event.dataTransfer) || hasQuotation(event.dataTransfer)))
          holding.start();
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          holding.stop();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(draggedTab)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        on.onDragOver(edgeAt(event));
      }}
      onDrop={(event) => {
        event.preventDefault();
        holding.stop();
        on.onDrop();
      }}
      onDragEnd={on.onDragEnd}
      onAuxClick={(event) => {
        if (event.button === 1) on.onClose();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      <button
        ref={tab}
        type="button"
        role="tab"
        id={`tab-${paper.id}`}
        className="tab-button"
        aria-selected={isActive}
        aria-controls={`page-${paper.id}`}
        aria-keyshortcuts="Delete Shift+ArrowLeft Shift+ArrowRight Shift+F10"
        tabIndex={isReachable ? 0 : -1}
        title={title}
        onClick={on.onOpen}
        onKeyDown={on.onKeyDown}
      >
        {/* The paper on the page says so itself. */}
        {isUnsaved && !isActive ? (
          <span className="tab-unsaved">
            <span aria-hidden>● </span>
            <span className="visually-hidden">{app.notSaved}: </span>
          </span>
        ) : null}
        {title}
      </button>
      <button
        type="button"
        className="tab-close"
        title={app.closePaper(title)}
        // A tab list may hold only tabs; with the keyboard the Delete key closes.
        aria-hidden
        tabIndex={-1}
        onClick={on.onClose}
      >
        <X aria-hidden size={13} />
      </button>
      <ContextMenu
        label={title}
        actions={on.actions}
        at={tab}
        isOpen={menuOpen}
        onClose={() => setMenuOpen(false)}
      />
    </div>
  );
};
