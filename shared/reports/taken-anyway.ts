import type { EntryProblem } from '../contract/methods.ts';
import type { ReportCode } from './said.ts';

/** What is said of entries that were taken all the same: something in them or at them is to be looked at. */
const ofTaken: ReadonlySet<ReportCode> = new Set<ReportCode>([
  'belongings-left-out',
  'bibtex-latex-kept',
  'bibtex-unknown-string',
  'file-not-taken',
  'file-not-there',
  'file-over-limit',
  'files-not-finished',
  'files-not-given',
  'files-unused',
  'group-left',
  'not-closed',
  'ris-no-type',
  'zotero-drawings-left',
  'zotero-group-left',
  'zotero-relations-left',
  'zotero-search-left',
]);

/** Entries that were left out, apart from those that were taken and have something said of them. */
export const leftOutAndTaken = (
  problems: readonly EntryProblem[],
): { leftOut: EntryProblem[]; remarks: EntryProblem[] } => {
  const isTaken = ({ reason }: EntryProblem): boolean => ofTaken.has(reason.code);
  return { leftOut: problems.filter((one) => !isTaken(one)), remarks: problems.filter(isTaken) };
};
