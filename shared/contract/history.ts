import * as z from 'zod';
import { changeSchema } from './changes.ts';
import { cslItemSchema } from './csl-item-schema.ts';
import { paperId as paper, versionId as version } from './ids.ts';

/*
 * The methods about versions of a paper. A version is the paper as it was at a time, with the sources it
 * prints by.
 */

const name = z.string().max(200);
const count = z.number().int().min(0);

/** Why a version was kept: by itself, by name, with an export, or before something took the paper's place. */
const kind = z.enum(['auto', 'named', 'exported', 'before']);

/** What is different from the version before, in numbers. */
export const changeCountsSchema = z.object({
  wordsAdded: count,
  wordsRemoved: count,
  notesAdded: count,
  notesRemoved: count,
  notesChanged: count,
  citationsAdded: count,
  citationsRemoved: count,
  citationsChanged: count,
  /** Paragraphs, tables, figures and notes that stand somewhere else. */
  moved: count,
  /** Places with other emphasis, links or kinds of paragraph. */
  formatting: count,
  /** Fields of the paper's data. */
  data: count,
});

const row = z.object({
  id: version,
  kind,
  /** The name a person gave it; of an exported one the format. */
  name: z.string(),
  created: z.string(),
  words: count,
  notes: count,
  citations: count,
  /** Null for the first version, and while it is not known yet. */
  changes: changeCountsSchema.nullable(),
});

const nothing = z.object({});
const one = z.object({ paper, version });
/** A version to compare; null is the paper as it is saved. */
const side = version.nullable();
const opened = z.object({ row: row.nullable(), doc: z.unknown(), snapshot: z.array(cslItemSchema) });

export const historyMethods = {
  /** The versions of a paper, newest first. Ask again while `unfinished`: some lack their changes. */
  'history.list': {
    input: z.object({ paper }),
    output: z.object({ rows: z.array(row), unfinished: z.boolean() }),
  },
  'history.open': {
    input: one,
    output: z.object({ row, doc: z.unknown(), snapshot: z.array(cslItemSchema) }),
  },
  /** Two versions with the sources they print by, and what changed from the one to the other. */
  'history.compare': {
    input: z.object({ paper, old: side, now: side }),
    output: z.object({ old: opened, now: opened, changes: z.array(changeSchema) }),
  },
  /** Keeps the paper as it is saved, unless the last version says the same; its id, or null if none was made. */
  'history.keep': {
    input: z.object({ paper, kind: z.enum(['auto', 'before']) }),
    output: z.object({ version: version.nullable() }),
  },
  /** Keeps the paper as it is saved, under a name. */
  'history.name': { input: z.object({ paper, name: name.min(1) }), output: z.object({ version }) },
  /** Gives a version a name, or another one; it is a named version from then on. */
  'history.rename': { input: one.extend({ name: name.min(1) }), output: nothing },
  /** Takes a version off the list. `history.bringBack` undoes it for 30 days. */
  'history.remove': { input: one, output: nothing },
  'history.bringBack': { input: one, output: nothing },
  /**
   * Gives the paper those sources of a version that neither the library nor the paper has any more, so that
   * what is taken from the version prints.
   */
  'history.lend': { input: one, output: z.object({ snapshot: z.array(cslItemSchema) }) },
  /** A version as a paper of its own, its title with `suffix`. */
  'history.openAsPaper': {
    input: one.extend({ suffix: z.string().max(200) }),
    output: z.object({ id: paper }),
  },
} as const;

export type VersionKind = z.output<typeof kind>;
export type VersionRow = z.output<typeof row>;
export type ChangeCounts = z.output<typeof changeCountsSchema>;
