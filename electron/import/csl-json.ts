import { type CslItem, dateVariables, nameVariables } from '../../shared/citations/csl-item.ts';
import { cslItemSchema } from '../../shared/contract/csl-item-schema.ts';
import type { EntryProblem } from '../../shared/contract/methods.ts';
import { say, type Told } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { keyFor } from '../../shared/sources/key.ts';
import type { ImportedSources } from './imported.ts';
import { wholeEntries } from './whole-entries.ts';

const listIn = (json: unknown): unknown[] => {
  if (Array.isArray(json)) return json;
  if (typeof json === 'object' && json !== null) {
    const { items, references } = json as { items?: unknown; references?: unknown };
    // Zotero's and Pandoc's wrappers.
    if (Array.isArray(items)) return items;
    if (Array.isArray(references)) return references;
    if ('type' in json || 'id' in json || 'title' in json) return [json];
  }
  throw new IbidError('bad-file', say('no-source-list'));
};

/**
 * Reads CSL-JSON: a list of items, one item, or a list under `items` or `references`. Items stay as they are,
 * unknown variables too; a number as id becomes text, an item without an id gets one made from it, a title,
 * name or date that is null is left out, and dates and names written as bare text become `raw` and `literal`.
 * @throws IbidError 'bad-file' where the text as a whole is not that
 */
export const importCslJson = (text: string): ImportedSources => {
  const sources: ImportedSources['sources'] = [];
  const problems: EntryProblem[] = [];
  entriesIn(text, problems).forEach((entry, index) => {
    const read = readCslEntry(entry, index);
    if ('item' in read) sources.push({ item: read.item });
    else problems.push(read.problem);
  });
  return { sources, problems, notUnderstood: [] };
};

/**
 * The entries of the list in a text. Of a list that is not whole those that are, with a word on the others.
 * @throws IbidError 'bad-file' where there are none
 */
const entriesIn = (text: string, problems: EntryProblem[]): unknown[] => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // Of the engine's own words only the place is of use to a person.
    const found = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
    const place = { line: Number(found?.[1] ?? 0), column: Number(found?.[2] ?? 0) };
    const { entries, broken } = wholeEntries(text);
    if (entries.length === 0) throw new IbidError('bad-file', say('json-not-whole', place));
    problems.push({
      entry: say('line', { line: place.line || text.split('\n').length }),
      reason: say('json-part-lost', { count: broken }),
    });
    return entries;
  }
  return listIn(json);
};

/** Unknown variables may hold what they like, but what nests without end can't be kept. */
const deepest = 100;
const isTooDeep = (value: unknown, levels = deepest): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1)));

/** One entry of a list as an item, or why it is none. */
export const readCslEntry = (
  entry: unknown,
  index: number,
): { item: CslItem } | { problem: EntryProblem } => {
  if (isTooDeep(entry)) return { problem: { entry: entryName(entry, index), reason: say('csl-too-deep') } };
  const item = withId(inShape(entry));
  const checked = cslItemSchema.safeParse(item);
  if (checked.success) return { item: item as CslItem };
  const where = checked.error.issues[0]?.path.join('.') ?? '';
  const reason = where === '' ? say('not-csl') : say('csl-field', { field: where });
  return { problem: { entry: entryName(item, index), reason } };
};

const inShape = (entry: unknown): unknown => {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  const item: Record<string, unknown> = { ...entry };
  for (const variable of ['title', ...dateVariables, ...nameVariables])
    if (item[variable] === null) delete item[variable];
  for (const variable of dateVariables)
    if (item[variable] !== undefined) item[variable] = dateInShape(item[variable]);
  for (const variable of nameVariables) {
    const names: unknown = item[variable];
    if (Array.isArray(names))
      item[variable] = names.map((name: unknown) => (typeof name === 'string' ? { literal: name } : name));
  }
  return item;
};

/** EDTF and years as such, [2008, 3] for [[2008, 3]], and null for a part that is not known. */
const dateInShape = (value: unknown): unknown => {
  if (typeof value === 'string' || typeof value === 'number') return { raw: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  const { 'date-parts': parts } = value as { 'date-parts'?: unknown };
  if (!Array.isArray(parts)) return value;
  const ends: unknown[] = parts.length > 0 && !parts.some(Array.isArray) ? [parts] : parts;
  const known = ends.map((end) => (Array.isArray(end) ? upToNull(end as unknown[]) : end));
  return { ...value, 'date-parts': known };
};

const upToNull = (parts: unknown[]): unknown[] => {
  const unknown = parts.indexOf(null);
  return unknown < 0 ? parts : parts.slice(0, unknown);
};

const withId = (entry: unknown): unknown => {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  const { id } = entry as { id?: unknown };
  if (typeof id === 'number') return { ...entry, id: String(id) };
  if (id !== undefined && id !== '') return entry;
  const key = (entry as { 'citation-key'?: unknown })['citation-key'];
  return { ...entry, id: typeof key === 'string' && key !== '' ? key : keyFor(entry as CslItem) };
};

const entryName = (entry: unknown, index: number): Told => {
  const { id, title } = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<CslItem>;
  if (typeof id === 'string' && id !== '') return id.slice(0, 200);
  return typeof title === 'string' && title !== ''
    ? title.slice(0, 200)
    : say('entry', { number: index + 1 });
};
