import { createHash } from 'node:crypto';
import { withPictureAddresses } from '../../../shared/document/picture-addresses.ts';
import type { PaperId } from '../../../shared/ids.ts';
import {
  isPictureData,
  pictureAddress,
  pictureHash,
  pictureLimits,
} from '../../../shared/pictures/picture-address.ts';
import { type PictureFacts, type PictureType, pictureFacts } from '../../../shared/pictures/picture-kind.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { WriteDb } from '../db.ts';

export type KeptPicture = PictureFacts & { hash: string; bytes: Uint8Array };

/** Bytes of pictures by the address that a document gives them. */
export type GivenPictures = ReadonlyMap<string, Uint8Array>;

/** How long a picture that nothing shows is kept (ms): longer than any window stays open with its undo history. */
export const unusedKept = 30 * 86_400_000;

/**
 * The pictures of a library, each once, by the SHA-256 of its bytes, with what shows them. What writes runs
 * inside the transaction of its caller, or is one statement.
 */
export type PictureStore = {
  /** Keeps a picture. @throws IbidError 'bad-file' for what is no PNG, JPEG or GIF, 'too-large' over the limits */
  put(bytes: Uint8Array): Omit<KeptPicture, 'bytes'>;
  get(hash: string): KeptPicture | null;
  /**
   * The JSON of a document with the pictures that stand in it, and those given along, moved to the library.
   * What the library can't keep stays as it was.
   */
  takeIn(doc: unknown, given?: GivenPictures): unknown;
  /** Brings up to date which pictures a paper shows, by the text of its document. */
  refresh(paper: PaperId, text: string): void;
  /** Notes which pictures a document shows that was kept as part of a version. */
  noteVersion(paper: PaperId, part: string, text: string): void;
  /** Deletes what nothing has shown for `unusedKept`; how many. */
  sweep(): number;
};

type Row = { type: PictureType; width: number; height: number; bytes: Buffer };

/** Addresses in the text of a stored document; quotation marks inside a string are escaped there. */
const hashesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/"src":"image:([0-9a-f]{64})"/g)].map(([, hash]) => hash!));

/** The bytes in a data address; null for one that says them in another way than plain base64. */
const dataBytes = (src: string): Uint8Array | null => {
  const comma = src.indexOf(',');
  const body = src.slice(comma + 1);
  if (!/;base64$/i.test(src.slice(0, Math.max(0, comma))) || !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(body))
    return null;
  return Buffer.from(body, 'base64');
};

/** What bytes are as a picture. @throws IbidError as `PictureStore.put` */
const checked = (bytes: Uint8Array): PictureFacts => {
  if (bytes.length > pictureLimits.bytes) throw new IbidError('too-large', say('picture-too-large'));
  const facts = pictureFacts(bytes);
  if (facts === null) throw new IbidError('bad-file', say('picture-unreadable'));
  const { width, height } = facts;
  if (width > pictureLimits.side || height > pictureLimits.side || width * height > pictureLimits.pixels)
    throw new IbidError('too-large', say('picture-too-many-pixels', { width, height }));
  return facts;
};

export const pictureStore = (db: WriteDb, now: () => Date): PictureStore => {
  const insert = db.prepare(
    `INSERT INTO pictures (hash, type, width, height, touched, bytes)
     VALUES (@hash, @type, @width, @height, @time, @bytes)
     ON CONFLICT DO UPDATE SET touched = excluded.touched`,
  );
  const touch = db.prepare('UPDATE pictures SET touched = ? WHERE hash = ?');
  const get = db.prepare('SELECT type, width, height, bytes FROM pictures WHERE hash = ?');
  const shown = db.prepare('SELECT hash FROM paper_pictures WHERE paper_id = ?').pluck();
  const show = db.prepare('INSERT INTO paper_pictures (paper_id, hash) VALUES (?, ?)');
  const hide = db.prepare('DELETE FROM paper_pictures WHERE paper_id = ? AND hash = ?');
  const showInVersion = db.prepare(
    'INSERT OR IGNORE INTO checkpoint_pictures (paper_id, part, hash) VALUES (?, ?, ?)',
  );
  const sweep = db.prepare(
    `DELETE FROM pictures WHERE touched < ?
       AND hash NOT IN (SELECT hash FROM paper_pictures)
       AND hash NOT IN (SELECT hash FROM checkpoint_pictures)`,
  );

  const put = (bytes: Uint8Array): Omit<KeptPicture, 'bytes'> => {
    const facts = checked(bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    insert.run({ hash, ...facts, time: now().toISOString(), bytes });
    return { hash, ...facts };
  };
  /** The address under which the library keeps bytes; null where it does not. */
  const addressOf = (bytes: Uint8Array | null, src: string): string | null => {
    if (bytes === null) return null;
    try {
      const address = pictureAddress(put(bytes).hash);
      // A file that says it holds another picture than it does gives none.
      return pictureHash(src) === null || address === src ? address : null;
    } catch (error) {
      if (error instanceof IbidError) return null;
      throw error;
    }
  };

  return {
    put,
    get: (hash) => {
      const row = get.get(hash) as Row | undefined;
      return row ? { hash, ...row } : null;
    },
    takeIn: (doc, given) =>
      withPictureAddresses(doc, (src) =>
        addressOf(given?.get(src) ?? (isPictureData(src) ? dataBytes(src) : null), src),
      ),
    refresh: (paper, text) => {
      const wanted = hashesIn(text);
      const present = new Set(shown.all(paper) as string[]);
      for (const hash of wanted) if (!present.has(hash)) show.run(paper, hash);
      for (const hash of present)
        if (!wanted.has(hash)) {
          hide.run(paper, hash);
          touch.run(now().toISOString(), hash);
        }
    },
    noteVersion: (paper, part, text) => {
      for (const hash of hashesIn(text)) showInVersion.run(paper, part, hash);
    },
    sweep: () => sweep.run(new Date(now().getTime() - unusedKept).toISOString()).changes,
  };
};
