import { setImmediate as pause } from 'node:timers/promises';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import type { LikeGroup } from '#shared/sources/duplicates.ts';
import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';

type DuplicateMethod = Extract<keyof Handlers, `duplicates.${string}`>;

/** So many sources of an import are looked up in one go. */
const asked = 500;

/** Takes the keys that are missing, a few at a time, so that nobody waits for it. */
const keyed = async ({ duplicates }: Library): Promise<void> => {
  while (duplicates.keyNext()) await pause();
};

/** The groups there are; other requests are answered while it looks for them. */
const groupsOf = async (library: Library, among?: readonly SourceId[]): Promise<LikeGroup[]> => {
  await keyed(library);
  const search = library.duplicates.find(among);
  for (;;) {
    const groups = search.next();
    if (groups !== null) return groups;
    await pause();
  }
};

/** What an import says of the sources that came after a mark: those that look like others, if there are any. */
export const alikeSince = async (library: Library, mark: number): Promise<{ alike?: SourceId[] }> => {
  const came = library.duplicates.since(mark);
  if (came.length === 0) return {};
  const found = new Set<string>();
  for (let at = 0; at < came.length; at += asked)
    for (const { ids } of await groupsOf(library, came.slice(at, at + asked)))
      for (const id of ids) found.add(id);
  const alike = came.filter((id) => found.has(id));
  return alike.length > 0 ? { alike } : {};
};

export const duplicateHandlers = (library: Library, emit: Emit): Pick<Handlers, DuplicateMethod> => ({
  'duplicates.list': async ({ among, offset, limit }) => {
    const groups = await groupsOf(library, among);
    const page = groups.slice(offset, offset + limit);
    const items = new Map(
      library.sources.items(page.flatMap(({ ids }) => ids.map(asSourceId))).map((item) => [item.id, item]),
    );
    return {
      total: groups.length,
      sources: groups.reduce((sum, { ids }) => sum + ids.length, 0),
      groups: page.map(({ ids, by, isSure }) => ({
        by,
        isSure,
        items: ids.flatMap((id) => items.get(id) ?? []),
      })),
    };
  },
  'duplicates.compare': ({ ids }) => ({ records: library.duplicates.compare(ids) }),
  'duplicates.tellApart': ({ ids }) => {
    const act = library.duplicates.tellApart(ids);
    if (act !== null) emit('sources.changed', { ids });
    return { act };
  },
  'duplicates.merge': ({ keep, others, csl }) => {
    const { changed, ...merged } = library.sources.merge(keep, others, csl as CslItem);
    emit('sources.changed', { ids: [keep, ...others] });
    if (changed.length > 0) emit('papers.changed', { ids: changed });
    return merged;
  },
});
