import type { MediaType } from '../../../shared/contract/attachments.ts';
import type { AttachmentId, SourceId } from '../../../shared/ids.ts';
import { type FileText, type TextState, textReader } from '../../../shared/texts/text-state.ts';
import type { WriteDb } from '../db.ts';

/** A file whose text is wanted. */
export type WaitingFile = { sha256: string; mediaType: MediaType; size: number };

/** Where a reader was in a file, as the window wrote it, and what is added to a page for its printed number. */
export type ReadingPlace = { place: string; shift: number | null };

/** The texts of the files at sources, kept once for what a file holds. */
export type AttachmentTexts = {
  /** Files that this version's reader has not looked into yet, and some source shows. */
  waiting(most: number): WaitingFile[];
  /**
   * Keeps what was read and puts its folded words into the index.
   * @returns the sources that have the file
   */
  put(sha256: string, read: Omit<FileText, 'beside'>, words: string): SourceId[];
  place(id: AttachmentId): ReadingPlace;
  setPlace(id: AttachmentId, place: string): void;
  setShift(id: AttachmentId, shift: number | null): void;
};

export const attachmentTexts = (db: WriteDb): AttachmentTexts => {
  const waiting = db.prepare(
    `SELECT attachment_texts.sha256, media_type AS mediaType, size
     FROM attachment_texts JOIN attachments ON attachments.sha256 = attachment_texts.sha256
     WHERE reader < @reader AND removed_at IS NULL AND left_at IS NULL
     GROUP BY attachment_texts.sha256 ORDER BY num LIMIT @most`,
  );
  const keep = db
    .prepare(
      `UPDATE attachment_texts SET state = @state, reader = @reader, text = @text, labels = @labels
       WHERE sha256 = @sha256 RETURNING num`,
    )
    .pluck();
  const addWords = db.prepare('INSERT INTO attachment_words (rowid, text) VALUES (?, ?)');
  const dropWords = db.prepare('DELETE FROM attachment_words WHERE rowid = ?');
  const owners = db
    .prepare(
      'SELECT DISTINCT source_id FROM attachments WHERE sha256 = ? AND removed_at IS NULL AND left_at IS NULL',
    )
    .pluck();
  const place = db.prepare('SELECT place, shift FROM attachment_places WHERE attachment_id = ?');
  const setPlace = db.prepare(
    `INSERT INTO attachment_places VALUES (@id, @place, NULL)
     ON CONFLICT (attachment_id) DO UPDATE SET place = excluded.place`,
  );
  const setShift = db.prepare(
    `INSERT INTO attachment_places VALUES (@id, '', @shift)
     ON CONFLICT (attachment_id) DO UPDATE SET shift = excluded.shift`,
  );
  const put = db.transaction(
    (sha256: string, { state, text, labels }: Omit<FileText, 'beside'>, words: string) => {
      const num = keep.get({
        sha256,
        state,
        text,
        labels: labels.length === 0 ? '' : JSON.stringify(labels),
        reader: textReader,
      }) as number | undefined;
      // The file was forgotten while it was read.
      if (num === undefined) return [];
      dropWords.run(num);
      if (words !== '') addWords.run(num, words);
      return owners.all(sha256) as SourceId[];
    },
  );
  return {
    waiting: (most) => waiting.all({ reader: textReader, most }) as WaitingFile[],
    put: (sha256, read, words) => put.immediate(sha256, read, words),
    place: (id) => (place.get(id) as ReadingPlace | undefined) ?? { place: '', shift: null },
    setPlace: (id, text) => void setPlace.run({ id, place: text }),
    setShift: (id, shift) => void setShift.run({ id, shift }),
  };
};

/** What `attachments` does with texts. */
export type TextStates = {
  of(sha256: string): TextState;
  /** A file that was missing is there again. */
  lookAgain(sha256: string): void;
  /** No source has the file any more. */
  forget(sha256: string): void;
};

export const textStatesOf = (db: WriteDb): TextStates => {
  const state = db.prepare('SELECT state FROM attachment_texts WHERE sha256 = ?').pluck();
  const lookAgain = db.prepare(
    `UPDATE attachment_texts SET state = 'waiting', reader = 0 WHERE sha256 = ? AND state = 'missing'`,
  );
  const drop = db.prepare('DELETE FROM attachment_texts WHERE sha256 = ? RETURNING num').pluck();
  const dropWords = db.prepare('DELETE FROM attachment_words WHERE rowid = ?');
  return {
    of: (sha256) => (state.get(sha256) as TextState | undefined) ?? 'waiting',
    lookAgain: (sha256) => void lookAgain.run(sha256),
    forget: (sha256) => {
      const num = drop.get(sha256) as number | undefined;
      if (num !== undefined) dropWords.run(num);
    },
  };
};
