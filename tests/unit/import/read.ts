import type { CslItem } from '#shared/citations/csl-item.ts';
import type { EntryProblem } from '#shared/contract/methods.ts';
import { type ImportedSources, itemsOf } from '../../../electron/import/imported.ts';

/** What a reader gives, without what comes with the records. */
export const recordsOf = (read: ImportedSources): { items: CslItem[]; problems: EntryProblem[] } => ({
  items: itemsOf(read),
  problems: read.problems,
});
