import { CircleCheck } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ComparedRecord } from '#shared/contract/duplicates.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CompareRecords } from './compare-records.tsx';
import { GroupList } from './group-list.tsx';
import { groupKey, useGroups } from './use-groups.ts';
import { useMerging } from './use-merging.ts';
import { useSettling } from './use-settling.ts';

/** Sources that look like the same work: the groups, and the chosen one compared. */
export const SourceDuplicates = ({
  among,
  onAll,
}: {
  /** Only what looks like one of these; null for the whole library. */
  among: readonly SourceId[] | null;
  onAll: () => void;
}) => {
  const host = useHost();
  const { duplicates: words, errors, app } = useMessages();
  const { found, failure, retry, more } = useGroups(among);
  const [records, setRecords] = useState<readonly ComparedRecord[]>([]);
  const body = useRef<HTMLDivElement>(null);
  const compare = useRef<HTMLElement>(null);
  const groups = found?.groups ?? [];
  const { shown, choose, focusList } = useSettling(groups.map(groupKey), body);
  const merging = useMerging(focusList);

  const load = useCallback(async (): Promise<void> => {
    if (shown === null) return setRecords([]);
    const result = await host.call('duplicates.compare', { ids: shown.split('\n').map(asSourceId) });
    if (result.ok) setRecords(result.value.records);
  }, [host, shown]);
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('sources.changed', () => void load());
  const isHere = found !== null;
  useEffect(() => {
    if (isHere) focusList();
  }, [isHere, focusList]);

  if (failure)
    return (
      <EmptyState
        icon={CircleCheck}
        title={errors[failure.code]}
        actions={<Button onPress={() => void retry()}>{app.retry}</Button>}
      />
    );
  return (
    <>
      <p className="duplicates-count" role="status">
        {found === null ? words.looking : words.found(found.total, found.sources)}
        {among === null ? null : (
          <>
            {` · ${words.ofImport} `}
            <Button look="quiet" onPress={onAll}>
              {words.all}
            </Button>
          </>
        )}
      </p>
      {found === null ? (
        <div className="panel-waiting" aria-busy="true" />
      ) : found.total === 0 ? (
        <EmptyState icon={CircleCheck} title={words.noneTitle}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <div ref={body} className="duplicates-body">
          <div className="like-groups">
            <GroupList
              groups={groups}
              chosen={shown}
              onChoose={choose}
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
            <div className="match" aria-busy="true" />
          )}
        </div>
      )}
    </>
  );
};
