import type { CslItem } from '../../shared/citations/csl-item.ts';
import { cslItemSchema } from '../../shared/contract/csl-item-schema.ts';
import type { EntryProblem } from '../../shared/contract/methods.ts';
import { IbidError } from '../../shared/result.ts';
import { keyFor } from '../../shared/sources/key.ts';

/** Items of a file, and which entries of it could not be taken. One bad entry never loses the others. */
export type ImportedSources = { items: CslItem[]; problems: EntryProblem[] };

const listIn = (json: unknown): unknown[] => {
  if (Array.isArray(json)) return json;
  if (typeof json === 'object' && json !== null) {
    const { items, references } = json as { items?: unknown; references?: unknown };
    // Zotero's and Pandoc's wrappers.
    if (Array.isArray(items)) return items;
    if (Array.isArray(references)) return references;
    if ('type' in json || 'id' in json || 'title' in json) return [json];
  }
  throw new IbidError('bad-file', 'This JSON file has no list of sources, so nothing was taken from it.');
};

/**
 * Reads CSL-JSON: a list of items, one item, or a list under `items` or `references`. Items stay as they are,
 * unknown variables too; a number as id becomes text, and an item without an id gets one made from it.
 * @throws IbidError 'bad-file' where the text as a whole is not that
 */
export const importCslJson = (text: string): ImportedSources => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new IbidError('bad-file', `This file is not valid JSON, so nothing was taken from it: ${detail}`);
  }
  const items: CslItem[] = [];
  const problems: EntryProblem[] = [];
  listIn(json).forEach((entry, index) => {
    const item = withId(entry);
    const checked = cslItemSchema.safeParse(item);
    if (checked.success) {
      items.push(item as CslItem);
      return;
    }
    const where = checked.error.issues[0]?.path.join('.') ?? '';
    problems.push({
      entry: entryName(item, index),
      reason:
        where === ''
          ? 'It is not an item of CSL-JSON.'
          : `Its "${where}" is missing or not what CSL-JSON wants.`,
    });
  });
  return { items, problems };
};

const withId = (entry: unknown): unknown => {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  const { id } = entry as { id?: unknown };
  if (typeof id === 'number') return { ...entry, id: String(id) };
  if (id !== undefined && id !== '') return entry;
  const key = (entry as { 'citation-key'?: unknown })['citation-key'];
  return { ...entry, id: typeof key === 'string' && key !== '' ? key : keyFor(entry as CslItem) };
};

const entryName = (entry: unknown, index: number): string => {
  const { id, title } = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<CslItem>;
  if (typeof id === 'string' && id !== '') return id.slice(0, 200);
  return typeof title === 'string' && title !== '' ? title.slice(0, 200) : `entry ${index + 1}`;
};
