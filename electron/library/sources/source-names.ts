import { type CslItem, type CslName, nameVariables } from '../../../shared/citations/csl-item.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { findNameGroups, type NameGroup, nameForm, nameKey } from '../../../shared/sources/name-variants.ts';
import { namesOf } from '../../../shared/sources/names.ts';
import type { WriteDb } from '../db.ts';
import { pairsToldApart } from './told-apart.ts';

/** A written form of a name, with the sources that have it. */
export type WrittenName = { name: CslName; ids: SourceId[] };

export type FoundNames = { groups: NameGroup[]; names: ReadonlyMap<string, WrittenName> };

/** So many sources are read between two rests. */
const slice = 1000;

/** Every written form of a name in the library, and which of them may be one. It rests now and then. */
export const nameFinder = (db: WriteDb): (() => Generator<void, FoundNames>) => {
  const some = db.prepare(`SELECT num, id, csl FROM sources WHERE num > ? ORDER BY num LIMIT ${slice}`);
  const apart = pairsToldApart(db, 'names');
  return function* () {
    const names = new Map<string, WrittenName>();
    type Row = { num: number; id: SourceId; csl: string };
    let last = 0;
    for (;;) {
      const rows = some.all(last) as Row[];
      if (rows.length === 0) break;
      last = rows.at(-1)!.num;
      for (const { id, csl } of rows) {
        const item = JSON.parse(csl) as CslItem;
        for (const variable of nameVariables)
          for (const name of namesOf(item, variable)) {
            const key = nameKey(name);
            const found = names.get(key);
            if (!found) names.set(key, { name: nameForm(name), ids: [id] });
            else if (found.ids.at(-1) !== id) found.ids.push(id);
          }
      }
      yield;
    }
    const written = [...names.values()].map(({ name, ids }) => ({ name, count: ids.length }));
    const groups = yield* findNameGroups(written, apart());
    return { groups, names };
  };
};

/** An item in which some written forms of names are another one; the same item where it has none of them. */
export const withNames = (item: CslItem, from: ReadonlySet<string>, to: CslName): CslItem => {
  const changed: Record<string, unknown> = {};
  for (const variable of nameVariables) {
    const list = item[variable];
    if (!Array.isArray(list)) continue;
    const names = list.map((name: CslName) => {
      if (typeof name !== 'object' || name === null || !from.has(nameKey(name))) return name;
      const form = nameForm(name);
      const rest = Object.entries(name).filter(([part]) => !Object.hasOwn(form, part));
      return { ...nameForm(to), ...Object.fromEntries(rest) };
    });
    if (names.some((name, at) => name !== list[at])) changed[variable] = names;
  }
  return Object.keys(changed).length === 0 ? item : { ...item, ...changed };
};
