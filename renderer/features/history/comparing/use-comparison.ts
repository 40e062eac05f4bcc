import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { VersionRow } from '#shared/contract/history.ts';
import type { Output } from '#shared/contract/methods.ts';
import type { Change } from '#shared/document/compare/change.ts';
import { schema } from '#shared/document/schema.ts';
import type { PaperId, VersionId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import type { ComparedSide, ComparedSides } from './change-text.ts';
import { type Since, versionSince } from './choose-version.ts';
import { type ChangeKind, type Stop, stopsOf } from './stops.ts';

/** Two versions of a paper to compare; null is the paper as it is now. */
export type ComparedPair = { paper: PaperId; old: VersionId | null; now: VersionId | null };

export type LoadedComparison = {
  rows: { old: VersionRow | null; now: VersionRow | null };
  sides: ComparedSides;
  changes: readonly Change[];
};

/** A comparison in place of the page: what is compared, which changes are looked at, and where one is. */
export type Comparison = {
  pair: ComparedPair | null;
  loaded: LoadedComparison | null;
  failure: Failure | null;
  kind: ChangeKind | null;
  stops: readonly Stop[];
  /** Index in the stops; -1 before the first was gone to. */
  current: number;
  start: (pair: ComparedPair) => void;
  /** Finds the older version by itself. */
  startSince: (paper: PaperId, since: Since) => Promise<void>;
  choose: (kind: ChangeKind | null) => void;
  go: (index: number) => void;
  close: () => void;
  /** Compares again, in the same place. */
  again: () => void;
};

const sideOf = ({ doc, snapshot }: Output<'history.compare'>['old']): ComparedSide => ({
  doc: schema.nodeFromJSON(doc),
  sources: new Map(snapshot.map((item) => [item.id, item])),
});

/**
 * @param flush saves what is not saved of a paper; false if that failed
 * @param onStart before a comparison takes the page's place
 */
export const useComparison = (
  active: PaperId | null,
  flush: (paper: PaperId) => Promise<boolean>,
  onStart: () => void,
): Comparison => {
  const host = useHost();
  const fail = useFailure();
  const { comparing } = useMessages();
  const [wanted, setWanted] = useState<ComparedPair | null>(null);
  const [loaded, setLoaded] = useState<LoadedComparison | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const [current, setCurrent] = useState(-1);

  const save = useEffectEvent(flush);
  useEffect(() => {
    if (!wanted) return;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      if (wanted.old === null || wanted.now === null) await save(wanted.paper);
      const answer = await host.call('history.compare', wanted);
      if (!isCurrent) return;
      setFailure(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      const { old, now, changes } = answer.value;
      setLoaded({
        rows: { old: old.row, now: now.row },
        sides: { old: sideOf(old), now: sideOf(now) },
        changes,
      });
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [wanted, host]);

  const start = useCallback(
    (pair: ComparedPair): void => {
      onStart();
      setWanted(pair);
      setLoaded(null);
      setFailure(null);
      setKind(null);
      setCurrent(-1);
    },
    [onStart],
  );
  const startSince = useCallback(
    async (paper: PaperId, since: Since): Promise<void> => {
      const answer = await host.call('history.list', { paper });
      if (!answer.ok) return fail(answer.error);
      const row = versionSince(answer.value.rows, since);
      if (row) start({ paper, old: row.id, now: null });
      else notify({ kind: 'info', text: since === 'named' ? comparing.noNamed : comparing.noOlder });
    },
    [host, fail, start, comparing],
  );
  const choose = useCallback((next: ChangeKind | null): void => {
    setKind(next);
    setCurrent(-1);
  }, []);
  const close = useCallback((): void => {
    setWanted(null);
    setLoaded(null);
  }, []);

  const again = useCallback((): void => setWanted((old) => (old ? { ...old } : null)), []);

  const isHere = wanted !== null && wanted.paper === active;
  const shown = isHere ? loaded : null;
  const stops = useMemo(() => (shown ? stopsOf(shown.changes, kind) : []), [shown, kind]);
  return {
    pair: isHere ? wanted : null,
    loaded: shown,
    failure: isHere ? failure : null,
    kind,
    stops,
    current: Math.min(current, stops.length - 1),
    start,
    startSince,
    choose,
    go: setCurrent,
    close,
    again,
  };
};
