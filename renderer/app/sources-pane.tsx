import { defaultStyle } from '#shared/citations/styles/index.ts';
import type { SourceId } from '#shared/ids.ts';
import { CitedSources } from '../features/library/cited-sources.tsx';
import type { EditorHandle } from '../features/paper/editor-handle.ts';
import { useLive } from './use-live.ts';
import type { WindowState } from './window/use-window.ts';

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
  const { panel, editSource, citeIn } = state;
  const { value: sources } = useLive(handle, (paper) => paper.cited());
  const { value: style } = useLive(handle, (paper) => paper.meta().style ?? defaultStyle);
  const { value: locale } = useLive(handle, (paper) => paper.languages()[0]);
  return (
    <CitedSources
      ids={panel.citedSources}
      sources={sources ?? []}
      citing={handle.citing}
      onShow={panel.showSource}
      onAll={panel.showAllSources}
      onGo={(id) => {
        panel.leaveOverlay();
        handle.goToCitation(id);
      }}
      onNotes={onNotes}
      style={style ?? defaultStyle}
      locale={locale ?? undefined}
      onLibrary={editSource}
      onRecent={state.showRecentChanges}
      onOpenPaper={state.papers.openPaper}
      onGoToNote={(paper, source, note) => {
        panel.leaveOverlay();
        state.papers.openPaper(paper);
        state.showNote(paper, source, note);
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
};
