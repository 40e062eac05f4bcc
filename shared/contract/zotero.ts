import * as z from 'zod';
import { importReport } from './import-report.ts';
import { workId } from './work.ts';

/* The methods that take the library of Zotero, whose data folder lies on the computer that the host runs on. */

/** '' is the first folder that `zotero.find` finds. */
const path = z.string().max(4000);

export const zoteroMethods = {
  /** The folders in which Zotero keeps its data on the host's computer, as its own settings name them. */
  'zotero.find': { input: z.object({}), output: z.object({ paths: z.array(z.string()) }) },
  /** Lets a person choose a folder. The browser host answers null: there the path is typed. */
  'zotero.choose': { input: z.object({}), output: z.object({ path: z.string().nullable() }) },
  /** What is in the library of Zotero in a folder. Nothing of it is changed, and Zotero may be running. */
  'zotero.look': {
    input: z.object({ path }),
    output: z.object({
      path: z.string(),
      libraries: z.array(
        z.object({
          id: z.number().int(),
          /** The name of the group; '' for the person's own library. */
          name: z.string(),
          items: z.number().int(),
          notes: z.number().int(),
          attachments: z.number().int(),
          annotations: z.number().int(),
          savedSearches: z.number().int(),
          collections: z.array(
            z.object({
              id: z.number().int(),
              name: z.string(),
              level: z.number().int(),
              items: z.number().int(),
            }),
          ),
        }),
      ),
    }),
  },
  /** Takes whole libraries of it (`collections: null`), or what is in some of their collections. */
  'zotero.import': {
    input: z.object({
      path,
      parts: z
        .array(
          z.object({
            library: z.number().int(),
            collections: z.array(z.number().int()).max(20_000).nullable(),
          }),
        )
        .min(1)
        .max(1000),
      /** Whether attached files are copied into the library. */
      files: z.boolean(),
      work: workId.optional(),
    }),
    output: importReport,
  },
} as const;
