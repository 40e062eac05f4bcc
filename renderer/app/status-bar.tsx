import { LoaderCircle, Minus, Plus } from 'lucide-react';
import { useFormat, useMessages } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';

export type Counts = { body: number; notes: number; footnotes: number };

const steps = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The line at the foot of the window: how long the paper is, running work, zoom. */
export const StatusBar = ({
  counts,
  lang,
  onLang,
  library,
  running,
  zoom,
  onZoom,
}: {
  /** Null where no paper is shown. */
  counts: Counts | null;
  /** The language of the paper, as a BCP 47 tag. */
  lang: string | null;
  /** Goes to where it can be changed. */
  onLang: () => void;
  /** Where the library is: shown where no paper is. */
  library: string;
  running: readonly string[];
  zoom: number;
  onZoom: (zoom: number) => void;
}) => {
  const { app } = useMessages();
  const format = useFormat();
  const larger = steps.find((step) => step > zoom + 0.001);
  const smaller = steps.findLast((step) => step < zoom - 0.001);
  return (
    <footer className="status-bar">
      {counts ? (
        <>
          <span>{app.wordsInText(counts.body)}</span>
          <span>{app.wordsInNotes(counts.notes)}</span>
          <span>{app.notes(counts.footnotes)}</span>
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
      <span className="status-work" role="status">
        {running.length > 0 ? (
          <>
            <LoaderCircle aria-hidden size={14} className="turning" />
            {running.at(-1)}
          </>
        ) : null}
      </span>
      {counts ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
        <div className="zoom" role="group" aria-label={app.zoom}>
          <IconButton
            icon={Minus}
            size={14}
            label={app.zoomOut}
            isDisabled={smaller === undefined}
            onPress={() => onZoom(smaller ?? zoom)}
          />
          <button type="button" className="zoom-value" title={app.zoomReset} onClick={() => onZoom(1)}>
            {format.percent(zoom)}
          </button>
          <IconButton
            icon={Plus}
            size={14}
            label={app.zoomIn}
            isDisabled={larger === undefined}
            onPress={() => onZoom(larger ?? zoom)}
          />
        </div>
      ) : null}
    </footer>
  );
};
