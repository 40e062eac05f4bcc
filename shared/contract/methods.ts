import * as z from 'zod';
import { attachmentLimits } from '../attachments/limits.ts';
import { paperParts } from '../document/paper-texts.ts';
import { seriesIds } from '../document/series.ts';
import { templateIds } from '../document/templates/ids.ts';
import { writtenFormats } from '../sources/source-formats.ts';
import { actMethods } from './acts.ts';
import { appMenu } from './app-menu.ts';
import { attachmentMethods } from './attachments.ts';
import { bringingMethods } from './bringing.ts';
import { captureMethods } from './capture.ts';
import { carriedLimits } from './carried-sources.ts';
import { cslItemSchema } from './csl-item-schema.ts';
import { duplicateMethods } from './duplicates.ts';
import { historyMethods } from './history.ts';
import { actId, attachmentId, ownId, paperId, sourceId } from './ids.ts';
import { libraryMethods } from './library.ts';
import { lookUpMethods } from './look-up.ts';
import { nameMethods } from './names.ts';
import { organisingMethods } from './organising.ts';
import { pictureMethods } from './pictures.ts';
import { quotationMethods } from './quotations.ts';
import { readNotesMethods } from './read-notes.ts';
import { readerMethods } from './reader.ts';
import { saidSchema, toldSchema } from './said-schema.ts';
import { sharedPlaceSchema } from './shared-place.ts';
import { sourceListMethods } from './source-lists.ts';
import { sourceRecordMethods } from './source-records.ts';
import { styleMethods } from './styles.ts';
import { columnChoices, tableMethods } from './tables.ts';
import { workId, workMethods } from './work.ts';
import { zoteroMethods } from './zotero.ts';

/*
 * Every method of the host. Electron IPC and the browser host carry the same messages; each is parsed where
 * it is received, requests by the host and answers by the renderer.
 */

const shortText = z.string().max(2000);
/** An ISO 8601 time in UTC, as `Date.prototype.toISOString` writes it. */
const time = z.string();
/** A file's bytes in base64; 64 MiB of file at most. */
const base64 = z.string().max(90_000_000);
const problem = z.object({ entry: toldSchema, reason: saidSchema });
/** What an import or export could not take along. An empty list means that nothing was lost. */
const loss = z.object({ what: saidSchema, where: toldSchema });

const source = z.object({
  id: sourceId,
  csl: cslItemSchema,
  created: time,
  modified: time,
  citedIn: z.array(z.object({ id: paperId, title: z.string() })),
});
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
const importReport = z.object({
  imported: z.number().int(),
  updated: z.number().int(),
  /** Sources that the library had just as they came. */
  unchanged: z.number().int(),
  skipped: z.array(problem),
  /** Fields of the files that have no place in a source, and how many entries have each; absent where all have. */
  notUnderstood: z.array(z.object({ field: z.string(), entries: z.number().int() })).optional(),
  /** Items taken in under a new id, because a clearly different work has theirs. */
  renamed: z.array(z.object({ from: z.string(), to: sourceId })).optional(),
  /** Those of the sources that came in which look like one that was there, or like each other. */
  alike: z.array(sourceId).optional(),
  /** What `acts.undo` takes back; null where nothing was changed. */
  act: actId.nullable().optional(),
  /** Files that sources name beside the imported one, which is all that the host was given. */
  named: z.array(z.object({ source: sourceId, name: z.string(), path: z.string() })).optional(),
  /** Sources among them that have keywords, of which tags can be made; absent where none has. */
  keyworded: z.array(sourceId).optional(),
});

/** A file of a paper, with what may belong to it: the bibliography and the pictures that it names. */
const paperFile = z.object({
  name: shortText,
  base64,
  companions: z.array(z.object({ name: shortText, base64 })).max(100),
  work: workId.optional(),
});

const paperFormats = ['docx', 'markdown', 'ibid'] as const;
export type PaperFormat = (typeof paperFormats)[number];

const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const nothing = z.object({});

export const contract = {
  'app.info': method(
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser']),
      libraryPath: z.string(),
      readOnly: z.boolean(),
      /** Where it lies in a place that other computers write to as well; null for a place of its own. */
      sharedPlace: sharedPlaceSchema.nullable(),
      /** Names of copies beside it that a cloud service made because two computers wrote to it at a time. */
      conflictedCopies: z.array(z.string()),
      /** What happened at opening that a person must know, such as a damaged library put aside. */
      notices: z.array(saidSchema),
    }),
  ),
  /** Hands an http, https or mailto address to the system. The browser host answers `opened: false`. */
  'app.openLink': method(z.object({ href: z.string().max(4000) }), z.object({ opened: z.boolean() })),
  /** Opens another window on the library, with this paper. The browser host answers `opened: false`. */
  'app.openWindow': method(z.object({ paper: paperId }), z.object({ opened: z.boolean() })),
  /**
   * Pastes into the window that asks what is on the clipboard, as text alone or with its look. The browser host
   * answers `pasted: false`.
   */
  'app.paste': method(z.object({ plain: z.boolean() }), z.object({ pasted: z.boolean() })),
  /** Puts the commands of a window into the menu bar. The browser host has none and does nothing. */
  'app.setMenu': method(appMenu, nothing),
  /** Has spelling checked in these languages, BCP 47 tags, in place of those this window named before. */
  'app.setSpelling': method(z.object({ languages: z.array(z.string().max(35)).max(30) }), nothing),
  'settings.get': method(nothing, z.object({ settings: z.record(z.string(), z.unknown()) })),
  'settings.set': method(z.object({ settings: z.record(z.string(), z.unknown()) }), nothing),

  ...sourceListMethods,
  'sources.get': method(z.object({ id: sourceId }), source),
  /** CSL items of those ids that the library has, in no order. */
  'sources.items': method(
    z.object({ ids: z.array(sourceId).max(20_000) }),
    z.object({ items: z.array(cslItemSchema) }),
  ),
  /** Adds a source; its id is the one given if free, else a free one made from it or from its contents. */
  'sources.add': method(z.object({ csl: cslItemSchema.partial({ id: true }) }), z.object({ id: sourceId })),
  /** `sitting` names one sitting at a form: its small changes become one act of the history. */
  'sources.update': method(
    z.object({ id: sourceId, csl: cslItemSchema, sitting: ownId.optional() }),
    nothing,
  ),
  /**
   * Fails with `source-cited` and `details: {papers: [{id, title}]}` while papers cite it. `act` is what
   * `acts.undo` takes back.
   */
  'sources.remove': method(z.object({ id: sourceId }), z.object({ act: actId.nullable() })),
  /** Puts `by` in place of `id` in every citation of every paper, with what hangs on `id`, then removes that. */
  'sources.replace': method(
    z.object({ id: sourceId, by: sourceId }),
    z.object({ papers: z.number().int(), act: actId.nullable() }),
  ),
  'sources.import': method(
    z.object({
      files: z
        .array(z.object({ name: shortText, base64 }))
        .min(1)
        .max(100),
      columns: columnChoices.optional(),
      work: workId.optional(),
    }),
    importReport,
  ),
  /**
   * Takes sources that came with pasted words. What the library has of the same works stays as it is; a clearly
   * different work under an id that is taken comes in under a new one, which is told.
   */
  'sources.takeIn': method(
    z.object({ items: z.array(cslItemSchema).min(1).max(carriedLimits.items) }),
    importReport,
  ),
  /** Those sources, or those that a paper cites; all where neither is said. */
  'sources.export': method(
    z.object({
      format: z.enum(writtenFormats),
      ids: z.array(sourceId).optional(),
      paper: paperId.optional(),
      /** What parts the columns of a table; a comma where absent. */
      separator: z.enum([',', ';']).optional(),
    }),
    z.object({ name: z.string(), mime: z.string(), text: z.string(), losses: z.array(loss) }),
  ),

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
  ...historyMethods,
  ...actMethods,
  ...duplicateMethods,
  ...nameMethods,
  ...bringingMethods(loss, importReport, paperFile),
  ...sourceRecordMethods(problem),
  ...tableMethods,
  ...readNotesMethods,
  ...pictureMethods,
  ...attachmentMethods,
  ...captureMethods,
  ...lookUpMethods,
  ...quotationMethods,
  ...libraryMethods,
  ...organisingMethods,
  ...readerMethods,
  ...styleMethods,
  ...workMethods,
  ...zoteroMethods(importReport),
} as const;

export type { SourceRow } from './source-lists.ts';

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.output<Contract[M]['input']>;
export type Request<M extends MethodName> = z.input<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

export type Source = z.output<typeof source>;
export type PaperRow = z.output<typeof paperRow>;
export type PaperStatus = PaperRow['status'];
export type Passage = z.output<typeof passage>;
export type ImportReport = z.output<typeof importReport>;
export type EntryProblem = z.output<typeof problem>;
export type Loss = z.output<typeof loss>;
