import { type Operator, operatorNames } from '#shared/search/operators.ts';
import { operatorOf, queryTokens } from '#shared/search/query.ts';

/** A value as it stands behind an operator: in quotation marks where it is not one word. */
const quoted = (value: string): string =>
  /^[^\s"“”«»]+$/u.test(value) ? value : `"${value.replace(/["“”«»]/gu, '')}"`;

/** A name as it is written within a line: "Journal article" is "journal article", "EU legislation" stays. */
export const asWord = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

/** An operator with its value, as a reader of this language types it. */
export const written = (operator: Operator, value: string, language: 'en' | 'it'): string =>
  `${operatorNames[language][operator][0]}:${value === '' ? '' : quoted(value)}`;

/** What a query asks by an operator, without those that must not hold. */
export const valuesOf = (query: string, operator: Operator): string[] =>
  queryTokens(query).flatMap((token) =>
    token.operator !== null && !token.not && operatorOf(token.operator) === operator ? [token.value] : [],
  );

/** The query with this value of an operator alone, or with none. */
export const withValue = (
  query: string,
  operator: Operator,
  value: string | null,
  language: 'en' | 'it',
): string => {
  let rest = '';
  let at = 0;
  for (const token of queryTokens(query)) {
    if (token.operator === null || token.not || operatorOf(token.operator) !== operator) continue;
    rest += query.slice(at, token.from);
    at = token.to;
  }
  rest = (rest + query.slice(at)).replace(/\s+/gu, ' ').trim();
  return [rest, ...(value === null ? [] : [written(operator, value, language)])].filter(Boolean).join(' ');
};
