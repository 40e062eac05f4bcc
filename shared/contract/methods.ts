import type * as z from 'zod';
import { actMethods } from './acts.ts';
import { appMethods } from './app.ts';
import { attachmentMethods } from './attachments.ts';
import { bringingMethods } from './bringing.ts';
import { captureMethods } from './capture.ts';
import { duplicateMethods } from './duplicates.ts';
import { historyMethods } from './history.ts';
import { libraryMethods } from './library.ts';
import { lookUpMethods } from './look-up.ts';
import { nameMethods } from './names.ts';
import { organisingMethods } from './organising.ts';
import { paperCopyMethods } from './paper-copies.ts';
import { paperMethods } from './papers.ts';
import { pictureMethods } from './pictures.ts';
import { quotationMethods } from './quotations.ts';
import { readNotesMethods } from './read-notes.ts';
import { readerMethods } from './reader.ts';
import { sourceListMethods } from './source-lists.ts';
import { sourceRecordMethods } from './source-records.ts';
import { sourceMethods } from './sources.ts';
import { styleMethods } from './styles.ts';
import { tableMethods } from './tables.ts';
import { workMethods } from './work.ts';
import { zoteroMethods } from './zotero.ts';

/*
 * Every method of the host. Electron IPC and the browser host carry the same messages; each is parsed where
 * it is received, requests by the host and answers by the renderer.
 */

export const contract = {
  ...appMethods,
  ...sourceListMethods,
  ...sourceMethods,
  ...sourceRecordMethods,
  ...paperMethods,
  ...paperCopyMethods,
  ...historyMethods,
  ...actMethods,
  ...duplicateMethods,
  ...nameMethods,
  ...bringingMethods,
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
  ...zoteroMethods,
} as const;

export type { EntryProblem, ImportReport, Loss } from './import-report.ts';
export { type PaperFormat, type PaperRow, type PaperStatus, type Passage, paperStatuses } from './papers.ts';
export type { SourceRow } from './source-lists.ts';
export type { Source } from './sources.ts';

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.output<Contract[M]['input']>;
export type Request<M extends MethodName> = z.input<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;
