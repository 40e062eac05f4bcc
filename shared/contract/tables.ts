import * as z from 'zod';

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
} as const;

export type TableColumns = NonNullable<z.output<(typeof tableMethods)['tables.columns']['output']>['table']>;
