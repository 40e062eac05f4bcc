import type { SourceId } from '../../../shared/ids.ts';
import { IbidError } from '../../../shared/result.ts';
import { attachmentLinks } from '../attachments/attachment-links.ts';
import type { WriteDb } from '../db.ts';
import type { PaperSources } from '../papers/paper-sources.ts';
import { itemReader, noSource, type SourceWriter } from './source-rows.ts';

/**
 * Takes a source that no paper cites out of the library; inside the transaction of the caller.
 * @throws IbidError 'not-found', 'source-cited' with `details: {papers}`
 */
export const sourceRemover = (
  db: WriteDb,
  papers: PaperSources,
  write: SourceWriter,
  now: () => Date,
): ((id: SourceId) => void) => {
  const read = itemReader(db);
  const attachments = attachmentLinks(db);
  return (id) => {
    const item = read(id);
    if (!item) throw noSource(id);
    const citing = papers.citing(id);
    if (citing.length > 0)
      throw new IbidError(
        'source-cited',
        `${citing.length === 1 ? `The paper “${citing[0]!.title}” cites` : `${citing.length} papers cite`} this source, so it was not removed. Replace it by another source, or take its citations out first.`,
        { papers: citing },
      );
    papers.keepCopies(id);
    attachments.leave(item, now().toISOString());
    write.remove(id);
  };
};
