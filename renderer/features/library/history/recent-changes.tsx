import { ArrowLeft, History } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RecentChange } from './recent-change.tsx';
import { useRecentActs } from './use-recent-acts.ts';
import { useUndoAct } from './use-undo-act.ts';
import './source-history.css';

/** What was done in the library, the last first; also to sources that are gone. */
export const RecentChanges = ({
  onShow,
  onClose,
}: {
  /** Goes to a source that is in the library. */
  onShow: (id: SourceId) => void;
  onClose: () => void;
}) => {
  const { sourceHistory: words, duplicates } = useMessages();
  const undoAct = useUndoAct();
  const { acts, hasOlder, showOlder } = useRecentActs();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);

  return (
    <section
      ref={section}
      tabIndex={-1}
      className="recent-changes"
      aria-labelledby="recent-changes-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="screen-head">
        <IconButton icon={ArrowLeft} label={duplicates.back} onPress={onClose} />
        <h1 id="recent-changes-title">{words.recent}</h1>
      </header>
      {acts?.length === 0 ? (
        <EmptyState icon={History} title={words.noneRecent}>
          <p>{words.none}</p>
        </EmptyState>
      ) : null}
      {acts && acts.length > 0 ? (
        <>
          <p className="field-hint recent-changes-hint">{words.recentHint}</p>
          <div className="recent-changes-scroll">
            <ol className="past-changes">
              {acts.map((act) => (
                <RecentChange
                  key={act.id}
                  act={act}
                  onShow={onShow}
                  // The button goes with what it undid, and the focus must not go with it.
                  onUndo={() => void undoAct(act.id).then(() => section.current?.focus())}
                />
              ))}
            </ol>
            {hasOlder ? <Button onPress={showOlder}>{words.older}</Button> : null}
          </div>
        </>
      ) : null}
    </section>
  );
};
