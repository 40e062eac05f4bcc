import { FileText, Minus, Plus, X } from 'lucide-react';
import { type Counted, CountsButton } from '../features/counts/counts-button.tsx';
import { useFormat, useMessages } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { RunningWorkStatus } from './running-work.tsx';
import type { RunningWork } from './window/use-work.ts';
import type { Zoom } from './window/use-zoom.ts';

/** The line at the foot of the window: how long the paper is, running work, zoom. */
export const StatusBar = ({
  counts,
  lang,
  onLang,
  library,
  running,
  onCancel,
  sheet,
  onSheet,
  modes,
  zoom,
}: {
  /** Null where no paper is shown. */
  counts: Counted | null;
  /** The language of the paper, as a BCP 47 tag. */
  lang: string | null;
  /** Goes to where it can be changed. */
  onLang: () => void;
  /** Where the library is: shown where no paper is. */
  library: string;
  running: readonly RunningWork[];
  /** Ends work that goes on. */
  onCancel: (id: string) => void;
  /** Whether the page is shown as the series prints it. */
  sheet: boolean;
  onSheet: (sheet: boolean) => void;
  /** Ways of writing that are on, each to be switched off here. */
  modes: readonly { label: string; off: () => void }[];
  zoom: Zoom;
}) => {
  const { app, series, window: words } = useMessages();
  const format = useFormat();
  return (
    <footer className="status-bar">
      {counts ? (
        <>
          <CountsButton counted={counts} />
          {lang ? (
            <button type="button" className="status-button" title={app.paperLanguage} onClick={onLang}>
              <span className="visually-hidden">{app.paperLanguage}: </span>
              {format.language(lang)}
            </button>
          ) : null}
        </>
      ) : (
        <span className="status-path">{library}</span>
      )}
      {modes.map(({ label, off }) => (
        <button
          key={label}
          type="button"
          className="status-button status-mode"
          aria-label={`${label}: ${words.switchOff}`}
          title={words.switchOff}
          onClick={off}
        >
          {label}
          <X aria-hidden size={12} />
        </button>
      ))}
      <RunningWorkStatus running={running} onCancel={onCancel} />
      {counts ? (
        <button
          type="button"
          className="view-switch"
          aria-pressed={sheet}
          title={sheet ? series.view.toWide : series.view.toSheet}
          onClick={() => onSheet(!sheet)}
        >
          <FileText aria-hidden size={14} strokeWidth={1.75} />
          <span className="view-switch-words">{series.view.sheet}</span>
        </button>
      ) : null}
      {counts ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
        <div className="zoom" role="group" aria-label={app.zoom}>
          <IconButton
            icon={Minus}
            size={14}
            label={app.zoomOut}
            isDisabled={!zoom.smaller}
            onPress={zoom.zoomOut}
          />
          <button type="button" className="zoom-value" title={app.zoomReset} onClick={zoom.reset}>
            {format.percent(zoom.value)}
          </button>
          <IconButton
            icon={Plus}
            size={14}
            label={app.zoomIn}
            isDisabled={!zoom.larger}
            onPress={zoom.zoomIn}
          />
        </div>
      ) : null}
    </footer>
  );
};
