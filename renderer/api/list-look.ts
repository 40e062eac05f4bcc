import * as z from 'zod';
import { alphabets } from '#shared/sources/alphabets.ts';

/** The columns there are, in the order in which they are offered. */
export const columnIds = [
  'authors',
  'title',
  'year',
  'in',
  'type',
  'cited',
  'added',
  'modified',
  'tags',
  'files',
  'language',
  'doi',
  'key',
] as const;
export type ColumnId = (typeof columnIds)[number];

const leastColumn = 48;
const mostColumn = 900;

/** A column that is shown, and how wide a reader made it (px). */
const shownColumn = z.object({
  id: z.enum(columnIds),
  width: z.number().min(leastColumn).max(mostColumn).optional(),
});
export type ShownColumn = z.output<typeof shownColumn>;

/** The columns of the list of sources from the left, each once. */
export const shownColumns = z
  .array(shownColumn)
  .max(columnIds.length)
  .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length)
  .refine((columns) => columns.some(({ id }) => id === needed));
export const listAlphabet = z.enum(alphabets);

export const defaultColumns: readonly ShownColumn[] = (
  ['authors', 'title', 'year', 'in', 'type', 'cited'] as const
).map((id) => ({ id }));

/** A column that the list can't do without: by it a source is known. */
const needed: ColumnId = 'title';

/** The columns with one more or one less; one that comes stands where it is offered. */
export const withColumn = (columns: readonly ShownColumn[], id: ColumnId): readonly ShownColumn[] => {
  if (columns.some((column) => column.id === id))
    return id === needed ? columns : columns.filter((column) => column.id !== id);
  const place = columnIds.indexOf(id);
  const before = columns.findLastIndex((column) => columnIds.indexOf(column.id) < place);
  return columns.toSpliced(before + 1, 0, { id });
};

/** The columns with one of them moved by a place. */
export const movedColumn = (
  columns: readonly ShownColumn[],
  id: ColumnId,
  by: -1 | 1,
): readonly ShownColumn[] => {
  const from = columns.findIndex((column) => column.id === id);
  const to = from + by;
  const column = columns[from];
  if (!column || to < 0 || to >= columns.length) return columns;
  return columns.toSpliced(from, 1).toSpliced(to, 0, column);
};

/** The columns with another width of one of them; null is its own. */
export const widerColumn = (
  columns: readonly ShownColumn[],
  id: ColumnId,
  width: number | null,
): readonly ShownColumn[] =>
  columns.map((column) =>
    column.id !== id
      ? column
      : width === null
        ? { id }
        : { id, width: Math.round(Math.min(mostColumn, Math.max(leastColumn, width))) },
  );
