import type { CollectionId, SourceId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { ImportedSource } from '#shared/sources/imported-source.ts';
import { tidyName } from '#shared/sources/organising.ts';
import type { Library } from '../library/index.ts';

/** Sources that come into a collection besides those that their file names. */
export const inCollection = (sources: readonly ImportedSource[], path: readonly string[]): ImportedSource[] =>
  sources.map((source) => ({ ...source, collections: [...(source.collections ?? []), path] }));

/** The names on the way to a collection, its own last. @throws IbidError 'not-found' */
export const pathOfCollection = (library: Library, id: CollectionId): string[] => {
  const all = new Map(library.organising.collections.list().map((one) => [one.id, one]));
  const path: string[] = [];
  for (let at = all.get(id); at; at = at.parent === null ? undefined : all.get(at.parent))
    path.unshift(at.name);
  if (path.length === 0) throw new IbidError('not-found', say('collection-gone'));
  return path;
};

/** Puts sources of the library into the collection at a path, which is made where it is not there. */
export const putIntoCollection = (
  { organising: { collections } }: Library,
  sources: readonly SourceId[],
  path: readonly string[],
): void => {
  const within = (parent: CollectionId | null, name: string): CollectionId =>
    collections.list().find((one) => one.parent === parent && one.name === name)?.id ??
    collections.create(name, parent, []).id;
  const id = path.map(tidyName).reduce<CollectionId | null>(within, null);
  if (id !== null) collections.assign(sources, [id], []);
};
