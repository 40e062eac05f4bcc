import type { CslItem } from '#shared/citations/csl-item.ts';

/** Fields that a record of another program always has its own of, or that say when it was looked at. */
const apart = new Set(['id', 'accessed', 'custom']);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A field of which something was found, with what the source says now; undefined where it says nothing. */
export type FoundField = { variable: string; here: unknown; found: unknown };

/** The fields in which a record says something else than the source; what it does not say is no field. */
export const foundFields = (item: CslItem, found: Readonly<Record<string, unknown>>): FoundField[] =>
  Object.entries(found).flatMap(([variable, value]) => {
    if (apart.has(variable) || isEmpty(value)) return [];
    const here = isEmpty(item[variable]) ? undefined : item[variable];
    return JSON.stringify(here) === JSON.stringify(value) ? [] : [{ variable, here, found: value }];
  });

/** The source with those of the fields that are wanted; everything else stays as it is. */
export const withFound = (
  item: CslItem,
  fields: readonly FoundField[],
  wanted: ReadonlySet<string>,
): CslItem => ({
  ...item,
  ...Object.fromEntries(
    fields.filter(({ variable }) => wanted.has(variable)).map(({ variable, found }) => [variable, found]),
  ),
});
