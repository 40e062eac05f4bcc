import * as z from 'zod';
import { attachmentLimits } from '../attachments/limits.ts';
import { paperParts } from '../document/paper-texts.ts';
import { seriesIds } from '../document/series.ts';
import { templateIds } from '../document/templates/ids.ts';
import { cslItemSchema } from './csl-item-schema.ts';
import { base64, method, nothing, shortText, time } from './forms.ts';
import { attachmentId, paperId } from './ids.ts';
import { importReport, loss } from './import-report.ts';
import { workId } from './work.ts';

/* The methods about papers, apart from their history. */

/** How far a paper is. It says something about the work, not about the text, so it is no part of the document. */
export const paperStatuses = ['draft', 'review', 'final', 'published'] as const;
const paperRow = z.object({
  id: paperId,
  title: z.string(),
  /** "Ada Rossi, Bruno Neri". */
  authors: z.string(),
  series: z.string(),
  status: z.enum(paperStatuses),
  words: z.number().int(),
  notes: z.number().int(),
  created: time,
  modified: time,
  /** Since when it is in the archive, or in the bin. */
  archived: time.nullable(),
  deleted: time.nullable(),
});
const paperIds = z.array(paperId).min(1).max(5000);
/** A passage in which a search found something. */
const passage = z.object({
  part: z.enum(paperParts),
  /** The number of its note; 0 outside of notes. */
  note: z.number().int(),
  /** Which block of text of the paper it is, and how that begins: `paperTexts` finds it again by these. */
  block: z.number().int(),
  start: z.string(),
  /** The first hit in the block. */
  from: z.number().int(),
  to: z.number().int(),
  runs: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});
/** Where the reader was: selection and scroll positions; opaque to the host, at most 2 kB. */
const viewState = z.string().max(2000);

/** A file of a paper, with what may belong to it: the bibliography and the pictures that it names. */
export const paperFile = z.object({
  name: shortText,
  base64,
  companions: z.array(z.object({ name: shortText, base64 })).max(100),
  work: workId.optional(),
});

const paperFormats = ['docx', 'markdown', 'ibid'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const paperMethods = {
  /** Papers outside the bin, archived ones too. */
  'papers.list': method(nothing, z.object({ rows: z.array(paperRow) })),
  /** Papers in the bin, and those that were taken out of it within the last day. */
  'papers.bin': method(nothing, z.object({ rows: z.array(paperRow), purged: z.array(paperRow) })),
  /**
   * Searches the texts of all papers outside the bin: every word, and every phrase in quotation marks, must
   * stand in one block. Papers with the most passages come first, those with a hit in the title before them.
   */
  'papers.search': method(
    z.object({
      query: shortText,
      /** Only in this paper. */
      paper: paperId.optional(),
      /** Passages of each paper at most. */
      places: z.number().int().min(1).max(500),
      /** Papers at most. */
      limit: z.number().int().min(1).max(200),
    }),
    z.object({
      papers: z.array(
        z.object({
          id: paperId,
          title: z.string(),
          authors: z.string(),
          archived: z.boolean(),
          /** How many passages there are in all. */
          hits: z.number().int(),
          places: z.array(passage),
        }),
      ),
      /** How many papers have one. */
      total: z.number().int(),
    }),
  ),
  /**
   * Makes a paper. One of a series starts with the data of the series, and with what the last paper of the
   * series in that language says of the institute.
   */
  'papers.create': method(
    z.object({
      title: shortText,
      lang: shortText,
      series: z.enum(seriesIds).optional(),
      /** The citation style it names; the house's own where absent. */
      style: shortText.optional(),
    }),
    z.object({ id: paperId }),
  ),
  /** Puts the sample paper into the library as a new one, with what the library lacks of its sources. */
  'papers.addSample': method(nothing, z.object({ id: paperId })),
  'papers.open': method(
    z.object({ id: paperId }),
    z.object({
      id: paperId,
      /** The document in its stored form, migrated to this version's schema. */
      doc: z.unknown(),
      /** The paper's own copies of the sources it cites. */
      snapshot: z.array(cslItemSchema),
      revision: z.number().int(),
      readOnly: z.boolean(),
      view: viewState,
    }),
  ),
  /**
   * Writes the document. `revision` is the one that was opened or last saved; another one in the library
   * fails with `conflict`. The host takes the snapshot of the cited sources in the same transaction.
   */
  'papers.save': method(
    z.object({ id: paperId, doc: z.unknown(), revision: z.number().int() }),
    z.object({ revision: z.number().int(), modified: time }),
  ),
  'papers.setView': method(z.object({ id: paperId, view: viewState }), nothing),
  /** Puts papers into the bin, where they no longer count as citing a source. */
  'papers.remove': method(z.object({ ids: paperIds }), nothing),
  'papers.restore': method(z.object({ ids: paperIds }), nothing),
  /** Takes papers out of the bin. For a day `papers.unpurge` puts them back into it, then they are gone. */
  'papers.purge': method(z.object({ ids: paperIds }), nothing),
  'papers.unpurge': method(z.object({ ids: paperIds }), nothing),
  'papers.archive': method(z.object({ ids: paperIds, archived: z.boolean() }), nothing),
  'papers.setStatus': method(z.object({ ids: paperIds, status: z.enum(paperStatuses) }), nothing),
  /** Changes the words of the title; marks of notes in it stay. */
  'papers.rename': method(z.object({ id: paperId, title: shortText }), nothing),
  /** Copies papers, with `suffix` behind their titles. */
  'papers.duplicate': method(
    z.object({ ids: paperIds, suffix: shortText }),
    z.object({ ids: z.array(paperId) }),
  ),
  /**
   * A Markdown or `.ibid` file becomes a paper; sources in the `companions` (the bibliography a Markdown
   * paper names) and in the package go to the library, where they are not there yet.
   */
  'papers.import': method(paperFile, z.object({ id: paperId, losses: z.array(loss), sources: importReport })),
  'papers.export': method(
    z.object({
      id: paperId,
      format: z.enum(paperFormats),
      style: shortText.optional(),
      locale: shortText.optional(),
      /** Of the Word file; that of the paper's series where absent. */
      template: z.enum(templateIds).optional(),
      /** Files at the sources it cites that an `.ibid` file takes along; other formats carry none. */
      attachments: z.array(attachmentId).max(attachmentLimits.inPaper).optional(),
      work: workId.optional(),
    }),
    z.object({ name: z.string(), mime: z.string(), base64, losses: z.array(loss) }),
  ),
  /** Several papers as one zip; `name` is that of its file without the ending. */
  'papers.exportMany': method(
    z.object({
      ids: paperIds.max(500),
      format: z.enum(paperFormats),
      name: shortText,
      work: workId.optional(),
    }),
    z.object({ name: z.string(), mime: z.string(), base64, losses: z.array(loss) }),
  ),
} as const;

export type PaperRow = z.output<typeof paperRow>;
export type PaperStatus = PaperRow['status'];
export type Passage = z.output<typeof passage>;
