import { ArrowLeft, CircleCheck } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ComparedRecord } from '#shared/contract/duplicates.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CompareRecords } from './compare-records.tsx';
import { GroupList } from './group-list.tsx';
import { groupKey, useGroups } from './use-groups.ts';
import { useMerging } from './use-merging.ts';
import './duplicates.css';

/** Sources that look like the same work: found, compared, merged or told apart. */
export const DuplicatesScreen = ({
  among,
  onAll,
  onClose,
}: {
  /** Only what looks like one of these; null for the whole library. */
  among: readonly SourceId[] | null;
  onAll: () => void;
  onClose: () => void;
}) => {
  const host = useHost();
  const { duplicates: words, errors, app } = useMessages();
  const { found, failure, retry, more } = useGroups(among);
  const [chosen, setChosen] = useState<string | null>(null);
  const [records, setRecords] = useState<readonly ComparedRecord[]>([]);
  const screen = useRef<HTMLElement>(null);
  const compare = useRef<HTMLElement>(null);
  const place = useRef(0);

  const groups = found?.groups ?? [];
  const keys = groups.map(groupKey);
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  if (at >= 0) place.current = at;
  // Where a group is settled the next one takes its place.
  const shown = at >= 0 ? chosen : (keys[Math.min(place.current, keys.length - 1)] ?? null);

  const load = useCallback(async (): Promise<void> => {
    if (shown === null) return setRecords([]);
    const result = await host.call('duplicates.compare', { ids: shown.split('\n').map(asSourceId) });
    if (result.ok) setRecords(result.value.records);
  }, [host, shown]);
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('sources.changed', () => void load());

  const focusList = useCallback((): void => {
    // The line that is chosen next stands only after the next drawing.
    setTimeout(() => {
      const line = screen.current?.querySelector<HTMLElement>('.like-group[data-selected], .like-group');
      (line ?? screen.current?.querySelector<HTMLElement>('button'))?.focus();
    }, 60);
  }, []);
  const merging = useMerging(focusList);
  const isHere = found !== null;
  useEffect(() => {
    if (isHere) focusList();
  }, [isHere, focusList]);

  return (
    <section
      ref={screen}
      className="duplicates"
      aria-labelledby="duplicates-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="screen-head">
        <IconButton icon={ArrowLeft} label={words.back} onPress={onClose} />
        <h1 id="duplicates-title">{words.title}</h1>
        <p className="duplicates-count" role="status">
          {found === null ? words.looking : words.found(found.total, found.sources)}
          {among === null ? '' : ` · ${words.ofImport}`}
        </p>
        {among === null ? null : (
          <div className="screen-tools">
            <Button onPress={onAll}>{words.all}</Button>
          </div>
        )}
      </header>
      {failure ? (
        <EmptyState
          icon={CircleCheck}
          title={errors[failure.code]}
          actions={<Button onPress={() => void retry()}>{app.retry}</Button>}
        />
      ) : found === null ? (
        <div className="panel-waiting" aria-busy="true" />
      ) : found.total === 0 ? (
        <EmptyState
          icon={CircleCheck}
          title={words.noneTitle}
          actions={<Button onPress={onClose}>{words.back}</Button>}
        >
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <div className="duplicates-body">
          <div className="like-groups">
            <GroupList
              groups={groups}
              chosen={shown}
              onChoose={setChosen}
              onEnter={() => compare.current?.querySelector('input')?.focus()}
            />
            {found.total > groups.length ? (
              <p className="like-more">
                {words.more(found.total - groups.length)}{' '}
                {more ? (
                  <Button look="quiet" onPress={more}>
                    {words.showMore}
                  </Button>
                ) : null}
              </p>
            ) : null}
          </div>
          {records.length > 1 ? (
            <CompareRecords ref={compare} records={records} merging={merging} />
          ) : (
            <div className="compare" aria-busy="true" />
          )}
        </div>
      )}
    </section>
  );
};
