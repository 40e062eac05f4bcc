import type { PaperId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import type { PaperSession } from '../paper-session.ts';
import type { SaveState } from './autosave.ts';
import { SaveBadge } from './save-badge.tsx';

/** The state of saving, with the ways out of a save that failed. */
export const Saving = ({
  session,
  state,
  onOpenPaper,
}: {
  session: PaperSession | null;
  state: SaveState;
  onOpenPaper: ((id: PaperId) => void) | undefined;
}) => {
  const { paper } = useMessages();
  const fail = useFailure();
  const loadTheirs = async (): Promise<boolean> => {
    const answer = await session?.loadTheirs();
    if (answer && !answer.ok) fail(answer.error);
    return answer?.ok ?? false;
  };
  const keepAsCopy = async (): Promise<void> => {
    const copy = await session?.keepAsCopy(paper.copySuffix);
    if (!copy) return;
    if (!copy.ok) return fail(copy.error);
    if (!(await loadTheirs())) return;
    const { id } = copy.value;
    notify({
      kind: 'done',
      text: paper.keptAsCopy,
      ...(onOpenPaper ? { action: { label: paper.openCopy, onAction: () => onOpenPaper(id) } } : {}),
    });
  };
  return (
    <SaveBadge
      state={state}
      onSave={() => void session?.handle.flush()}
      onKeepAsCopy={() => void keepAsCopy()}
      onLoadTheirs={() => void loadTheirs()}
    />
  );
};
