import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { Input, Output, Source } from '../../../shared/contract/methods.ts';
import type { SourcePassage } from '../../../shared/contract/source-lists.ts';
import { type ActId, asSourceId, type PaperId, type SourceId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { Belongings, ImportedSearch, ImportedSource } from '../../../shared/sources/imported-source.ts';
import { freeKey, keyFor } from '../../../shared/sources/key.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { importSearches } from '../organising/saved-searches.ts';
import { changedPlaces } from '../papers/citation-places.ts';
import { type PaperSources, paperSources, withSourceIds } from '../papers/paper-sources.ts';
import { pictureStore } from '../papers/picture-store.ts';
import { versionKeeper } from '../papers/version-keeper.ts';
import { moreWords } from '../search/more-words.ts';
import { sourcePassages } from '../search/source-passages.ts';
import { sourceSearch } from '../search/source-search.ts';
import { type Sliced, slicesOf } from '../slices.ts';
import { belongingsOf } from './belongings-of.ts';
import { importedBelongings } from './imported-belongings.ts';
import { belongingsJoiner } from './joining.ts';
import { type SourceBulk, sourceBulk } from './source-bulk.ts';
import { type ImportedItems, type ImportedWhole, importItems, wholeImporter } from './source-import.ts';
import { sourceRemover } from './source-removal.ts';
import { doiFinder, itemReader, noSource, originFinder, sourceWriter, whyNotKept } from './source-rows.ts';

/** What an import did, and the act that it is. */
type Acted<T> = T & { act: ActId | null };

/** The sources of a library, as the `sources.*` methods of the contract want them. */
export type Sources = {
  list(input: Input<'sources.list'>): Output<'sources.list'>;
  /** The ids of what a query finds, in the order of the list. */
  found(input: Input<'sources.found'>): SourceId[];
  /** Where in a source something of a query stands that its row does not show; null where nowhere. */
  passage(query: string, id: SourceId): SourcePassage | null;
  /** What is done to many at once. */
  setMany: SourceBulk['set'];
  previewMany: SourceBulk['preview'];
  removeMany: SourceBulk['remove'];
  /** @throws IbidError 'not-found' */
  get(id: SourceId): Source;
  /** Items of those ids the library has. */
  items(ids: readonly SourceId[]): CslItem[];
  /** Every item, by id; an export of the whole library. */
  all(): CslItem[];
  /** @throws IbidError 'bad-request' if it can't be kept */
  add(csl: Omit<CslItem, 'id'> & { id?: string | undefined }): { id: SourceId };
  /**
   * @param sitting names one sitting at a form, whose small changes are kept as one
   * @throws IbidError 'not-found', 'bad-request' if the item's id is not `id`
   */
  update(id: SourceId, csl: CslItem, sitting?: string): void;
  /** @throws IbidError 'not-found', 'source-cited' with `details: {papers}` */
  remove(id: SourceId): Output<'sources.remove'>;
  /**
   * Puts one source in place of another in every paper, also in those in the bin, gives it what hangs on the
   * other, and removes that.
   * @returns how many papers changed, and which
   */
  replace(id: SourceId, by: SourceId): Output<'sources.replace'> & { changed: PaperId[] };
  /** The same with several in favour of one, which then says what `csl` says. */
  merge(
    keep: SourceId,
    others: readonly SourceId[],
    csl: CslItem,
  ): Output<'sources.replace'> & { changed: PaperId[] };
  /** Many items in one transaction; how ids that are taken are handled is said at `importItems`. */
  importItems(items: readonly unknown[]): Acted<ImportedItems>;
  /** The tags, notes and collections of those sources, of all if null; one that has none is not in it. */
  belongings(ids: readonly SourceId[] | null): Map<string, Belongings>;
  /** The same, with the tags, notes, collections and quotations that come with them, and searches of the file. */
  importWhole(sources: readonly ImportedSource[], searches?: readonly ImportedSearch[]): Acted<ImportedWhole>;
  /** The same some at a time; `taken` of them so far. */
  importingWhole(
    sources: readonly ImportedSource[],
    searches?: readonly ImportedSearch[],
  ): Sliced<Acted<ImportedWhole> & { taken: number }>;
  /** Items that came with pasted words: what the library has of the same works, by id or DOI, stays as it is. */
  takeIn(items: readonly unknown[]): Acted<ImportedItems>;
};

export const sourcesRepo = (db: WriteDb, journal: Journal, now: () => Date): Sources => {
  const papers: PaperSources = paperSources(db);
  const versions = versionKeeper(db, papers, pictureStore(db, now));
  const read = itemReader(db);
  const write = sourceWriter(db);
  const joinBelongings = belongingsJoiner(db);
  const more = moreWords(db);
  const removeOne = sourceRemover(db, papers, write, now);
  const search = sourceSearch(db);
  const bulk = sourceBulk(db, journal, now);
  const row = db.prepare('SELECT csl, created, modified FROM sources WHERE id = ?');
  const items = db.prepare('SELECT csl FROM sources WHERE id IN (SELECT value FROM json_each(?))').pluck();
  const all = db.prepare('SELECT csl FROM sources ORDER BY id').pluck();
  const parse = (csl: unknown): CslItem => JSON.parse(csl as string) as CslItem;

  const check = (item: unknown): void => {
    const reason = whyNotKept(item);
    if (reason !== null) throw new IbidError('bad-request', reason);
  };

  const add = db.transaction((given: Parameters<Sources['add']>[0]): { id: SourceId } => {
    const id = freeKey(given.id || keyFor({ ...given, id: '' } as CslItem), (key) => read(key) !== undefined);
    const item = { ...given, id } as CslItem;
    check(item);
    journal.during({ act: 'add' }, () => write.insert(item, now().toISOString()));
    return { id: asSourceId(id) };
  });

  const remove = db.transaction((id: SourceId): Output<'sources.remove'> => {
    if (!read(id)) throw noSource(id);
    const { act } = journal.during({ act: 'remove' }, () => removeOne(id));
    return { act };
  });

  const unite = db.transaction(
    (act: 'replace' | 'merge', keep: SourceId, others: readonly SourceId[], csl: CslItem | null) => {
      for (const one of [keep, ...others]) if (!read(one)) throw noSource(one);
      const time = now();
      const ids = new Map(others.map((id) => [id as string, keep as string]));
      const done = journal.during({ act, about: [keep] }, (places) => {
        const naming = papers.naming(others);
        // Before the source says anything else: a version prints by what it said.
        for (const paper of naming) versions.keep(paper, { kind: 'before', time, sources: 'live' });
        if (csl && !isDeepStrictEqual(csl, read(keep))) write.update(csl, time.toISOString());
        const changed = naming.filter((paper) =>
          papers.rewrite(paper, time.toISOString(), (doc) => {
            const other = withSourceIds(doc, ids);
            places.push(changedPlaces(paper, doc, other));
            return other;
          }),
        );
        for (const other of others) {
          joinBelongings(other, keep, time.toISOString());
          write.remove(other);
        }
        more.refresh(keep);
        return changed;
      });
      return { papers: done.result.length, changed: done.result, act: done.act };
    },
  );

  const importing = <T>(take: () => T): Acted<T> => {
    const { result, act } = journal.during({ act: 'import' }, take);
    return { ...result, act };
  };

  const importAll = db.transaction((given: readonly unknown[]) =>
    importing(() => importItems(given, { read, write, time: now().toISOString() })),
  );

  /** An import that goes on from one part of its sources to the next; each part in a transaction. */
  const wholeImport = (searches: readonly ImportedSearch[]) => {
    const rows = { read, byOrigin: originFinder(db), write, time: now().toISOString() };
    const importer = wholeImporter(rows, importedBelongings(db));
    let isBegun = false;
    let taken = 0;
    const part = db.transaction((some: readonly ImportedSource[], joins: ActId | null) =>
      journal.during({ act: 'import', joins }, () => {
        if (!isBegun) importSearches(db, searches);
        isBegun = true;
        for (const source of some) importer.take(source);
        taken += some.length;
      }),
    );
    const take = (some: readonly ImportedSource[], joins: ActId | null) => part.immediate(some, joins);
    return { take, report: () => ({ ...importer.report(), taken }) };
  };
  const importingWhole: Sources['importingWhole'] = (given, searches = []) => {
    const { take, report } = wholeImport(searches);
    const sliced = slicesOf(given, take);
    return { ...sliced, result: () => ({ ...report(), act: sliced.act() }) };
  };

  const takeIn = db.transaction((given: readonly unknown[]) =>
    importing(() =>
      importItems(given, { read, byDoi: doiFinder(db), write, time: now().toISOString() }, 'keep'),
    ),
  );

  const update = db.transaction((id: SourceId, csl: CslItem, sitting: string | undefined): void => {
    if (!read(id)) throw noSource(id);
    journal.during({ act: 'edit', sitting }, () => write.update(csl, now().toISOString()));
  });
  const withIndex = <T>(ask: () => T): T => {
    try {
      return ask();
    } catch (error) {
      // A damaged index can be made again from the sources, so it is.
      if (!/^SQLITE_CORRUPT_VTAB/.test((error as { code?: string }).code ?? '') || db.readonly) throw error;
      db.transaction(write.reindex).immediate();
      return ask();
    }
  };

  return {
    list: (input) => withIndex(() => search.list(input)),
    found: (input) => withIndex(() => search.found(input)),
    passage: sourcePassages(db),
    setMany: bulk.set,
    previewMany: bulk.preview,
    removeMany: bulk.remove,
    get: (id) => {
      const found = row.get(id) as { csl: string; created: string; modified: string } | undefined;
      if (!found) throw noSource(id);
      const { csl, created, modified } = found;
      return { id, csl: parse(csl), created, modified, citedIn: papers.citing(id) };
    },
    items: (ids) => items.all(JSON.stringify(ids)).map(parse),
    all: () => all.all().map(parse),
    add: (csl) => add.immediate(csl),
    update: (id, csl, sitting) => {
      if (csl.id !== id)
        throw new IbidError(
          'bad-request',
          'The id of a source can’t be changed. Add a new source and replace this one by it.',
        );
      check(csl);
      update.immediate(id, csl, sitting);
    },
    remove: (id) => remove.immediate(id),
    replace: (id, by) => {
      if (id === by)
        throw new IbidError('bad-request', 'A source can’t be replaced by itself. Choose another one.');
      return unite.immediate('replace', by, [id], null);
    },
    merge: (keep, others, csl) => {
      if (others.length === 0 || others.includes(keep) || new Set(others).size < others.length)
        throw new IbidError('bad-request', say('merge-one'));
      if (csl.id !== keep) throw new IbidError('bad-request', say('merge-key'));
      check(csl);
      return unite.immediate('merge', keep, others, csl);
    },
    importItems: (given) => importAll.immediate(given),
    belongings: belongingsOf(db),
    importWhole: (given, searches = []) => {
      const { take, report } = wholeImport(searches);
      const { act } = take(given, null);
      return { ...report(), act };
    },
    importingWhole,
    takeIn: (given) => takeIn.immediate(given),
  };
};
