/**
 * Ids of the things Ibid keeps. They are strings on disk and on the wire, and distinct types in code, so
 * that a note id can't be handed to something that wants a source id.
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a paper in the library: 16 lower-case letters and digits. */
export type PaperId = Id<'paper'>;
/** Id of a source: its CSL `id`, which is also its citation key in Markdown and BibTeX. */
export type SourceId = Id<'source'>;
/** Id of a note, the same on the `footnote` mark in the text and on the `note` node. */
export type NoteId = Id<'note'>;
/** Id of a citation, unique in its paper. */
export type CitationId = Id<'citation'>;

/** Id of a kept version of a paper: 16 lower-case letters and digits. */
export type VersionId = Id<'version'>;
/** Id of a file at a source: 16 lower-case letters and digits. */
export type AttachmentId = Id<'attachment'>;
/** Id of a passage of a source: 16 lower-case letters and digits. */
export type QuotationId = Id<'quotation'>;
/** Ids of what orders the sources of a library: 16 lower-case letters and digits each. */
export type TagId = Id<'tag'>;
export type CollectionId = Id<'collection'>;
export type SavedSearchId = Id<'saved search'>;
/** Id of what a reader has noted at a source: 16 lower-case letters and digits. */
export type SourceNoteId = Id<'source note'>;
/** Id of something that was done to sources in one go: 16 lower-case letters and digits. */
export type ActId = Id<'source-act'>;

export const asPaperId = (text: string): PaperId => text as PaperId;
export const asSourceId = (text: string): SourceId => text as SourceId;
export const asNoteId = (text: string): NoteId => text as NoteId;
export const asCitationId = (text: string): CitationId => text as CitationId;

export const asAttachmentId = (text: string): AttachmentId => text as AttachmentId;
export const asVersionId = (text: string): VersionId => text as VersionId;

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A new random id of `length` characters of a-z and 0-9. Ten characters make two equal ids in a paper of
 * 10,000 notes a matter of one in 70 million.
 */
export const newId = (length = 10): string => {
  let id = '';
  for (let i = 0; i < length; i++) id += alphabet[Math.floor(Math.random() * alphabet.length)];
  return id;
};

export const newNoteId = (): NoteId => asNoteId(newId());
export const newCitationId = (): CitationId => asCitationId(newId());
export const newPaperId = (): PaperId => asPaperId(newId(16));
export const newVersionId = (): VersionId => asVersionId(newId(16));
export const newQuotationId = (): QuotationId => newId(16) as QuotationId;
export const newAttachmentId = (): AttachmentId => asAttachmentId(newId(16));
export const newActId = (): ActId => newId(16) as ActId;
