import type { CslItem, CslName } from '../citations/csl-item.ts';
import { plainnessOf } from './canonical.ts';

/** A value of each of several records of a work, in the order of the records; undefined where one has none. */
export type FieldOfRecords = { variable: string; values: readonly unknown[]; isSame: boolean };

const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, ordered(part)]),
      )
    : Array.isArray(value)
      ? value.map(ordered)
      : value;

/** A value as text, by which two are the same; keys in any order. */
const textOf = (value: unknown): string =>
  JSON.stringify(ordered(typeof value === 'number' ? String(value) : value)) ?? '';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What always stands first in a comparison. */
const first = ['type', 'title', 'author', 'editor', 'issued', 'container-title', 'publisher'];

/**
 * Every variable that one of the records has, the important first. Keys of records are no fields, nor is what
 * programs left at them.
 */
export const fieldsOfRecords = (records: readonly CslItem[]): FieldOfRecords[] => {
  const variables = new Set([...first, ...records.flatMap((record) => Object.keys(record))]);
  for (const none of ['id', 'custom']) variables.delete(none);
  return [...variables].flatMap((variable) => {
    const values = records.map((record) => (isEmpty(record[variable]) ? undefined : record[variable]));
    if (values.every((value) => value === undefined)) return [];
    const texts = new Set(values.map(textOf));
    return [{ variable, values, isSame: texts.size === 1 }];
  });
};

const isCapitals = (text: string): boolean => text.length > 8 && text === text.toUpperCase();

/** How much a value says; a rule of thumb, on which a person looks before anything is merged. */
const fullness = (value: unknown): number => {
  if (isEmpty(value)) return -1;
  if (typeof value === 'string') return isCapitals(value) ? 0 : value.trim().length;
  if (typeof value === 'number') return String(value).length;
  if (Array.isArray(value))
    return value.reduce(
      (sum: number, name: CslName) =>
        sum + 100 + Object.values(name ?? {}).reduce<number>((all, part) => all + fullness(part), 0),
      0,
    );
  const parts = (value as { 'date-parts'?: unknown[][] })['date-parts'];
  if (Array.isArray(parts)) return 10 * parts.flat().length;
  return 1;
};

/** Types that programs give to what they know nothing of. */
const vague = new Set(['document', 'article', 'webpage', 'entry']);

/**
 * The record whose value is to be preferred: the fullest, and `kept` where others say no more.
 * @returns its index
 */
export const preferredOf = ({ variable, values }: FieldOfRecords, kept: number): number => {
  const worth = values.map((value) =>
    variable === 'type'
      ? vague.has(String(value))
        ? 0
        : 1
      : variable === 'URL'
        ? plainnessOf(value)
        : fullness(value),
  );
  const most = Math.max(...worth);
  return worth[kept] === most ? kept : worth.indexOf(most);
};

/** What programs left at the records, each in a place of its own; where several did, the one that stays goes first. */
const customOfAll = (records: readonly CslItem[], kept: number): object =>
  Object.assign({}, ...[...records, records[kept]].map((record) => record?.custom));

/** What the record that stays says after a merge. */
export const mergedItem = (
  records: readonly CslItem[],
  kept: number,
  choices: Readonly<Record<string, number>>,
): CslItem => {
  const item: CslItem = { ...records[kept]! };
  for (const field of fieldsOfRecords(records)) {
    const value = field.values[choices[field.variable] ?? preferredOf(field, kept)];
    // The own form of what all say alike stays.
    if (field.isSame) continue;
    if (value === undefined) delete item[field.variable];
    else item[field.variable] = value;
  }
  const custom = customOfAll(records, kept);
  return Object.keys(custom).length > 0 ? { ...item, custom } : item;
};

/** Which record is best kept: the one most cited, else the one with most hanging on it, else the oldest. */
export const keptRecord = (
  records: readonly { created: string; citedIn: readonly unknown[]; things: number }[],
): number => {
  const order = records
    .map((record, index) => ({ ...record, index }))
    .sort(
      (a, b) =>
        b.citedIn.length - a.citedIn.length ||
        b.things - a.things ||
        (a.created < b.created ? -1 : a.created > b.created ? 1 : a.index - b.index),
    );
  return order[0]?.index ?? 0;
};
