import * as z from 'zod';
import type {
  ActId,
  AttachmentId,
  CitationId,
  CollectionId,
  PaperId,
  QuotationId,
  SavedSearchId,
  SourceId,
  SourceNoteId,
  TagId,
  VersionId,
} from '../ids.ts';

/* Ids as they come in with a message. */

/** What Ibid itself gives: see `newPaperId`. */
export const ownId = z.string().regex(/^[0-9a-z]{16}$/);

export const paperId = ownId.transform((id) => id as PaperId);
/** What a document gives its citations. */
export const citationId = z.string().transform((id) => id as CitationId);
export const versionId = ownId.transform((id) => id as VersionId);
export const attachmentId = ownId.transform((id) => id as AttachmentId);
export const quotationId = ownId.transform((id) => id as QuotationId);
export const tagId = ownId.transform((id) => id as TagId);
export const collectionId = ownId.transform((id) => id as CollectionId);
export const savedSearchId = ownId.transform((id) => id as SavedSearchId);
export const sourceNoteId = ownId.transform((id) => id as SourceNoteId);
export const sourceId = z
  .string()
  .min(1)
  .max(500)
  .transform((id) => id as SourceId);
export const actId = ownId.transform((id) => id as ActId);
