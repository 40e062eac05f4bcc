import type { CslItem } from '../citations/csl-item.ts';
import { isCslType, kindOf, type SourceKind, sourceKinds, withKind } from './kinds.ts';

/** What can be set of many sources at once. */
export const bulkVariables = [
  'kind',
  'language',
  'container-title',
  'collection-title',
  'publisher',
  'publisher-place',
  'genre',
  'archive',
  'accessed',
] as const;
export type BulkVariable = (typeof bulkVariables)[number];
/** Text, a date for the date of access, or null for nothing. */
export type BulkValue = string | Record<string, unknown> | null;

/** Sources that one act may change. */
export const mostInBulk = 10_000;

const isKind = (value: unknown): value is SourceKind =>
  typeof value === 'string' && (sourceKinds as readonly string[]).includes(value);

/** A source with a variable set, or without it where the value is null or empty. */
export const withVariable = (
  item: CslItem,
  variable: BulkVariable,
  value: BulkValue,
  language: 'en' | 'it',
): CslItem => {
  if (variable === 'kind') {
    const kind = kindOf(item);
    if (!isKind(value) || kind === value) return item;
    return withKind(item, isCslType(item.type) ? kind : null, value, language).item;
  }
  if (value !== null && value !== '') return { ...item, [variable]: value };
  const { [variable]: _, ...rest } = item;
  return rest as CslItem;
};
