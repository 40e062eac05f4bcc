import {
  type ReferenceGroup,
  type ReferenceListSettings,
  referenceScopes,
  referenceSorts,
  type SourceKind,
  sourceKinds,
} from '../citations/reference-groups.ts';
import type { SourceId } from '../ids.ts';

/* Checks of what the block of a list of references keeps, as it comes from a file or the clipboard. */

/** More than anyone sets by hand, and little enough for one block. */
export const referenceListLimits = { sources: 5000, groups: 40, name: 300, tags: 50 } as const;

const fail = (what: string): never => {
  throw new RangeError(what);
};

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

const eachOnce = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** @throws RangeError that says what is wrong with them */
export const checkAdded = (value: unknown): readonly SourceId[] => {
  if (!Array.isArray(value) || value.length > referenceListLimits.sources)
    return fail('a list of references names the sources added to it');
  if (!value.every((id) => isText(id, 1000) && id !== '') || !eachOnce(value))
    return fail('a source is added to a list of references once, by its id');
  return value as SourceId[];
};

const checkGroup = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) fail('a group of references is an object');
  const { id, name, kinds, tags, ...more } = value as Record<string, unknown>;
  if (!isText(id, 100) || id === '') fail('a group of references has an id');
  if (!isText(name, referenceListLimits.name)) fail('the name of a group of references is text');
  if (
    !Array.isArray(kinds) ||
    !kinds.every((kind) => sourceKinds.includes(kind as SourceKind)) ||
    !eachOnce(kinds)
  )
    fail('a group of references has kinds of sources, each once');
  if (
    !Array.isArray(tags) ||
    tags.length > referenceListLimits.tags ||
    !tags.every((tag) => isText(tag, 300))
  )
    fail('the keywords of a group of references are texts');
  for (const key of Object.keys(more)) fail(`"${key}" is not a field of a group of references`);
};

/** @throws RangeError that says what is wrong with them */
export const checkGroups = (value: unknown): readonly ReferenceGroup[] => {
  if (!Array.isArray(value) || value.length > referenceListLimits.groups)
    return fail('a list of references has up to 40 groups');
  for (const group of value) checkGroup(group);
  if (!eachOnce(value.map(({ id }: ReferenceGroup) => id)))
    fail('groups of references have ids of their own');
  return value as ReferenceGroup[];
};

/** @throws RangeError that says what is wrong with them */
export const checkPlaced = (value: unknown): Readonly<Record<string, string>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('which source stands in which group is an object');
  const entries = Object.entries(value);
  if (entries.length > referenceListLimits.sources || !entries.every(([, group]) => isText(group, 100)))
    fail('a source is put into a group by the id of that group');
  return value as Record<string, string>;
};

const oneOf = <Value extends string>(value: unknown, values: readonly Value[], what: string): Value =>
  values.includes(value as Value) ? (value as Value) : fail(`"${String(value)}" is no ${what} of references`);

export const checkScope = (value: unknown): ReferenceListSettings['scope'] =>
  oneOf(value, referenceScopes, 'extent of a list');
export const checkSort = (value: unknown): ReferenceListSettings['sort'] =>
  oneOf(value, referenceSorts, 'order');

/**
 * The settings in an object that may have others, or lack some.
 * @throws RangeError that says what is wrong with one of them
 */
export const checkReferenceList = (value: unknown): Partial<ReferenceListSettings> => {
  if (typeof value !== 'object' || value === null)
    return fail('the settings of a list of references are an object');
  const { scope, added, groups, placed, sort } = value as Record<string, unknown>;
  return {
    ...(scope === undefined ? {} : { scope: checkScope(scope) }),
    ...(added === undefined ? {} : { added: checkAdded(added) }),
    ...(groups === undefined ? {} : { groups: checkGroups(groups) }),
    ...(placed === undefined ? {} : { placed: checkPlaced(placed) }),
    ...(sort === undefined ? {} : { sort: checkSort(sort) }),
  };
};
