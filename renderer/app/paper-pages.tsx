import type { CSSProperties } from 'react';
import { CompareView } from '../features/history/comparing/compare-view.tsx';
import { VersionView } from '../features/history/version-view.tsx';
import { Page } from './page.tsx';
import type { WindowState } from './window/use-window.ts';

/** The pages of the open papers that were looked at; only one is seen, or a version in its place. */
export const PaperPages = ({
  state: { papers, panel, comparison, preferences, change },
}: {
  state: Pick<WindowState, 'papers' | 'panel' | 'comparison' | 'preferences' | 'change'>;
}) => {
  const { active, handle, openPaper } = papers;
  const isCovered = panel.version !== null || comparison.pair !== null;
  return papers.drawn.map(({ id }) => (
    <div
      key={id}
      id={`page-${id}`}
      role="tabpanel"
      aria-labelledby={`tab-${id}`}
      className="screen"
      hidden={id !== active}
    >
      <div
        className={['page-pane', preferences.focus && 'is-focus', preferences.typewriter && 'is-typewriter']
          .filter(Boolean)
          .join(' ')}
        spellCheck={preferences.spelling}
        hidden={id === active && isCovered}
        style={{ '--page-zoom': preferences.zoom } as CSSProperties}
      >
        <Page
          id={id}
          isShown={id === active && !isCovered}
          typingOff={preferences.typingOff}
          sheet={preferences.pageView === 'sheet'}
          signs={preferences.pageSigns}
          onSigns={(pageSigns) => change({ pageSigns })}
          onHandle={papers.keepHandle}
          onOpenSource={panel.showSource}
          onOpenRules={panel.showRules}
          onOpenPaper={openPaper}
        />
      </div>
      {id === active && comparison.pair ? (
        <CompareView comparison={comparison} pair={comparison.pair} paper={handle} />
      ) : null}
      {id === active && panel.version && handle ? (
        <VersionView
          paper={id}
          version={panel.version}
          isEditable={handle.isEditable}
          flush={handle.flush}
          restore={handle.restore}
          insert={handle.insert}
          onOpenPaper={openPaper}
          onClose={panel.closeVersion}
          onCompare={(old) => comparison.start({ paper: id, old, now: null })}
        />
      ) : null}
    </div>
  ));
};
