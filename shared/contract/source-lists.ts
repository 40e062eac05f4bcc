import * as z from 'zod';
import { alphabets } from '../sources/alphabets.ts';
import { bulkVariables, mostInBulk } from '../sources/bulk.ts';
import { actId, attachmentId, sourceId } from './ids.ts';
import { judgement, withinSchema } from './organising.ts';
import { workId } from './work.ts';

/* The list of sources: what is asked, in which order, and what a row shows. */

/** What the list can be sorted by; `relevance` is how well a source fits the words that are looked for. */
export const sourceSorts = [
  'relevance',
  'authors',
  'title',
  'year',
  'modified',
  'added',
  'key',
  'kind',
  'in',
  'language',
  'cited',
] as const;
export type SourceSort = (typeof sourceSorts)[number];

const sourceRow = z.object({
  id: sourceId,
  type: z.string(),
  /** Its kind as `kindOf` says; a type that CSL does not know stands for itself. */
  kind: z.string(),
  /** First names as a list shows them: "Marrone and Ravazzolo", "Bruno et al."; '' if there are none. */
  authors: z.string(),
  title: z.string(),
  container: z.string(),
  year: z.string(),
  language: z.string(),
  /** As `normalDoi` writes it. */
  doi: z.string(),
  created: z.string(),
  modified: z.string(),
  /** How many papers cite it. */
  citedIn: z.number().int(),
  /** How many of these hold a copy of it that says something else; absent where none does. */
  differsIn: z.number().int().optional(),
  /** How many files are attached to it. */
  files: z.number().int(),
  tags: z.array(z.object({ name: z.string(), colour: z.string() })),
  /** What an editor thinks of it; absent where nothing is said. */
  judged: judgement.optional(),
  /** The name in it that is written nearly like one that is asked for, where no source has that one. */
  similar: z.string().optional(),
});
export type SourceRow = z.output<typeof sourceRow>;

const asked = z.object({
  /** As `parseQuery` reads it; empty for all sources. */
  query: z.string().max(2000),
  within: withinSchema.optional(),
  /** Where absent: relevance if words are looked for, the last first where those are asked for, else authors. */
  sort: z.enum(sourceSorts).optional(),
  descending: z.boolean().optional(),
  /** Language of what stands between and behind the names of a row; English where absent. */
  lang: z.enum(['en', 'it']).optional(),
  /** The order of letters; that of English and Italian where absent. */
  alphabet: z.enum(alphabets).optional(),
});

const passage = z.object({
  id: sourceId,
  in: z.enum(['note', 'quotation', 'field', 'file']),
  /** Of a field. */
  variable: z.string(),
  /** The name of a file, and the printed number of the page; '' where there is none. */
  file: z.string(),
  page: z.string(),
  /** The file, and the page in it, counted from 1, of one that has pages; null where it is in none. */
  attached: z.object({ id: attachmentId, page: z.number().int().nullable() }).nullable(),
  runs: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});
export type SourcePassage = z.output<typeof passage>;

const many = z.array(sourceId).max(mostInBulk);

/** What is done to a variable of many sources; with `find`, only those words in it give way to the value. */
const bulkChange = z.object({
  ids: many,
  variable: z.string().refine((variable) => bulkVariables.includes(variable)),
  value: z.union([z.string().max(10_000), z.record(z.string(), z.unknown()), z.null()]),
  find: z.string().max(2000).optional(),
  lang: z.enum(['en', 'it']),
  work: workId.optional(),
});

export const sourceListMethods = {
  /** A page of the sources that a query finds. */
  'sources.list': {
    input: asked.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    output: z.object({
      rows: z.array(sourceRow),
      total: z.number().int(),
      /** What of the query was not understood or is not in the library. */
      hints: z.array(
        z.object({
          code: z.enum(['unknown-operator', 'unknown-value', 'no-value']),
          operator: z.string(),
          value: z.string(),
        }),
      ),
    }),
  },
  /** The ids of all sources that a query finds, in the order of the list. */
  'sources.found': { input: asked, output: z.object({ ids: z.array(sourceId) }) },
  /**
   * Where in these sources something of the query stands that a row of the list does not show; those whose row shows
   * all of it are left out.
   */
  'sources.passages': {
    input: z.object({ query: z.string().max(2000), ids: z.array(sourceId).max(200) }),
    output: z.object({ passages: z.array(passage) }),
  },
  /** What `sources.setMany` would change, and how the first of them would read. Nothing is changed. */
  'sources.previewMany': {
    input: bulkChange,
    output: z.object({
      changed: z.number().int(),
      refused: z.number().int(),
      samples: z.array(
        z.object({
          id: sourceId,
          title: z.string(),
          /** Absent where the source has none. */
          before: z.unknown().optional(),
          after: z.unknown().optional(),
        }),
      ),
    }),
  },
  /**
   * Sets a variable of many sources in one act, or replaces words in it; null takes it away. Changed ones are told by
   * `sources.changed`. It can be cancelled, and then `isWhole` is false: what was done of it stays, as one act.
   */
  'sources.setMany': {
    input: bulkChange,
    output: z.object({
      changed: z.number().int(),
      /** Sources that can't be kept with this value. */
      refused: z.number().int(),
      act: actId.nullable(),
      isWhole: z.boolean(),
    }),
  },
  /** Removes many sources in one act, which can be cancelled likewise. Those that papers cite stay. */
  'sources.removeMany': {
    input: z.object({ ids: many, work: workId.optional() }),
    output: z.object({
      removed: z.number().int(),
      cited: z.number().int(),
      act: actId.nullable(),
      isWhole: z.boolean(),
    }),
  },
} as const;
