import type { CslName } from '../../../shared/citations/csl-item.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { nameKey } from '../../../shared/sources/name-variants.ts';
import type { WriteDb } from '../db.ts';
import { sourceChanges } from './source-changes.ts';
import { type FoundNames, nameFinder, withNames } from './source-names.ts';
import { itemReader, sourceWriter } from './source-rows.ts';
import { toldApart } from './told-apart.ts';

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
  /** Says that these names are all different persons', or takes that back; whether anything changed. */
  tellApart(names: readonly CslName[], apart: boolean): boolean;
};

export const personNames = (db: WriteDb, now: () => Date): PersonNames => {
  const changes = sourceChanges(db, now);
  const read = itemReader(db);
  const write = sourceWriter(db);
  const apart = toldApart(db, 'names');
  const unify = db.transaction((from: readonly CslName[], to: CslName, sources: readonly SourceId[]) => {
    const keys = new Set(from.map(nameKey));
    const time = now().toISOString();
    const ids = sources.filter((id) => {
      const item = read(id);
      return item !== undefined && withNames(item, keys, to) !== item;
    });
    const { act } = changes.during({ act: 'names' }, ids, () => {
      for (const id of ids) write.update(withNames(read(id)!, keys, to), time);
    });
    return { sources: ids.length, act, ids };
  });
  return {
    find: nameFinder(db),
    unify: (from, to, sources) => unify.immediate(from, to, sources),
    tellApart: (names, isApart) => apart.set(names.map(nameKey), isApart),
  };
};
