import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { asSourceId, type SourceId } from '../../../shared/ids.ts';
import { say, type Told } from '../../../shared/reports/said.ts';
import type { ImportedFile, ImportedSource } from '../../../shared/sources/imported-source.ts';
import { keyFor } from '../../../shared/sources/key.ts';
import { tagsOfKeywords } from '../../../shared/sources/organising.ts';
import type { PutBelongings } from './imported-belongings.ts';
import { sourcePlaces } from './source-place.ts';
import type { SourceWriter } from './source-rows.ts';
import { whyNotKept } from './source-rows.ts';

export type ImportedItems = {
  imported: number;
  /** Sources that the library had, which are otherwise now. */
  updated: number;
  /** Sources that the library had just as they came. */
  unchanged: number;
  skipped: EntryProblem[];
  /** Items that could not keep their id because another work has it, and the id they have now. */
  renamed: { from: string; to: SourceId }[];
  /** Ids of works that the library has in another version, which it kept. */
  kept: SourceId[];
};

/** Which of two versions of a source the library goes on with. */
export type SourceChoice = 'mine' | 'theirs' | 'both';

/** A work that the library has in another version than a file. */
export type SourceConflict = { id: SourceId; mine: CslItem; theirs: CslItem };

/** What becomes of an item whose work the library already has; a choice is asked for only where they differ. */
export type Known = 'update' | 'keep' | ((conflict: SourceConflict) => SourceChoice);

type Rows = {
  read: (id: string) => CslItem | undefined;
  /** The id of the source with this DOI, if works are known again by it. */
  byDoi?: (doi: string) => string | undefined;
  /** The id of the source that came of the same item of another program's library, whatever its fields say now. */
  byOrigin?: (item: CslItem) => string | undefined;
  write: SourceWriter;
  time: string;
  /** Told of every item that was taken or found again, by the id it has now; says whether it put anything at it. */
  placed?: (id: string) => boolean;
};

/** What programs left at two versions of a source; each has a place of its own. */
const customOfBoth = ({ custom: mine }: CslItem, { custom: theirs }: CslItem): { custom?: object } =>
  typeof mine === 'object' && typeof theirs === 'object' && mine && theirs
    ? { custom: { ...mine, ...theirs } }
    : {};

const freeId = (id: string, read: Rows['read']): string => {
  for (let n = 2; ; n++) if (!read(`${id}-${n}`)) return `${id}-${n}`;
};

/** The works among items that the library has in another version. */
export const sourceConflicts = (
  items: readonly CslItem[],
  rows: Pick<Rows, 'read' | 'byDoi'>,
): SourceConflict[] =>
  items.flatMap((item) => {
    const { id, present } = sourcePlaces(rows).of(item);
    return present && !isDeepStrictEqual({ ...item, id }, present)
      ? [{ id: asSourceId(id), mine: present, theirs: item }]
      : [];
  });

/**
 * Takes items into the library; the caller holds the transaction.
 *
 * Nothing is overwritten silently: an item updates the source with its id only if both are the same work. The
 * update takes each variable of the new item and keeps those that only the library's has. A clearly different
 * work under an id that is taken gets a new id, which is reported. An item without an id gets one made from it.
 */
export const importItems = (
  items: readonly unknown[],
  rows: Rows,
  known: Known = 'update',
): ImportedItems => {
  const importer = itemImporter(rows, known);
  for (const item of items) importer.take(item);
  return importer.report;
};

/** The same for items that come one after the other. */
const itemImporter = (rows: Rows, known: Known): { take(given: unknown): void; report: ImportedItems } => {
  const report: ImportedItems = { imported: 0, updated: 0, unchanged: 0, skipped: [], renamed: [], kept: [] };
  const places = sourcePlaces(rows);
  const placed = (id: string): boolean => {
    places.take(id);
    return rows.placed?.(id) ?? false;
  };
  let index = -1;
  const take = (given: unknown): void => {
    index++;
    const item = withId(given);
    const reason = whyNotKept(item);
    if (reason !== null) {
      report.skipped.push({ entry: nameOf(item, index), reason });
      return;
    }
    const csl = item as CslItem;
    const { id, present, isOrigin = false } = places.of(csl);
    const choice =
      typeof known === 'function' && present && !isDeepStrictEqual({ ...csl, id }, present)
        ? known({ id: asSourceId(id), mine: present, theirs: csl })
        : null;
    if (choice === 'both') {
      const free = freeId(id, rows.read);
      report.renamed.push({ from: csl.id, to: asSourceId(free) });
      rows.write.insert({ ...csl, id: free }, rows.time);
      report.imported++;
      placed(free);
      return;
    }
    if (id !== csl.id && !isOrigin) report.renamed.push({ from: csl.id, to: asSourceId(id) });
    if (!present) {
      rows.write.insert({ ...csl, id }, rows.time);
      report.imported++;
      placed(id);
      return;
    }
    const next =
      choice === 'theirs' ? { ...csl, id } : known === 'update' ? bothOf(present, csl, id) : present;
    const isOther = !isDeepStrictEqual(next, present);
    if (isOther) rows.write.update(next, rows.time);
    else if (known === 'keep' && !isDeepStrictEqual({ ...csl, id }, present))
      report.kept.push(asSourceId(id));
    const gotMore = placed(id);
    if (isOther || gotMore) report.updated++;
    else report.unchanged++;
  };
  return { take, report };
};

/** What a new version of a source says, and what only the library's does. */
const bothOf = (present: CslItem, csl: CslItem, id: string): CslItem => ({
  ...present,
  ...csl,
  id,
  ...customOfBoth(present, csl),
});

export type ImportedWhole = ImportedItems & {
  /** The files that came with the sources; they are kept outside the database. */
  files: { source: SourceId; file: ImportedFile }[];
  /** Those that have keywords, under the ids they have now. */
  keyworded: SourceId[];
};

/**
 * As `importItems`, with what comes with the sources: `belong` puts it at them. What was taken so far is in the report.
 */
export const wholeImporter = (
  rows: Omit<Rows, 'placed'>,
  belong: PutBelongings,
): { take(source: ImportedSource): void; report(): ImportedWhole } => {
  const files: ImportedWhole['files'] = [];
  const keyworded: SourceId[] = [];
  const tooMuch: EntryProblem[] = [];
  let given: ImportedSource | null = null;
  const placed = (id: string): boolean => {
    const { item, ...belongings } = given!;
    if (hasKeywords(item)) keyworded.push(asSourceId(id));
    const { put, left } = belong(id, belongings, rows.time);
    if (left > 0) tooMuch.push({ entry: id, reason: say('belongings-left-out', { count: left }) });
    for (const file of belongings.files ?? []) files.push({ source: asSourceId(id), file });
    return put > 0;
  };
  const items = itemImporter({ ...rows, placed }, 'update');
  return {
    take: (source) => {
      given = source;
      items.take(source.item);
    },
    report: () => ({ ...items.report, skipped: [...items.report.skipped, ...tooMuch], files, keyworded }),
  };
};

const hasKeywords = (item: unknown): boolean =>
  tagsOfKeywords((item as { keyword?: unknown } | null)?.keyword).length > 0;

const withId = (given: unknown): unknown => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const { id } = given as { id?: unknown };
  if (typeof id === 'number') return { ...given, id: String(id) };
  if (id === undefined || id === '') return { ...given, id: keyFor(given as CslItem) };
  return given;
};

const nameOf = (item: unknown, index: number): Told => {
  const { id, title } = (typeof item === 'object' && item !== null ? item : {}) as {
    id?: unknown;
    title?: unknown;
  };
  if (typeof id === 'string' && id !== '') return id.slice(0, 200);
  return typeof title === 'string' ? title.slice(0, 200) : say('entry', { number: index + 1 });
};
