import { useCallback } from 'react';
import type { SourceActId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { wordsOf } from '../form/field-words.ts';

/** Undoes an act and says what became of it, `what` in place of a plain word; whether it was undone. */
export const useUndoAct = (): ((act: SourceActId, what?: string) => Promise<boolean>) => {
  const host = useHost();
  const { sourceHistory: words, variables, fieldWords } = useMessages();
  const format = useFormat();
  const fail = useFailure();
  return useCallback(
    async (act, what) => {
      const run = async (force: boolean): Promise<boolean> => {
        const result = await host.call('sourceHistory.undo', { act, force });
        if (!result.ok) {
          fail(result.error);
          return false;
        }
        const { kept, keptPlaces, renamed } = result.value;
        const fields = new Set(
          kept.flatMap((one) => [
            ...one.variables.map((variable) => wordsOf(variable, null, { variables, fieldWords }).label),
            ...one.belongings.map((kind) => words.belongings[kind]),
          ]),
        );
        const details = [
          fields.size > 0 ? words.kept(format.list([...fields])) : '',
          keptPlaces > 0 ? words.keptPlaces(keptPlaces) : '',
          ...renamed.map(({ from, to }) => words.renamed(from, to)),
        ].filter(Boolean);
        notify({
          kind: 'done',
          text: result.value.act === null ? words.nothingToUndo : (what ?? words.done),
          detail: details.length > 0 ? details.join(' ') : undefined,
          ...(fields.size > 0 ? { action: { label: words.undoKept, onAction: () => void run(true) } } : {}),
        });
        return true;
      };
      return run(false);
    },
    [host, words, variables, fieldWords, format, fail],
  );
};
