import { useCallback, useEffect, useRef, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Source } from '#shared/contract/methods.ts';
import { newId, type SourceId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import { useFlushOnLeaving } from '../../ui/use-flush-on-leaving.ts';

const quiet = 400;

export type SaveState = 'saved' | 'saving' | 'failed';

/**
 * One source of the library, edited in place: each change is saved after a moment of quiet, and at the
 * latest when another source is chosen. `undo` brings back the source as it was when it was chosen.
 */
export const useSourceEdit = (id: SourceId, onFailure: (failure: Failure) => void) => {
  const host = useHost();
  const [source, setSource] = useState<Source | null>(null);
  const [item, setItem] = useState<CslItem | null>(null);
  const [gone, setGone] = useState(false);
  const [state, setState] = useState<SaveState>('saved');
  const opened = useRef<CslItem | null>(null);
  const waiting = useRef<{ item: CslItem; timer: ReturnType<typeof setTimeout> } | null>(null);
  const writing = useRef(0);
  // The library keeps what is typed here in one go as one change.
  const [sitting] = useState(() => newId(16));

  const load = useCallback(async (): Promise<void> => {
    const result = await host.call('sources.get', { id });
    if (!result.ok) {
      if (result.error.code === 'not-found') setGone(true);
      else onFailure(result.error);
      return;
    }
    setSource(result.value);
    opened.current ??= result.value.csl;
    // What is being typed here wins over what the library says meanwhile.
    if (!waiting.current && writing.current === 0) setItem(result.value.csl);
  }, [host, id, onFailure]);

  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('sources.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) void load();
  });
  useHostEvent('papers.changed', () => void load());

  const flush = useCallback(async (): Promise<void> => {
    const pending = waiting.current;
    if (!pending) return;
    clearTimeout(pending.timer);
    waiting.current = null;
    writing.current += 1;
    const result = await host.call('sources.update', { id, csl: pending.item, sitting });
    writing.current -= 1;
    if (!result.ok) {
      setState('failed');
      onFailure(result.error);
    } else if (!waiting.current && writing.current === 0) setState('saved');
  }, [host, id, sitting, onFailure]);

  useFlushOnLeaving(flush);

  const change = useCallback(
    (next: CslItem): void => {
      setItem(next);
      setState('saving');
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { item: next, timer: setTimeout(() => void flush(), quiet) };
    },
    [flush],
  );
  const changed = item !== null && opened.current !== null && !sameItem(item, opened.current);
  const undo = useCallback((): void => {
    if (opened.current) change(opened.current);
  }, [change]);

  return { source, item, gone, state, change, changed, undo, flush };
};

const sameItem = (a: CslItem, b: CslItem): boolean => stable(a) === stable(b);
const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
