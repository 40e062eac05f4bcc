import { attachmentLimits } from '../../../shared/attachments/limits.ts';
import { safeName } from '../../../shared/attachments/safe-name.ts';
import type { Attachment, MediaType } from '../../../shared/contract/attachments.ts';
import { type ActId, type AttachmentId, newAttachmentId, type SourceId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { itemReader, noSource } from '../sources/source-rows.ts';
import { type AttachmentFiles, hashOf } from './attachment-files.ts';
import { textStatesOf } from './attachment-texts.ts';
import { mediaTypeOf } from './media-type.ts';

/** How long a removed file can be put back (ms). */
export const removedKept = 30 * 86_400_000;

/** The source of a file that was changed, and the act. */
type ChangedFile = { source: SourceId; act: ActId | null };

/** The files at the sources of a library. */
export type Attachments = {
  /** The files at those sources, source by source, each source's first added first. */
  list(sources: readonly SourceId[]): Attachment[];
  /**
   * @param joins the act that it is a part of, where that was begun before
   * @throws IbidError 'not-found' for no such source, 'too-large' over the limits
   */
  add(source: SourceId, name: string, bytes: Uint8Array, joins?: ActId | null): Attachment;
  /** What a file is, and holds; null for its bytes where it is missing or damaged. @throws IbidError 'not-found' */
  read(id: AttachmentId): { attachment: Attachment; bytes: Buffer | null };
  /** What a file is, without looking into it. @throws IbidError 'not-found' */
  get(id: AttachmentId): Attachment;
  /** @throws IbidError 'not-found' */
  rename(id: AttachmentId, name: string): ChangedFile;
  /** Can be undone for as long as `removedKept`. @throws IbidError 'not-found' */
  remove(id: AttachmentId): ChangedFile;
  /** Forgets what was removed more than `removedKept` ago, with the files nothing names any more; how many files. */
  sweep(): number;
};

type Row = {
  id: AttachmentId;
  source_id: SourceId;
  sha256: string;
  name: string;
  media_type: MediaType;
  size: number;
  added_at: string;
  removed_at: string | null;
};

const gone = (): IbidError => new IbidError('not-found', say('attachment-gone'));

export const attachmentsRepo = (
  db: WriteDb,
  journal: Journal,
  files: AttachmentFiles,
  now: () => Date,
): Attachments => {
  const source = itemReader(db);
  const texts = textStatesOf(db);
  const ofSource = db.prepare(
    'SELECT * FROM attachments WHERE source_id = ? AND removed_at IS NULL AND left_at IS NULL ORDER BY added_at',
  );
  const byId = db.prepare('SELECT * FROM attachments WHERE id = ? AND left_at IS NULL');
  const bySource = db.prepare('SELECT * FROM attachments WHERE source_id = ? AND sha256 = ?');
  const insert = db.prepare(
    `INSERT INTO attachments (id, source_id, sha256, name, media_type, size, added_at)
     VALUES (@id, @source, @hash, @name, @type, @size, @time)`,
  );
  const setName = db.prepare('UPDATE attachments SET name = ? WHERE id = ?');
  const setRemoved = db.prepare('UPDATE attachments SET removed_at = ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM attachments WHERE id = ?');
  const forget = db
    .prepare('DELETE FROM attachments WHERE removed_at < @limit OR left_at < @limit RETURNING sha256')
    .pluck();
  const named = db.prepare('SELECT 1 FROM attachments WHERE sha256 = ? LIMIT 1').pluck();

  const withState = (rows: readonly Row[]): Attachment[] => {
    const whole = files.whole(rows.map(({ sha256, size }) => ({ hash: sha256, size })));
    return rows.map((row) => ({
      id: row.id,
      sourceId: row.source_id,
      name: row.name,
      mediaType: row.media_type,
      size: row.size,
      sha256: row.sha256,
      addedAt: row.added_at,
      isMissing: !whole.has(row.sha256),
      text: texts.of(row.sha256),
    }));
  };
  const find = (id: AttachmentId): Row => {
    const row = byId.get(id) as Row | undefined;
    if (!row) throw gone();
    return row;
  };
  const present = (id: AttachmentId): Row => {
    const row = find(id);
    if (row.removed_at !== null) throw gone();
    return row;
  };
  const requireRoom = (id: SourceId): void => {
    if (ofSource.all(id).length >= attachmentLimits.atSource)
      throw new IbidError('too-large', say('attachment-too-many', { count: attachmentLimits.atSource }));
  };
  /** The file is on the disk before a row names it, so a row whose file was never written can't be. */
  const put = (id: SourceId, name: string, bytes: Uint8Array, hash: string): Row => {
    if (!source(id)) throw noSource(id);
    const there = bySource.get(id, hash) as (Row & { left_at: string | null }) | undefined;
    if (there === undefined || there.left_at !== null || there.removed_at !== null) requireRoom(id);
    // Another process may have tidied since it was written.
    files.put(hash, bytes);
    texts.lookAgain(hash);
    if (there && there.left_at === null) {
      if (there.removed_at !== null) setRemoved.run(null, there.id);
      return { ...there, removed_at: null };
    }
    if (there) drop.run(there.id);
    const row = { id: newAttachmentId(), source: id, hash, name: safeName(name) };
    insert.run({
      ...row,
      type: mediaTypeOf(bytes),
      size: bytes.length,
      time: now().toISOString(),
    });
    return bySource.get(id, hash) as Row;
  };
  const add = db.transaction(
    (joins: ActId | null, ...file: Parameters<typeof put>): Row =>
      journal.during({ act: 'files', joins }, () => put(...file)).result,
  );
  const change = db.transaction((id: AttachmentId, work: () => void): ChangedFile => {
    const { source_id } = present(id);
    return { source: source_id, act: journal.during({ act: 'files' }, work).act };
  });
  const sweep = db.transaction((): number => {
    const limit = new Date(now().getTime() - removedKept).toISOString();
    let removed = 0;
    for (const hash of new Set(forget.all({ limit }) as string[]))
      if (named.get(hash) === undefined) {
        files.remove(hash);
        texts.forget(hash);
        removed++;
      }
    return removed;
  });

  return {
    list: (sources) => withState(sources.flatMap((id) => ofSource.all(id) as Row[])),
    add: (id, name, bytes, joins = null) => {
      if (db.readonly) throw new IbidError('read-only', say('attachments-read-only'));
      if (bytes.length > attachmentLimits.bytes)
        throw new IbidError(
          'too-large',
          say('attachment-too-large', { megabytes: attachmentLimits.bytes / 1024 / 1024 }),
        );
      if (!source(id)) throw noSource(id);
      const hash = hashOf(bytes);
      // Outside of the transaction, so that nobody waits for the disk; inside it is only looked for.
      files.put(hash, bytes);
      return withState([add.immediate(joins, id, name, bytes, hash)])[0]!;
    },
    read: (id) => {
      const row = present(id);
      const bytes = files.read(row.sha256);
      return { attachment: withState([row])[0]!, bytes };
    },
    get: (id) => withState([present(id)])[0]!,
    rename: (id, name) => change.immediate(id, () => void setName.run(safeName(name), id)),
    remove: (id) => change.immediate(id, () => void setRemoved.run(now().toISOString(), id)),
    sweep: () => sweep.immediate(),
  };
};
