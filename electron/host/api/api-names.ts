import { setImmediate as pause } from 'node:timers/promises';
import { plainTitle, yearLabel } from '#shared/sources/labels.ts';
import { nameKey } from '#shared/sources/name-variants.ts';
import type { FoundNames, Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';

type NameMethod = Extract<keyof Handlers, `names.${string}`>;

/** So many sources are named with a name. */
const named = 50;

const found = async ({ personNames }: Library): Promise<FoundNames> => {
  const search = personNames.find();
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    await pause();
  }
};

export const nameHandlers = (library: Library, emit: Emit): Pick<Handlers, NameMethod> => ({
  'names.variants': async ({ offset, limit }) => {
    const { groups, names } = await found(library);
    const page = groups.slice(offset, offset + limit).map(({ keys, by }) => ({
      by,
      written: keys.flatMap((key) => names.get(key) ?? []),
    }));
    const ids = page.flatMap(({ written }) => written.flatMap((one) => one.ids.slice(0, named)));
    const items = new Map(library.sources.items([...new Set(ids)]).map((item) => [item.id, item]));
    return {
      total: groups.length,
      groups: page.map(({ by, written }) => ({
        by,
        variants: written.map(({ name, ids: all }) => ({
          name,
          count: all.length,
          sources: all.slice(0, named).flatMap((id) => {
            const item = items.get(id);
            return item ? [{ id, title: plainTitle(item), year: yearLabel(item) }] : [];
          }),
        })),
      })),
    };
  },
  'names.unify': async ({ from, to, except }) => {
    const { names } = await found(library);
    const spared = new Set(except);
    const ids = new Set(from.flatMap((name) => names.get(nameKey(name))?.ids ?? []));
    const { ids: changed, ...unified } = library.personNames.unify(
      from,
      to,
      [...ids].filter((id) => !spared.has(id)),
    );
    if (changed.length > 0) emit('sources.changed', { ids: changed });
    return unified;
  },
  'names.tellApart': ({ names }) => {
    const act = library.personNames.tellApart(names);
    // No source says anything else, but the list of what may be one is another.
    if (act !== null) emit('sources.changed', { ids: [] });
    return { act };
  },
});
