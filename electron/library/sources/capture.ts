import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { asSourceId, type SourceId } from '../../../shared/ids.ts';
import { IbidError } from '../../../shared/result.ts';
import { sameWork } from '../../../shared/sources/identity.ts';
import { sortKeys } from '../../../shared/sources/search-text.ts';
import type { Attachments } from '../attachments/attachments.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import type { Duplicates } from './duplicates.ts';
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
  /** Sources that may be the same work: those that `Duplicates` finds alike, or of the same title and no other year. */
  known(csl: CslItem): { id: SourceId; authors: string; title: string; year: string }[];
  /** Puts the files at a source that is there. @throws IbidError 'not-found', and as attachments do */
  attach(id: SourceId, files: readonly CapturedFile[]): void;
};

type Row = { id: string; authors: string; title: string; year: string; csl: string };

export const captureRepo = (
  db: WriteDb,
  journal: Journal,
  sources: Sources,
  attachments: Attachments,
  duplicates: Pick<Duplicates, 'like'>,
): Captures => {
  const attach = (id: SourceId, files: readonly CapturedFile[]): void => {
    for (const { name, bytes } of files) attachments.add(id, name, bytes);
  };
  const take = (csl: CslItem, files: readonly CapturedFile[]) => {
    const { imported, skipped, renamed } = sources.takeIn([csl]);
    if (skipped[0]) throw new IbidError('bad-request', skipped[0].reason);
    const id = renamed[0]?.to ?? asSourceId(csl.id);
    attach(id, files);
    return { id, isNew: imported === 1 };
  };
  const add = (csl: CslItem, files: readonly CapturedFile[]) => {
    const { id } = sources.add(csl);
    attach(id, files);
    return { id, isNew: true as const };
  };
  /** A source and its files are one act. */
  const acting = <T>(work: () => T): T =>
    db.transaction(() => journal.during({ act: 'add' }, work).result).immediate();
  const columns = 'SELECT id, authors, title, year, csl FROM sources';
  const sameTitle = db.prepare(`${columns} WHERE title_key = ? LIMIT 20`);
  const byId = db.prepare(`${columns} WHERE id = ?`);
  const known: Captures['known'] = (item) => {
    const titled = item.title ? (sameTitle.all(sortKeys(item).title) as Row[]) : [];
    const rows = [
      ...duplicates.like(item).flatMap((id) => (byId.get(id) as Row | undefined) ?? []),
      ...titled.filter(({ csl }) => sameWork(JSON.parse(csl) as CslItem, item)),
    ];
    const found = new Map(rows.map((row) => [row.id, row]));
    return [...found.values()]
      .slice(0, 5)
      .map(({ id, authors, title, year }) => ({ id: asSourceId(id), authors, title, year }));
  };
  return {
    take: (csl, files) => acting(() => take(csl, files)),
    add: (csl, files) => acting(() => add(csl, files)),
    known,
    attach: (id, files) => acting(() => attach(id, files)),
  };
};
