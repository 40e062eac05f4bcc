import type { CslItem } from '../../shared/citations/csl-item.ts';
import { asSourceId, type SourceId } from '../../shared/ids.ts';
import { IbidError } from '../../shared/result.ts';
import type { Attachments } from './attachments.ts';
import type { WriteDb } from './db.ts';
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
  /** Puts the files at a source that is there. @throws IbidError 'not-found', and as attachments do */
  attach(id: SourceId, files: readonly CapturedFile[]): void;
};

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
  const attachAll = db.transaction(attach);
  return {
    take: (csl, files) => take.immediate(csl, files),
    attach: (id, files) => attachAll.immediate(id, files),
  };
};
