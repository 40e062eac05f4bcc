import { useCallback } from 'react';
import type { EntryProblem } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';
import { fail as failure } from '#shared/result.ts';
import { useHost } from '../../api/host-context.tsx';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { largestFile, toMessage } from '../../ui/files.ts';
import type { Report } from '../../ui/report-dialog.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { groupFiles } from './group-files.ts';

/** Brings papers and sources in from files. */
export const useImport = (
  showReport: (report: Report) => void,
  around: <Value>(words: string, work: Promise<Value>) => Promise<Value>,
) => {
  const host = useHost();
  const { papers, library, app } = useMessages();
  const format = useFormat();
  const fail = useFailure();

  const tooLarge = useCallback(
    (files: readonly File[]): boolean => {
      const large = files.find((file) => file.size > largestFile);
      if (large) fail(failure('too-large', `${large.name}: 64 MB at most.`).error, large.name);
      return large !== undefined;
    },
    [fail],
  );

  const importSources = useCallback(
    async (files: readonly File[]): Promise<void> => {
      if (tooLarge(files)) return;
      const send = async () =>
        host.call('sources.import', { files: await Promise.all(files.map(toMessage)) });
      const result = await around(library.importing(files.length), send());
      if (!result.ok) return fail(result.error);
      const { imported, updated, skipped } = result.value;
      if (skipped.length === 0) return notify({ kind: 'done', text: library.imported(imported, updated) });
      const report: Report = {
        title: library.skippedTitle,
        intro: library.skippedIntro,
        columns: [library.skippedEntry, library.skippedReason],
        lines: problemLines(skipped),
      };
      notify({
        kind: 'info',
        text: `${library.imported(imported, updated)} ${library.skipped(skipped.length)}`,
        action: { label: app.show, onAction: () => showReport(report) },
      });
    },
    [host, library, app, around, fail, showReport, tooLarge],
  );

  /** Imports each paper among the files; answers with the ids of the new papers. */
  const importPapers = useCallback(
    async (files: readonly File[]): Promise<PaperId[]> => {
      if (tooLarge(files)) return [];
      const groups = groupFiles(files);
      if (groups.papers.length === 0) {
        notify({ kind: 'failed', text: papers.notAPaper(format.list(files.map((file) => file.name))) });
        return [];
      }
      const companions = await Promise.all(groups.companions.map(toMessage));
      const ids: PaperId[] = [];
      for (const file of groups.papers) {
        const send = async () => host.call('papers.import', { ...(await toMessage(file)), companions });
        const result = await around(papers.importing(file.name), send());
        if (!result.ok) {
          fail(result.error, file.name);
          continue;
        }
        const { id, losses, sources } = result.value;
        ids.push(id);
        const lines = [
          ...losses.map((loss) => [loss.what, loss.where] as const),
          ...problemLines(sources.skipped).map(([entry, reason]) => [reason, entry] as const),
        ];
        if (lines.length === 0) {
          notify({ kind: 'done', text: papers.imported(file.name, sources.imported) });
          continue;
        }
        const report: Report = {
          title: papers.reportImportTitle,
          intro: papers.reportImportIntro,
          columns: [papers.reportLoss, papers.reportWhere],
          lines,
        };
        notify({
          kind: 'info',
          text: papers.importedWithLosses(file.name, lines.length),
          action: { label: app.show, onAction: () => showReport(report) },
        });
      }
      return ids;
    },
    [host, papers, app, format, around, fail, showReport, tooLarge],
  );

  return { importPapers, importSources };
};

const problemLines = (problems: readonly EntryProblem[]) =>
  problems.map(({ entry, reason }) => [entry, reason] as const);
