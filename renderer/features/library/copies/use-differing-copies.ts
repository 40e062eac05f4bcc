import { useCallback, useEffect, useRef } from 'react';
import type { DifferingCopy } from '#shared/contract/paper-copies.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useAskedOfSource } from '../use-asked-of-source.ts';

/** Papers that are being written are asked for again when it is quiet (ms). */
const quiet = 1000;
const none: readonly DifferingCopy[] = [];

/** The papers whose own copy of a source says something else than the library. */
export const useDifferingCopies = (id: SourceId): readonly DifferingCopy[] => {
  const host = useHost();
  const [answer, load] = useAskedOfSource(
    id,
    useCallback(() => host.call('copies.differing', { id }), [host, id]),
  );
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useHostEvent('papers.changed', () => {
    clearTimeout(later.current);
    later.current = setTimeout(() => void load(), quiet);
  });
  useEffect(() => () => clearTimeout(later.current), []);
  return answer?.papers ?? none;
};
