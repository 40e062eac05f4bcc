import { ArrowLeft, History } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecentAct } from '#shared/contract/source-history.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useUndoAct } from './use-undo-act.ts';
import './source-history.css';

/** So many are listed; older ones stand in the history of their sources. */
const most = 200;

/** What was done to the sources of the library, the last first; also to those that are gone. */
export const RecentChanges = ({ onClose }: { onClose: () => void }) => {
  const host = useHost();
  const { sourceHistory: words, duplicates, app } = useMessages();
  const format = useFormat();
  const fail = useFailure();
  const undoAct = useUndoAct();
  const [acts, setActs] = useState<readonly RecentAct[] | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const result = await host.call('sourceHistory.recent', { limit: most });
    if (result.ok) setActs(result.value.acts);
    else fail(result.error);
  }, [host, fail]);
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('sources.changed', () => void load());
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
        <ol className="past-changes">
          {acts.map((act) => {
            const name = act.undid === null ? words.acts[act.act] : words.undid(words.acts[act.undid]);
            const when = format.dateTime(act.at);
            const asides = [
              act.sources > 1 ? words.others(act.sources - 1) : '',
              act.papers > 0 ? words.papers(act.papers) : '',
              act.isUndone ? words.isUndone : '',
            ].filter(Boolean);
            return (
              <li key={act.id} className={act.isUndone ? 'past-change past-change-undone' : 'past-change'}>
                <p className="past-change-head">
                  <span className="past-change-act">{name}</span>
                  <time dateTime={act.at}>{when}</time>
                </p>
                <p>{act.title || app.untitled}</p>
                {asides.length > 0 ? <p className="field-hint">{asides.join(' · ')}</p> : null}
                {act.isUndone ? null : (
                  <p className="past-change-ways">
                    <Button
                      look="quiet"
                      aria-label={words.undoOf(`${name}, ${act.title || app.untitled}`, when)}
                      // The button goes with what it undid, and the focus must not go with it.
                      onPress={() => void undoAct(act.id).then(() => section.current?.focus())}
                    >
                      {words.undo}
                    </Button>
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      ) : null}
    </section>
  );
};
