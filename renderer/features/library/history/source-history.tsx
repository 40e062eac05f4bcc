import { useCallback, useEffect, useRef, useState } from 'react';
import type { PastChange as Change } from '#shared/contract/acts.ts';
import type { ActId, SourceId } from '#shared/ids.ts';
import type { SourceKind } from '#shared/sources/kinds.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { PastChange } from './past-change.tsx';
import { RecentButton } from './recent-button.tsx';
import { useUndoAct } from './use-undo-act.ts';
import './source-history.css';

/** How many are listed until all are asked for. */
const first = 5;

/** What was done to a source, the last first, with the way back from each. */
export const SourceHistory = ({
  id,
  kind,
  flush,
  onRecent,
}: {
  id: SourceId;
  kind: SourceKind | null;
  /** Saves what is being typed, so that it is not written over what is put back. */
  flush: () => Promise<void>;
  /** Shows what was done in the whole library. */
  onRecent: () => void;
}) => {
  const host = useHost();
  const { sourceHistory: words } = useMessages();
  const fail = useFailure();
  const undoAct = useUndoAct();
  const [all, setAll] = useState(false);
  const [changes, setChanges] = useState<readonly Change[] | null>(null);

  const load = useCallback(() => {
    let asked = true;
    void host.call('acts.ofSource', { id }).then((result) => {
      if (asked && result.ok) setChanges(result.value.changes);
    });
    return () => {
      asked = false;
    };
  }, [host, id]);
  useEffect(load, [load]);
  useHostEvent('sources.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) load();
  });

  useHostEvent('organising.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) load();
  });

  const list = useRef<HTMLOListElement>(null);
  const undo = async (act: ActId): Promise<void> => {
    await flush();
    await undoAct(act);
    // The button goes with what it undid, and the focus must not go with it.
    list.current?.focus();
  };
  const restore = async (act: ActId): Promise<void> => {
    await flush();
    const result = await host.call('acts.restore', { id, act });
    if (!result.ok) return fail(result.error);
    const made = result.value.act;
    notify({
      kind: 'done',
      text: made === null ? words.nothingToUndo : words.restored,
      ...(made === null ? {} : { action: { label: words.undo, onAction: () => void undoAct(made) } }),
    });
  };

  const shown = all ? changes : changes?.slice(0, first);
  return (
    <section aria-busy={changes === null}>
      {changes?.length === 0 ? <p className="field-hint">{words.none}</p> : null}
      {shown && shown.length > 0 ? (
        <ol ref={list} tabIndex={-1} className="past-changes" aria-label={words.title}>
          {shown.map((change, index) => (
            <PastChange
              key={change.id}
              change={change}
              kind={kind}
              isLast={index === 0}
              onUndo={() => void undo(change.id)}
              onRestore={() => void restore(change.id)}
            />
          ))}
        </ol>
      ) : null}
      {changes && !all && changes.length > first ? (
        <Button look="quiet" onPress={() => setAll(true)}>
          {words.all(changes.length)}
        </Button>
      ) : null}
      <RecentButton onOpen={onRecent} />
    </section>
  );
};
