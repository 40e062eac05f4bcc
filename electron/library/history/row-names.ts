import type { SourceBelonging } from '../../../shared/contract/acts.ts';
import type { ReadDb } from '../db.ts';
import type { Hanging } from './states.ts';
import { belongingKindOf } from './tables.ts';

/** How much of a note or a quotation stands for it. */
const longest = 80;

/** Says of rows that hang on a source by what a person knows them. */
export const belongingNames = (db: ReadDb): ((before: Hanging, after: Hanging) => SourceBelonging[]) => {
  // What is gone is called as it was called when it went.
  const naming = (table: 'tags' | 'collections') =>
    db
      .prepare(
        `SELECT coalesce(
           (SELECT name FROM ${table} WHERE id = @id),
           (SELECT before ->> 'name' FROM act_rows WHERE kind = '${table}' AND id = @id AND before IS NOT NULL
            ORDER BY num DESC LIMIT 1),
           '')`,
      )
      .pluck();
  const named = { tags: naming('tags'), collections: naming('collections') };
  const nameOf = (kind: SourceBelonging['kind'], given: unknown): string => {
    const row = given as Record<string, unknown>;
    const text = (column: string): string => String(row[column] ?? '');
    const begin = (words: string): string =>
      words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
    switch (kind) {
      case 'tags':
        return named.tags.get({ id: row.tag_id }) as string;
      case 'collections':
        return named.collections.get({ id: row.collection_id }) as string;
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
