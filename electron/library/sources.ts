import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { Input, Output, Source, SourceRow } from '../../shared/contract/methods.ts';
import { asSourceId, type PaperId, type SourceId } from '../../shared/ids.ts';
import { IbidError } from '../../shared/result.ts';
import type { ImportedSource } from '../../shared/sources/imported-source.ts';
import { freeKey, keyFor } from '../../shared/sources/key.ts';
import { attachmentLinks } from './attachment-links.ts';
import type { WriteDb } from './db.ts';
import { importedBelongings } from './imported-belongings.ts';
import { type PaperSources, paperSources } from './paper-sources.ts';
import { pictureStore } from './picture-store.ts';
import { type ImportedItems, type ImportedWhole, importItems, importWhole } from './source-import.ts';
import { doiFinder, itemReader, noSource, sourceWriter, whyNotKept } from './source-rows.ts';
import { sourceSearch } from './source-search.ts';
import { versionKeeper } from './version-keeper.ts';

/** The sources of a library, as the `sources.*` methods of the contract want them. */
export type Sources = {
  list(input: Input<'sources.list'>): { rows: SourceRow[]; total: number };
  /** @throws IbidError 'not-found' */
  get(id: SourceId): Source;
  /** Items of those ids the library has. */
  items(ids: readonly SourceId[]): CslItem[];
  /** Every item, by id; an export of the whole library. */
  all(): CslItem[];
  /** @throws IbidError 'bad-request' if it can't be kept */
  add(csl: Omit<CslItem, 'id'> & { id?: string | undefined }): { id: SourceId };
  /** @throws IbidError 'not-found', 'bad-request' if the item's id is not `id` */
  update(id: SourceId, csl: CslItem): void;
  /** @throws IbidError 'not-found', 'source-cited' with `details: {papers}` */
  remove(id: SourceId): void;
  /**
   * Puts one source in place of another in every paper, also in those in the bin, and removes the other.
   * @returns how many papers changed, and which
   */
  replace(id: SourceId, by: SourceId): Output<'sources.replace'> & { changed: PaperId[] };
  /** Many items in one transaction; how ids that are taken are handled is said at `importItems`. */
  importItems(items: readonly unknown[]): ImportedItems;
  /** The same, with the tags, notes, collections and quotations that come with them. */
  importWhole(sources: readonly ImportedSource[]): ImportedWhole;
  /** Items that came with pasted words: what the library has of the same works, by id or DOI, stays as it is. */
  takeIn(items: readonly unknown[]): ImportedItems;
};

export const sourcesRepo = (db: WriteDb, now: () => Date): Sources => {
  const papers: PaperSources = paperSources(db);
  const versions = versionKeeper(db, papers, pictureStore(db, now));
  const read = itemReader(db);
  const write = sourceWriter(db);
  const attachments = attachmentLinks(db);
  const search = sourceSearch(db);
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
    write.insert(item, now().toISOString());
    return { id: asSourceId(id) };
  });

  const remove = db.transaction((id: SourceId): void => {
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
  });

  const replace = db.transaction((id: SourceId, by: SourceId) => {
    if (id === by)
      throw new IbidError('bad-request', 'A source can’t be replaced by itself. Choose another one.');
    for (const one of [id, by]) if (!read(one)) throw noSource(one);
    const time = now();
    const changed = papers.replace(new Map([[id, by]]), time.toISOString(), (paper) =>
      versions.keep(paper, { kind: 'before', time, sources: 'live' }),
    );
    attachments.move(id, by);
    write.remove(id);
    return { papers: changed.length, changed };
  });

  const importAll = db.transaction((given: readonly unknown[]) =>
    importItems(given, { read, write, time: now().toISOString() }),
  );

  const takeWhole = db.transaction((given: readonly ImportedSource[]) =>
    importWhole(given, { read, write, time: now().toISOString() }, importedBelongings(db)),
  );

  const takeIn = db.transaction((given: readonly unknown[]) =>
    importItems(given, { read, byDoi: doiFinder(db), write, time: now().toISOString() }, 'keep'),
  );

  return {
    list: (input) => {
      try {
        return search(input);
      } catch (error) {
        // A damaged index can be made again from the sources, so it is.
        if (!/^SQLITE_CORRUPT_VTAB/.test((error as { code?: string }).code ?? '') || db.readonly) throw error;
        db.transaction(write.reindex).immediate();
        return search(input);
      }
    },
    get: (id) => {
      const found = row.get(id) as { csl: string; created: string; modified: string } | undefined;
      if (!found) throw noSource(id);
      const { csl, created, modified } = found;
      return { id, csl: parse(csl), created, modified, citedIn: papers.citing(id) };
    },
    items: (ids) => items.all(JSON.stringify(ids)).map(parse),
    all: () => all.all().map(parse),
    add: (csl) => add.immediate(csl),
    update: (id, csl) => {
      if (csl.id !== id)
        throw new IbidError(
          'bad-request',
          'The id of a source can’t be changed. Add a new source and replace this one by it.',
        );
      check(csl);
      db.transaction(() => write.update(csl, now().toISOString())).immediate();
    },
    remove: (id) => remove.immediate(id),
    replace: (id, by) => replace.immediate(id, by),
    importItems: (given) => importAll.immediate(given),
    importWhole: (given) => takeWhole.immediate(given),
    takeIn: (given) => takeIn.immediate(given),
  };
};
