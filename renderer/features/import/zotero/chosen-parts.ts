import type { Output, Request } from '#shared/contract/methods.ts';

export type ZoteroLibrary = Output<'zotero.look'>['libraries'][number];
export type ZoteroParts = Request<'zotero.import'>['parts'];

/** What is chosen of each library by its id: all of it, or some of its collections; none where absent. */
export type Chosen = ReadonlyMap<number, 'all' | ReadonlySet<number>>;

/** At first one's own library, or the only one there is. */
export const firstChoice = (libraries: readonly ZoteroLibrary[]): Chosen => {
  const own = libraries.find(({ name }) => name === '') ?? libraries[0];
  return new Map(own ? [[own.id, 'all' as const]] : []);
};

export const withLibrary = (chosen: Chosen, library: number, isChosen: boolean): Chosen => {
  const next = new Map(chosen);
  if (isChosen) next.set(library, 'all');
  else next.delete(library);
  return next;
};

/** Chooses or leaves one collection; that a library is taken whole ends with it. */
export const withCollection = (
  chosen: Chosen,
  library: number,
  collection: number,
  isChosen: boolean,
): Chosen => {
  const known = chosen.get(library);
  const collections = new Set(known === 'all' ? [] : known);
  if (isChosen) collections.add(collection);
  else collections.delete(collection);
  const next = new Map(chosen);
  if (collections.size > 0) next.set(library, collections);
  else next.delete(library);
  return next;
};

/** Collections that come because one around them is chosen. */
export const comingAlong = (
  { collections }: ZoteroLibrary,
  chosen: ReadonlySet<number>,
): ReadonlySet<number> => {
  const along = new Set<number>();
  let level: number | null = null;
  for (const { id, level: own } of collections) {
    if (level !== null && own > level) along.add(id);
    else level = chosen.has(id) ? own : null;
  }
  return along;
};

export const partsOf = (chosen: Chosen): ZoteroParts =>
  [...chosen].map(([library, what]) => ({ library, collections: what === 'all' ? null : [...what] }));

/** How many sources come; null where collections overlap and it can't be told before. */
export const sourcesIn = (libraries: readonly ZoteroLibrary[], chosen: Chosen): number | null => {
  let sum = 0;
  for (const { id, items } of libraries) {
    const what = chosen.get(id);
    if (what === 'all') sum += items;
    else if (what !== undefined) return null;
  }
  return sum;
};
