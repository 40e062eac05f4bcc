import type { SourceId } from '#shared/ids.ts';

/** With more sources than this an event says "many" instead of naming them. */
const named = 500;

/** Ids as an event that tells of changes names them: null for many. */
export const fewOrAll = (ids: readonly SourceId[]): SourceId[] | null =>
  ids.length > named ? null : [...ids];
