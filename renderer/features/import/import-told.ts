import type { EntryProblem, ImportReport } from '#shared/contract/methods.ts';
import type { SourceId } from '#shared/ids.ts';
import { byReason } from '#shared/reports/by-reason.ts';
import type { ReportWords } from '#shared/reports/said.ts';
import { leftOutAndTaken } from '#shared/reports/taken-anyway.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ReportPart } from '../../ui/report-dialog.tsx';
import { problemLines } from '../../ui/report-lines.ts';

type Words = Pick<Messages, 'library' | 'importing'> & { reports: ReportWords };

/**
 * What is told of an import besides how many sources came: in a few words, and entry by entry.
 * @param named the sources that entries name, where it is known
 */
export const importToldOf = (
  { skipped, notUnderstood = [], left = 0 }: ImportReport,
  { library, importing, reports }: Words,
  named: ReadonlyMap<string, SourceId> = new Map(),
): { said: string[]; parts: ReportPart[]; isWhole: boolean } => {
  const { leftOut, remarks } = leftOutAndTaken(skipped);
  const said: string[] = [];
  const parts: ReportPart[] = [];
  const linesOf = (problems: readonly EntryProblem[]): ReportPart['lines'] =>
    byReason(problems, reports).map(({ entries, more, reason }) => [
      [
        ...entries.map((text) => {
          const source = named.get(text);
          return source === undefined ? text : { text, source };
        }),
        ...(more > 0 ? [importing.andMore(more)] : []),
      ],
      reason,
    ]);
  const columns = [importing.reportWhat, importing.reportWhy] as const;
  if (left > 0) said.push(importing.cancelledBefore(left));
  if (leftOut.length > 0) {
    said.push(library.skipped(leftOut.length));
    const title = importing.leftOutTitle(leftOut.length);
    parts.push({ title, intro: importing.leftOutIntro, columns, lines: linesOf(leftOut) });
  }
  if (remarks.length > 0) {
    said.push(importing.remarks(remarks.length));
    parts.push({
      title: importing.remarksTitle(remarks.length),
      intro: '',
      columns,
      lines: linesOf(remarks),
    });
  }
  if (notUnderstood.length > 0) {
    said.push(importing.notUnderstood(notUnderstood.length));
    parts.push({
      title: importing.fieldsTitle(notUnderstood.length),
      intro: importing.fieldsIntro,
      columns: [importing.reportField, importing.reportEntries],
      lines: notUnderstood.map(({ field, entries }) => [field, String(entries)]),
    });
  }
  return { said, parts, isWhole: leftOut.length === 0 && left === 0 };
};

/** The whole report as text, with every entry on a line of its own. */
export const importAsText = (report: ImportReport, { library, importing, reports }: Words): string => {
  const { imported, updated, unchanged, skipped, notUnderstood = [], left = 0 } = report;
  const { leftOut, remarks } = leftOutAndTaken(skipped);
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, '', ...lines];
  const linesOf = (problems: readonly EntryProblem[]): string[] =>
    problemLines(problems, reports).map(([entry, reason]) => `- ${entry}: ${reason}`);
  return [
    library.imported(imported, updated, unchanged),
    ...(left > 0 ? [importing.cancelledBefore(left)] : []),
    ...part(importing.leftOutTitle(leftOut.length), linesOf(leftOut)),
    ...part(importing.remarksTitle(remarks.length), linesOf(remarks)),
    ...part(
      importing.fieldsTitle(notUnderstood.length),
      notUnderstood.map(({ field, entries }) => `- ${field}: ${entries}`),
    ),
    '',
  ].join('\n');
};
