import type { CslName } from '../../../shared/citations/csl-item.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import type { ActId, SourceId } from '../../../shared/ids.ts';
import { nameKey } from '../../../shared/sources/name-variants.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { type FoundNames, nameFinder, withNames } from './source-names.ts';
import { itemReader, sourceWriter } from './source-rows.ts';
import { tellerApart } from './told-apart.ts';

/** The names that stand in the sources of a library. */
export type PersonNames = {
  /** Looks for names that may be one; it rests now and then, so that others get their turn. */
  find(): Generator<void, FoundNames>;
  /**
   * Writes names in another form in those of the given sources that have them.
   * @returns the sources that changed
   */
  unify(
    from: readonly CslName[],
    to: CslName,
    sources: readonly SourceId[],
  ): Output<'names.unify'> & { ids: SourceId[] };
  /** Says that these names are all different persons'; null where that was known. */
  tellApart(names: readonly CslName[]): ActId | null;
};

export const personNames = (db: WriteDb, journal: Journal, now: () => Date): PersonNames => {
  const read = itemReader(db);
  const write = sourceWriter(db);
  const tellApart = tellerApart(db, journal, 'names');
  const unify = db.transaction((from: readonly CslName[], to: CslName, sources: readonly SourceId[]) => {
    const keys = new Set(from.map(nameKey));
    const time = now().toISOString();
    const ids = sources.filter((id) => {
      const item = read(id);
      return item !== undefined && withNames(item, keys, to) !== item;
    });
    const { act } = journal.during({ act: 'names' }, () => {
      for (const id of ids) write.update(withNames(read(id)!, keys, to), time);
    });
    return { sources: ids.length, act, ids };
  });
  return {
    find: nameFinder(db),
    unify: (from, to, sources) => unify.immediate(from, to, sources),
    tellApart: (names) => tellApart(names.map(nameKey), []),
  };
};
