import * as z from 'zod';
import { cslItemSchema } from './csl-item-schema.ts';
import { saidSchema } from './said-schema.ts';

/* Tables of sources (CSV), whose columns a person looks at before they are taken. */

/** What columns are, by their headings: a variable, or one of `otherTargets`; '' leaves a column out. */
export const columnChoices = z.record(z.string().max(2000), z.string().max(100));

export const tableMethods = {
  /** The columns of a file, if it is a table of sources; null for any other file. Nothing is taken. */
  'tables.columns': {
    input: z.object({ name: z.string().max(2000), base64: z.string().max(90_000_000) }),
    output: z.object({
      table: z
        .object({
          rows: z.number().int(),
          /** The cells of the first rows, and the numbers that a program of tables shows beside them. */
          start: z.array(z.array(z.string())),
          numbers: z.array(z.number().int()),
          columns: z.array(
            z.object({
              name: z.string(),
              /** What its heading says that it is; '' where that is not known. */
              target: z.string(),
              /** The first cells that have words. */
              samples: z.array(z.string()),
            }),
          ),
        })
        .nullable(),
    }),
  },
  /** What the first rows of a table become when its columns are these; the reason where a row gives no source. */
  'tables.preview': {
    input: z.object({
      columns: z.array(z.string().max(2000)).max(500),
      start: z.array(z.array(z.string().max(3000)).max(500)).max(10),
      numbers: z.array(z.number().int()).max(10),
      choices: columnChoices,
    }),
    output: z.object({
      rows: z.array(
        z.union([
          z.object({ number: z.number().int(), item: cslItemSchema }),
          z.object({ number: z.number().int(), reason: saidSchema }),
        ]),
      ),
    }),
  },
} as const;

export type TableColumns = NonNullable<z.output<(typeof tableMethods)['tables.columns']['output']>['table']>;
