import { useCallback } from 'react';
import type { Loss, PaperFormat, PaperRow } from '#shared/contract/methods.ts';
import type { TemplateId } from '#shared/document/templates/ids.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import type { SourceFormat } from '#shared/sources/source-formats.ts';
import type { AroundWork } from '../../api/around-work.ts';
import { useHost } from '../../api/host-context.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { decodeBase64, download } from '../../ui/files.ts';
import type { Report } from '../../ui/report-dialog.tsx';
import { lossLines } from '../../ui/report-lines.ts';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { useTakeAlong } from './use-take-along.ts';

/**
 * Takes papers and sources out as files. What a format can't hold is said at once and shown on demand;
 * `around` marks long work as running, under the words it is given. `takeAlong` is what is asked meanwhile.
 */
export const useExport = (showReport: (report: Report) => void, around: AroundWork) => {
  const host = useHost();
  const { papers, library, app, reports } = useMessages();
  const language = useLanguage();
  const fail = useFailure();
  const { question, ask } = useTakeAlong();

  const say = useCallback(
    (name: string, losses: readonly Loss[]): void => {
      if (losses.length === 0) {
        notify({ kind: 'done', text: papers.exported(name) });
        return;
      }
      const report: Report = {
        title: papers.reportTitle,
        parts: [
          {
            intro: papers.reportIntro,
            columns: [papers.reportLoss, papers.reportWhere],
            lines: lossLines(losses, reports),
          },
        ],
      };
      notify({
        kind: 'info',
        text: papers.exportedWithLosses(name, losses.length),
        action: { label: app.show, onAction: () => showReport(report) },
      });
    },
    [papers, app, reports, showReport],
  );

  const exportPaper = useCallback(
    async (
      paper: Pick<PaperRow, 'id' | 'title'>,
      format: PaperFormat,
      template?: TemplateId,
    ): Promise<void> => {
      const attachments = format === 'ibid' ? await ask(paper.id) : [];
      if (attachments === null) return;
      const words = papers.exporting(paper.title || app.untitled);
      const result = await around(words, (work) =>
        host.call('papers.export', { id: paper.id, format, template, attachments, work }),
      );
      if (!result.ok) return fail(result.error);
      const { name, mime, base64, losses } = result.value;
      download(name, mime, decodeBase64(base64));
      say(name, losses);
    },
    [host, papers, app, around, ask, fail, say],
  );

  /** Several papers in one file, so that it is asked once where to put them. */
  const exportPapers = useCallback(
    async (rows: readonly Pick<PaperRow, 'id'>[], format: PaperFormat): Promise<void> => {
      const ids = rows.map(({ id }) => id);
      const name = papers.archiveName(ids.length);
      const result = await around(papers.exportingMany(ids.length), (work) =>
        host.call('papers.exportMany', { ids, format, name, work }),
      );
      if (!result.ok) return fail(result.error);
      const { mime, base64, losses } = result.value;
      download(result.value.name, mime, decodeBase64(base64));
      say(result.value.name, losses);
    },
    [host, papers, around, fail, say],
  );

  const exportSources = useCallback(
    async (
      format: SourceFormat,
      { ids, paper }: { ids?: readonly SourceId[]; paper?: PaperId } = {},
    ): Promise<void> => {
      const which = { ...(ids ? { ids: [...ids] } : {}), ...(paper ? { paper } : {}) };
      // Where a comma stands in decimals, Excel parts columns by semicolons.
      const separator = language === 'it' ? (';' as const) : (',' as const);
      const result = await around(
        library.exporting,
        () => host.call('sources.export', { format, ...which, separator }),
        'fixed',
      );
      if (!result.ok) return fail(result.error);
      const { name, mime, text, losses } = result.value;
      download(name, mime, text);
      say(name, losses);
    },
    [host, library, language, around, fail, say],
  );

  return { exportPaper, exportPapers, exportSources, takeAlong: question };
};
