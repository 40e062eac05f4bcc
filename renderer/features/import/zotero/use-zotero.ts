import { useCallback, useState } from 'react';
import type { ImportReport } from '#shared/contract/methods.ts';
import type { AroundWork } from '../../../api/around-work.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import type { ZoteroParts } from './chosen-parts.ts';

/** Taking over a library of Zotero: whether it is being asked what to take, and the taking itself. */
export const useZotero = (around: AroundWork, tell: (report: ImportReport) => void) => {
  const host = useHost();
  const { zotero } = useMessages();
  const fail = useFailure();
  const [isOpen, setOpen] = useState(false);
  const take = useCallback(
    async (path: string, parts: ZoteroParts, files: boolean): Promise<void> => {
      setOpen(false);
      const result = await around(zotero.importing, (work) =>
        host.call('zotero.import', { path, parts, files, work }),
      );
      if (result.ok) tell(result.value);
      else fail(result.error);
    },
    [host, zotero, around, tell, fail],
  );
  return {
    isOpen,
    open: useCallback(() => setOpen(true), []),
    close: useCallback(() => setOpen(false), []),
    take,
  };
};
