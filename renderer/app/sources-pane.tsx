import { type ReactNode, useMemo } from 'react';
import { defaultStyle } from '#shared/citations/styles/index.ts';
import type { CitationId, SourceId } from '#shared/ids.ts';
import { PaperBalance } from '../features/library/balance/paper-balance.tsx';
import { CitedSources } from '../features/library/cited-sources.tsx';
import type { EditorHandle } from '../features/paper/editor-handle.ts';
import { useMessages } from '../i18n/language.tsx';
import { CheckedQuotations } from './checked-quotations.tsx';
import { useLive } from './use-live.ts';
import type { WindowState } from './window/use-window.ts';

import { WithSource } from './with-source.tsx';

/** The source that was touched last, or all sources of the open paper. */
export const SourcesPane = ({
  state,
  handle,
  onNotes,
}: {
  state: WindowState;
  handle: EditorHandle;
  onNotes: (id: SourceId) => void;
}) => {
  const { panes, balance, checking } = useMessages();
  const { panel, editSource, citeIn } = state;
  const { onPage } = state.papers;
  const { value: sources } = useLive(handle, (paper) => paper.cited());
  const { value: style } = useLive(handle, (paper) => paper.meta().style ?? defaultStyle);
  const { value: locale } = useLive(handle, (paper) => paper.languages()[0]);
  const { value: headings } = useLive(handle, (paper) => paper.outline.entries());
  const sections = useMemo(() => (headings ?? []).filter(({ level }) => level === 1), [headings]);
  const goTo = (id: CitationId): void => {
    panel.leaveOverlay();
    handle.goToCitation(id);
  };
  const cited = (ids: readonly SourceId[], back: { label: string; onPress: () => void }): ReactNode => (
    <CitedSources
      ids={ids}
      sources={sources ?? []}
      citing={handle.citing}
      onShow={panel.showSource}
      back={back}
      onGo={goTo}
      onWeigh={() => panel.showOver('balance')}
      onNotes={onNotes}
      style={style ?? defaultStyle}
      locale={locale ?? undefined}
      onLibrary={editSource}
      paper={citeIn && { id: citeIn.paper, title: citeIn.title }}
      onGoToPlace={(paper, place) => {
        panel.leaveOverlay();
        state.goToPlace(paper, place);
      }}
      onRecent={state.showRecentChanges}
      onOpenPaper={state.papers.openPaper}
      onGoToCitation={(paper, source, citation) => {
        panel.leaveOverlay();
        state.papers.openPaper(paper);
        state.showCitation(paper, source, citation);
      }}
      onCite={
        handle.isEditable && citeIn
          ? (id) => {
              panel.leaveOverlay();
              citeIn.cite([id]);
            }
          : undefined
      }
      onQuote={
        handle.isEditable && citeIn
          ? (quotation) => {
              panel.leaveOverlay();
              citeIn.quote(quotation);
            }
          : undefined
      }
    />
  );
  const { found } = state.quotationCheck;
  if (panel.over === 'check' && found && found.paper === onPage?.id)
    return (
      <WithSource key={found.paper} source={(id, onPress) => cited([id], { label: checking.title, onPress })}>
        {(onShow) => <CheckedQuotations state={state} handle={handle} found={found} onSource={onShow} />}
      </WithSource>
    );
  if (panel.over === 'balance' && onPage)
    return (
      <WithSource key={onPage.id} source={(id, onPress) => cited([id], { label: balance.title, onPress })}>
        {(onShow) => (
          <PaperBalance
            sources={sources ?? []}
            place={{
              paper: onPage.id,
              title: onPage.title,
              sections,
              onSection: (key) => {
                panel.leaveOverlay();
                handle.outline.goTo(key);
              },
            }}
            onShow={onShow}
            onGo={goTo}
            onBack={() => {
              panel.leaveOver();
              panel.showAllSources();
            }}
          />
        )}
      </WithSource>
    );
  return cited(panel.citedSources, { label: panes.sources.all, onPress: panel.showAllSources });
};
