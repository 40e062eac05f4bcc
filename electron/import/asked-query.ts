/*
 * What other programs' searches and groups ask for, as what is typed into the search of the library. One that asks for
 * more than can be typed there is no query: a search that finds something else under the same name is worse than none.
 */

/** At most so much is kept of what is typed into the search (`parseQuery`). */
const longest = 1000;
const mostConditions = 24;

/** Words behind an operator; null for none. A mark that ends a phrase can't stand in one. */
export const asked = (operator: string, value: string): string | null => {
  const words = value
    .replace(/["“”«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '' || words === '%') return null;
  return /^[\p{L}\p{N}]+$/u.test(words) ? `${operator}${words}` : `${operator}"${words}"`;
};

/** Conditions that must all hold; null where one of them can't be typed, or there are none or too many. */
export const allAsked = (parts: readonly (string | null)[]): string | null => {
  if (parts.length === 0 || parts.length > mostConditions || parts.includes(null)) return null;
  const query = parts.join(' ');
  return query.length > longest ? null : query;
};
