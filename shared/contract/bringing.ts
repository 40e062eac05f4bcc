import * as z from 'zod';
import { cslItemSchema } from './csl-item-schema.ts';
import { paperId, sourceId } from './ids.ts';
import { importReport, loss } from './import-report.ts';
import { paperFile } from './papers.ts';

/*
 * Papers from files, where a person decides about what is in the library already. `papers.import` asks nothing:
 * there the library's sources stand, and a paper is always a new one.
 */

const token = z.string().regex(/^[0-9a-f]{32}$/);
const count = z.number().int().min(0);

/** Which version of a source the library goes on with: its own, the file's, or both, the file's under a new id. */
export const sourceChoices = ['mine', 'theirs', 'both'] as const;
/** What becomes of a paper that the library has: it stays, the file takes its place, or there are two. */
export const paperChoices = ['mine', 'replace', 'copy'] as const;

/** Nothing was taken yet: what a person must decide. */
export const questionsSchema = z.object({
  token,
  /** The file, and what it holds. */
  name: z.string(),
  title: z.string(),
  words: count,
  /** When it was last changed where it comes from; null if the file does not say. */
  modified: z.string().nullable(),
  /** The same paper in this library, if it says something else. */
  paper: z
    .object({ id: paperId, title: z.string(), words: count, modified: z.string(), deleted: z.boolean() })
    .nullable(),
  /** Sources that the library has in another version. */
  sources: z.array(
    z.object({
      id: sourceId,
      mine: cslItemSchema,
      theirs: cslItemSchema,
      /** How many papers of the library cite it. */
      citedIn: count,
    }),
  ),
});

const output = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('taken'),
    id: paperId,
    /** It is new in the library, took a paper's place, or was there already and stayed. */
    how: z.enum(['new', 'replaced', 'there']),
    losses: z.array(loss),
    sources: importReport,
  }),
  z.object({ kind: z.literal('asks'), questions: questionsSchema }),
]);
export const bringingMethods = {
  /** Takes a paper from a file, or asks what to do about what the library has already. */
  'papers.bring': { input: paperFile, output },
  /**
   * Takes the paper asked about, as was decided; sources nobody decided about stay as the library has them. If
   * the library has changed since, it asks again.
   */
  'papers.settle': {
    input: z.object({
      token,
      paper: z.enum(paperChoices),
      sources: z.array(z.object({ id: sourceId, choice: z.enum(sourceChoices) })).max(20_000),
    }),
    output,
  },
  /** Forgets what was asked; nothing is taken. */
  'papers.dismiss': { input: z.object({ token }), output: z.object({}) },
} as const;

export type Questions = z.output<typeof questionsSchema>;
export type SourceChoice = (typeof sourceChoices)[number];
export type PaperChoice = (typeof paperChoices)[number];
