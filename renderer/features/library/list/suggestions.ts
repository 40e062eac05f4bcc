import { hasNames, hasWhat, type Operator, operatorNames, yesAndNo } from '#shared/search/operators.ts';
import { operatorOf, queryTokens } from '#shared/search/query.ts';
import { fold } from '#shared/sources/fold.ts';
import { judgedNames } from '#shared/sources/judged-names.ts';
import { kindNames } from '#shared/sources/kind-names.ts';
import { sourceKinds } from '#shared/sources/kinds.ts';
import { judgedKinds } from '#shared/sources/organising.ts';
import { asWord, written } from './query-edit.ts';

/** What may stand at the caret of a query, in place of what stands there. */
export type Suggestion = { text: string; label: string };
export type Suggestions = { from: number; to: number; entries: readonly Suggestion[] };

/** What can be suggested from the library. */
export type Known = {
  tags: readonly string[];
  collections: readonly string[];
};

const most = 8;
/** So much of an operator's name must be typed: most words that are typed are words. */
const shortestName = 3;
const languages = ['en', 'it', 'fr', 'de', 'es', 'tr', 'ar', 'ru', 'zh', 'pt', 'el', 'he'] as const;

/** Names that have a word which begins like what is typed, those that begin so themselves first. */
const beginning = (names: readonly string[], typed: string): string[] => {
  const start = fold(typed);
  const rank = (name: string): number => {
    const folded = fold(name);
    if (folded.startsWith(start)) return 0;
    return folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(start)) ? 1 : 2;
  };
  return names
    .filter((name) => rank(name) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most);
};

/** The values that an operator may have, by what a reader calls them, with what is typed for each. */
const valuesFor = (operator: Operator, language: 'en' | 'it', known: Known): Map<string, string> => {
  const same = (values: readonly string[]): Map<string, string> => new Map(values.map((one) => [one, one]));
  switch (operator) {
    case 'type':
      return new Map(
        sourceKinds.map((kind) => [kindNames[language][kind], asWord(kindNames[language][kind])]),
      );
    case 'tag':
      return same(known.tags);
    case 'in':
      return same(known.collections);
    case 'cited':
      return same(yesAndNo[language]);
    case 'judged':
      return new Map([
        ...same(yesAndNo[language]),
        ...judgedKinds
          .map((kind) => judgedNames[language][kind])
          .map((name): [string, string] => [name, asWord(name)]),
      ]);
    case 'has':
      return same(hasWhat.map((what) => hasNames[language][what][0]!));
    case 'lang': {
      const names = new Intl.DisplayNames([language], { type: 'language' });
      return same(languages.map((tag) => names.of(tag) ?? tag));
    }
    default:
      return new Map();
  }
};

/** What is suggested where the caret stands; null for nothing. */
export const suggestionsAt = (
  query: string,
  caret: number,
  language: 'en' | 'it',
  known: Known,
): Suggestions | null => {
  const token = queryTokens(query).find(({ from, to }) => from < caret && caret <= to);
  if (!token || caret !== token.to) return null;
  const sign = token.not ? '-' : '';
  let entries: Suggestion[];
  if (token.operator === null) {
    const typed = fold(token.value.replace(/^-/, ''));
    if (token.quoted || typed.length < shortestName) return null;
    entries = Object.values(operatorNames[language])
      .map(([name]) => name!)
      .filter((name) => fold(name).startsWith(typed))
      .map((name) => ({
        text: `${query.startsWith('-', token.from) ? '-' : ''}${name}:`,
        label: `${name}:`,
      }));
  } else {
    const operator = operatorOf(token.operator);
    if (operator === null || (token.quoted && !token.isOpen)) return null;
    const values = valuesFor(operator, language, known);
    entries = beginning([...values.keys()], token.value).map((label) => ({
      text: `${sign}${written(operator, values.get(label)!, language)} `,
      label,
    }));
    // What is typed in full already needs no suggestion.
    if (entries.length === 1 && fold(entries[0]!.label) === fold(token.value)) return null;
  }
  return entries.length === 0 ? null : { from: token.from, to: token.to, entries };
};
