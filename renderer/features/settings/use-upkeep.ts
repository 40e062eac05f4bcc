import { useCallback, useEffect, useState } from 'react';
import type { Backup, LibraryCheck } from '#shared/contract/library.ts';
import { useHost } from '../../api/host-context.tsx';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** The backups of the library, and what keeps it safe. One thing is done at a time. */
export const useUpkeep = (onSaveAll: () => Promise<boolean>) => {
  const host = useHost();
  const fail = useFailure();
  const format = useFormat();
  const { upkeep: words, app } = useMessages();
  const [kept, setKept] = useState<{ folder: string; backups: readonly Backup[] } | null>(null);
  const [checked, setChecked] = useState<LibraryCheck | null>(null);
  const [isBusy, setBusy] = useState(false);

  const load = useCallback(async (): Promise<void> => {
    const answer = await host.call('library.backups', {});
    if (answer.ok) setKept(answer.value);
    else fail(answer.error);
  }, [host, fail]);
  useEffect(() => {
    void load();
  }, [load]);

  const alone = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const backUp = (): Promise<void> =>
    alone(async () => {
      const answer = await host.call('library.backUp', {});
      if (answer.ok) notify({ kind: 'done', text: words.backedUp });
      else fail(answer.error);
      await load();
    });
  const check = (): Promise<void> =>
    alone(async () => {
      const answer = await host.call('library.check', {});
      if (answer.ok) setChecked(answer.value);
      else fail(answer.error);
    });
  // The window starts anew while this is answered, so nothing here can be asked of its state afterwards.
  const put = async (name: string, when: string, isUndo: boolean): Promise<void> => {
    const answer = await host.call('library.restore', { name });
    if (!answer.ok) return fail(answer.error);
    const now = format.dateTime(new Date().toISOString());
    notify({
      kind: 'done',
      text: words.restored(when),
      detail: words.restoredDetail,
      ...(isUndo
        ? {}
        : { action: { label: app.undo, onAction: () => void put(answer.value.aside, now, true) } }),
    });
  };
  const restore = ({ name, taken }: Backup): Promise<void> =>
    alone(async () => {
      if (await onSaveAll()) await put(name, format.dateTime(taken), false);
      else notify({ kind: 'failed', text: words.notSaved });
    });

  return { kept, checked, isBusy, backUp, check, restore };
};
