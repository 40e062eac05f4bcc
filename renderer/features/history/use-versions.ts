import { useCallback, useEffect, useRef, useState } from 'react';
import type { VersionRow } from '#shared/contract/history.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** Between two turns of the library's counting (ms). */
const countingPause = 100;

/** The versions of a paper, newest first, kept up to date; null until the library has answered. */
export const useVersions = (paper: PaperId): readonly VersionRow[] | null => {
  const host = useHost();
  const fail = useFailure();
  const [rows, setRows] = useState<readonly VersionRow[] | null>(null);
  const turn = useRef(0);
  const read = useCallback(async (): Promise<void> => {
    const mine = ++turn.current;
    const answer = await host.call('history.list', { paper });
    if (mine !== turn.current) return;
    if (!answer.ok) return fail(answer.error);
    const { rows: next, unfinished } = answer.value;
    // What the versions changed is counted in turns, so that a save in between need not wait.
    if (unfinished) setTimeout(() => void (mine === turn.current && read()), countingPause);
    // Most saves make no version: then nothing is drawn anew.
    setRows((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
  }, [host, paper, fail]);
  useEffect(() => {
    void read();
    return () => void turn.current++;
  }, [read]);
  useHostEvent('history.changed', ({ paper: changed }) => void (changed === paper && read()));
  // A save may keep what was there before it.
  useHostEvent('papers.changed', ({ ids }) => void (ids.includes(paper) && read()));
  return rows;
};
