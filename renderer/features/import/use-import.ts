import { type RefObject, useCallback, useState } from 'react';
import type { Questions } from '#shared/contract/bringing.ts';
import type { ImportReport, Output } from '#shared/contract/methods.ts';
import type { ActId, CollectionId, PaperId, SourceId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import { fail as failure } from '#shared/result.ts';
import type { AroundWork } from '../../api/around-work.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { largestFile, toMessage } from '../../ui/files.ts';
import type { Report } from '../../ui/report-dialog.tsx';
import { lossLines, problemLines } from '../../ui/report-lines.ts';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { attachCompanions, withCompanions } from './companions.ts';
import { groupFiles, styleFiles } from './group-files.ts';
import type { Decision } from './import-questions.tsx';
import { importAsText, importToldOf } from './import-told.ts';
import { sourcesNamed } from './named-sources.ts';
import { useTableColumns } from './use-table-columns.ts';
import { useTagOffer } from './use-tag-offer.ts';

/**
 * Brings papers and sources in from files; `onPaper` is told of one that came in after a question, and `onStyles`
 * gets the citation styles among them; `onAlike` shows what looks like sources that were there, and `onUndo` takes an
 * act back. Sources come into the collection that is shown, if one is.
 */
export const useImport = (
  showReport: (report: Report) => void,
  around: AroundWork,
  onPaper: (id: PaperId) => void,
  onStyles: (files: readonly File[]) => Promise<void>,
  onAlike: (ids: readonly SourceId[]) => void,
  onUndo: (act: ActId) => void,
  shownCollection: RefObject<CollectionId | null>,
) => {
  const host = useHost();
  const { papers, library, importing, app, bringing, reports, duplicates } = useMessages();
  /** What is to be decided, one file after the other. */
  const [asked, setAsked] = useState<readonly Questions[]>([]);
  const ask = useCallback((questions: Questions) => setAsked((old) => [...old, questions]), []);
  useHostEvent('papers.asked', ask);
  const format = useFormat();
  const fail = useFailure();
  const tables = useTableColumns();

  const tooLarge = useCallback(
    (files: readonly File[]): boolean => {
      const large = files.find((file) => file.size > largestFile);
      if (large) fail(failure('too-large', say('file-too-large')).error, large.name);
      return large !== undefined;
    },
    [fail],
  );

  const offerTags = useTagOffer(onUndo);
  /** Says what came of an import of sources. */
  const tellSources = useCallback(
    (came: ImportReport, into: CollectionId | null = null): void => {
      const { imported, updated, unchanged, alike = [], keyworded = [], act } = came;
      offerTags(keyworded);
      if (alike.length > 0)
        notify({
          kind: 'info',
          text: duplicates.ofImported(alike.length),
          action: { label: duplicates.compareImported, onAction: () => onAlike(alike) },
        });
      const words = { library, importing, reports };
      const { said, parts, isWhole } = importToldOf(came, words);
      const show = async (): Promise<void> =>
        showReport({
          title: importing.reportTitle,
          parts: importToldOf(came, words, await sourcesNamed(host, came)).parts,
          text: () => importAsText(came, words),
        });
      const where = into === null ? [] : [importing.intoShown];
      const text = [library.imported(imported, updated, unchanged), ...where, ...said].join(' ');
      notify({
        kind: isWhole ? 'done' : 'info',
        text,
        ...(parts.length > 0 ? { action: { label: app.show, onAction: () => void show() } } : {}),
        ...(act ? { other: { label: app.undo, onAction: () => onUndo(act) } } : {}),
      });
    },
    [host, library, importing, app, reports, duplicates, showReport, onAlike, onUndo, offerTags],
  );

  /** @returns the companions that no source names */
  const importSources = useCallback(
    async (given: readonly File[], companions: readonly File[] = []): Promise<File[]> => {
      const { styles, others: files } = styleFiles(given);
      if (styles.length > 0) await onStyles(styles);
      if (files.length === 0 || tooLarge(files)) return [];
      const columns = await tables.ask(files);
      if (columns === null) return [];
      const into = shownCollection.current;
      const done = await around(library.importing(files.length), async (work) => {
        const result = await host.call('sources.import', {
          files: await Promise.all(files.map(toMessage)),
          columns,
          ...(into === null ? {} : { into }),
          work,
        });
        const named = result.ok ? (result.value.named ?? []) : [];
        return { result, ...(await attachCompanions(host, named, companions)) };
      });
      const { result, missing, unused } = done;
      if (!result.ok) {
        fail(result.error);
        return [];
      }
      tellSources({ ...result.value, skipped: [...result.value.skipped, ...missing] }, into);
      return unused;
    },
    [host, library, tables.ask, around, fail, tooLarge, onStyles, tellSources, shownCollection],
  );
  const importTogether = useCallback(
    (files: readonly File[]): Promise<File[]> | null => {
      const { lists, companions } = withCompanions(files);
      return companions.length === 0 ? null : importSources(lists, companions);
    },
    [importSources],
  );

  const tellTaken = useCallback(
    (name: string, { how, losses, sources }: Extract<Output<'papers.bring'>, { kind: 'taken' }>) => {
      const lines = [
        ...lossLines(losses, reports),
        ...problemLines(sources.skipped, reports).map(([entry, reason]) => [reason, entry] as const),
      ];
      if (lines.length === 0) {
        const text =
          how === 'new'
            ? papers.imported(name, sources.imported)
            : how === 'there'
              ? bringing.there(name)
              : bringing.replaced(name);
        return notify({ kind: how === 'there' ? 'info' : 'done', text });
      }
      const report: Report = {
        title: papers.reportImportTitle,
        parts: [{ intro: papers.reportImportIntro, columns: [papers.reportLoss, papers.reportWhere], lines }],
      };
      notify({
        kind: 'info',
        text: papers.importedWithLosses(name, lines.length),
        action: { label: app.show, onAction: () => showReport(report) },
      });
    },
    [papers, app, bringing, reports, showReport],
  );

  const decide = useCallback(
    async (questions: Questions, decision: Decision): Promise<void> => {
      setAsked((old) => old.filter((one) => one !== questions));
      const { token, name } = questions;
      const result = await around(
        papers.importing(name),
        () => host.call('papers.settle', { token, ...decision }),
        'fixed',
      );
      if (!result.ok) return fail(result.error, name);
      if (result.value.kind === 'asks') {
        notify({ kind: 'info', text: bringing.changedMeanwhile });
        return ask(result.value.questions);
      }
      tellTaken(name, result.value);
      onPaper(result.value.id);
    },
    [host, papers, bringing, around, fail, ask, tellTaken, onPaper],
  );
  const dismiss = useCallback(
    (questions: Questions): void => {
      setAsked((old) => old.filter((one) => one !== questions));
      void host.call('papers.dismiss', { token: questions.token });
      notify({ kind: 'info', text: bringing.cancelled(questions.name) });
    },
    [host, bringing],
  );

  /** Imports each paper among the files; answers with the ids of those that are there now. */
  const importPapers = useCallback(
    async (given: readonly File[]): Promise<PaperId[]> => {
      // A style beside a paper is the one that the paper names; alone it is added.
      const { styles, others } = styleFiles(given);
      const files = groupFiles(given).papers.length > 0 ? given : others;
      if (files === others && styles.length > 0) await onStyles(styles);
      if (files.length === 0 || tooLarge(files)) return [];
      const groups = groupFiles(files);
      if (groups.papers.length === 0) {
        notify({ kind: 'failed', text: papers.notAPaper(format.list(files.map((file) => file.name))) });
        return [];
      }
      const companions = await Promise.all(groups.companions.map(toMessage));
      const ids: PaperId[] = [];
      for (const file of groups.papers) {
        const result = await around(papers.importing(file.name), async (work) =>
          host.call('papers.bring', { ...(await toMessage(file)), companions, work }),
        );
        if (!result.ok) {
          fail(result.error, file.name);
          continue;
        }
        if (result.value.kind === 'asks') {
          ask(result.value.questions);
          continue;
        }
        ids.push(result.value.id);
        tellTaken(file.name, result.value);
      }
      return ids;
    },
    [host, papers, format, around, fail, ask, tellTaken, tooLarge, onStyles],
  );

  return {
    importPapers,
    importSources,
    importTogether,
    tellSources,
    tables,
    questions: asked[0] ?? null,
    decide,
    dismiss,
  };
};
