import { useMemo } from 'react';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import type { ActId, SourceId } from '#shared/ids.ts';
import { useAroundWork } from '../../../api/around-work.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useUndoAct } from './use-undo-act.ts';

/** The methods that do what can be taken back: their answers say by which act. */
export type ActMethod = {
  [M in MethodName]: Output<M> extends { act: ActId | null } ? M : never;
}[MethodName];

/** Those that may be done to many, which takes long. */
const ofMany = [
  'collections.assign',
  'collections.create',
  'collections.remove',
  'judgements.set',
  'sources.removeMany',
  'sources.setMany',
  'tags.assign',
  'tags.ofKeywords',
  'tags.remove',
  'tags.rename',
] as const satisfies readonly ActMethod[];
const isOfMany = (method: string): method is (typeof ofMany)[number] =>
  (ofMany as readonly string[]).includes(method);

/** What is said of an act, with a second, quieter line; of those with one topic only the last stays in sight. */
export type Told = string | { text: string; detail?: string | undefined; topic?: string };

type Run<Name extends MethodName> = <M extends Name>(
  method: M,
  input: Request<M>,
) => Promise<Output<M> | null>;

/** Does something in the library, and offers to take it back. */
export type Acts = {
  /** Asks for something, or does what is no act. The answer; null after a failure, which was told. */
  run: Run<Exclude<MethodName, ActMethod>>;
  /** Does something, says what was done, and offers to take it back. */
  act: <M extends ActMethod>(
    method: M,
    input: Request<M>,
    told: (answer: Output<M>) => Told,
  ) => Promise<Output<M> | null>;
  /** Does something without a word: a part of what is told as one, or what the field that it is typed in shows. */
  actQuietly: Run<ActMethod>;
  /** Says what was done, with what takes it back: one act, several that are one to a person, or nothing. */
  tell: (told: Told, acts: ActId | readonly ActId[] | null) => void;
  /** Makes tags of the keywords of these sources, of all if null. */
  tagsOfKeywords: (sources: readonly SourceId[] | null) => Promise<void>;
};

export const useActs = (): Acts => {
  const host = useHost();
  const { app, organising: words, doing } = useMessages();
  const fail = useFailure();
  const around = useAroundWork();
  const undoAct = useUndoAct();
  return useMemo(() => {
    const run: Run<MethodName> = async (method, input) => {
      const result = await host.call(method, input);
      if (result.ok) return result.value;
      fail(result.error);
      return null;
    };
    const tell: Acts['tell'] = (told, given) => {
      const acts = given === null ? [] : [given].flat();
      const takeBack = async (): Promise<void> => {
        for (const act of acts.toReversed()) if (!(await undoAct(act))) return;
      };
      notify({
        kind: acts.length === 0 ? 'info' : 'done',
        ...(typeof told === 'string' ? { text: told } : told),
        ...(acts.length === 0 ? {} : { action: { label: app.undo, onAction: () => void takeBack() } }),
      });
    };
    const doIt: Run<ActMethod> = (method, input) =>
      isOfMany(method)
        ? around(doing[method], (work) => run(method, { ...input, work }))
        : run(method, input);
    const act: Acts['act'] = async (method, input, told) => {
      const answer = await doIt(method, input);
      if (answer === null) return null;
      const said = told(answer);
      const { text, detail, ...rest } = typeof said === 'string' ? { text: said } : said;
      const isEnded = 'isWhole' in answer && !answer.isWhole;
      tell(
        { ...rest, text, detail: isEnded ? [doing.ended, detail].filter(Boolean).join(' ') : detail },
        answer.act,
      );
      return answer;
    };
    return {
      run,
      act,
      actQuietly: doIt,
      tell,
      tagsOfKeywords: async (sources) => {
        await act('tags.ofKeywords', { sources: sources && [...sources] }, (made) =>
          made.act === null ? words.noKeywords : words.tagsMade(made.tags, made.changed),
        );
      },
    };
  }, [host, app, words, doing, fail, around, undoAct]);
};
