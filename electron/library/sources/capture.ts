import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { asSourceId, type SourceId } from '../../../shared/ids.ts';
import { IbidError } from '../../../shared/result.ts';
import { normalDoi, sameWork } from '../../../shared/sources/identity.ts';
import { sortKeys } from '../../../shared/sources/search-text.ts';
import type { Attachments } from '../attachments/attachments.ts';
import type { WriteDb } from '../db.ts';
import type { Sources } from './sources.ts';

export type CapturedFile = { name: string; bytes: Uint8Array };

/** Sources that were read from pages and files, with what is kept of these. */
export type Captures = {
  /**
   * Adds a source with its files. Where the library has the work already, by its id or DOI, that one stays as it is
   * and gets the files. All of it happens, or nothing.
   * @throws IbidError 'bad-request' if it can't be kept, and as attachments do
   */
  take(csl: CslItem, files: readonly CapturedFile[]): { id: SourceId; isNew: boolean };
  /** Adds a source with its files, under a free id. @throws as `take` */
  add(csl: CslItem, files: readonly CapturedFile[]): { id: SourceId; isNew: true };
  /** Sources that may be the same work: of the same DOI or address, or of the same title and no other year. */
  known(csl: CslItem): { id: SourceId; authors: string; title: string; year: string }[];
  /** Puts the files at a source that is there. @throws IbidError 'not-found', and as attachments do */
  attach(id: SourceId, files: readonly CapturedFile[]): void;
};

type Row = { id: string; authors: string; title: string; year: string; csl: string };

/** An address as it is compared: without its scheme, "www." and a slash at its end. */
const bareAddress = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/^www\./i, '')
        .replace(/\/$/, '')
    : '';

export const captureRepo = (db: WriteDb, sources: Sources, attachments: Attachments): Captures => {
  const attach = (id: SourceId, files: readonly CapturedFile[]): void => {
    for (const { name, bytes } of files) attachments.add(id, name, bytes);
  };
  const take = db.transaction((csl: CslItem, files: readonly CapturedFile[]) => {
    const { imported, skipped, renamed } = sources.takeIn([csl]);
    if (skipped[0]) throw new IbidError('bad-request', skipped[0].reason);
    const id = renamed[0]?.to ?? asSourceId(csl.id);
    attach(id, files);
    return { id, isNew: imported === 1 };
  });
  const add = db.transaction((csl: CslItem, files: readonly CapturedFile[]) => {
    const { id } = sources.add(csl);
    attach(id, files);
    return { id, isNew: true as const };
  });
  const columns = 'SELECT id, authors, title, year, csl FROM sources';
  const sameTitle = db.prepare(`${columns} WHERE title_key = ? LIMIT 20`);
  // Every source is looked through, once for a page that is read.
  const mentions = db.prepare(`${columns} WHERE csl LIKE ? ESCAPE '\\' LIMIT 20`);
  const known: Captures['known'] = (item) => {
    const doi = normalDoi(item.DOI);
    const address = bareAddress(item.URL);
    const rows = [
      ...(item.title ? (sameTitle.all(sortKeys(item).title) as Row[]) : []),
      ...[doi, address].flatMap((text) =>
        text === '' ? [] : (mentions.all(`%${text.replace(/[\\%_]/g, '\\$&')}%`) as Row[]),
      ),
    ];
    const found = new Map<string, Row>();
    for (const row of rows) {
      const other = JSON.parse(row.csl) as CslItem;
      const isSame =
        sameWork(other, item) ||
        (doi !== '' && normalDoi(other.DOI) === doi) ||
        (address !== '' && bareAddress(other.URL) === address);
      if (isSame) found.set(row.id, row);
    }
    return [...found.values()]
      .slice(0, 5)
      .map(({ id, authors, title, year }) => ({ id: asSourceId(id), authors, title, year }));
  };
  const attachAll = db.transaction(attach);
  return {
    take: (csl, files) => take.immediate(csl, files),
    add: (csl, files) => add.immediate(csl, files),
    known,
    attach: (id, files) => attachAll.immediate(id, files),
  };
};
