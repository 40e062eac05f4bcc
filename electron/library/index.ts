import { dirname, join, resolve } from 'node:path';
import type { Said } from '#shared/reports/said.ts';
import { attachmentFiles, filesFolder } from './attachments/attachment-files.ts';
import { type AttachmentTexts, attachmentTexts } from './attachments/attachment-texts.ts';
import { type Attachments, attachmentsRepo } from './attachments/attachments.ts';
import { backupOfTheDay } from './backups/backup.ts';
import { dropLeftovers } from './backups/leftovers.ts';
import { asIbidError, guarded, isDamage } from './db.ts';
import { type FilePlace, filePlace } from './file-place.ts';
import { type Acts, actsRepo } from './history/acts.ts';
import { keepJournal } from './history/journal.ts';
import { suspectDamage } from './mending/replace.ts';
import { migrateCopy } from './migrate-copy.ts';
import { type OnPreparing, openFile } from './open.ts';
import { type Organising, organisingRepo } from './organising/organising.ts';
import { type Quotations, quotationsRepo } from './organising/quotations.ts';
import { type OtherConnections, otherConnections } from './other-connections.ts';
import { type Papers, papersRepo } from './papers/papers.ts';
import { type PictureStore, pictureStore } from './papers/picture-store.ts';
import { type Versions, versionsRepo } from './papers/versions.ts';
import { type Settings, settingsRepo } from './settings.ts';
import { type Captures, captureRepo } from './sources/capture.ts';
import { type Duplicates, duplicatesRepo } from './sources/duplicates.ts';
import { type PersonNames, personNames } from './sources/person-names.ts';
import { type Sources, sourcesRepo } from './sources/sources.ts';
import { type Styles, stylesRepo } from './styles.ts';
import { type Upkeep, upkeep } from './upkeep.ts';

export { isOlder } from './open.ts';
export type { Papers } from './papers/papers.ts';
export type { Versions } from './papers/versions.ts';
export type { Settings } from './settings.ts';
export type { ImportedItems } from './sources/source-import.ts';
export type { FoundNames } from './sources/source-names.ts';
export type { Sources } from './sources/sources.ts';
export type { KeptStyle } from './styles.ts';
export type { Renew } from './upkeep.ts';

/** The pictures of a library, apart from the papers that show them. */
export type Pictures = Pick<PictureStore, 'put' | 'get' | 'sweep'>;

/** An open library. Every method is synchronous and throws only IbidError for what can go wrong on a disk. */
export type Library = {
  readonly path: string;
  readonly sources: Sources;
  /** What was done in it, and its undoing. */
  readonly acts: Acts;
  /** Sources that look like the same work. */
  readonly duplicates: Duplicates;
  /** The names that stand in sources. */
  readonly personNames: PersonNames;
  readonly papers: Papers;
  readonly settings: Settings;
  readonly versions: Versions;
  readonly pictures: Pictures;
  readonly styles: Styles;
  /** The files at its sources; their bytes lie in a folder beside the library. */
  readonly attachments: Attachments;
  /** Passages of its sources. */
  readonly quotations: Quotations;
  readonly organising: Organising;
  /** The texts of these files; `pathOf` says where one lies, for the thread that reads it. */
  readonly texts: AttachmentTexts & { pathOf(sha256: string): string };
  /** Sources read from pages and files, with their files. */
  readonly captures: Captures;
  /** Its backups, restoring one, and looking through it for damage. */
  readonly upkeep: Upkeep;
  /** Whether its file is still where it was opened. */
  readonly place: FilePlace;
  /** What others that have it open have changed. */
  readonly others: OtherConnections;
  /** What happened at opening that a person must know, in plain English sentences. */
  readonly notices: readonly Said[];
  /** Writing fails with 'read-only': the library is of a newer version, or its disk can't be written. */
  readonly readOnly: boolean;
  /** Makes the backup of the day if none was made yet; path of the new backup, or null. */
  backUp(): Promise<string | null>;
  /** Ends the connection; a second call does nothing. */
  close(): void;
};

export type OpenOptions = {
  /** Only reads, and fails where there is no library yet. */
  readOnly?: boolean;
  /** The clock, for tests. */
  now?: () => Date;
  /** Where backups are kept; `backups` beside the library where absent. */
  backupFolder?: string;
  /** Whether the library makes its daily backups by itself while it is open; true where absent. */
  backUpDaily?: boolean;
  /** A damaged library is left as it is, with 'library-broken': to mend a large one takes long. */
  leaveDamaged?: boolean;
  /** Hears how far an older library is on its way to the form of this version. */
  onPreparing?: OnPreparing;
};

/** First look for a due backup, and how often after it. Not at once: a command of the CLI is over by then. */
const firstBackup = 20_000;
const backupInterval = 3_600_000;
/** When pictures and attached files are tidied after opening, and the pause between two papers (ms). */
const firstTidy = 30_000;
const tidyPause = 200;

/**
 * Opens the library at `path`, making it and its folder where there is none.
 *
 * - An older one is migrated, after a backup.
 * - One of a newer version, or on a disk that can't be written, opens for reading, with a notice.
 * - A damaged file is put aside with its log. What can be read of it takes its place, with the rest from the last good
 *   backup; a notice says what and where. Nothing is ever deleted.
 *
 * Several processes may have the same library open; each waits up to 10 s for another's writing to end.
 * @throws IbidError 'read-only' (no place to write, or locked), 'disk-full', 'not-found' (with `readOnly`),
 *   'bad-file' (a database of another program), 'internal' (Node older than 22)
 */
export const openLibrary = (path: string, options: OpenOptions = {}): Library => {
  const { now = () => new Date(), backUpDaily = true } = options;
  const file = resolve(path);
  const backupFolder = options.backupFolder ?? join(dirname(file), 'backups');
  const { db, readOnly, notices, release } = openFile(file, {
    readOnly: options.readOnly ?? false,
    now,
    backupFolder,
    leaveDamaged: options.leaveDamaged ?? false,
    onPreparing: options.onPreparing ?? (() => {}),
  });
  try {
    // One clock for all writes, which never shows the same millisecond twice: lists are sorted by it.
    let lastTime = 0;
    const clock = (): Date => {
      lastTime = Math.max(lastTime + 1, now().getTime());
      return new Date(lastTime);
    };
    const place = filePlace(db, backupFolder, clock);
    const onError = (error: unknown): void => {
      if (isDamage(error)) suspectDamage(file);
    };
    const backUp = async (): Promise<string | null> => {
      if (readOnly || !db.open || place.left()) return null;
      try {
        return await backupOfTheDay(db, backupFolder, now());
      } catch (error) {
        throw asIbidError(error, backupFolder);
      }
    };
    const journal = keepJournal(db, clock);
    const sources = guarded(sourcesRepo(db, journal, clock), file, onError);
    const papers = guarded(papersRepo(db, journal, clock), file, onError);
    const { put, get, sweep } = pictureStore(db, clock);
    const pictures = guarded({ put, get, sweep }, file, onError);
    const files = attachmentFiles(filesFolder(file));
    const attachments = guarded(attachmentsRepo(db, journal, files, clock), file, onError);
    const duplicates = guarded(duplicatesRepo(db, journal), file, onError);
    const acts = guarded(actsRepo(db, journal, clock), file, onError);
    const timers: NodeJS.Timeout[] = [];
    // One paper at a time, so that nobody waits for it.
    const tidy = (): void => {
      try {
        if (db.open && (papers.movePictures() || duplicates.keyNext()))
          timers.push(setTimeout(tidy, tidyPause).unref());
        else if (db.open) {
          pictures.sweep();
          attachments.sweep();
          acts.tidy();
          dropLeftovers(file, now());
        }
      } catch {
        // The reason shows in use; the next start tries again.
      }
    };
    if (backUpDaily && !readOnly) {
      // The next look tries again, and the damage that could be the reason shows in use.
      const look = (): void => void backUp().catch(() => null);
      timers.push(setTimeout(look, firstBackup).unref(), setInterval(look, backupInterval).unref());
      // Only once after the start: what the undo history of a window can bring back is never that old.
      timers.push(setTimeout(tidy, firstTidy).unref());
    }
    return {
      path: file,
      sources,
      captures: guarded(captureRepo(db, journal, sources, attachments, duplicates), file, onError),
      acts,
      duplicates,
      personNames: guarded(personNames(db, journal, clock), file, onError),
      papers,
      settings: guarded(settingsRepo(db), file, onError),
      versions: guarded(versionsRepo(db, clock), file, onError),
      pictures,
      attachments,
      quotations: guarded(quotationsRepo(db, journal, clock), file, onError),
      organising: organisingRepo(db, journal, clock, (repo) => guarded(repo, file, onError)),
      texts: guarded({ ...attachmentTexts(db), pathOf: files.pathOf }, file, onError),
      styles: guarded(stylesRepo(db, clock), file, onError),
      upkeep: upkeep(db, {
        path: file,
        backupFolder,
        canWrite: () => !readOnly && place.left() === null,
        attachments,
        now: clock,
        renew: async (copy) => renewCopy(copy),
        onDamage: () => suspectDamage(file),
      }),
      place,
      others: guarded(otherConnections(db), file, onError),
      notices,
      readOnly,
      backUp,
      close: () => {
        for (const timer of timers) clearTimeout(timer);
        if (db.open) db.close();
        release();
      },
    };
  } catch (error) {
    db.close();
    release();
    throw asIbidError(error, file);
  }
};

/**
 * Brings the copy of a backup, which nobody else has open, into the form that this version of Ibid knows.
 * @param tell hears how far it is, from 0 to 1
 * @throws IbidError 'bad-file' where it is of a newer version
 */
export const renewCopy = (copy: string, tell: (done: number) => void = () => {}): void => {
  migrateCopy(copy, tell);
  // Opening brings what is derived in it up to date.
  openLibrary(copy, { backUpDaily: false }).close();
};
