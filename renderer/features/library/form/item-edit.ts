import type { CslItem, CslName } from '#shared/citations/csl-item.ts';

/*
 * The form edits a CSL item itself, one variable at a time, so whatever it does not know stays where it is.
 */

/** The item with a variable set; undefined, '' and an empty list take the variable away. */
export const withVariable = (item: CslItem, variable: string, value: unknown): CslItem => {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (!empty) return { ...item, [variable]: value };
  const { [variable]: _gone, ...rest } = item;
  return rest as CslItem;
};

/** A text or number variable as the form shows it; null if its value is of another shape. */
export const textValue = (item: CslItem, variable: string): string | null => {
  const value = item[variable];
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
};

/** Whether a variable says anything. */
export const isFilled = (item: CslItem, variable: string): boolean => {
  const value = item[variable];
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
};

export type NameKind = 'person' | 'institution';
export const nameKind = (name: CslName): NameKind => (name.literal !== undefined ? 'institution' : 'person');

/** The same name as a person or an institution; what was typed is carried over. */
export const asKind = (name: CslName, kind: NameKind): CslName => {
  if (nameKind(name) === kind) return name;
  const { literal, family, given, ...rest } = name;
  if (kind === 'institution') return { ...rest, literal: [given, family].filter(Boolean).join(' ') };
  return { ...rest, family: literal ?? '' };
};

/** Names without those that have no letter in them, as they are stored. */
export const tidyNames = (list: readonly CslName[]): CslName[] =>
  list.filter((name) => [name.family, name.given, name.literal].some((part) => part && part.trim() !== ''));
