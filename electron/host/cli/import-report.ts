import type { EntryProblem, ImportReport } from '#shared/contract/methods.ts';
import { byReason } from '#shared/reports/by-reason.ts';
import { english } from '#shared/reports/said.ts';
import { leftOutAndTaken } from '#shared/reports/taken-anyway.ts';
import { capturesAsJson, noteCaptures, type TakenCapture } from './capture.ts';
import { count, type Io, printJson, skippedInWords } from './command.ts';

/** Says what an import did, on standard output as JSON or in a line, and what did not come along in words. */
export const sayReport = (
  io: Io,
  asJson: boolean | undefined,
  { imported, updated, unchanged, skipped, notUnderstood = [], renamed = [], alike = [] }: ImportReport,
  taken: readonly TakenCapture[] = [],
): void => {
  const { leftOut, remarks } = leftOutAndTaken(skipped);
  if (asJson)
    printJson(io, {
      imported,
      updated,
      unchanged,
      skipped: skippedInWords(leftOut),
      remarks: skippedInWords(remarks),
      notUnderstood,
      ...(alike.length === 0 ? {} : { alike }),
      ...(taken.length === 0 ? {} : { read: capturesAsJson(taken) }),
    });
  else {
    io.out(`${imported} imported, ${updated} updated, ${unchanged} unchanged, ${leftOut.length} skipped.\n`);
    note(io, 'Skipped', leftOut);
    note(io, 'Taken, but look at', remarks);
    for (const { field, entries } of notUnderstood)
      io.note(`Not understood, kept with the source: ${field} (in ${count(entries, 'entry', 'entries')})`);
    noteCaptures(io, taken);
    noteAlike(io, alike);
  }
  for (const { from, to } of renamed)
    io.note(`The library has another work under the id "${from}", so the new one is "${to}".`);
};

/** So many are named. */
const named = 10;

const noteAlike = (io: Io, alike: readonly string[]): void => {
  if (alike.length === 0) return;
  const more = alike.length > named ? ` and ${alike.length - named} more` : '';
  io.note(
    `New sources that look like others in the library: ${alike.slice(0, named).join(', ')}${more}. They can be compared and merged in the window, under Duplicates.`,
  );
};

const note = (io: Io, what: string, problems: readonly EntryProblem[]): void => {
  for (const { entries, more, reason } of byReason(problems, english))
    io.note(`${what} ${entries.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${reason}`);
};
