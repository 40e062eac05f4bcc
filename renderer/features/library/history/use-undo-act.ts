import { useCallback } from 'react';
import type { Undone } from '#shared/contract/acts.ts';
import type { ActId } from '#shared/ids.ts';
import { useAroundWork } from '../../../api/around-work.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { wordsOf } from '../form/field-words.ts';

/** Undoes an act and says what became of it, `what` in place of a plain word; whether it was undone. */
export const useUndoAct = (): ((act: ActId, what?: string) => Promise<boolean>) => {
  const host = useHost();
  const { sourceHistory: words, variables, fieldWords, doing } = useMessages();
  const around = useAroundWork();
  const format = useFormat();
  const fail = useFailure();
  const keptFields = useCallback(
    ({ kept }: Undone): string[] => [
      ...new Set(
        kept.flatMap((one) => [
          ...one.variables.map((variable) => wordsOf(variable, null, { variables, fieldWords }).label),
          ...one.belongings.map((kind) => words.belongings[kind]),
        ]),
      ),
    ],
    [words, variables, fieldWords],
  );
  return useCallback(
    async (undone, said) => {
      const run = async (act: ActId, force: boolean, what?: string): Promise<boolean> => {
        const result = await around(doing.undo, (work) => host.call('acts.undo', { act, force, work }));
        if (!result.ok) {
          fail(result.error);
          return false;
        }
        const answer = result.value;
        const fields = keptFields(answer);
        const details = [
          answer.isWhole ? '' : doing.ended,
          fields.length > 0 ? words.kept(format.list(fields)) : '',
          ...(['changed', 'cited'] as const).map((why) => {
            const count = answer.kept.filter(({ stays }) => stays === why).length;
            return count > 0 ? words[`${why}Since`](count) : '';
          }),
          answer.keptShelves.length > 0
            ? words.keptShelves(format.list([...new Set(answer.keptShelves.map(({ name }) => name))]))
            : '',
          answer.keptPlaces > 0 ? words.keptPlaces(answer.keptPlaces) : '',
          ...answer.renamed.map(({ from, to }) => words.renamed(from, to)),
        ].filter(Boolean);
        const isForced = force || answer.kept.every(({ stays }) => stays === 'cited');
        const again = answer.act;
        const nothing = details.length > 0 ? words.notUndone : words.nothingToUndo;
        notify({
          kind: again === null ? 'info' : 'done',
          text: again === null ? nothing : (what ?? words.done),
          detail: details.length > 0 ? details.join(' ') : undefined,
          ...(!isForced
            ? { action: { label: words.undoKept, onAction: () => void run(act, true) } }
            : again !== null
              ? { action: { label: words.redo, onAction: () => void run(again, false, words.redone) } }
              : {}),
        });
        return true;
      };
      return run(undone, false, said);
    },
    [host, words, doing, around, keptFields, format, fail],
  );
};
