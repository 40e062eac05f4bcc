/**
 * A table that is asked by words out of files: it knows its own words, and not those that every object has
 * ("constructor").
 */
export const table = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null) as Record<string, Value>, entries);
