import { dateVariables, nameVariables } from '../../../shared/citations/csl-item.ts';
import { type ColumnTarget, isTarget, mappingOf } from '../../../shared/csv/columns.ts';
import { say } from '../../../shared/reports/said.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import { dateFromEdtf } from '../../../shared/sources/edtf.ts';
import type { ImportedSource } from '../../../shared/sources/imported-source.ts';
import { namesInText } from '../../../shared/sources/names-in-text.ts';
import { Draft } from '../draft.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { languageOf } from '../languages.ts';
import { likelyType, typeInCell } from './kinds-in-cells.ts';
import { cellText, readTable, type Table } from './table.ts';

const dates = new Set<string>(dateVariables);
const names = new Set<string>(nameVariables);

/** What columns are, where a person says so: by their headings; '' leaves a column out. */
export type ColumnChoices = Readonly<Record<string, ColumnTarget>>;

/**
 * Reads a table of sources, one a row. What stands in a column that is not known by its heading is kept with the
 * source under that, and told.
 * @throws IbidError 'too-large'
 */
export const importCsv = (text: string, choices: ColumnChoices = {}): ImportedSources =>
  sourcesOfTable(readTable(text), choices);

/** The sources in the rows of a table. */
export const sourcesOfTable = (
  { columns, rows, numbers }: Table,
  choices: ColumnChoices = {},
): ImportedSources => {
  const targets = mappingOf(columns).map((target, index) => {
    const chosen = choices[columns[index]!];
    return chosen !== undefined && (chosen === '' || isTarget(chosen)) ? chosen : target;
  });
  const read: ImportedSources = { sources: [], problems: [], notUnderstood: [] };
  const unknown = new UnknownFields();
  const isUntold = !targets.includes('title') && !targets.includes('author');
  const reason = say(isUntold ? 'no-title-column' : 'no-title-or-author');
  // Where one cell of a column parts names by semicolons, a comma in another is one within a name.
  const isParted = columns.map(
    (_, at) => names.has(targets[at] ?? '') && rows.some((row) => row[at]?.includes(';')),
  );
  const cellOf = (text: string, at: number): string => {
    const cell = cellText(text);
    return isParted[at] && cell !== '' && !cell.includes(';') ? `${cell};` : cell;
  };
  rows.forEach((row, index) => {
    const cells = row.map(cellOf);
    const source = sourceOf(cells, targets, columns);
    unknown.add(columns.filter((_, at) => targets[at] === 'kept' && (cells[at] ?? '') !== ''));
    if (source) read.sources.push(source);
    else read.problems.push({ entry: say('row', { number: numbers[index]! }), reason });
  });
  return { ...read, notUnderstood: unknown.list() };
};

/** Words in one cell. A semicolon parts them, or a comma where there is no semicolon. */
const listIn = (cell: string): string[] =>
  cell
    .split(cell.includes(';') ? ';' : /[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const sourceOf = (
  cells: readonly string[],
  targets: readonly ColumnTarget[],
  columns: readonly string[],
): ImportedSource | null => {
  const all = (target: ColumnTarget): string[] =>
    cells.filter((cell, at) => targets[at] === target && cell !== '');
  const [said = ''] = all('type');
  const type = said === '' ? null : typeInCell(said);
  const draft = new Draft('csv', type ?? likelyType((variable) => all(variable).length > 0));
  if (said !== '' && type === null) draft.keep('type', said);
  targets.forEach((target, at) => {
    const cell = cells[at] ?? '';
    if (cell === '' || target === '') return;
    if (target === 'kept') draft.keep(columns[at]!, cell);
    else if (names.has(target)) draft.put(target, namesInText(cell));
    else if (dates.has(target)) draft.put(target, dateOf(cell));
    else if (target === 'DOI') draft.putDoi(cell, 'DOI');
    else if (target === 'language') draft.put(target, languageOf(cell));
    else if (target === 'keyword') draft.put(target, listIn(cell).join(', '));
    else if (target === 'page') draft.put(target, cell.replace(/\s*[–—]\s*|--+/g, '-'));
    else if (!apart.has(target)) draft.put(target, cell);
  });
  const [first = '', last = ''] = [all('page-first')[0], all('page-last')[0]];
  draft.put('page', first !== '' && last !== '' && first !== last ? `${first}-${last}` : first || last);
  const [year = '', month = '', day = ''] = [all('year')[0], all('month')[0], all('day')[0]];
  draft.put('issued', dateInWords([day, month, year].filter((part) => part !== '').join(' ')));
  if (!draft.isNamed) return null;
  const belongings = {
    tags: all('tags').flatMap(listIn),
    notes: all('notes'),
    collections: all('collections').flatMap((cell) =>
      cell.split(';').map((path) => path.split('/').map((name) => name.trim())),
    ),
  };
  return {
    item: draft.finish(all('id')[0]),
    ...Object.fromEntries(Object.entries(belongings).filter(([, list]) => list.length > 0)),
  };
};

/** Read together, or no part of the record. */
const apart = new Set<ColumnTarget>([
  'type',
  'id',
  'year',
  'month',
  'day',
  'page-first',
  'page-last',
  'tags',
  'notes',
  'collections',
]);

/** As an export writes it, or in words. */
const dateOf = (cell: string) => {
  const exact = dateFromEdtf(cell);
  return exact === undefined || exact.literal === undefined ? exact : dateInWords(cell);
};
