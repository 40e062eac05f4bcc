import type { SourceBelonging } from '../../../shared/contract/source-history.ts';
import type { ReadDb } from '../db.ts';
import { belongingKindOf } from './source-belongings.ts';
import type { Hanging } from './source-states.ts';

/** How much of a note or a quotation stands for it. */
const longest = 80;

/** Says of rows that hang on a source by what a person knows them. */
export const belongingNames = (db: ReadDb): ((before: Hanging, after: Hanging) => SourceBelonging[]) => {
  const named = {
    tags: db.prepare('SELECT name FROM tags WHERE id = ?').pluck(),
    collections: db.prepare('SELECT name FROM collections WHERE id = ?').pluck(),
  };
  const nameOf = (kind: SourceBelonging['kind'], given: unknown): string => {
    const row = given as Record<string, unknown>;
    const text = (column: string): string => String(row[column] ?? '');
    const begin = (words: string): string =>
      words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
    switch (kind) {
      case 'tags':
        return (named.tags.get(row.tag_id) as string | undefined) ?? '';
      case 'collections':
        return (named.collections.get(row.collection_id) as string | undefined) ?? '';
      case 'notes':
      case 'quotations':
        return begin(text('text'));
      case 'judgement':
        return begin(text('note'));
      case 'files':
        return text('name');
    }
  };
  return (before, after) => {
    const found = new Map<SourceBelonging['kind'], SourceBelonging>();
    for (const label of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const kind = belongingKindOf(label);
      const one = found.get(kind) ?? { kind, added: [], removed: [], changed: [] };
      found.set(kind, one);
      const [was, is] = [before[label], after[label]];
      if (was === undefined) one.added.push(nameOf(kind, is));
      else if (is === undefined) one.removed.push(nameOf(kind, was));
      else one.changed.push(nameOf(kind, is));
    }
    return [...found.values()];
  };
};
