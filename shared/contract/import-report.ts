import * as z from 'zod';
import { actId, sourceId } from './ids.ts';
import { saidSchema, toldSchema } from './said-schema.ts';

/* What an import or an export tells of what it did. */

export const problem = z.object({ entry: toldSchema, reason: saidSchema });
/** What an import or export could not take along. An empty list means that nothing was lost. */
export const loss = z.object({ what: saidSchema, where: toldSchema });

export const importReport = z.object({
  imported: z.number().int(),
  updated: z.number().int(),
  /** Sources that the library had just as they came. */
  unchanged: z.number().int(),
  skipped: z.array(problem),
  /** Entries that were not looked at, because the import was cancelled before; absent where all were. */
  left: z.number().int().optional(),
  /** Fields of the files that have no place in a source, and how many entries have each; absent where all have. */
  notUnderstood: z.array(z.object({ field: z.string(), entries: z.number().int() })).optional(),
  /** Items taken in under a new id, because a clearly different work has theirs. */
  renamed: z.array(z.object({ from: z.string(), to: sourceId })).optional(),
  /** Those of the sources that came in which look like one that was there, or like each other. */
  alike: z.array(sourceId).optional(),
  /** What `acts.undo` takes back; null where nothing was changed. */
  act: actId.nullable().optional(),
  /** Files that sources name beside the imported one, which is all that the host was given. */
  named: z.array(z.object({ source: sourceId, name: z.string(), path: z.string() })).optional(),
  /** Sources among them that have keywords, of which tags can be made; absent where none has. */
  keyworded: z.array(sourceId).optional(),
});

export type ImportReport = z.output<typeof importReport>;
export type EntryProblem = z.output<typeof problem>;
export type Loss = z.output<typeof loss>;
