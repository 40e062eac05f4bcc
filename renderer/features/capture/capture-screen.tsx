import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import './capture.css';
import { CapturePanel, type CitingPaper } from './capture-panel.tsx';
import { CaptureStart } from './capture-start.tsx';
import type { CaptureState } from './use-capture.ts';

/** The form of a source, which the library lends. */
export type DraftForm = (props: {
  item: CslItem;
  doubts: ReadonlyMap<string, string>;
  onChange: (item: CslItem) => void;
}) => ReactNode;

/** Asks the network for what is known of a source, where the settings allow it; the library lends it too. */
export type DraftLookUp = (props: { item: CslItem; onChange: (item: CslItem) => void }) => ReactNode;

/**
 * Sources out of pages, files and texts: what was read, with where it was read, beside the text; one after the other,
 * each taken with Enter.
 */
export const CaptureScreen = ({
  capture,
  form,
  lookUp,
  citeIn,
  onOpenSource,
}: {
  capture: CaptureState;
  form: DraftForm;
  lookUp: DraftLookUp;
  citeIn: CitingPaper | null;
  onOpenSource: (id: SourceId) => void;
}) => {
  const { capture: words } = useMessages();
  const { current, reading, left } = capture;
  return (
    <FileDrop label={words.dropHint} onFiles={capture.bringFiles}>
      <section
        className="capture"
        aria-labelledby="capture-title"
        onKeyDown={(event) => {
          // Menus and lists that are open close first, and keep the key for themselves.
          if (event.key === 'Escape' && !event.defaultPrevented) capture.close();
        }}
      >
        <header className="screen-head">
          <h1 id="capture-title">{current ? words.confirmTitle : words.title}</h1>
          <p className="capture-left" role="status">
            {reading === null ? (left > 0 ? words.left(left) : '') : words.reading(reading)}
          </p>
          <div className="screen-tools">
            <Button look="quiet" icon={X} onPress={capture.close}>
              {left > 0 ? words.stop : words.close}
            </Button>
          </div>
        </header>
        {current ? (
          <CapturePanel
            key={current.token}
            proposal={current}
            form={form}
            lookUp={lookUp}
            citeIn={citeIn}
            onTake={capture.take}
            onCiteKnown={capture.citeKnown}
            onSkip={capture.skip}
            onOpenSource={(id) => {
              capture.close();
              onOpenSource(id);
            }}
          />
        ) : reading === null ? (
          <CaptureStart capture={capture} />
        ) : (
          <div className="panel-waiting" aria-busy="true" />
        )}
      </section>
    </FileDrop>
  );
};
