import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { PaperId } from '#shared/ids.ts';
import { useMessages } from '../i18n/language.tsx';
import type { OpenPaper } from './window/use-open-papers.ts';

/**
 * The open papers. Arrows walk along them, Delete closes one. The pages themselves stay alive beside each
 * other, so these are tabs over panels that the frame draws.
 */
export const PaperTabs = ({
  papers,
  active,
  unsaved,
  onOpen,
  onClose,
}: {
  papers: readonly OpenPaper[];
  /** Null while another section is shown. */
  active: PaperId | null;
  /** Papers with words that are not on disk. */
  unsaved: ReadonlySet<PaperId>;
  onOpen: (id: PaperId) => void;
  onClose: (id: PaperId) => void;
}) => {
  const { app } = useMessages();
  if (papers.length === 0) return <div className="tabs" />;
  const reachable = papers.find((paper) => paper.id === active) ?? papers[0];

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const moves: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: papers.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      const next = papers[(target + papers.length) % papers.length];
      if (next) {
        onOpen(next.id);
        document.getElementById(`tab-${next.id}`)?.focus();
      }
    } else if (event.key === 'Delete') {
      const closed = papers[index];
      if (closed) onClose(closed.id);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="tabs" role="tablist" aria-label={app.openPapers}>
      {papers.map((paper, index) => {
        const title = paper.title || app.untitled;
        return (
          <div key={paper.id} role="presentation" className={paper.id === active ? 'tab tab-active' : 'tab'}>
            <button
              type="button"
              role="tab"
              id={`tab-${paper.id}`}
              className="tab-button"
              aria-selected={paper.id === active}
              aria-controls={`page-${paper.id}`}
              aria-keyshortcuts="Delete"
              tabIndex={paper === reachable ? 0 : -1}
              title={title}
              onClick={() => onOpen(paper.id)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onAuxClick={(event) => {
                if (event.button === 1) onClose(paper.id);
              }}
            >
              {/* The paper on the page says so itself. */}
              {unsaved.has(paper.id) && paper.id !== active ? (
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
              onClick={() => onClose(paper.id)}
            >
              <X aria-hidden size={13} />
            </button>
          </div>
        );
      })}
    </div>
  );
};
