import * as z from 'zod';
import type { PaperId, SourceId } from '../ids.ts';
import { questionsSchema } from './bringing.ts';
import { preparingSchema } from './preparing.ts';
import { saidSchema } from './said-schema.ts';
import { progressSchema } from './work.ts';

/** What the host tells every window, so that none needs a "Refresh" button. */
export const events = {
  /** Sources were added, changed or removed; `ids` is null after an import that touched many. */
  'sources.changed': z.object({ ids: z.array(z.string().transform((id) => id as SourceId)).nullable() }),
  /**
   * The order that a reader gives sources changed, or what was noted of them, but no source itself; `ids` are the
   * sources, null for many or any.
   */
  'organising.changed': z.object({
    what: z.enum(['tags', 'collections', 'searches', 'notes', 'judgements', 'all']),
    ids: z.array(z.string().transform((id) => id as SourceId)).nullable(),
  }),
  /** The list of papers changed. */
  'papers.changed': z.object({
    ids: z.array(z.string().transform((id) => id as PaperId)),
    /** The revision of the one paper that was saved; absent where something else happened. */
    revision: z.number().int().optional(),
  }),
  /** The versions of a paper changed. */
  'history.changed': z.object({ paper: z.string().transform((id) => id as PaperId) }),
  /** Settings were written, by this window or another; their names. */
  'settings.changed': z.object({ names: z.array(z.string()) }),
  /**
   * A backup took the place of all that the library had: what a window shows is no longer there. `since` is when that
   * began, so that what was written later is in no backup; `aside` the backup of what there was, '' if not known.
   */
  'library.restored': z.object({ since: z.string(), aside: z.string() }),
  /** The file of the library is no longer where it was opened: nothing more can be kept, and this is to be said. */
  'library.left': z.object({ said: saidSchema }),
  /** The library is of an older version and is brought up to date, before which nothing is answered. */
  'library.preparing': preparingSchema,
  /** Citation styles were added, replaced or removed. */
  'styles.changed': z.object({ ids: z.array(z.string()) }),
  /** How far something is that takes long; told to every window, and meant for the one that asked for it. */
  'work.progress': progressSchema,
  /** A command of this window was chosen in the menu bar. */
  'app.command': z.object({ id: z.string() }),
  /** A paper was opened through the system, and something must be decided before it can be shown. */
  'papers.asked': questionsSchema,
  /** A paper was opened through the system, such as by a double click on its file, and is to be shown. */
  'papers.show': z.object({ id: z.string().transform((id) => id as PaperId) }),
} as const;

export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.output<(typeof events)[E]>;
