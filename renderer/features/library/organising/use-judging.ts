import { useMemo } from 'react';
import type { Judgement } from '#shared/contract/organising.ts';
import type { ActId, SourceId } from '#shared/ids.ts';
import type { JudgedKind } from '#shared/sources/judged-names.ts';
import { judgedKinds } from '#shared/sources/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useActs } from '../history/use-acts.ts';

/** Judges sources, says so, and offers to take it back. */
export const useJudging = () => {
  const { judging: words } = useMessages();
  const { act, actQuietly, tell } = useActs();
  return useMemo(
    () => ({
      /** What kind of voice they are; '' is none. */
      judge: async (sources: readonly SourceId[], kind: Judgement['kind']): Promise<void> => {
        await act('judgements.set', { sources: [...sources], kind }, ({ changed }) =>
          kind === '' ? words.unjudged(changed) : words.judged(changed, words.kinds[kind]),
        );
      },
      /** How far they can be relied on. */
      note: async (sources: readonly SourceId[], note: string): Promise<void> => {
        await act('judgements.set', { sources: [...sources], note }, ({ changed }) => words.noted(changed));
      },
      /** Each as it is suggested. */
      takeAll: async (suggested: ReadonlyMap<SourceId, JudgedKind>): Promise<void> => {
        const acts: ActId[] = [];
        let changed = 0;
        for (const kind of judgedKinds) {
          const sources = [...suggested].flatMap(([id, guess]) => (guess === kind ? [id] : []));
          const set = sources.length > 0 ? await actQuietly('judgements.set', { sources, kind }) : null;
          changed += set?.changed ?? 0;
          if (set?.act) acts.push(set.act);
        }
        tell(words.judgedAll(changed), acts);
      },
    }),
    [words, act, actQuietly, tell],
  );
};
