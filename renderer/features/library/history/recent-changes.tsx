import { ArrowLeft, History } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecentAct } from '#shared/contract/acts.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { ActHead, useActName } from './act-head.tsx';
import { ChangedBelongings } from './changed-belongings.tsx';
import { useUndoAct } from './use-undo-act.ts';
import './source-history.css';

/** So many are listed; older ones stand in the history of their sources. */
const most = 200;

/** What was done in the library, the last first; also to sources that are gone. */
export const RecentChanges = ({
  onShow,
  onClose,
}: {
  /** Goes to a source that is in the library. */
  onShow: (id: SourceId) => void;
  onClose: () => void;
}) => {
  const host = useHost();
  const { sourceHistory: words, duplicates } = useMessages();
  const fail = useFailure();
  const undoAct = useUndoAct();
  const [acts, setActs] = useState<readonly RecentAct[] | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const result = await host.call('acts.recent', { limit: most });
    if (result.ok) setActs(result.value.acts);
    else fail(result.error);
  }, [host, fail]);
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('sources.changed', () => void load());
  useHostEvent('organising.changed', () => void load());
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
        </>
      ) : null}
    </section>
  );
};

const RecentChange = ({
  act,
  onShow,
  onUndo,
}: {
  act: RecentAct;
  onShow: (id: SourceId) => void;
  onUndo: () => void;
}) => {
  const { sourceHistory: words, app } = useMessages();
  const { name, when } = useActName()(act);
  const { source, isUndone } = act;
  const title = source === null ? '' : act.title || app.untitled;
  const labelOf = act.undid === null ? words.undoOf : words.redoOf;
  const subject = [act.undid === null ? name : words.acts[act.undid], title].filter(Boolean).join(', ');
  return (
    <li className={isUndone ? 'past-change past-change-undone' : 'past-change'}>
      <ActHead act={act} sources={act.sources > 1 ? words.others(act.sources - 1) : ''} />
      {source === null ? null : (
        <p>
          {act.isThere ? (
            <Button look="quiet" shrinks onPress={() => onShow(source)}>
              {title}
            </Button>
          ) : (
            title
          )}
        </p>
      )}
      {act.belongings.length > 0 ? (
        <dl className="past-change-fields">
          <ChangedBelongings belongings={act.belongings} />
        </dl>
      ) : null}
      {isUndone ? null : (
        <p className="past-change-ways">
          <Button look="quiet" aria-label={labelOf(subject, when)} onPress={onUndo}>
            {act.undid === null ? words.undo : words.redo}
          </Button>
        </p>
      )}
    </li>
  );
};
