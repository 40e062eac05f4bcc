import { useCallback, useEffect, useState } from 'react';
import type { Backup, LibraryCheck } from '#shared/contract/library.ts';
import { wordsOf } from '#shared/reports/said.ts';
import type { Failure } from '#shared/result.ts';
import type { AroundWork } from '../../api/around-work.ts';
import { useHost } from '../../api/host-context.tsx';
import { restoringHere } from '../../api/starting-anew.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** The first names of a list and how many there are in all, for a sentence. */
const firstNames = (files: readonly { name: string }[]): string => {
  const shown = files.slice(0, 5).map(({ name }) => name);
  return shown.join(', ') + (files.length > shown.length ? ` … (${files.length})` : '');
};

/** The backups of the library, and what keeps it safe. One thing is done at a time. */
export const useUpkeep = (onSaveAll: () => Promise<boolean>, around: AroundWork) => {
  const host = useHost();
  const fail = useFailure();
  const format = useFormat();
  const { upkeep: words, app, reports } = useMessages();
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

  const alone = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
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
  // The window starts anew while these are answered, so nothing here can be asked of its state afterwards.
  const put = async (name: string, when: string, isUndo: boolean): Promise<void> => {
    const answer = await around(words.restoring, (work) =>
      restoringHere(() => host.call('library.restore', { name, work })),
    );
    if (!answer.ok) return fail(answer.error);
    const { aside } = answer.value;
    tellRestored(words.restored(when), words.restoredDetail, isUndo ? null : aside);
  };
  /** @param aside the backup that undoes it, or null */
  const tellRestored = (text: string, detail: string, aside: string | null): void => {
    const now = format.dateTime(new Date().toISOString());
    const undo = (name: string) => ({ label: app.undo, onAction: () => void put(name, now, true) });
    notify({ kind: 'done', text, detail, ...(aside === null ? {} : { action: undo(aside) }) });
  };
  const saved = async (): Promise<boolean> => {
    if (await onSaveAll()) return true;
    notify({ kind: 'failed', text: words.notSaved });
    return false;
  };
  const restore = ({ name, taken }: Backup): Promise<void> =>
    alone(async () => {
      if (await saved()) await put(name, format.dateTime(taken), false);
    });

  /** What is wrong with a folder is the whole of what there is to say. */
  const refuse = (failure: Failure): false => {
    if (failure.said) notify({ kind: 'failed', text: wordsOf(reports, failure.said) });
    else fail(failure);
    return false;
  };
  /** False where nothing came of it. */
  const copyWhole = (into: string): Promise<boolean> =>
    alone(async () => {
      if (!(await saved())) return false;
      const answer = await around(words.copying, (work) => host.call('library.copyWhole', { into, work }));
      if (!answer.ok) return refuse(answer.error);
      const { path, files, missing } = answer.value;
      notify({
        kind: missing.length > 0 ? 'failed' : 'done',
        text: words.copiedWhole(files, path),
        ...(missing.length > 0 ? { detail: words.lacking(firstNames(missing)) } : {}),
      });
      return true;
    });
  const restoreWhole = (from: string): Promise<boolean> =>
    alone(async () => {
      if (!(await saved())) return false;
      const answer = await around(words.restoring, (work) =>
        restoringHere(() => host.call('library.restoreWhole', { from, work })),
      );
      if (!answer.ok) return refuse(answer.error);
      const { aside, files, missing } = answer.value;
      const detail = missing.length > 0 ? words.lacking(firstNames(missing)) : words.restoredDetail;
      tellRestored(words.restoredWhole(files), detail, aside);
      return true;
    });

  return { kept, checked, isBusy, backUp, check, restore, copyWhole, restoreWhole };
};
