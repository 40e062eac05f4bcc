import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { WriteDb } from '../db.ts';

/** What becomes of attached files when their sources come and go; inside the transaction of the caller. */
export type AttachmentLinks = {
  /** A source is deleted: its files go with it, and wait for it to come back. */
  leave(item: CslItem, time: string): void;
  /** A source comes in: if it is word for word one that was deleted, its files are there again. */
  comeBack(item: CslItem): void;
  /**
   * A source takes another's place, and its files. Where both have one, the other copy waits for its source to come
   * back, and the place where it was read goes over.
   * @returns the copies that stand for others
   */
  move(from: string, to: string, time: string): Map<string, string>;
};

type Row = { id: string; sha256: string; removed_at: string | null };

export const attachmentLinks = (db: WriteDb): AttachmentLinks => {
  const leave = db.prepare(
    'UPDATE attachments SET left_at = ?, left_with = ? WHERE source_id = ? AND left_at IS NULL',
  );
  const left = db.prepare(
    'SELECT id, left_with FROM attachments WHERE source_id = ? AND left_at IS NOT NULL',
  );
  const comeBack = db.prepare('UPDATE attachments SET left_at = NULL, left_with = NULL WHERE id = ?');
  const own = db.prepare(
    'SELECT id, sha256, removed_at FROM attachments WHERE source_id = ? AND left_at IS NULL ORDER BY added_at',
  );
  const same = db.prepare('SELECT id, left_at FROM attachments WHERE source_id = ? AND sha256 = ?');
  const drop = db.prepare('DELETE FROM attachments WHERE id = ?');
  const move = db.prepare('UPDATE attachments SET source_id = ? WHERE id = ?');
  const restore = db.prepare('UPDATE attachments SET removed_at = NULL WHERE id = ?');
  const wait = db.prepare(`UPDATE attachments SET left_at = ?, left_with = 'null' WHERE id = ?`);
  const copyPlace = db.prepare(
    `INSERT OR IGNORE INTO attachment_places (attachment_id, place, shift)
     SELECT ?, place, shift FROM attachment_places WHERE attachment_id = ?`,
  );
  return {
    leave: (item, time) => void leave.run(time, JSON.stringify(item), item.id),
    comeBack: (item) => {
      for (const row of left.all(item.id) as { id: string; left_with: string }[])
        if (isDeepStrictEqual(JSON.parse(row.left_with), JSON.parse(JSON.stringify(item))))
          comeBack.run(row.id);
    },
    move: (from, to, time) => {
      const standing = new Map<string, string>();
      for (const row of own.all(from) as Row[]) {
        const present = same.get(to, row.sha256) as { id: string; left_at: string | null } | undefined;
        if (present && present.left_at === null) {
          // Both have it: what one of them shows is shown.
          if (row.removed_at === null) restore.run(present.id);
          copyPlace.run(present.id, row.id);
          wait.run(time, row.id);
          standing.set(row.id, present.id);
          continue;
        }
        if (present) drop.run(present.id);
        move.run(to, row.id);
      }
      return standing;
    },
  };
};
