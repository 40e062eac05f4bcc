import { useCallback, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import { styleProblems } from '#shared/contract/styles.ts';
import { say, wordsOf } from '#shared/reports/said.ts';
import { fail as failure } from '#shared/result.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { toMessage } from '../../ui/files.ts';
import type { Report } from '../../ui/report-dialog.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** The contract takes no larger file of a style. */
const largest = 4_000_000;

/** A style that was to be added, while the library has one of its name. */
export type StyleQuestion = Extract<Output<'styles.add'>, { kind: 'asks' }> & { file: File };

/** Adds styles from files, one after the other; what is to be decided waits in `question`. */
export const useStyleFiles = (showReport: (report: Report) => void) => {
  const host = useHost();
  const { styles: words, reports, app, library } = useMessages();
  const fail = useFailure();
  const [questions, setQuestions] = useState<readonly StyleQuestion[]>([]);

  const addOne = useCallback(
    async (file: File, replace: boolean): Promise<void> => {
      if (file.size > largest)
        return fail(failure('too-large', say('style-too-large', { line: 0, what: '' })).error, file.name);
      const answer = await host.call('styles.add', { ...(await toMessage(file)), replace });
      if (!answer.ok) {
        const found = styleProblems.safeParse(answer.error.details);
        const problems = found.success ? found.data.problems : [];
        if (problems.length < 2) return fail(answer.error, file.name);
        const lines = problems.map(({ fault, line, what }) => {
          const told = say(`style-${fault}`, { line: 0, what });
          return [line > 0 ? reports.line({ line }) : '', wordsOf(reports, told)] as const;
        });
        const report: Report = {
          title: words.notAdded(file.name),
          parts: [{ intro: '', columns: [library.skippedEntry, library.skippedReason], lines }],
        };
        return notify({
          kind: 'failed',
          text: words.notAdded(file.name),
          action: { label: app.show, onAction: () => showReport(report) },
        });
      }
      const { value } = answer;
      if (value.kind === 'asks') return setQuestions((old) => [...old, { ...value, file }]);
      const { title } = value.style;
      const text = { new: words.added, replaced: words.replaced, there: words.there }[value.how](title);
      notify({ kind: value.how === 'there' ? 'info' : 'done', text });
    },
    [host, words, reports, app, library, fail, showReport],
  );
  const addStyles = useCallback(
    async (files: readonly File[]): Promise<void> => {
      for (const file of files) await addOne(file, false);
    },
    [addOne],
  );
  const decide = useCallback(
    (question: StyleQuestion, replace: boolean): void => {
      setQuestions((old) => old.filter((one) => one !== question));
      if (replace) void addOne(question.file, true);
    },
    [addOne],
  );
  return { addStyles, question: questions[0] ?? null, decide };
};
