import * as z from 'zod';
import { sourceId } from './ids.ts';
import { workId } from './work.ts';

/* The methods about the library as a whole: its backups, and whether it is sound. */

/** Made by itself each day, on request, before the form of the library changed, or before another was restored. */
const backupKind = z.enum(['day', 'asked', 'migration', 'restoration']);

const backup = z.object({
  /** The name of its file, without the folder. */
  name: z.string(),
  kind: backupKind,
  taken: z.string(),
  /** In bytes. */
  size: z.number().int().min(0),
  papers: z.number().int(),
  sources: z.number().int(),
  /** `newer`: of a version of Ibid that this one does not know. */
  state: z.enum(['good', 'damaged', 'newer']),
});
const name = z.string().min(1).max(500);
/** A folder of the computer that the host runs on. */
const folder = z.string().min(1).max(4000);
const missingFile = z.object({ sourceId, name: z.string() });
const nothing = z.object({});

export const libraryMethods = {
  /** The backups, the newest first, and the folder they lie in. */
  'library.backups': {
    input: nothing,
    output: z.object({ folder: z.string(), backups: z.array(backup) }),
  },
  /** Makes a backup now; one that was asked for is kept for good. */
  'library.backUp': { input: nothing, output: z.object({ name }) },
  /**
   * Puts a backup in place of what the library has, which becomes a backup itself: `aside` is its name. Every window
   * hears `library.restored` and starts anew.
   */
  'library.restore': {
    input: z.object({ name, work: workId.optional() }),
    output: z.object({ aside: name }),
  },
  /** Lets a person choose a folder. The browser host answers null: there its path is typed. */
  'library.chooseFolder': { input: nothing, output: z.object({ folder: z.string().nullable() }) },
  /** Copies everything, attached files too, into a new folder of that folder; `missing` are files that are gone. */
  'library.copyWhole': {
    input: z.object({ into: folder, work: workId.optional() }),
    output: z.object({ path: z.string(), files: z.number().int(), missing: z.array(missingFile).max(100) }),
  },
  /** As `library.restore`, from such a folder; its files come too, and none that is here goes. */
  'library.restoreWhole': {
    input: z.object({ from: folder, work: workId.optional() }),
    output: z.object({ aside: name, files: z.number().int(), missing: z.array(missingFile).max(100) }),
  },
  /** Looks through the whole library for damage. */
  'library.check': {
    input: nothing,
    output: z.object({
      sound: z.boolean(),
      /** What SQLite says of the damage, in its words. */
      faults: z.array(z.string()),
      /** Attached files that are gone from the disk or not whole; a hundred at most. */
      missing: z.array(missingFile),
      sources: z.number().int(),
      papers: z.number().int(),
    }),
  },
} as const;

export type MissingFile = z.output<typeof missingFile>;
export type Backup = z.output<typeof backup>;
export type BackupKind = z.output<typeof backupKind>;
export type LibraryCheck = z.output<(typeof libraryMethods)['library.check']['output']>;
